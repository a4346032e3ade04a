package dev.okr.core.metric;

import dev.okr.core.internal.Registry;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The metric dictionary (指标字典): every metric once, by id, in the order they were added. Immutable;
 * lookups take constant time.
 */
public final class Dictionary {

  private static final Dictionary EMPTY = of(List.of());

  private final Registry<MetricId, Metric> metrics;

  private Dictionary(Registry<MetricId, Metric> metrics) {
    this.metrics = metrics;
  }

  /** The dictionary without a metric. */
  public static Dictionary empty() {
    return EMPTY;
  }

  /**
   * The usual metrics of cross-border commerce and retail, to be extended by a host: with unit,
   * polarity, timing, usual formula and boundary in English and Chinese, without owner and data
   * source.
   */
  public static Dictionary starter() {
    return StarterDictionary.INSTANCE;
  }

  /**
   * The dictionary of these metrics.
   *
   * @throws IllegalArgumentException naming every id that occurs twice
   */
  public static Dictionary of(Iterable<Metric> metrics) {
    return new Dictionary(Registry.of(metrics, Metric::id));
  }

  /** Every metric, in order; unmodifiable. */
  public List<Metric> metrics() {
    return metrics.asList();
  }

  /** The metric of that id. */
  public Optional<Metric> find(MetricId id) {
    return metrics.find(Objects.requireNonNull(id, "id"));
  }

  /** Whether the dictionary has the metric. */
  public boolean contains(MetricId id) {
    return metrics.contains(Objects.requireNonNull(id, "id"));
  }

  /** The revision of a metric in force on a day; empty for the definition it was born with. */
  public Optional<Revision> revisionOn(MetricId id, LocalDate day) {
    return find(id).flatMap(metric -> metric.revisionOn(day));
  }

  /** The dictionary with the metric added, or put in the place of the one with its id. */
  public Dictionary with(Metric metric) {
    return new Dictionary(metrics.with(Objects.requireNonNull(metric, "metric")));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Dictionary that && metrics().equals(that.metrics());
  }

  @Override
  public int hashCode() {
    return metrics().hashCode();
  }

  @Override
  public String toString() {
    return "Dictionary of " + metrics.size() + " metrics";
  }
}
