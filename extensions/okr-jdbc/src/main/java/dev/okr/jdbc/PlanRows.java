package dev.okr.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The rows of plans: a version is a line of a plan history, cut into parts. */
final class PlanRows {

  /** A part goes over the wire at once: MariaDB takes packets of 16 MiB. */
  private static final int PART_CHARACTERS = 1_000_000;

  private final String tenant;

  PlanRows(String tenant) {
    this.tenant = tenant;
  }

  List<String> ids(Connection connection) throws SQLException {
    String sql = "select distinct id from okr_plan where tenant = ?";
    List<String> ids = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, tenant);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
      }
    }
    return ids;
  }

  /** The lines of all versions, in order. */
  List<String> versions(String id, Connection connection) throws SQLException {
    String sql =
        "select version_no, content from okr_plan where tenant = ? and id = ?"
            + " order by version_no, part_no";
    List<StringBuilder> lines = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, tenant);
      query.setString(2, id);
      query.setFetchSize(1);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          if (rows.getInt(1) > lines.size()) {
            lines.add(new StringBuilder());
          }
          lines.get(lines.size() - 1).append(rows.getString(2));
        }
      }
    }
    return lines.stream().map(StringBuilder::toString).toList();
  }

  /**
   * Writes a version; the primary key keeps a second one of its number out.
   *
   * @return whether it was written: not if the plan has not just one version less
   */
  boolean insert(String id, int number, String line, Connection connection) throws SQLException {
    if (count(id, connection) != number - 1) {
      return false;
    }
    String sql =
        "insert into okr_plan (tenant, id, version_no, part_no, content) values (?, ?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      int part = 0;
      int from = 0;
      while (from < line.length()) {
        int to = end(line, from);
        insert.setString(1, tenant);
        insert.setString(2, id);
        insert.setInt(3, number);
        insert.setInt(4, ++part);
        insert.setString(5, line.substring(from, to));
        insert.executeUpdate();
        from = to;
      }
    }
    return true;
  }

  /** Where a part ends: not within a character. */
  private static int end(String line, int from) {
    int to = Math.min(from + PART_CHARACTERS, line.length());
    return to < line.length() && Character.isLowSurrogate(line.charAt(to)) ? to - 1 : to;
  }

  private int count(String id, Connection connection) throws SQLException {
    String sql = "select max(version_no) from okr_plan where tenant = ? and id = ?";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, tenant);
      query.setString(2, id);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? rows.getInt(1) : 0;
      }
    }
  }
}
