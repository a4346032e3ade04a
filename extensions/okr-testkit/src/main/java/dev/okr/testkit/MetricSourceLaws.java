package dev.okr.testkit;

import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.metric.DataSource;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.SourceKind;
import dev.okr.core.org.PartyId;
import dev.okr.core.source.Collected;
import dev.okr.core.source.Collector;
import dev.okr.core.source.MetricSource;
import dev.okr.core.source.Sample;
import dev.okr.core.time.DateSpan;
import dev.okr.testkit.internal.SourceRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds of any source of metric values. A host fills a store of its kind with rows, such as a
 * table of an in-memory database, and gives its source over it:
 *
 * <pre>{@code
 * class WarehouseProperties implements MetricSourceLaws {
 *   @Override
 *   public MetricSource sourceOf(Map<Metric, List<Sample>> rows) throws SQLException {
 *     database.truncate();
 *     rows.forEach((metric, samples) -> samples.forEach(row -> database.insert(metric.id(), row)));
 *     return new WarehouseSource(database);
 *   }
 * }
 * }</pre>
 *
 * <p>A store that is slow to fill gets fewer tries by {@code @PropertyDefaults(tries = 20)}.
 */
public interface MetricSourceLaws extends Laws {

  /** Rows and the days that are asked for, for {@code @ForAll} of an overriding law. */
  String STORED = "storedRows";

  /**
   * A source over a store that holds those rows and nothing else.
   *
   * @param rows the rows of each metric of {@link #metrics()}, in no order, one a day at most, in
   *     the metric's unit
   * @throws Exception if the store can't be filled
   */
  MetricSource sourceOf(Map<Metric, List<Sample>> rows) throws Exception;

  /** The metrics that the store keeps: at least one, two so that a source can't mix them up. */
  default List<Metric> metrics() {
    return List.of(daily("payment-success-rate"), daily("refund-rate"));
  }

  private static Metric daily(String id) {
    return Metric.builder()
        .id(id)
        .unit("%")
        .source(new DataSource(SourceKind.SQL_VIEW, id.replace('-', '_')))
        .build();
  }

  /**
   * The values: up to a million either way with at most four decimals, unless a host narrows them
   * to what its store can hold.
   */
  default Arbitrary<BigDecimal> values() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.valueOf(-1_000_000), BigDecimal.valueOf(1_000_000))
        .ofScale(4);
  }

  /** The days that rows are of; two months of 2026 unless a host says others. */
  default DateSpan days() {
    return DateSpan.of("2026-01-15", "2026-03-15");
  }

  /** What is stored, and which days are asked for. */
  @Provide(STORED)
  default Arbitrary<StoredRows> storedRows() {
    return StoredRows.of(metrics(), days(), values());
  }

  /** Every row of the days that are asked for is read, with all its digits, both ends included. */
  @Property
  default void noRowIsLost(@ForAll(STORED) StoredRows stored) throws Exception {
    MetricSource source = sourceOf(stored.rows());
    for (Metric metric : metrics()) {
      SourceRows.requireAll(metric, stored.asked(metric), source.read(metric, stored.span()));
    }
  }

  /** Nothing else is read: no other day, no other metric, no second value of a day. */
  @Property
  default void noRowIsAdded(@ForAll(STORED) StoredRows stored) throws Exception {
    MetricSource source = sourceOf(stored.rows());
    for (Metric metric : metrics()) {
      SourceRows.requireNoOther(metric, stored.asked(metric), source.read(metric, stored.span()));
    }
  }

  /** Two spans that meet give what the whole gives. */
  @Property
  default void spansAddUp(@ForAll(STORED) StoredRows stored) throws Exception {
    MetricSource source = sourceOf(stored.rows());
    LocalDate middle = stored.middle();
    for (Metric metric : metrics()) {
      List<Sample> whole = source.read(metric, stored.span());
      List<Sample> first = source.read(metric, new DateSpan(stored.span().from(), middle));
      List<Sample> second =
          middle.isBefore(stored.span().to())
              ? source.read(metric, new DateSpan(middle.plusDays(1), stored.span().to()))
              : List.of();
      SourceRows.requireSum(metric, whole, first, second);
    }
  }

  /** Asked again it gives the same, in whatever order: reading takes nothing away. */
  @Property
  default void readingChangesNothing(@ForAll(STORED) StoredRows stored) throws Exception {
    MetricSource source = sourceOf(stored.rows());
    for (Metric metric : metrics()) {
      List<Sample> first = List.copyOf(source.read(metric, stored.span()));
      SourceRows.requireSum(metric, source.read(metric, stored.span()), first, List.of());
    }
  }

  /** What is collected is what is stored, without a problem; collected again nothing is new. */
  @Property
  default void collectedTwiceIsCollectedOnce(@ForAll(STORED) StoredRows stored) throws Exception {
    Collector collector = new Collector(sourceOf(stored.rows()), PartyId.of("data"));
    Instant now = stored.span().to().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    Collected once = collector.collect(metrics(), stored.span(), Journal.empty(), now);
    SourceRows.requireNone("problem", once.problems());
    for (Metric metric : metrics()) {
      SourceRows.requireAll(
          metric,
          stored.asked(metric),
          once.readings().stream()
              .filter(reading -> reading.metric().equals(metric.id()))
              .map(reading -> new Sample(reading.on(), reading.value()))
              .toList());
    }
    Journal journal = Journal.of(once.readings());
    List<Reading> again = collector.collect(metrics(), stored.span(), journal, now).readings();
    SourceRows.requireNone("reading the second time", again);
  }
}
