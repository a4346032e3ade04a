/** Tests of how measures and guardrails ran. */
@NullMarked
package dev.okr.scoring.course;

import org.jspecify.annotations.NullMarked;
