/** Makes the course of measures and guardrails from figures. */
@NullMarked
package dev.okr.scoring.course.engine;

import org.jspecify.annotations.NullMarked;
