package dev.okr.scoring.internal.sheet;

import dev.okr.core.goal.State;
import dev.okr.scoring.internal.ledger.Columns;
import dev.okr.scoring.internal.measure.Measured;
import dev.okr.scoring.internal.measure.Observed;
import dev.okr.scoring.internal.number.Quotient;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.rows.RefTable;
import dev.okr.scoring.internal.rows.Rows;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one scorecard by number: what {@code Evaluator} fills in. All numbers are
 * billionths unless said otherwise; {@code Fixed.NONE} is "unscorable".
 */
public final class Sheet {

  /** Flags of a node. */
  public static final long NO_DATA = 1L << 8;

  public static final long ADJUSTED = 1L << 9;

  /** Unscorable because a part without data makes it so. */
  public static final long SPOILED = 1L << 10;

  public static final long DEFINITION_CHANGED = 1L << 11;
  public static final long GUARDRAIL_BROKEN = 1L << 12;

  /** Reasons of an objective's light that lie in itself. */
  public static final long PACE_REASON = 1L << 13;

  public static final long NO_DATA_REASON = 1L << 14;

  /** Whether a value is shown with 9 decimals. */
  public static final long ROUNDED = 1L << 15;

  private static final int STATE = 16;
  private static final long STATE_MASK = 7L << STATE;
  private static final State[] STATES = State.values();

  /** The place of a value that isn't among the columns. */
  static final int ELSEWHERE = -1;

  private static final long LIGHT = 0xff;
  private static final long FLAGS = 0xffff_ffffL;
  private static final int REASONS = 32;
  private static final int NEWEST = 32;

  private final int day;

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

  /** The measures that others sum up. */
  private final RefTable<Measured> summed;

  private final Columns columns;

  /**
   * Key results: score, score before it was set by hand, raw progress, expected, the score that the
   * pace is of, light with flags and reasons.
   */
  private final Rows keyResults;

  /** Objectives: the same but for progress. */
  private final Rows objectives;

  public final Rows.Column progress;
  public final Rows.Column measureState;
  private final Rows.Column place;
  public final Rows.Column keyResultScore;
  public final Rows.Column keyResultComputed;
  public final Rows.Column keyResultProgress;
  public final Rows.Column keyResultExpected;
  public final Rows.Column keyResultBase;
  public final Rows.Column keyResultState;
  public final Rows.Column objectiveScore;
  public final Rows.Column objectiveComputed;
  public final Rows.Column objectiveExpected;
  public final Rows.Column objectiveBase;
  public final Rows.Column objectiveState;

  public Sheet(CompiledPlan plan, Columns columns, int day) {
    this(
        day,
        columns,
        new Rows(plan.measureCount(), 3),
        new RefTable<>(plan.measureCount()),
        new RefTable<>(plan.measureCount()),
        new Rows(plan.keyResultCount(), 6),
        new Rows(plan.objectiveCount(), 5));
  }

  private Sheet(
      int day,
      Columns columns,
      Rows measures,
      RefTable<Object> value,
      RefTable<Measured> summed,
      Rows keyResults,
      Rows objectives) {
    this.day = day;
    this.columns = columns;
    this.measures = measures;
    this.value = value;
    this.summed = summed;
    this.keyResults = keyResults;
    this.objectives = objectives;
    progress = measures.column(0);
    measureState = measures.column(1);
    place = measures.column(2);
    keyResultScore = keyResults.column(0);
    keyResultComputed = keyResults.column(1);
    keyResultProgress = keyResults.column(2);
    keyResultExpected = keyResults.column(3);
    keyResultBase = keyResults.column(4);
    keyResultState = keyResults.column(5);
    objectiveScore = objectives.column(0);
    objectiveComputed = objectives.column(1);
    objectiveExpected = objectives.column(2);
    objectiveBase = objectives.column(3);
    objectiveState = objectives.column(4);
  }

  /** A sheet with the same figures; the caller gives up writing to this one. */
  public Sheet fork() {
    return fork(day);
  }

  /** A sheet with the same figures, to go on to another day. */
  public Sheet fork(int otherDay) {
    return new Sheet(
        otherDay,
        columns,
        measures.fork(),
        value.fork(),
        summed.fork(),
        keyResults.fork(),
        objectives.fork());
  }

  /** Whether every figure is the same. */
  public boolean isSameAs(Sheet other, CompiledPlan plan) {
    for (int m = 0; m < plan.measureCount(); m++) {
      if (measureState.get(m) != other.measureState.get(m)
          || progress.get(m) != other.progress.get(m)
          || !Quotient.isSame(exactValue(m), other.exactValue(m))) {
        return false;
      }
    }
    for (int k = 0; k < plan.keyResultCount(); k++) {
      if (!isKeyResultSameAs(other, k)) {
        return false;
      }
    }
    for (int o = 0; o < plan.objectiveCount(); o++) {
      if (!isObjectiveSameAs(other, o)) {
        return false;
      }
    }
    return true;
  }

  /** The figures of a key result. */
  public long[] figuresOfKeyResult(int k) {
    return keyResults.copyOf(k);
  }

  /** The figures of an objective. */
  public long[] figuresOfObjective(int o) {
    return objectives.copyOf(o);
  }

  /** Whether every figure of a key result is the same. */
  public boolean isKeyResultSameAs(Sheet other, int k) {
    return keyResults.isSameAs(other.keyResults, k);
  }

  /** Whether every figure of an objective is the same. */
  public boolean isObjectiveSameAs(Sheet other, int o) {
    return objectives.isSameAs(other.objectives, o);
  }

  /** The value a measure was scored on, exactly; {@code null} if it has none. */
  public @Nullable Quotient exactValue(int measure) {
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
  public void setMeasure(int m, long raw, long state, int newestDay, int at) {
    long[] array = measures.write(m);
    int first = measures.place(m, array);
    array[first] = raw;
    array[first + 1] = withNewest(state, newestDay);
    array[first + 2] = at;
  }

  /** Sets everything about a key result that was neither adjusted nor cut. */
  public void setKeyResult(int k, long score, long raw, long expected, long state) {
    setKeyResult(k, score, score, raw, expected, score, state);
  }

  private void setKeyResult(
      int k, long score, long computed, long raw, long expected, long base, long state) {
    long[] array = keyResults.write(k);
    int first = keyResults.place(k, array);
    array[first] = score;
    array[first + 1] = computed;
    array[first + 2] = raw;
    array[first + 3] = expected;
    array[first + 4] = base;
    array[first + 5] = state;
  }

  /** Sets everything about a key result and its measures. */
  public void setKeyResult(int k, int firstMeasure, KeyResultResult found, boolean isSummed) {
    for (int i = 0; i < found.measured().size(); i++) {
      setMeasure(firstMeasure + i, found.measured().get(i));
      if (isSummed) {
        summed.set(firstMeasure + i, found.measured().get(i));
      }
    }
    setKeyResult(
        k,
        found.score(),
        found.computed(),
        found.progress(),
        found.expected(),
        found.base(),
        withReasons(found.flags() | found.light(), found.reasons()));
  }

  private void setMeasure(int m, Measured found) {
    Observed observed = found.observed();
    setValue(m, observed.value());
    progress.set(m, observed.progress());
    measureState.set(
        m,
        withNewest(
            (observed.hasNoData() ? NO_DATA : 0)
                | (observed.isRounded() ? ROUNDED : 0)
                | (found.isDefinitionChanged() ? DEFINITION_CHANGED : 0),
            observed.newestDay()));
  }

  /** The day the figures are of. */
  public int day() {
    return day;
  }

  /** The columns that values are read from. */
  public Columns columns() {
    return columns;
  }

  /** A measure that others sum up; {@code null} if it was not found as such. */
  public @Nullable Measured summed(int measure) {
    return summed.get(measure);
  }

  /** Sets everything about an objective. */
  public void setObjective(int o, long score, long computed, long expected, long base, long state) {
    long[] array = objectives.write(o);
    int first = objectives.place(o, array);
    array[first] = score;
    array[first + 1] = computed;
    array[first + 2] = expected;
    array[first + 3] = base;
    array[first + 4] = state;
  }

  /** Sets the value a measure was scored on. */
  void setValue(int measure, @Nullable Quotient found) {
    place.set(measure, ELSEWHERE);
    value.set(measure, found == null || found.isDivided() ? found : found.dividend());
  }

  /** The light of a key result or objective. */
  public static int light(long state) {
    return (int) (state & LIGHT);
  }

  /** The flags of a state in which a goal is. */
  @SuppressWarnings("EnumOrdinal") // read back by the same program only
  public static long withState(State state) {
    return (long) state.ordinal() << STATE;
  }

  /** The state in which a goal is. */
  public static State stateOf(long state) {
    return STATES[(int) ((state & STATE_MASK) >>> STATE)];
  }

  public static boolean has(long state, long flag) {
    return (state & flag) != 0;
  }

  public static long withReasons(long state, int reasons) {
    return (state & FLAGS) | ((long) reasons << REASONS);
  }

  /** The state of a measure with the day of its newest value, NO_DAY if it has none. */
  static long withNewest(long flags, int day) {
    return flags | ((long) day << NEWEST);
  }

  public static int newest(long measureState) {
    return (int) (measureState >> NEWEST);
  }

  public static int reasons(long state) {
    return (int) (state >>> REASONS);
  }
}
