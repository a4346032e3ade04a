package dev.okr.core.statement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One figure of a sentence while its role is being found. Positions are in the folded text. */
final class Figure {
  final int start;
  int end;
  BigDecimal value;
  @Nullable String unit;
  Dimension dimension;

  /** Digits that are a name: kept out of everything. */
  boolean name;

  /** -1, 0 or 1: a sign was written before it. */
  int sign;

  /** A measure word for pieces of own work followed it. */
  boolean ownMeasure;

  /** "30-day". */
  boolean adjectival;

  /** The change is in the word itself: double, 减半. */
  boolean wholeChange;

  boolean multiplied;
  BigDecimal multiplier = BigDecimal.ONE;
  BigDecimal unitFactor = BigDecimal.ONE;
  boolean zero;
  boolean breakEven;
  boolean range;

  /** The kinds of the marks right before and right after. */
  long before;

  long after;

  /** Where the marks before begin, and the marks after end. */
  int reach;

  int tail;
  boolean softReach;
  StatedQuantity.@Nullable Role role;
  @Nullable Figure baseline;
  @Nullable Figure low;

  /** Weak candidates only count where there is no other. */
  boolean fallback;

  boolean change;

  /** Its metric is named by a unit of time: "Days to hire". */
  boolean timeSubject;

  /** The word for what it measures, once that is known. */
  @Nullable Cue measures;

  Figure(int start, int end, BigDecimal value, @Nullable String unit, Dimension dimension) {
    this.start = start;
    this.end = end;
    this.value = value;
    this.unit = unit;
    this.dimension = dimension;
    this.reach = start;
    this.tail = end;
  }

  boolean marked(Kind kind) {
    return kind.in(before);
  }

  boolean marked(long kinds) {
    return (before & kinds) != 0;
  }

  boolean followed(Kind kind) {
    return kind.in(after);
  }

  /** Where its stretch begins, its partner's included. */
  int first() {
    int at = start;
    if (baseline != null) {
      at = Math.min(at, baseline.start);
    }
    if (low != null) {
      at = Math.min(at, low.start);
    }
    return at;
  }

  int last() {
    int at = end;
    if (baseline != null) {
      at = Math.max(at, baseline.end);
    }
    return at;
  }
}
