/** JMH benchmarks, each against a named opponent in the same run. */
@NullMarked
package dev.okr.benchmarks;

import org.jspecify.annotations.NullMarked;
