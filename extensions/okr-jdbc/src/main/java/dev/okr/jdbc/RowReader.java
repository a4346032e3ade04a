package dev.okr.jdbc;

import dev.okr.core.metric.Unit;
import dev.okr.core.source.Collector;
import dev.okr.core.source.Sample;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes samples of rows; a row that can't be read is one that is refused. */
final class RowReader {

  private static final int DAY = 1;
  private static final int VALUE = 2;
  private static final int UNIT = 3;

  private final DayKind day;
  private final ColumnNames columns;
  private final @Nullable ZoneId zone;

  /** How the last column tells when a row was recorded; {@code null} if there is none. */
  private final @Nullable DayKind recorded;

  private final List<Sample> samples = new ArrayList<>();
  private final Map<LocalDate, Latest> latest = new TreeMap<>();
  private int rows;

  RowReader(DayKind day, ColumnNames columns, ResultSetMetaData types, @Nullable ZoneId zone)
      throws SQLException {
    this.day = day;
    this.columns = columns;
    this.zone = zone;
    this.recorded = columns.recorded() == null ? null : momentKind(types, columns.all().size());
  }

  /** How a column tells a moment; what isn't one is refused row by row. */
  private static DayKind momentKind(ResultSetMetaData types, int column) throws SQLException {
    // MariaDB's TIMESTAMP is read as a time of the session's zone, which is enough to compare
    return DayKind.of(Product.OTHER, types.getColumnType(column), types.getColumnTypeName(column))
        .orElse(DayKind.TEXT);
  }

  DayKind day() {
    return day;
  }

  /** The rows of a day that were recorded last. */
  private record Latest(Instant recordedAt, List<Sample> samples) {}

  /** Takes the row on which a result stands. */
  void take(ResultSet row) throws SQLException {
    if (++rows > Collector.MOST_ROWS) {
      throw new SQLException("more than " + Collector.MOST_ROWS + " rows");
    }
    LocalDate on;
    try {
      on = day.day(row, DAY, zone);
    } catch (SQLException | DateTimeException noDay) {
      samples.add(RowProblem.NO_DAY.refused("found", text(row, DAY, noDay)));
      return;
    }
    Sample sample = sample(row, on);
    if (recorded == null || on == null || sample.refusal() != null) {
      samples.add(sample);
    } else {
      rank(row, on, sample, recorded);
    }
  }

  private Sample sample(ResultSet row, @Nullable LocalDate on) {
    Object value;
    try {
      value = row.getObject(VALUE);
    } catch (SQLException | RuntimeException unreadable) {
      return noNumber(text(row, VALUE, unreadable), on);
    }
    if (value == null) {
      return new Sample(on, null);
    }
    Optional<BigDecimal> number = DriverNumbers.of(value);
    return number.isPresent()
        ? withUnit(row, new Sample(on, number.get()))
        : noNumber(text(row, VALUE, null), on);
  }

  private static Sample noNumber(String found, @Nullable LocalDate on) {
    return RowProblem.NO_NUMBER.refused("found", found, "on", on == null ? "-" : on);
  }

  private Sample withUnit(ResultSet row, Sample sample) {
    if (columns.unit() == null) {
      return sample;
    }
    String code;
    try {
      code = row.getString(UNIT);
    } catch (SQLException unreadable) {
      code = text(row, UNIT, unreadable);
    }
    if (code == null) {
      return sample;
    }
    return Unit.isValid(code.strip())
        ? sample.in(Unit.of(code.strip()))
        : RowProblem.NO_UNIT.refused("found", code, "on", sample.on() == null ? "-" : sample.on());
  }

  private void rank(ResultSet row, LocalDate on, Sample sample, DayKind kind) {
    int column = columns.all().size();
    Instant at;
    try {
      at = kind.moment(row, column);
    } catch (SQLException | DateTimeException noInstant) {
      at = null;
    }
    if (at == null) {
      samples.add(RowProblem.NO_INSTANT.refused("found", text(row, column, null), "on", on));
      return;
    }
    Latest known = latest.get(on);
    if (known == null || at.isAfter(known.recordedAt())) {
      latest.put(on, new Latest(at, new ArrayList<>(List.of(sample))));
    } else if (at.equals(known.recordedAt())) {
      known.samples().add(sample);
    }
  }

  /** What a column holds, as a text to quote; what the driver says if it doesn't give one. */
  private static String text(ResultSet row, int column, @Nullable Exception failure) {
    try {
      return String.valueOf(row.getString(column));
    } catch (SQLException | RuntimeException second) {
      return String.valueOf((failure == null ? second : failure).getMessage());
    }
  }

  /** The samples of all rows. */
  List<Sample> samples() {
    latest.values().forEach(last -> samples.addAll(last.samples()));
    return samples;
  }
}
