/**
 * Plans, journals, scorecards, findings and graphs as JSON: exactly the wire format, every problem
 * of a document in one pass with its place, nothing half applied.
 */
@NullMarked
package dev.okr.jackson;

import org.jspecify.annotations.NullMarked;
