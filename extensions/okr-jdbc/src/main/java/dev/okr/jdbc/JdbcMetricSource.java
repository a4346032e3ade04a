package dev.okr.jdbc;

import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.metric.Metric;
import dev.okr.core.plan.Subject;
import dev.okr.core.source.MetricSource;
import dev.okr.core.source.Sample;
import dev.okr.core.time.DateSpan;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The values of metrics from SQL views: a row a day, with the day and the value. Immutable; safe
 * for threads if the data source is.
 *
 * <pre>{@code
 * MetricSource source = JdbcMetricSource.of(dataSource).zone(ZoneId.of("Asia/Shanghai"));
 * Collected collected = new Collector(source, PartyId.of("data"))
 *     .collect(plan.dictionary().metricsFrom(SourceKind.SQL_VIEW), february, journal, now);
 * }</pre>
 *
 * <p>The view is the {@linkplain dev.okr.core.metric.DataSource#name() name} of the metric's
 * source: {@code gmv_daily}, {@code mart.gmv_daily}, {@code mart."GMV per day"}. Names of views and
 * columns reach the database in quotes, so that nothing in them is SQL; outside quotes of their own
 * they mean what they mean in SQL, whatever their case.
 *
 * <table>
 *   <caption>What a row may hold</caption>
 *   <tr><th>in</th><th>read</th><th>refused</th></tr>
 *   <tr><td>the day</td><td>a date; a timestamp or datetime, by its date; an instant ({@code
 *     timestamptz}), in the {@link #zone}; a text {@code 2026-02-27}, also with a time of day behind
 *     it</td><td>no day, other texts, numbers; an instant where no zone is stated</td></tr>
 *   <tr><td>the value</td><td>any number, also as a text; a floating point number to the 15 digits
 *     that it keeps, a decimal to 50</td><td>NaN, infinity, a truth value, {@code n/a}, {@code
 *     1,234}; PostgreSQL's {@code money}</td></tr>
 *   <tr><td>{@link #unitIn}</td><td>the code of a unit; NULL is the metric's</td><td>any other
 *     text</td></tr>
 *   <tr><td>{@link #recordedIn}</td><td>when the row was recorded: of the rows of a day the last one
 *     counts</td><td>no instant</td></tr>
 * </table>
 *
 * <p>What is refused is told row by row by the {@link dev.okr.core.source.Collector}; the other
 * rows are taken. Several values for a day are refused, unless {@link #recordedIn} says which came
 * last.
 *
 * <p>Each metric is read over a connection of its own, in a transaction that is rolled back: a view
 * that fails costs no other. A view that takes longer than the {@link #limit} is cancelled.
 */
public final class JdbcMetricSource implements MetricSource {

  private static final Duration LIMIT = Duration.ofMinutes(1);

  private final DataSource dataSource;
  private final ColumnNames columns;
  private final @Nullable ZoneId zone;
  private final Duration limit;
  private final @Nullable Journal known;
  private final int windowDays;

  private JdbcMetricSource(
      DataSource dataSource,
      ColumnNames columns,
      @Nullable ZoneId zone,
      Duration limit,
      @Nullable Journal known,
      int windowDays) {
    this.dataSource = dataSource;
    this.columns = columns;
    this.zone = zone;
    this.limit = limit;
    this.known = known;
    this.windowDays = windowDays;
  }

  /**
   * A source that reads the columns {@code on_day} and {@code metric_value}, a metric in a minute
   * at most.
   *
   * @param dataSource gives connections; a pool, better than a single connection
   */
  public static JdbcMetricSource of(DataSource dataSource) {
    return new JdbcMetricSource(
        Objects.requireNonNull(dataSource, "dataSource"),
        new ColumnNames("on_day", "metric_value", null, null),
        null,
        LIMIT,
        null,
        0);
  }

  /**
   * This source with other names for the columns of the day and the value.
   *
   * @throws IllegalArgumentException if one is no name of SQL
   */
  public JdbcMetricSource columns(String day, String value) {
    ColumnNames named =
        new ColumnNames(
            column(day, "day"), column(value, "value"), columns.unit(), columns.recorded());
    return new JdbcMetricSource(dataSource, named, zone, limit, known, windowDays);
  }

  /**
   * This source with a column that holds the unit of each value, such as {@code %} or {@code EUR}.
   *
   * @throws IllegalArgumentException if it is no name of SQL
   */
  public JdbcMetricSource unitIn(String column) {
    ColumnNames named =
        new ColumnNames(
            columns.day(), columns.value(), column(column, "column"), columns.recorded());
    return new JdbcMetricSource(dataSource, named, zone, limit, known, windowDays);
  }

  /**
   * This source with a column that holds when each row was recorded, for views that keep what they
   * said before: of several rows of a day the one recorded last counts.
   *
   * @throws IllegalArgumentException if it is no name of SQL
   */
  public JdbcMetricSource recordedIn(String column) {
    ColumnNames named =
        new ColumnNames(columns.day(), columns.value(), columns.unit(), column(column, "column"));
    return new JdbcMetricSource(dataSource, named, zone, limit, known, windowDays);
  }

  private static String column(String name, String parameter) {
    if (SqlName.of(Objects.requireNonNull(name, parameter)).isEmpty()) {
      throw new IllegalArgumentException("a column has a name of SQL (" + name + ")");
    }
    return name;
  }

  /**
   * This source with the zone in which the days are. Needed where the day is an instant; PostgreSQL
   * also makes weeks and months of days in it. A date or a timestamp without a zone is taken as it
   * is written.
   */
  public JdbcMetricSource zone(ZoneId days) {
    return new JdbcMetricSource(
        dataSource, columns, Objects.requireNonNull(days, "days"), limit, known, windowDays);
  }

  /**
   * This source with another limit for the time that a metric may take; then the statement is
   * cancelled and the read fails with a {@link TimeoutException}. Getting a connection is not
   * limited: pools have a limit of their own.
   *
   * @throws IllegalArgumentException if it is not above 0
   */
  public JdbcMetricSource limit(Duration most) {
    if (Objects.requireNonNull(most, "most").isNegative() || most.isZero()) {
      throw new IllegalArgumentException("a limit is above 0 (" + most + ")");
    }
    return new JdbcMetricSource(dataSource, columns, zone, most, known, windowDays);
  }

  /**
   * This source, asked only for what is new: from the newest reading of a metric on, and some days
   * before it for values that come late or change.
   *
   * @param journal what is known already; a metric without a reading in it is asked for all days
   * @param window how many days before the newest reading are asked for again; 0 asks for its own
   *     day and later ones
   * @throws IllegalArgumentException if {@code window} is negative
   */
  public JdbcMetricSource since(Journal journal, int window) {
    if (window < 0) {
      throw new IllegalArgumentException("a window has 0 days or more (" + window + ")");
    }
    return new JdbcMetricSource(
        dataSource, columns, zone, limit, Objects.requireNonNull(journal, "journal"), window);
  }

  /**
   * {@inheritDoc}
   *
   * @throws SQLException if the view can't be read
   * @throws TimeoutException if it takes longer than the limit
   */
  @Override
  public List<Sample> read(Metric metric, DateSpan span) throws SQLException, TimeoutException {
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(span, "span");
    Optional<String> name = metric.source().map(dev.okr.core.metric.DataSource::name);
    if (name.isEmpty()) {
      return List.of(RowProblem.NO_VIEW.refused());
    }
    Optional<SqlName> view = SqlName.of(name.get());
    if (view.isEmpty()) {
      return List.of(RowProblem.BAD_NAME.refused("found", name.get()));
    }
    try (Connection connection = dataSource.getConnection()) {
      boolean wasAutomatic = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        return new ViewQuery(connection, view.get(), columns, zone)
            .read(asked(metric, span), limit);
      } finally {
        giveBack(connection, wasAutomatic);
      }
    }
  }

  private static void giveBack(Connection connection, boolean wasAutomatic) {
    try {
      connection.rollback();
      connection.setAutoCommit(wasAutomatic);
    } catch (SQLException broken) {
      // what was read is read, and a broken connection is its pool's to replace
    }
  }

  /** The days of a span that are worth asking for. */
  private DateSpan asked(Metric metric, DateSpan span) {
    if (known == null) {
      return span;
    }
    Optional<LocalDate> newest =
        known.about(Subject.of(metric.id()), Reading.class).stream()
            .map(Reading::on)
            .filter(span::contains)
            .max(LocalDate::compareTo);
    return newest
        .map(day -> day.minusDays(windowDays))
        .filter(span::contains)
        .map(from -> new DateSpan(from, span.to()))
        .orElse(span);
  }
}
