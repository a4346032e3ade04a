package dev.okr.scoring.internal;

import dev.okr.core.goal.Combination;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.Target;
import dev.okr.core.internal.IntList;
import dev.okr.core.journal.CheckIn;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plain key results of a ledger as arrays, for a full pass that runs over memory in order: a
 * measure is plain if its latest check-in on the way from a baseline to another goal is all there
 * is to it. Most key results of most plans are. Immutable.
 */
final class Columns {

  /** Nothing is plain. */
  static final byte NOTHING = 0;

  /** The measures are plain; their key result isn't. */
  static final byte MEASURES = 1;

  /** One plain measure, and nothing but confidence beside its value. */
  static final byte WHOLE = 2;

  private static final BigDecimal[] NO_VALUES = {};

  /** What is plain of each key result. */
  final byte[] plain;

  /** The values of measure m are {@code firstValue[m] .. firstValue[m + 1] - 1}, in their order. */
  final int[] firstValue;

  /** The whole way of each measure, from its baseline to its goal. */
  final long[] way;

  /** The day of each value. */
  final int[] day;

  /** How far each value is from the baseline, in the unit of the measure's way. */
  final long[] gone;

  /** Each value as it was measured. */
  final BigDecimal[] value;

  /** The beliefs in key result k are {@code firstBelief[k] .. firstBelief[k + 1] - 1}. */
  final int[] firstBelief;

  /** The day of each belief. */
  final int[] beliefDay;

  /** Each confidence in billionths. */
  final long[] belief;

  private Columns(Maker maker) {
    plain = maker.plain;
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
    Maker maker = new Maker(plan, ledger);
    for (int k = 0; k < plan.keyResults.length; k++) {
      maker.take(k);
    }
    return new Columns(maker);
  }

  /** Columns that grow key result by key result. */
  private static final class Maker {

    private final CompiledPlan plan;
    private final Ledger ledger;
    private final byte[] plain;
    private final int[] firstValue;
    private final long[] way;
    private final IntList day = new IntList();
    private final LongList gone = new LongList();
    private BigDecimal[] value = NO_VALUES;
    private final int[] firstBelief;
    private final IntList beliefDay = new IntList();
    private final LongList belief = new LongList();

    Maker(CompiledPlan plan, Ledger ledger) {
      this.plan = plan;
      this.ledger = ledger;
      this.plain = new byte[plan.keyResults.length];
      this.firstValue = new int[plan.measures.length + 1];
      this.way = new long[plan.measures.length];
      this.firstBelief = new int[plan.keyResults.length + 1];
    }

    void take(int k) {
      KeyResultLog log = ledger.keyResult(k);
      List<Logged<CheckIn>> checkIns = log.checkIns().all();
      boolean isPlain = log.targets().isEmpty();
      for (int m = plan.firstMeasure[k]; m < plan.firstMeasure[k + 1]; m++) {
        isPlain = takeMeasure(k, m, checkIns) && isPlain;
        firstValue[m + 1] = day.size();
      }
      boolean isWhole =
          isPlain
              && plan.measureCount(k) == 1
              && isSimple(k)
              && log.adjustments().isEmpty()
              && takeBeliefs(checkIns);
      firstBelief[k + 1] = beliefDay.size();
      plain[k] = isWhole ? WHOLE : isPlain ? MEASURES : NOTHING;
    }

    private boolean isSimple(int k) {
      KeyResult keyResult = plan.keyResults[k];
      return keyResult.guardrails().isEmpty()
          && keyResult.combine() != Combination.ALL
          && !plan.keyResultInCycle[k]
          && plan.measureWeight[plan.firstMeasure[k]] != 0;
    }

    private boolean takeMeasure(int k, int m, List<Logged<CheckIn>> checkIns) {
      Measure measure = plan.measures[m];
      MetricLog metric = ledger.metric(plan.metricOf[m]);
      BigDecimal from = Valuation.baselineOf(measure.target());
      BigDecimal to = goalOf(measure.target());
      if (from == null
          || to == null
          || from.compareTo(to) == 0
          || Unstated.observation(measure) != Observation.LAST
          || measure.valueOf().isPresent()
          || !metric.readings().isEmpty()
          || !metric.revisions().isEmpty()) {
        return false;
      }
      int scale = Math.max(from.scale(), to.scale());
      for (Logged<CheckIn> checkIn : checkIns) {
        if (isValue(k, measure, checkIn.entry())) {
          scale = Math.max(scale, checkIn.entry().value().orElseThrow().scale());
        }
      }
      if (!Fixed.fits(from, scale) || !Fixed.fits(to, scale)) {
        return false;
      }
      long baseline = Fixed.atScale(from, scale);
      way[m] = Fixed.atScale(to, scale) - baseline;
      return takeValues(k, measure, checkIns, scale, baseline);
    }

    private boolean takeValues(
        int k, Measure measure, List<Logged<CheckIn>> checkIns, int scale, long baseline) {
      for (Logged<CheckIn> checkIn : checkIns) {
        if (isValue(k, measure, checkIn.entry())) {
          BigDecimal found = checkIn.entry().value().orElseThrow();
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
      return target instanceof Target.ChangeBy t ? Valuation.goalOf(t) : null;
    }

    private boolean isValue(int k, Measure measure, CheckIn checkIn) {
      return checkIn.value().isPresent()
          && measure.equals(Ledger.measureOf(plan.keyResults[k], checkIn.measure()));
    }

    private boolean takeBeliefs(List<Logged<CheckIn>> checkIns) {
      for (Logged<CheckIn> checkIn : checkIns) {
        CheckIn entry = checkIn.entry();
        if (!entry.blockers().isEmpty()) {
          return false;
        }
        if (entry.confidence().isPresent()) {
          BigDecimal confidence = entry.confidence().get();
          if (confidence.scale() > Fixed.DECIMALS || !Fixed.fits(confidence, Fixed.DECIMALS)) {
            return false;
          }
          beliefDay.add(checkIn.day());
          belief.add(Fixed.atScale(confidence, Fixed.DECIMALS));
        }
      }
      return true;
    }
  }
}
