/**
 * What happened: an append-only journal of check-ins, readings, revisions, decisions and reviews,
 * every entry with a business date and a recorded instant.
 */
@NullMarked
package dev.okr.core.journal;

import org.jspecify.annotations.NullMarked;
