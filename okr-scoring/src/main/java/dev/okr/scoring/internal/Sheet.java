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

  /** The place of a value that isn't among the columns. */
  static final int ELSEWHERE = -1;

  private static final long LIGHT = 0xff;
  private static final long FLAGS = 0xffff_ffffL;
  private static final int REASONS = 32;
  private static final int NEWEST = 32;

  /**
   * Measures: raw progress or NONE, flags with the day of the newest value, the place of the value
   * among the columns.
   */
  private final Rows measures;

  /**
   * The value a measure was scored on where it isn't among the columns: a BigDecimal, or a Quotient
   * that is divided.
   */
  private final RefTable<Object> value;

  private final Columns columns;

  /** Key results: score, raw progress, expected, light with flags and reasons. */
  private final Rows keyResults;

  /** Objectives: score, expected, light with flags. */
  private final Rows objectives;

  final Rows.Column progress;
  final Rows.Column measureState;
  private final Rows.Column place;
  final Rows.Column keyResultScore;
  final Rows.Column keyResultProgress;
  final Rows.Column keyResultExpected;
  final Rows.Column keyResultState;
  final Rows.Column objectiveScore;
  final Rows.Column objectiveExpected;
  final Rows.Column objectiveState;

  Sheet(CompiledPlan plan, Columns columns) {
    this(
        columns,
        new Rows(plan.measures.length, 3),
        new RefTable<>(plan.measures.length),
        new Rows(plan.keyResults.length, 4),
        new Rows(plan.objectives.length, 3));
  }

  private Sheet(
      Columns columns, Rows measures, RefTable<Object> value, Rows keyResults, Rows objectives) {
    this.columns = columns;
    this.measures = measures;
    this.value = value;
    this.keyResults = keyResults;
    this.objectives = objectives;
    progress = measures.column(0);
    measureState = measures.column(1);
    place = measures.column(2);
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
    return new Sheet(columns, measures.fork(), value.fork(), keyResults.fork(), objectives.fork());
  }

  /** Whether every figure is the same. */
  boolean isSameAs(Sheet other, CompiledPlan plan) {
    for (int m = 0; m < plan.measures.length; m++) {
      if (measureState.get(m) != other.measureState.get(m)
          || progress.get(m) != other.progress.get(m)
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
    int at = (int) place.get(measure);
    if (at != ELSEWHERE) {
      return Quotient.of(columns.value[at]);
    }
    Object found = value.get(measure);
    return found instanceof BigDecimal decimal ? Quotient.of(decimal) : (Quotient) found;
  }

  /**
   * Sets everything about a measure that was scored on a value of the columns.
   *
   * @param at the place of the value, ELSEWHERE for none; for a sheet that has no other
   */
  void setMeasure(int m, long raw, long state, int newestDay, int at) {
    long[] array = measures.write(m);
    int first = measures.place(m, array);
    array[first] = raw;
    array[first + 1] = withNewest(state, newestDay);
    array[first + 2] = at;
  }

  /** Sets everything about a key result. */
  void setKeyResult(int k, long score, long raw, long expected, long state) {
    long[] array = keyResults.write(k);
    int first = keyResults.place(k, array);
    array[first] = score;
    array[first + 1] = raw;
    array[first + 2] = expected;
    array[first + 3] = state;
  }

  /** Sets the value a measure was scored on. */
  void setValue(int measure, @Nullable Quotient found) {
    place.set(measure, ELSEWHERE);
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
    return (state & FLAGS) | ((long) reasons << REASONS);
  }

  /** The state of a measure with the day of its newest value, NO_DAY if it has none. */
  static long withNewest(long flags, int day) {
    return flags | ((long) day << NEWEST);
  }

  static int newest(long measureState) {
    return (int) (measureState >> NEWEST);
  }

  static int reasons(long state) {
    return (int) (state >>> REASONS);
  }
}
