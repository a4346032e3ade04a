/**
 * What a report says, for people: each thing once, the most useful first, by titles. The report
 * itself keeps every finding with its place.
 */
@NullMarked
package dev.okr.core.rule.summary;

import org.jspecify.annotations.NullMarked;
