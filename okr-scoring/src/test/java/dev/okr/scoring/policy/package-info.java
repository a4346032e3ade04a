/** Tests of the rules of scoring as values. */
@NullMarked
package dev.okr.scoring.policy;

import org.jspecify.annotations.NullMarked;
