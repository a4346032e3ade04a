package dev.okr.core.rule.facts;

import dev.okr.core.metric.Dictionary;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.rule.RuleContext;
import java.util.HashSet;
import java.util.Set;

/** What the metrics of a dictionary are about, told by their names, once for each. */
public final class MetricKinds {

  private static final TermList GROWTH = TermList.load(MetricKinds.class, "growth-metrics.txt");
  private static final TermList TECHNICAL =
      TermList.load(MetricKinds.class, "technical-metrics.txt");

  private final Set<MetricId> growth = new HashSet<>();
  private final Set<MetricId> technical = new HashSet<>();

  /** Those of the check's plan, told when first asked for. */
  public static MetricKinds of(RuleContext context) {
    return context.remember(MetricKinds.class, c -> new MetricKinds(c.plan().dictionary()));
  }

  private MetricKinds(Dictionary dictionary) {
    for (Metric metric : dictionary.metrics()) {
      if (isNamed(metric, GROWTH)) {
        growth.add(metric.id());
      }
      if (isNamed(metric, TECHNICAL)) {
        technical.add(metric.id());
      }
    }
  }

  private static boolean isNamed(Metric metric, TermList words) {
    return words.isIn(metric.id().value().replace('-', ' '))
        || metric.title().byTag().values().stream().anyMatch(words::isIn);
  }

  /** Whether a growth push or a campaign would move it. */
  public boolean isGrowth(MetricId metric) {
    return growth.contains(metric);
  }

  /** Whether it is about reliability or speed. */
  public boolean isTechnical(MetricId metric) {
    return technical.contains(metric);
  }

  /** Whether any is about reliability or speed. */
  public boolean anyTechnical() {
    return !technical.isEmpty();
  }
}
