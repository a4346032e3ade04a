/**
 * Scores: a pure function of a plan, a journal, a date and a policy. Exact decimal arithmetic, one
 * rounding a node, so the same inputs give the same bits in any order, on any machine.
 */
@NullMarked
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true,
    depluralize = true,
    allowedClasspathAnnotations = {Generated.class})
package dev.okr.scoring;

import javax.annotation.processing.Generated;
import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
