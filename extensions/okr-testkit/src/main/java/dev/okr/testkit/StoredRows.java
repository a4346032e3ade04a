package dev.okr.testkit;

import dev.okr.core.metric.Metric;
import dev.okr.core.source.Sample;
import dev.okr.core.time.DateSpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Rows of a store, and the days that a source over it is asked for.
 *
 * @param rows the rows of each metric, one a day at most, in no order
 * @param span the days that are asked for; rows lie inside, outside and on both ends
 * @param middle a day of the span, where it is cut in two
 */
public record StoredRows(Map<Metric, List<Sample>> rows, DateSpan span, LocalDate middle) {

  private static final int MOST_ROWS = 12;

  /** Copies the rows; rejects {@code null}. */
  public StoredRows {
    Map<Metric, List<Sample>> copy = new LinkedHashMap<>();
    Objects.requireNonNull(rows, "rows")
        .forEach((metric, all) -> copy.put(metric, List.copyOf(all)));
    rows = Collections.unmodifiableMap(copy);
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(middle, "middle");
  }

  /** A row: of which metric, counted round, how many days after the first, and its value. */
  private record Row(int metric, int day, BigDecimal value) {}

  /**
   * Rows of some metrics on some days.
   *
   * @param metrics the metrics, at least one
   * @param days the days, about half of which are asked for
   * @param values the values
   */
  static Arbitrary<StoredRows> of(
      List<Metric> metrics, DateSpan days, Arbitrary<BigDecimal> values) {
    int last = (int) Math.min(days.days(), Short.MAX_VALUE) - 1;
    Arbitrary<Integer> day = Arbitraries.integers().between(0, last);
    Arbitrary<List<Row>> rows =
        Combinators.combine(Arbitraries.integers().between(0, metrics.size() - 1), day, values)
            .as(Row::new)
            .list()
            .ofMaxSize(MOST_ROWS)
            .uniqueElements(row -> List.of(row.metric(), row.day()));
    return Combinators.combine(rows, day, day, day)
        .as((all, one, other, cut) -> made(metrics, days.from(), all, sorted(one, other, cut)))
        .withoutEdgeCases();
  }

  private static List<Integer> sorted(int... days) {
    return IntStream.of(days).sorted().boxed().toList();
  }

  private static StoredRows made(
      List<Metric> metrics, LocalDate first, List<Row> all, List<Integer> days) {
    Map<Metric, List<Sample>> rows = new LinkedHashMap<>();
    for (int m = 0; m < metrics.size(); m++) {
      int number = m;
      rows.put(
          metrics.get(m),
          all.stream()
              .filter(row -> row.metric() == number)
              .map(row -> new Sample(first.plusDays(row.day()), row.value()))
              .toList());
    }
    return new StoredRows(
        rows,
        new DateSpan(first.plusDays(days.get(0)), first.plusDays(days.get(2))),
        first.plusDays(days.get(1)));
  }

  /** The rows of a metric on the days that are asked for. */
  public List<Sample> asked(Metric metric) {
    return rows.getOrDefault(Objects.requireNonNull(metric, "metric"), List.of()).stream()
        .filter(row -> row.on() != null && span.contains(row.on()))
        .toList();
  }

  /** The rows in lines. */
  @Override
  public String toString() {
    return "asked for "
        + span.from()
        + ".."
        + span.to()
        + rows.entrySet().stream()
            .flatMap(
                entry ->
                    entry.getValue().stream()
                        .map(
                            row ->
                                "\n" + entry.getKey().id() + " " + row.on() + " = " + row.value()))
            .collect(Collectors.joining());
  }
}
