package dev.okr.scoring.internal.measure;

import dev.okr.core.internal.IntList;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Revision;
import dev.okr.scoring.internal.ledger.Log;
import dev.okr.scoring.internal.ledger.Logged;
import dev.okr.scoring.internal.plan.CompiledPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the definition of a metric changed, as it counts for one key result: what earlier numbers are
 * multiplied by, and since when they can't be compared (scoring.md, sections 1 and 4).
 */
public final class Rebase {

  private static final Rebase NOTHING = new Rebase(new IntList(), List.of(), new IntList());

  private final IntList days;
  private final List<BigDecimal> factors;
  private final IntList changes;

  private Rebase(IntList days, List<BigDecimal> factors, IntList changes) {
    this.days = days;
    this.factors = factors;
    this.changes = changes;
  }

  /** The revisions dated up to a day; each version counts once, from its first entry. */
  static Rebase of(@Nullable Metric metric, Log<MetricRevised> revisions, int day) {
    if (metric == null || revisions.isEmpty()) {
      return NOTHING;
    }
    IntList days = new IntList();
    List<BigDecimal> factors = new ArrayList<>();
    IntList changes = new IntList();
    Set<Integer> versions = new HashSet<>();
    for (Logged<MetricRevised> revised : revisions.upTo(day)) {
      if (versions.add(revised.entry().version())) {
        Optional<Revision> revision = metric.revision(revised.entry().version());
        Optional<BigDecimal> factor =
            revision.flatMap(Revision::rebase).filter(f -> f.signum() > 0);
        if (revision.map(Revision::comparable).orElse(false)) {
          continue;
        }
        if (factor.isPresent()) {
          days.add(revised.day());
          factors.add(factor.get());
        } else {
          changes.add(revised.day());
        }
      }
    }
    return new Rebase(days, factors, changes);
  }

  /** What a number dated on a day is multiplied by; one without a date is the oldest there is. */
  public BigDecimal factorSince(int dated) {
    BigDecimal factor = BigDecimal.ONE;
    for (int i = 0; i < factors.size(); i++) {
      if (dated < days.get(i)) { // NO_DAY is before every day
        factor = factor.multiply(factors.get(i));
      }
    }
    return factor;
  }

  /** Whether nothing is multiplied. */
  boolean isEmpty() {
    return factors.isEmpty();
  }

  /**
   * Whether the definition changed within a span so that progress may be false.
   *
   * @param revisedTarget the day of the newest revision of the target, which ends that; NO_DAY if
   *     there is none
   */
  boolean isDefinitionChanged(int start, int end, int revisedTarget) {
    for (int i = 0; i < changes.size(); i++) {
      int on = changes.get(i);
      if ((start == CompiledPlan.NO_DAY || on > start)
          && (end == CompiledPlan.NO_DAY || on <= end)
          && revisedTarget < on) {
        return true;
      }
    }
    return false;
  }
}
