/**
 * What is intended: objectives, key results with their measures, targets and guardrails, how they
 * align, what they depend on, and the initiatives meant to move them.
 */
@NullMarked
package dev.okr.core.goal;

import org.jspecify.annotations.NullMarked;
