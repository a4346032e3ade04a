package dev.okr.scoring.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one scorecard by number: what {@link Evaluator} fills in. All numbers are
 * billionths unless said otherwise; {@link Fixed#NONE} is "unscorable".
 */
final class Sheet {

  /** How a measure's progress is found. */
  static final int UNSCORABLE = 0;

  static final int FIXED = 1;
  static final int RATIO = 2;

  /** Flags of a node. */
  static final long NO_DATA = 1L << 8;

  static final long ADJUSTED = 1L << 9;
  static final long DEFINITION_CHANGED = 1L << 11;
  static final long GUARDRAIL_BROKEN = 1L << 12;
  static final long HOLDS_FROM_START = 1L << 13;
  static final long STALE = 1L << 14;

  private static final long KIND = 0xff;
  private static final int SCALE = 16;
  private static final int REASONS = 32;

  /** A measure's progress (FIXED), or its value (RATIO) with baseline and goal, in one scale. */
  final LongTable first;

  final LongTable baseline;
  final LongTable goal;

  /** Kind and flags of a measure. */
  final LongTable measureState;

  /** The value a measure was scored on: a BigDecimal, or a Quotient that is divided. */
  private final RefTable<Object> value;

  /** The day of a measure's newest value. */
  final LongTable newest;

  final LongTable keyResultScore;
  final LongTable keyResultProgress;
  final LongTable keyResultExpected;

  /** Light and flags of a key result, its reasons in the upper half. */
  final LongTable keyResultState;

  final LongTable objectiveScore;
  final LongTable objectiveExpected;
  final LongTable objectiveState;

  Sheet(CompiledPlan plan) {
    int measures = plan.measures.length;
    int keyResults = plan.keyResults.length;
    int objectives = plan.objectives.length;
    first = new LongTable(measures);
    baseline = new LongTable(measures);
    goal = new LongTable(measures);
    measureState = new LongTable(measures);
    value = new RefTable<>(measures);
    newest = new LongTable(measures);
    keyResultScore = new LongTable(keyResults);
    keyResultProgress = new LongTable(keyResults);
    keyResultExpected = new LongTable(keyResults);
    keyResultState = new LongTable(keyResults);
    objectiveScore = new LongTable(objectives);
    objectiveExpected = new LongTable(objectives);
    objectiveState = new LongTable(objectives);
  }

  private Sheet(Sheet other) {
    first = other.first.fork();
    baseline = other.baseline.fork();
    goal = other.goal.fork();
    measureState = other.measureState.fork();
    value = other.value.fork();
    newest = other.newest.fork();
    keyResultScore = other.keyResultScore.fork();
    keyResultProgress = other.keyResultProgress.fork();
    keyResultExpected = other.keyResultExpected.fork();
    keyResultState = other.keyResultState.fork();
    objectiveScore = other.objectiveScore.fork();
    objectiveExpected = other.objectiveExpected.fork();
    objectiveState = other.objectiveState.fork();
  }

  /** A sheet with the same figures; the caller gives up writing to this one. */
  Sheet fork() {
    return new Sheet(this);
  }

  /** Whether every figure is the same. */
  boolean isSameAs(Sheet other, CompiledPlan plan) {
    for (int m = 0; m < plan.measures.length; m++) {
      if (measureState.get(m) != other.measureState.get(m)
          || progress(m) != other.progress(m)
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

  /** Sets the value a measure was scored on. */
  void setValue(int measure, @Nullable Quotient found) {
    value.set(measure, found == null || found.isDivided() ? found : found.dividend());
  }

  /** The state of a measure whose value, baseline and goal are counted in that many decimals. */
  static long withScale(long state, int scale) {
    return state | ((long) scale << SCALE);
  }

  static int scale(long state) {
    return (int) (state >>> SCALE) & 0xff;
  }

  static int kind(long state) {
    return (int) (state & KIND);
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

  /** The raw progress of a measure, or NONE. */
  long progress(int measure) {
    return switch (kind(measureState.get(measure))) {
      case FIXED -> first.get(measure);
      case RATIO -> {
        long from = baseline.get(measure);
        yield Fixed.ratio(first.get(measure) - from, goal.get(measure) - from);
      }
      default -> Fixed.NONE;
    };
  }
}
