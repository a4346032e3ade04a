package dev.okr.core.rule;

import dev.okr.core.metric.Dictionary;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import java.util.HashSet;
import java.util.Set;

/** What the metrics of a dictionary are about, told by their names, once for each. */
final class MetricKinds {

  private static final Lexicon GROWTH = Lexicon.load("growth-metrics.txt");
  private static final Lexicon TECHNICAL = Lexicon.load("technical-metrics.txt");

  private final Set<MetricId> growth = new HashSet<>();
  private final Set<MetricId> technical = new HashSet<>();

  MetricKinds(Dictionary dictionary) {
    for (Metric metric : dictionary.metrics()) {
      if (isNamed(metric, GROWTH)) {
        growth.add(metric.id());
      }
      if (isNamed(metric, TECHNICAL)) {
        technical.add(metric.id());
      }
    }
  }

  private static boolean isNamed(Metric metric, Lexicon words) {
    return words.isIn(metric.id().value().replace('-', ' '))
        || metric.title().byTag().values().stream().anyMatch(words::isIn);
  }

  /** Whether a growth push or a campaign would move it. */
  boolean isGrowth(MetricId metric) {
    return growth.contains(metric);
  }

  /** Whether it is about reliability or speed. */
  boolean isTechnical(MetricId metric) {
    return technical.contains(metric);
  }

  /** Whether any is about reliability or speed. */
  boolean anyTechnical() {
    return !technical.isEmpty();
  }
}
