package dev.okr.core.rule.history;

import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Closed;
import dev.okr.core.metric.MetricId;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.rule.facts.JournalIndex;
import dev.okr.core.rule.facts.Spans;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Until when readings of a metric count for the key results that look at it. */
final class MetricUses {

  /**
   * A key result that looks at a metric.
   *
   * @param keyResult which one
   * @param end its last day; the last day there is if nobody says
   * @param close the close of its cycle; {@code null} while it is open
   */
  record Use(KeyResult keyResult, LocalDate end, @Nullable Closed close) {

    private Instant until() {
      return close == null ? Instant.MAX : close.recordedAt();
    }

    boolean sees(Instant recordedAt) {
      return !recordedAt.isAfter(until());
    }
  }

  /** By the last day: of all uses that end on it or later the one that is closed last. */
  private final Map<MetricId, NavigableMap<LocalDate, Use>> uses = new HashMap<>();

  /** Those of the check, gathered when first asked for. */
  static MetricUses of(RuleContext context) {
    return context.remember(MetricUses.class, MetricUses::new);
  }

  private MetricUses(RuleContext context) {
    Set<MetricId> read = JournalIndex.of(context).metricsRead();
    if (read.isEmpty()) {
      return;
    }
    for (Objective objective : context.plan().objectives()) {
      Closed close = objective.cycle().flatMap(JournalIndex.of(context)::closed).orElse(null);
      for (KeyResult keyResult : objective.keyResults()) {
        LocalDate end = Spans.endOf(context, objective, keyResult);
        Use use = new Use(keyResult, end == null ? LocalDate.MAX : end, close);
        for (MetricId metric : metricsOf(keyResult)) {
          if (read.contains(metric)) {
            add(metric, use);
          }
        }
      }
    }
    uses.values().forEach(MetricUses::keepTheLaterClosed);
  }

  private static Set<MetricId> metricsOf(KeyResult keyResult) {
    Set<MetricId> metrics = new HashSet<>();
    for (Measure measure : keyResult.measures()) {
      if (measure.valueOf().isEmpty()) {
        measure.metric().ifPresent(metrics::add);
      }
    }
    for (Guardrail guardrail : keyResult.guardrails()) {
      metrics.add(guardrail.metric());
    }
    return metrics;
  }

  private void add(MetricId metric, Use use) {
    uses.computeIfAbsent(metric, any -> new TreeMap<>())
        .merge(use.end(), use, MetricUses::laterClosed);
  }

  /** Of two that are closed at once the one whose id comes first, in whatever order they stand. */
  private static Use laterClosed(Use one, Use other) {
    int order = other.until().compareTo(one.until());
    boolean isFirst = order == 0 && other.keyResult().id().compareTo(one.keyResult().id()) < 0;
    return order > 0 || isFirst ? other : one;
  }

  private static void keepTheLaterClosed(NavigableMap<LocalDate, Use> byEnd) {
    Use best = byEnd.lastEntry().getValue();
    for (Map.Entry<LocalDate, Use> entry : byEnd.descendingMap().entrySet()) {
      best = laterClosed(best, entry.getValue());
      entry.setValue(best);
    }
  }

  /**
   * Of the uses that have not ended before a day the one that is closed last; {@code null}: none.
   */
  @Nullable Use notEndedBefore(MetricId metric, LocalDate day) {
    NavigableMap<LocalDate, Use> byEnd = uses.get(metric);
    Map.Entry<LocalDate, Use> found = byEnd == null ? null : byEnd.ceilingEntry(day);
    return found == null ? null : found.getValue();
  }

  /** The use that ends last; {@code null} if there is none. */
  @Nullable Use last(MetricId metric) {
    NavigableMap<LocalDate, Use> byEnd = uses.get(metric);
    return byEnd == null ? null : byEnd.lastEntry().getValue();
  }
}
