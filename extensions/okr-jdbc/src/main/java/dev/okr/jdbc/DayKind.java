package dev.okr.jdbc;

import dev.okr.core.time.DateSpan;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a column tells a day, and so how it is compared with one and read. */
enum DayKind {
  /** A date. */
  DATE,
  /** A date and a time of day, without a zone: the day is the date as it is written. */
  LOCAL_TIME,
  /** A point in time: the day depends on a zone. */
  INSTANT,
  /**
   * MariaDB's TIMESTAMP: a point in time that is shown in the zone of the session, and so is asked
   * for as seconds.
   */
  SECONDS,
  /** A text, read as ISO 8601. */
  TEXT;

  private static final int DATE_LENGTH = "2026-02-27".length();

  /** The kind of a column; empty if it can't tell a day. */
  static Optional<DayKind> of(Product product, int type, String typeName) {
    if (product == Product.SQLITE) {
      return Optional.of(TEXT); // it has no type of dates, and a column may hold anything
    }
    String name = typeName.toUpperCase(Locale.ROOT);
    return switch (type) {
      case Types.DATE -> name.equals("YEAR") ? Optional.empty() : Optional.of(DATE);
      case Types.TIMESTAMP -> {
        boolean isInstant = name.equals("TIMESTAMPTZ") || name.contains("TIME ZONE");
        boolean isSeconds = product == Product.MARIADB && name.equals("TIMESTAMP");
        yield Optional.of(isInstant ? INSTANT : isSeconds ? SECONDS : LOCAL_TIME);
      }
      case Types.TIMESTAMP_WITH_TIMEZONE -> Optional.of(INSTANT);
      case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR ->
          Optional.of(TEXT);
      default -> Optional.empty();
    };
  }

  boolean needsZone() {
    return this == INSTANT || this == SECONDS;
  }

  /** What is selected of the column. */
  String selected(String column) {
    return this == SECONDS ? "unix_timestamp(" + column + ")" : column;
  }

  /**
   * The condition on the column with two parameters: the days of a span, and rows whose day is
   * missing or nonsense, so that they can be told.
   */
  String condition(String column) {
    String range = selected(column) + " >= ? and " + selected(column) + " < ?";
    String missing = " or " + column + " is null";
    String nonsense = this == TEXT ? " or " + column + " not like '____-__-__%'" : "";
    return "(" + range + ")" + missing + nonsense;
  }

  /** Sets the parameters of the condition: the first moment of the span and the first behind it. */
  void bind(PreparedStatement query, DateSpan span, @Nullable ZoneId zone) throws SQLException {
    LocalDate end = span.to().plusDays(1);
    query.setObject(1, bound(span.from(), zone));
    query.setObject(2, bound(end, zone));
  }

  private Object bound(LocalDate day, @Nullable ZoneId zone) {
    return switch (this) {
      case DATE -> day;
      case LOCAL_TIME -> day.atStartOfDay();
      case INSTANT -> day.atStartOfDay(zone(zone)).toOffsetDateTime();
      case SECONDS -> day.atStartOfDay(zone(zone)).toEpochSecond();
      case TEXT -> day.toString();
    };
  }

  private static ZoneId zone(@Nullable ZoneId zone) {
    return Objects.requireNonNull(zone, "zone");
  }

  /**
   * The day in a row; {@code null} if it has none.
   *
   * @throws DateTimeException if it is no day
   */
  @Nullable LocalDate day(ResultSet rows, int column, @Nullable ZoneId zone) throws SQLException {
    return switch (this) {
      case DATE -> rows.getObject(column, LocalDate.class);
      case LOCAL_TIME -> {
        LocalDateTime time = rows.getObject(column, LocalDateTime.class);
        yield time == null ? null : time.toLocalDate();
      }
      case INSTANT, SECONDS -> {
        Instant instant = moment(rows, column);
        yield instant == null ? null : instant.atZone(zone(zone)).toLocalDate();
      }
      case TEXT -> {
        String text = rows.getString(column);
        yield text == null ? null : time(text).toLocalDate();
      }
    };
  }

  /**
   * A point in time to tell earlier from later; {@code null} if there is none. A time without a
   * zone is taken as of UTC, which keeps the order.
   *
   * @throws DateTimeException if it is no point in time
   */
  @Nullable Instant moment(ResultSet rows, int column) throws SQLException {
    return switch (this) {
      case DATE -> utc(rows.getObject(column, LocalDate.class));
      case LOCAL_TIME -> utc(rows.getObject(column, LocalDateTime.class));
      case INSTANT -> {
        OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
        yield time == null ? null : time.toInstant();
      }
      case SECONDS -> DriverNumbers.instant(rows.getBigDecimal(column));
      case TEXT -> {
        String text = rows.getString(column);
        yield text == null ? null : moment(text);
      }
    };
  }

  private static @Nullable Instant utc(@Nullable LocalDate day) {
    return day == null ? null : utc(day.atStartOfDay());
  }

  private static @Nullable Instant utc(@Nullable LocalDateTime time) {
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }

  private static Instant moment(String text) {
    return text.endsWith("Z") ? Instant.parse(text) : time(text).toInstant(ZoneOffset.UTC);
  }

  /** A date, or a date and a time of day with a space or a T between them. */
  private static LocalDateTime time(String text) {
    String stripped = text.strip();
    return stripped.length() <= DATE_LENGTH
        ? LocalDate.parse(stripped).atStartOfDay()
        : LocalDateTime.parse(
            stripped.substring(0, DATE_LENGTH) + "T" + stripped.substring(DATE_LENGTH + 1));
  }
}
