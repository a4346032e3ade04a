/**
 * What is intended: objectives, key results with their measures, targets and guardrails, how they
 * align, what they depend on, and the initiatives meant to move them. They name each other and are
 * stated together, so one import finds them all, though there are more than 25.
 */
@NullMarked
package dev.okr.core.goal;

import org.jspecify.annotations.NullMarked;
