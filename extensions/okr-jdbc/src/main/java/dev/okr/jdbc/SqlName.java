package dev.okr.jdbc;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A name in SQL, such as {@code mart.gmv_daily} or {@code mart."GMV per day"}. It always reaches a
 * database in quotes, so that nothing in it is SQL; a part that wasn't written in quotes is brought
 * into the case first in which the database keeps such names.
 */
final class SqlName {

  private final List<Part> parts;

  private SqlName(List<Part> parts) {
    this.parts = parts;
  }

  private record Part(String text, boolean isQuoted) {}

  /** The name; empty if the text isn't one. */
  static Optional<SqlName> of(String text) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at >= 0 && at <= text.length()) {
      boolean isQuoted = at < text.length() && isQuote(text.charAt(at));
      int end = isQuoted ? afterQuoted(text, at) : endOfPlain(text, at);
      if (end <= at || (end < text.length() && text.charAt(end) != '.')) {
        return Optional.empty();
      }
      String written = text.substring(at, end);
      String part = isQuoted ? unquoted(written) : written;
      if (part.isBlank() || part.chars().anyMatch(Character::isISOControl)) {
        return Optional.empty();
      }
      parts.add(new Part(part, isQuoted));
      at = end < text.length() ? end + 1 : -1;
    }
    return Optional.of(new SqlName(List.copyOf(parts)));
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '`';
  }

  private static int endOfPlain(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '.' && !isQuote(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Where a quoted part ends, behind its quote; -1 if it doesn't. */
  private static int afterQuoted(String text, int from) {
    char quote = text.charAt(from);
    for (int i = from + 1; i < text.length(); i++) {
      if (text.charAt(i) == quote) {
        if (i + 1 == text.length() || text.charAt(i + 1) != quote) {
          return i + 1;
        }
        i++;
      }
    }
    return -1;
  }

  private static String unquoted(String written) {
    String quote = written.substring(0, 1);
    return written.substring(1, written.length() - 1).replace(quote + quote, quote);
  }

  /** The name as a database takes it. */
  String in(DatabaseMetaData database) throws SQLException {
    String quote = database.getIdentifierQuoteString();
    String mark = quote == null || quote.isBlank() ? "\"" : quote;
    StringBuilder out = new StringBuilder();
    for (Part part : parts) {
      out.append(out.isEmpty() ? "" : ".").append(mark);
      out.append(stored(part, database).replace(mark, mark + mark)).append(mark);
    }
    return out.toString();
  }

  private static String stored(Part part, DatabaseMetaData database) throws SQLException {
    if (part.isQuoted()) {
      return part.text();
    }
    if (database.storesUpperCaseIdentifiers()) {
      return part.text().toUpperCase(Locale.ROOT);
    }
    return database.storesLowerCaseIdentifiers()
        ? part.text().toLowerCase(Locale.ROOT)
        : part.text();
  }
}
