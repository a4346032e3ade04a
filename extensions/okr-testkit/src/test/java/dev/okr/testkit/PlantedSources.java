package dev.okr.testkit;

import dev.okr.core.metric.Metric;
import dev.okr.core.source.MetricSource;
import dev.okr.core.source.Sample;
import dev.okr.core.time.DateSpan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Sources of hosts, good and bad; run by {@link MetricSourceLawsTest}, not by the build itself. */
final class PlantedSources {

  private PlantedSources() {}

  /** A store of rows by metric and day. */
  static class Store {

    private final Map<Metric, NavigableMap<LocalDate, BigDecimal>> rows = new HashMap<>();

    Store(Map<Metric, List<Sample>> stored) {
      stored.forEach(
          (metric, samples) -> {
            NavigableMap<LocalDate, BigDecimal> table = new TreeMap<>();
            samples.forEach(row -> table.put(row.on(), row.value()));
            rows.put(metric, table);
          });
    }

    List<Sample> between(Metric metric, LocalDate from, LocalDate to) {
      List<Sample> found = new ArrayList<>();
      rows.get(metric)
          .subMap(from, true, to, true)
          .forEach((day, value) -> found.add(new Sample(day, value)));
      return found;
    }

    List<Sample> between(Metric metric, DateSpan span) {
      return between(metric, span.from(), span.to());
    }
  }

  /** Reads what is there. */
  static class Good implements MetricSourceLaws {

    @Override
    public MetricSource sourceOf(Map<Metric, List<Sample>> rows) {
      return new Store(rows)::between;
    }
  }

  /** Asks for days before the last, as half-open spans do. */
  static class WithoutTheLastDay implements MetricSourceLaws {

    @Override
    public MetricSource sourceOf(Map<Metric, List<Sample>> rows) {
      Store store = new Store(rows);
      return (metric, span) ->
          span.from().equals(span.to())
              ? List.of()
              : store.between(metric, span.from(), span.to().minusDays(1));
    }
  }

  /** Reads pages of five and forgets the last page if it isn't full. */
  static class WithoutTheLastPage implements MetricSourceLaws {

    @Override
    public MetricSource sourceOf(Map<Metric, List<Sample>> rows) {
      Store store = new Store(rows);
      return (metric, span) -> {
        List<Sample> all = store.between(metric, span);
        return all.size() < 5 ? all : all.subList(0, all.size() / 5 * 5);
      };
    }
  }

  /** Reads one table, whatever the metric. */
  static class OfOneTable implements MetricSourceLaws {

    @Override
    public MetricSource sourceOf(Map<Metric, List<Sample>> rows) {
      Store store = new Store(rows);
      return (metric, span) -> store.between(metrics().get(0), span);
    }
  }

  /** Reads whole months. */
  static class ByMonth implements MetricSourceLaws {

    @Override
    public MetricSource sourceOf(Map<Metric, List<Sample>> rows) {
      Store store = new Store(rows);
      return (metric, span) ->
          store.between(
              metric,
              span.from().withDayOfMonth(1),
              span.to().withDayOfMonth(1).plusMonths(1).minusDays(1));
    }
  }

  /** Keeps seven digits, as a float does. */
  static class Rounding implements MetricSourceLaws {

    @Override
    public MetricSource sourceOf(Map<Metric, List<Sample>> rows) {
      Store store = new Store(rows);
      return (metric, span) ->
          store.between(metric, span).stream()
              .map(row -> new Sample(row.on(), row.value().round(MathContext.DECIMAL32)))
              .toList();
    }
  }

  /** Takes away what it reads, as a queue does. */
  static class Draining implements MetricSourceLaws {

    @Override
    public MetricSource sourceOf(Map<Metric, List<Sample>> rows) {
      Store store = new Store(rows);
      return (metric, span) -> {
        List<Sample> read = store.between(metric, span);
        store.rows.get(metric).clear();
        return read;
      };
    }
  }
}
