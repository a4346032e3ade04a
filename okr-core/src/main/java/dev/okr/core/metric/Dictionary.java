package dev.okr.core.metric;

import dev.okr.core.internal.Arguments;
import dev.okr.core.internal.Registry;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
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
   * source, which rules ask for. Amounts are in USD. The page {@code docs/starter-dictionary.md}
   * lists them.
   *
   * <pre>{@code
   * Dictionary ours = Dictionary.starter()
   *     .only(MetricId.of("gmv"), MetricId.of("return-rate"))
   *     .revise(MetricId.of("gmv"), gmv -> gmv.toBuilder().owner("finance")
   *         .source(new DataSource(SourceKind.SQL_VIEW, "dw.gmv_daily")).build())
   *     .with(Metric.builder().id("parcels-per-hour").unit("custom:parcels/h").build());
   * }</pre>
   */
  public static Dictionary starter() {
    return StarterDictionary.INSTANCE;
  }

  /** The starter dictionary with its amounts in a currency. */
  public static Dictionary starter(Currency currency) {
    Unit money = Unit.of(currency);
    return of(
        starter().metrics().stream()
            .map(
                metric ->
                    metric.unit().kind() == UnitKind.MONEY
                        ? metric.toBuilder().unit(money).build()
                        : metric)
            .toList());
  }

  /**
   * The dictionary of these metrics.
   *
   * @throws IllegalArgumentException naming every id that occurs twice
   */
  public static Dictionary of(Iterable<Metric> metrics) {
    return new Dictionary(Registry.of(Objects.requireNonNull(metrics, "metrics"), Metric::id));
  }

  /** Every metric, in order; unmodifiable. */
  public List<Metric> metrics() {
    return metrics.asList();
  }

  /** The metrics whose values come from that kind of source, in order; linear. */
  public List<Metric> metricsFrom(SourceKind kind) {
    Objects.requireNonNull(kind, "kind");
    return metrics().stream()
        .filter(metric -> metric.source().filter(source -> source.kind() == kind).isPresent())
        .toList();
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
    Objects.requireNonNull(day, "day");
    return find(id).flatMap(metric -> metric.revisionOn(day));
  }

  /** The dictionary with the metric added, or put in the place of the one with its id. */
  public Dictionary with(Metric metric) {
    return new Dictionary(metrics.with(Objects.requireNonNull(metric, "metric")));
  }

  /**
   * The dictionary with more metrics, each added or put in the place of the one with its id: so a
   * host's own entries override those it starts from.
   *
   * <pre>{@code
   * Dictionary ours = Dictionary.starter().withAll(companyMetrics);
   * }</pre>
   */
  public Dictionary withAll(Iterable<Metric> more) {
    Registry<MetricId, Metric> all = metrics;
    for (Metric metric : Objects.requireNonNull(more, "more")) {
      all = all.with(Objects.requireNonNull(metric, "metric"));
    }
    return all == metrics ? this : new Dictionary(all);
  }

  /**
   * The dictionary with one metric changed.
   *
   * @param metric which one
   * @param change the change; it keeps the id
   * @throws IllegalArgumentException if there is no such metric, or the change gives it another id
   */
  public Dictionary revise(MetricId metric, UnaryOperator<Metric> change) {
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(change, "change");
    Metric before =
        find(metric)
            .orElseThrow(() -> new IllegalArgumentException("no such metric (" + metric + ")"));
    Metric after = Objects.requireNonNull(change.apply(before), "change");
    if (!after.id().equals(metric)) {
      throw new IllegalArgumentException(
          "a revision keeps the id (" + metric + " -> " + after.id() + ")");
    }
    return with(after);
  }

  /**
   * The dictionary without the metric, as when it is retired; this dictionary if there is none.
   * Linear.
   */
  public Dictionary without(MetricId metric) {
    Registry<MetricId, Metric> rest = metrics.without(Objects.requireNonNull(metric, "metric"));
    return rest == metrics ? this : new Dictionary(rest);
  }

  /**
   * The metrics of these ids only, in this dictionary's order: a host picks from the starter.
   *
   * @throws IllegalArgumentException naming the ids that it doesn't have
   */
  public Dictionary only(MetricId... ids) {
    Set<MetricId> wanted = new LinkedHashSet<>(Arrays.asList(Objects.requireNonNull(ids, "ids")));
    List<MetricId> missing = wanted.stream().filter(id -> !contains(id)).toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("no such metrics (" + Arguments.few(missing) + ")");
    }
    return of(metrics().stream().filter(metric -> wanted.contains(metric.id())).toList());
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
