package dev.okr.jdbc;

import dev.okr.core.source.Collector;
import dev.okr.core.source.Sample;
import dev.okr.core.time.DateSpan;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A view that is read over a connection. */
final class ViewQuery {

  private static final int FETCHED = 1_000;
  private static final String ALIAS = "v";

  private final Connection connection;
  private final ColumnNames columns;
  private final @Nullable ZoneId zone;

  /** The columns in quotes, in the order of {@link ColumnNames#all}. */
  private final List<String> quoted = new ArrayList<>();

  private final String from;

  /**
   * A query of a view.
   *
   * @param view its name, and all of the columns': names of SQL
   */
  ViewQuery(Connection connection, SqlName view, ColumnNames columns, @Nullable ZoneId zone)
      throws SQLException {
    this.connection = connection;
    this.columns = columns;
    this.zone = zone;
    DatabaseMetaData database = connection.getMetaData();
    this.from = " from " + view.in(database) + " " + ALIAS;
    for (String column : columns.all()) {
      // behind an alias SQLite can't take a name that it doesn't know for a text in quotes
      quoted.add(ALIAS + "." + SqlName.of(column).orElseThrow().in(database));
    }
  }

  /**
   * The rows of some days, and those whose day is missing or nonsense.
   *
   * @throws TimeoutException if that takes longer than the limit
   */
  List<Sample> read(DateSpan span, Duration limit) throws SQLException, TimeoutException {
    Product product = Product.of(connection);
    if (zone != null) {
      product.enter(zone, connection);
    }
    try (PreparedStatement all = connection.prepareStatement(select(quoted.get(0)))) {
      ResultSetMetaData types = within(limit, all, all::getMetaData);
      String dayType = types.getColumnTypeName(1);
      if (types.getColumnTypeName(2).toLowerCase(Locale.ROOT).equals("money")) {
        return List.of(RowProblem.MONEY.refused("column", columns.value()));
      }
      Optional<DayKind> day = DayKind.of(product, types.getColumnType(1), dayType);
      if (day.isEmpty()) {
        return List.of(RowProblem.DAY_TYPE.refused("column", columns.day(), "found", dayType));
      }
      if (day.get().needsZone() && zone == null) {
        return List.of(RowProblem.NO_ZONE.refused("column", columns.day(), "found", dayType));
      }
      return rows(span, new RowReader(day.get(), columns, types, zone), limit);
    }
  }

  private String select(String day) {
    return "select " + day + ", " + String.join(", ", quoted.subList(1, quoted.size())) + from;
  }

  private List<Sample> rows(DateSpan span, RowReader reader, Duration limit)
      throws SQLException, TimeoutException {
    DayKind day = reader.day();
    String sql = select(day.selected(quoted.get(0))) + " where " + day.condition(quoted.get(0));
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setFetchSize(FETCHED);
      query.setMaxRows(Collector.MOST_ROWS + 1);
      day.bind(query, span, zone);
      return answer(query, reader, limit);
    }
  }

  private static List<Sample> answer(PreparedStatement query, RowReader reader, Duration limit)
      throws SQLException, TimeoutException {
    return within(
        limit,
        query,
        () -> {
          try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
              reader.take(rows);
            }
          }
          return reader.samples();
        });
  }

  /** What a statement is asked for. */
  private interface Question<T> {
    T answer() throws SQLException;
  }

  /** The answer, if it comes in time: what a query's columns are waits for locks, too. */
  private static <T> T within(Duration limit, PreparedStatement statement, Question<T> question)
      throws SQLException, TimeoutException {
    TimeLimit time = TimeLimit.of(statement, limit);
    Optional<T> answer = Optional.empty();
    try (time) {
      answer = Optional.of(question.answer());
    } catch (SQLException failure) {
      if (!time.isOver()) {
        throw failure;
      }
    }
    if (time.isOver() || answer.isEmpty()) {
      throw new TimeoutException("no answer within " + limit);
    }
    return answer.get();
  }
}
