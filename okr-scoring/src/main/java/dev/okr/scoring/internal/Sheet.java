package dev.okr.scoring.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one scorecard by number: what {@link Evaluator} fills in. All numbers are
 * billionths unless said otherwise; {@link Fixed#NONE} is "unscorable".
 */
final class Sheet {

  /** Flags of a node. */
  static final long NO_DATA = 1L << 8;

  static final long ADJUSTED = 1L << 9;
  static final long DEFINITION_CHANGED = 1L << 11;
  static final long GUARDRAIL_BROKEN = 1L << 12;
  static final long HOLDS_FROM_START = 1L << 13;
  static final long STALE = 1L << 14;

  private static final long LIGHT = 0xff;
  private static final int REASONS = 32;

  /** Measures: raw progress or NONE, flags, the day of the newest value. */
  private final Rows measures;

  /** The value a measure was scored on: a BigDecimal, or a Quotient that is divided. */
  private final RefTable<Object> value;

  /** Key results: score, raw progress, expected, light with flags and reasons. */
  private final Rows keyResults;

  /** Objectives: score, expected, light with flags. */
  private final Rows objectives;

  final Rows.Column progress;
  final Rows.Column measureState;
  final Rows.Column newest;
  final Rows.Column keyResultScore;
  final Rows.Column keyResultProgress;
  final Rows.Column keyResultExpected;
  final Rows.Column keyResultState;
  final Rows.Column objectiveScore;
  final Rows.Column objectiveExpected;
  final Rows.Column objectiveState;

  Sheet(CompiledPlan plan) {
    this(
        new Rows(plan.measures.length, 3),
        new RefTable<>(plan.measures.length),
        new Rows(plan.keyResults.length, 4),
        new Rows(plan.objectives.length, 3));
  }

  private Sheet(Rows measures, RefTable<Object> value, Rows keyResults, Rows objectives) {
    this.measures = measures;
    this.value = value;
    this.keyResults = keyResults;
    this.objectives = objectives;
    progress = measures.column(0);
    measureState = measures.column(1);
    newest = measures.column(2);
    keyResultScore = keyResults.column(0);
    keyResultProgress = keyResults.column(1);
    keyResultExpected = keyResults.column(2);
    keyResultState = keyResults.column(3);
    objectiveScore = objectives.column(0);
    objectiveExpected = objectives.column(1);
    objectiveState = objectives.column(2);
  }

  /** A sheet with the same figures; the caller gives up writing to this one. */
  Sheet fork() {
    return new Sheet(measures.fork(), value.fork(), keyResults.fork(), objectives.fork());
  }

  /** Whether every figure is the same. */
  boolean isSameAs(Sheet other, CompiledPlan plan) {
    for (int m = 0; m < plan.measures.length; m++) {
      if (measureState.get(m) != other.measureState.get(m)
          || progress.get(m) != other.progress.get(m)
          || newest.get(m) != other.newest.get(m)
          || !Quotient.isSame(exactValue(m), other.exactValue(m))) {
        return false;
      }
    }
    for (int k = 0; k < plan.keyResults.length; k++) {
      if (keyResultScore.get(k) != other.keyResultScore.get(k)
          || keyResultProgress.get(k) != other.keyResultProgress.get(k)
          || keyResultExpected.get(k) != other.keyResultExpected.get(k)
          || keyResultState.get(k) != other.keyResultState.get(k)) {
        return false;
      }
    }
    for (int o = 0; o < plan.objectives.length; o++) {
      if (objectiveScore.get(o) != other.objectiveScore.get(o)
          || objectiveExpected.get(o) != other.objectiveExpected.get(o)
          || objectiveState.get(o) != other.objectiveState.get(o)) {
        return false;
      }
    }
    return true;
  }

  /** The value a measure was scored on, exactly; {@code null} if it has none. */
  @Nullable Quotient exactValue(int measure) {
    Object found = value.get(measure);
    return found instanceof BigDecimal decimal ? Quotient.of(decimal) : (Quotient) found;
  }

  /** Sets everything about a measure that was scored on a value as it was measured, or on none. */
  void setMeasure(int m, long raw, long state, int newestDay, @Nullable BigDecimal measured) {
    long[] leaf = measures.write(m);
    int at = measures.place(m);
    leaf[at] = raw;
    leaf[at + 1] = state;
    leaf[at + 2] = newestDay;
    value.set(m, measured);
  }

  /** Sets everything about a key result. */
  void setKeyResult(int k, long score, long raw, long expected, long state) {
    long[] leaf = keyResults.write(k);
    int at = keyResults.place(k);
    leaf[at] = score;
    leaf[at + 1] = raw;
    leaf[at + 2] = expected;
    leaf[at + 3] = state;
  }

  /** Sets the value a measure was scored on. */
  void setValue(int measure, @Nullable Quotient found) {
    value.set(measure, found == null || found.isDivided() ? found : found.dividend());
  }

  /** The light of a key result or objective. */
  static int light(long state) {
    return (int) (state & LIGHT);
  }

  static boolean has(long state, long flag) {
    return (state & flag) != 0;
  }

  static long withReasons(long state, int reasons) {
    return (state & 0xffff_ffffL) | ((long) reasons << REASONS);
  }

  static int reasons(long state) {
    return (int) (state >>> REASONS);
  }
}
