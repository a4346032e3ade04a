package dev.okr.scoring.internal.measure;

import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Reading;
import dev.okr.core.metric.Accumulation;
import dev.okr.core.metric.Metric;
import dev.okr.scoring.internal.ledger.Ledger;
import dev.okr.scoring.internal.ledger.Logged;
import dev.okr.scoring.internal.ledger.MetricLog;
import dev.okr.scoring.internal.ledger.Standing;
import dev.okr.scoring.internal.plan.CompiledPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what the metrics of guardrails show (scoring.md, section 4). */
public final class Watching {

  private final CompiledPlan plan;
  private final Ledger ledger;

  Watching(CompiledPlan plan, Ledger ledger) {
    this.plan = plan;
    this.ledger = ledger;
  }

  /**
   * The newest value of a guardrail's metric.
   *
   * @param value the value, in the definition of the day asked for
   * @param entry where it comes from
   */
  public record Watched(BigDecimal value, Logged<?> entry) {}

  /** The newest value of a guardrail's metric for a key result; empty if it has none. */
  public Optional<Watched> watched(int k, int metric, Standing standing) {
    Metric found = plan.metrics[metric];
    int end = plan.endOf(k);
    int to =
        end == CompiledPlan.NO_DAY ? standing.lastEntry() : Math.min(end, standing.lastEntry());
    MetricLog log = ledger.metric(metric);
    Logged<CheckIn> checkIn = log.watched().latest(to);
    Logged<Reading> reading = log.readings().latest(to);
    Logged<?> newest =
        checkIn != null && (reading == null || checkIn.day() >= reading.day()) ? checkIn : reading;
    boolean startsAnew = found.accumulation() != Accumulation.LEVEL;
    if (newest == null || (startsAnew && newest.day() < plan.startOf(k))) {
      return Optional.empty();
    }
    BigDecimal amount =
        newest.entry() instanceof Reading r
            ? r.value()
            : ((CheckIn) newest.entry()).value().orElseThrow();
    BigDecimal factor = rebaseOf(metric, standing).factorSince(newest.day());
    return Optional.of(new Watched(amount.multiply(factor), newest));
  }

  /** The values of a guardrail's metric for a key result, in order. */
  public List<Dated> watchedHistory(int k, int metric, Standing standing) {
    int end = plan.endOf(k);
    int to =
        end == CompiledPlan.NO_DAY ? standing.lastEntry() : Math.min(end, standing.lastEntry());
    boolean startsAnew = plan.metrics[metric].accumulation() != Accumulation.LEVEL;
    int from = startsAnew ? plan.startOf(k) : CompiledPlan.NO_DAY;
    Rebase rebase = rebaseOf(metric, standing);
    List<Dated> history = new ArrayList<>();
    for (Logged<Reading> reading : ledger.metric(metric).readings().within(from, to)) {
      history.add(dated(reading.day(), reading.entry().value(), rebase));
    }
    for (Logged<CheckIn> checkIn : ledger.metric(metric).watched().within(from, to)) {
      history.add(dated(checkIn.day(), checkIn.entry().value().orElseThrow(), rebase));
    }
    history.sort(Comparator.comparingInt(Dated::day));
    return history;
  }

  private static Dated dated(int day, BigDecimal amount, Rebase rebase) {
    return new Dated(day, amount.multiply(rebase.factorSince(day)));
  }

  /** How the definition of a metric changed up to a standing's last entry. */
  public Rebase rebaseOf(int metric, Standing standing) {
    return Rebase.of(plan.metrics[metric], ledger.metric(metric).revisions(), standing.lastEntry());
  }
}
