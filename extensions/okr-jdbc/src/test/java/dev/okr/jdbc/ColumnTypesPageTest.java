package dev.okr.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.error.Problem;
import dev.okr.core.journal.Journal;
import dev.okr.core.metric.DataSource;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.SourceKind;
import dev.okr.core.org.PartyId;
import dev.okr.core.source.Collected;
import dev.okr.core.source.Collector;
import dev.okr.core.time.DateSpan;
import dev.okr.jdbc.server.TestDataSource;
import dev.okr.jdbc.server.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a column becomes, on each database, as the tables of docs/databases.md say. To write what is
 * measured into the page: {@code mvn -pl extensions/okr-jdbc -am test -Dtest=ColumnTypesPageTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dokr.update=true}.
 */
class ColumnTypesPageTest {

  private static final Path PAGE = Path.of("..", "..", "docs", "databases.md");
  private static final DateSpan SPAN = DateSpan.of("2026-01-01", "2026-12-31");
  private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");
  private static final String DAY = "2026-02-01";

  /**
   * A row of a table of the page.
   *
   * @param label its first cell
   * @param type the type of a column
   * @param value what is inserted into it; {@code null} if {@code type} is an expression of a view
   */
  private record Row(String label, Map<TestDatabase, String> type, String value) {

    Row on(TestDatabase database, String other) {
      Map<TestDatabase, String> more = new EnumMap<>(type);
      more.put(database, other);
      return new Row(label, more, value);
    }

    Row without(TestDatabase... databases) {
      Map<TestDatabase, String> fewer = new EnumMap<>(type);
      for (TestDatabase database : databases) {
        fewer.remove(database);
      }
      return new Row(label, fewer, value);
    }
  }

  private static Row column(String type, String value) {
    return new Row("`" + type + "`, " + value.replace("'", ""), everywhere(type), value);
  }

  private static Row view(String label, String expression) {
    return new Row(label, everywhere(expression), null);
  }

  private static Map<TestDatabase, String> everywhere(String sql) {
    Map<TestDatabase, String> all = new EnumMap<>(TestDatabase.class);
    for (TestDatabase database : TestDatabase.values()) {
      all.put(database, sql);
    }
    return all;
  }

  private static final String THREE =
      "(select 1 as i, 0.70 as d union all select 2, 0.70 union all select 2, 0.70) n";

  private static final List<Row> VALUES =
      List.of(
          column("integer", "97"),
          column("bigint", "9007199254740993"),
          column("decimal(18, 9)", "97.123456789"),
          column("numeric", "1.2345"),
          column("double precision", "0.1"),
          column("real", "0.97"),
          column("varchar(20)", "'97.25'"),
          column("varchar(20)", "'1,234'"),
          column("boolean", "true"),
          new Row("`money`, 5", Map.of(TestDatabase.POSTGRESQL, "money"), "5"),
          column("double precision", "'NaN'").without(TestDatabase.MARIADB),
          view("`100.0 * 190 / 201`", "100.0 * 190 / 201"),
          view("`190 / 201` of integers", "190 / 201"),
          view("`cast(190 as decimal(18, 2)) / 201`", "cast(190 as decimal(18, 2)) / 201"),
          view(
                  "`1e2 * 0.29` of doubles",
                  "cast(100 as double precision) * cast(0.29 as double precision)")
              .on(TestDatabase.MARIADB, "cast(100 as double) * cast(0.29 as double)")
              .on(TestDatabase.SQLITE, "100.0 * 0.29"),
          view("`avg` of the integers 1, 2, 2", "(select avg(i) from " + THREE + ")"),
          view("`avg` of three times 0.70", "(select avg(d) from " + THREE + ")"),
          view(
                  "`avg` of three doubles 0.7",
                  "(select avg(cast(d as double precision)) from " + THREE + ")")
              .on(TestDatabase.MARIADB, "(select avg(cast(d as double)) from " + THREE + ")"),
          view("`sum` of the integers 1, 2, 2", "(select sum(i) from " + THREE + ")"),
          view("`1 / 0` of a column", "(select 1 / (min(i) - 1) from " + THREE + ")"));

  private static final List<Row> DAYS =
      List.of(
          column("date", "'2026-02-01'"),
          column("timestamp", "'2026-02-01 23:30:00'").without(TestDatabase.MARIADB),
          new Row(
              "`datetime`, 2026-02-01 23:30:00",
              Map.of(TestDatabase.MARIADB, "datetime"),
              "'2026-02-01 23:30:00'"),
          column("timestamp with time zone", "'2026-02-01 23:30:00+00:00'")
              .without(TestDatabase.MARIADB, TestDatabase.SQLITE),
          column("varchar(30)", "'2026-02-01'"),
          column("varchar(30)", "'2026-02-01 23:30:00'"),
          column("varchar(30)", "'1/2/2026'"),
          column("integer", "20260201"),
          view(
                  "`date_trunc('week', date)` of Sunday 1 February",
                  "date_trunc('week', date '2026-02-01')")
              .without(TestDatabase.MARIADB, TestDatabase.SQLITE));

  private static String measured(TestDatabase database, Row row, boolean isDay)
      throws SQLException {
    String sql = row.type().get(database);
    if (sql == null) {
      return "-";
    }
    TestDataSource source = database.open();
    if (row.value() == null) {
      String day =
          database == TestDatabase.SQLITE ? "'" + DAY + "'" : "cast('" + DAY + "' as date)";
      source.execute(
          "create view v as select "
              + (isDay ? sql : day)
              + " as on_day, "
              + (isDay ? "1" : sql)
              + " as metric_value");
    } else {
      source.execute(
          "create table v (on_day "
              + (isDay ? sql : "date")
              + ", metric_value "
              + (isDay ? "int" : sql)
              + ")",
          "insert into v values ("
              + (isDay ? row.value() + ", 1" : "'" + DAY + "', " + row.value())
              + ")");
    }
    JdbcMetricSource asked = JdbcMetricSource.of(source);
    return isDay
        ? cell(collect(asked.zone(ZoneId.of("Asia/Shanghai"))), true)
        : cell(collect(asked), false);
  }

  private static Collected collect(JdbcMetricSource source) {
    Metric metric =
        Metric.builder()
            .id(MetricId.of("m"))
            .source(new DataSource(SourceKind.SQL_VIEW, "v"))
            .build();
    return new Collector(source, PartyId.of("data"))
        .collect(List.of(metric), SPAN, Journal.empty(), NOW);
  }

  private static String cell(Collected collected, boolean isDay) {
    if (!collected.readings().isEmpty()) {
      return isDay
          ? collected.readings().get(0).on().toString()
          : collected.readings().get(0).value().toPlainString();
    }
    Problem problem = collected.problems().get(0);
    return problem.code().equals(Collector.FAILED) ? "fails" : "refused";
  }

  private static List<List<String>> cells(String heading) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    boolean isTable = false;
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("| " + heading)) {
        isTable = true;
      } else if (isTable && !line.startsWith("|")) {
        break;
      } else if (isTable && !line.startsWith("|---")) {
        rows.add(
            Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList());
      }
    }
    return rows;
  }

  private static void compare(TestDatabase database, String heading, List<Row> rows, boolean isDay)
      throws SQLException, IOException {
    List<String> found = new ArrayList<>();
    for (Row row : rows) {
      found.add(row.label() + " | " + measured(database, row, isDay));
    }
    if (Boolean.getBoolean("okr.update")) {
      update(database, heading, rows, found);
    }
    int column = 1 + database.ordinal();
    assertThat(cells(heading))
        .extracting(cells -> cells.get(0) + " | " + cells.get(column))
        .containsExactlyElementsOf(found);
  }

  private static void update(
      TestDatabase database, String heading, List<Row> rows, List<String> found)
      throws IOException {
    List<List<String>> known = cells(heading);
    List<String> lines = new ArrayList<>();
    boolean isTable = false;
    for (String line : Files.readAllLines(PAGE)) {
      boolean isRow = isTable && line.startsWith("|") && !line.startsWith("|---");
      isTable = line.startsWith("| " + heading) || (isTable && line.startsWith("|"));
      if (!isRow) {
        lines.add(line);
      }
      if (isTable && line.startsWith("|---")) {
        for (int i = 0; i < rows.size(); i++) {
          List<String> cells =
              new ArrayList<>(
                  i < known.size() && known.get(i).size() == 6
                      ? known.get(i)
                      : List.of("", "", "", "", "", ""));
          cells.set(0, rows.get(i).label());
          cells.set(
              1 + database.ordinal(), found.get(i).substring(rows.get(i).label().length() + 3));
          lines.add("| " + String.join(" | ", cells) + " |");
        }
      }
    }
    Files.writeString(PAGE, String.join("\n", lines) + "\n");
  }

  @ParameterizedTest
  @EnumSource
  void valuesBecomeWhatThePageSays(TestDatabase database) throws SQLException, IOException {
    compare(database, "the value is", VALUES, false);
  }

  @ParameterizedTest
  @EnumSource
  void daysBecomeWhatThePageSays(TestDatabase database) throws SQLException, IOException {
    compare(database, "the day is", DAYS, true);
  }
}
