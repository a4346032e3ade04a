/**
 * Java serialization of scorecards and scorers: a scorecard travels as what it follows from and is
 * scored again. A host's serial filter allows {@code dev.okr.**} and {@code java.time.*}.
 */
@NullMarked
package dev.okr.scoring.serial;

import org.jspecify.annotations.NullMarked;
