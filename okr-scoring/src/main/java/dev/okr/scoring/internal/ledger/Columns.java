package dev.okr.scoring.internal.ledger;

import dev.okr.core.goal.Expectation;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.State;
import dev.okr.core.goal.Target;
import dev.okr.core.internal.IntList;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.metric.Accumulation;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.plan.TargetNumbers;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plain key results of a ledger as arrays, for a full pass that runs over memory in order: a
 * measure is plain if its latest check-in on the way from a baseline to another goal is all there
 * is to it. Most key results of most plans are. Immutable.
 */
public final class Columns {

  private static final BigDecimal[] NO_VALUES = {};
  private static final int ALL_DAYS = Integer.MAX_VALUE;

  /** Whether an objective is active as the plan says, and no entry says otherwise. */
  public final boolean[] isActive;

  /** Whether a key result has one plain measure, and nothing but confidence beside its value. */
  public final boolean[] isPlain;

  /** The values of measure m are {@code firstValue[m] .. firstValue[m + 1] - 1}, in their order. */
  public final int[] firstValue;

  /** The whole way of each measure, from its baseline to its goal. */
  public final long[] way;

  /** The day of each value. */
  public final int[] day;

  /** How far each value is from the baseline, in the unit of the measure's way. */
  public final long[] gone;

  /** Each value as it was measured. */
  public final BigDecimal[] value;

  /** The beliefs in key result k are {@code firstBelief[k] .. firstBelief[k + 1] - 1}. */
  public final int[] firstBelief;

  /** The day of each belief. */
  public final int[] beliefDay;

  /** Each confidence in billionths. */
  public final long[] belief;

  private Columns(Maker maker) {
    isActive = maker.isActive;
    isPlain = maker.isPlain;
    firstValue = maker.firstValue;
    way = maker.way;
    day = maker.day.toArray();
    gone = maker.gone.toArray();
    value = Arrays.copyOf(maker.value, day.length);
    firstBelief = maker.firstBelief;
    beliefDay = maker.beliefDay.toArray();
    belief = maker.belief.toArray();
  }

  /** The columns of a ledger. */
  static Columns of(CompiledPlan plan, Ledger ledger) {
    return of(plan, ledger, ALL_DAYS);
  }

  /** The columns of a ledger with what counts on a day only. */
  static Columns on(CompiledPlan plan, Ledger ledger, int day) {
    return of(plan, ledger, day);
  }

  private static Columns of(CompiledPlan plan, Ledger ledger, int day) {
    Maker maker = new Maker(plan, ledger, day);
    for (int o = 0; o < plan.objectiveCount(); o++) {
      maker.takeObjective(o);
    }
    return new Columns(maker);
  }

  /** Columns that grow key result by key result. */
  private static final class Maker {

    private final CompiledPlan plan;
    private final Ledger ledger;
    private final int lookedAt;
    private final boolean[] isActive;
    private final boolean[] isPlain;
    private final int[] firstValue;
    private final long[] way;
    private final IntList day = new IntList();
    private final LongList gone = new LongList();
    private BigDecimal[] value = NO_VALUES;
    private final int[] firstBelief;
    private final IntList beliefDay = new IntList();
    private final LongList belief = new LongList();

    /**
     * No columns yet.
     *
     * @param lookedAt the day of which only what counts is taken; {@link #ALL_DAYS} for all
     */
    Maker(CompiledPlan plan, Ledger ledger, int lookedAt) {
      this.plan = plan;
      this.ledger = ledger;
      this.lookedAt = lookedAt;
      this.isActive = new boolean[plan.objectiveCount()];
      this.isPlain = new boolean[plan.keyResultCount()];
      this.firstValue = new int[plan.measureCount() + 1];
      this.way = new long[plan.measureCount()];
      this.firstBelief = new int[plan.keyResultCount() + 1];
    }

    void takeObjective(int o) {
      isActive[o] =
          plan.objectiveAt(o).state() == State.ACTIVE && ledger.objective(o).states().isEmpty();
      boolean mayBePlain = isActive[o] && plan.realmOf[o] == 0 && !plan.isSummed[o];
      for (int k = plan.firstKeyResult[o]; k < plan.firstKeyResult[o + 1]; k++) {
        takeKeyResult(k, mayBePlain);
      }
    }

    private void takeKeyResult(int k, boolean mayBePlain) {
      KeyResultLog log = ledger.keyResult(k);
      int m = plan.firstMeasure[k];
      boolean isWhole =
          mayBePlain
              && plan.measureCount(k) == 1
              && isSimple(k)
              && log.adjustments().isEmpty()
              && log.states().isEmpty()
              && !log.hasRemarks()
              && takeMeasure(k, m)
              && takeBeliefs(log.confidences());
      for (int i = m; i < plan.firstMeasure[k + 1]; i++) {
        firstValue[i + 1] = day.size();
      }
      firstBelief[k + 1] = beliefDay.size();
      isPlain[k] = isWhole;
    }

    private boolean isSimple(int k) {
      return plan.isUnguarded(k)
          && (plan.expectedOf(k) == null || plan.expectedOf(k) instanceof Expectation.Linear)
          && !plan.keyResultInCycle[k]
          && plan.startOf(k) != CompiledPlan.NO_DAY
          && plan.endOf(k) != CompiledPlan.NO_DAY
          && plan.startOf(k) <= plan.endOf(k)
          && plan.weightOfMeasure(plan.firstMeasure[k]) != 0;
    }

    private boolean takeMeasure(int k, int m) {
      Measure measure = plan.measureAt(m);
      int number = plan.metricOf[m];
      MetricLog metric = ledger.metric(number);
      BigDecimal from = TargetNumbers.of(measure.target()).baseline();
      BigDecimal to = goalOf(measure.target());
      if (from == null
          || to == null
          || from.compareTo(to) == 0
          || plan.observationOf(m) != Observation.LAST
          || measure.valueOf().isPresent()
          || !measure.targets().isEmpty()
          || !ledger.measure(m).targets().isEmpty()
          || !metric.readings().isEmpty()
          || !metric.revisions().isEmpty()) {
        return false;
      }
      boolean startsAnew =
          number != CompiledPlan.NOT_THERE
              && plan.metrics[number].accumulation() != Accumulation.LEVEL;
      List<Logged<CheckIn>> values =
          values(
              ledger.measure(m).checkIns(),
              startsAnew ? plan.startOf(k) : CompiledPlan.NO_DAY,
              plan.endOf(k));
      int scale = Math.max(from.scale(), to.scale());
      for (Logged<CheckIn> checkIn : values) {
        if (checkIn.entry().value().isPresent()) {
          scale = Math.max(scale, checkIn.entry().value().get().scale());
        }
      }
      if (!Fixed.fits(from, scale) || !Fixed.fits(to, scale)) {
        return false;
      }
      long baseline = Fixed.atScale(from, scale);
      way[m] = Fixed.atScale(to, scale) - baseline;
      return takeValues(values, scale, baseline);
    }

    private List<Logged<CheckIn>> values(Log<CheckIn> log, int first, int last) {
      if (lookedAt == ALL_DAYS) {
        return log.within(first, last);
      }
      Logged<CheckIn> newest =
          log.latest(Math.min(lookedAt, last), checkIn -> checkIn.value().isPresent());
      return newest == null || newest.day() < first ? List.of() : List.of(newest);
    }

    private boolean takeValues(List<Logged<CheckIn>> values, int scale, long baseline) {
      for (Logged<CheckIn> checkIn : values) {
        if (checkIn.entry().value().isPresent()) {
          BigDecimal found = checkIn.entry().value().get();
          if (!Fixed.fits(found, scale)) {
            return false;
          }
          if (day.size() == value.length) {
            value = Arrays.copyOf(value, Math.max(16, value.length * 2));
          }
          value[day.size()] = found;
          day.add(checkIn.day());
          gone.add(Fixed.atScale(found, scale) - baseline);
        }
      }
      return true;
    }

    private static @Nullable BigDecimal goalOf(Target target) {
      if (target instanceof Target.FromTo t) {
        return t.to();
      }
      return target instanceof Target.ChangeBy t ? TargetNumbers.goalOf(t) : null;
    }

    private boolean takeBeliefs(Log<CheckIn> log) {
      if (lookedAt == ALL_DAYS) {
        return log.all().stream().allMatch(this::takeBelief);
      }
      Logged<CheckIn> newest = log.latest(lookedAt);
      return newest == null || takeBelief(newest);
    }

    private boolean takeBelief(Logged<CheckIn> checkIn) {
      BigDecimal confidence = checkIn.entry().confidence().orElseThrow();
      if (confidence.scale() > Fixed.DECIMALS || !Fixed.fits(confidence, Fixed.DECIMALS)) {
        return false;
      }
      beliefDay.add(checkIn.day());
      belief.add(Fixed.atScale(confidence, Fixed.DECIMALS));
      return true;
    }
  }
}
