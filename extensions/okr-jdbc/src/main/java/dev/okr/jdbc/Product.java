package dev.okr.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The databases that need a word of their own when a view is read. */
enum Product {
  POSTGRESQL,
  MARIADB,
  SQLITE,
  OTHER;

  static Product of(Connection connection) throws SQLException {
    String name = connection.getMetaData().getDatabaseProductName();
    return switch (name) {
      case "PostgreSQL" -> POSTGRESQL;
      case "MariaDB", "MySQL" -> MARIADB;
      case "SQLite" -> SQLITE;
      default -> OTHER;
    };
  }

  /**
   * Lets PostgreSQL make points in time of days, as its {@code date_trunc('week', day)} does, in a
   * zone for the rest of the transaction. Its driver would have it do so in the zone of this
   * virtual machine, and a week would begin on Sunday evening.
   */
  void enter(ZoneId zone, Connection connection) throws SQLException {
    if (this != POSTGRESQL) {
      return;
    }
    String name = zone.normalized() instanceof ZoneOffset offset ? posix(offset) : zone.getId();
    try (PreparedStatement set =
        connection.prepareStatement("select set_config('TimeZone', ?, true)")) {
      set.setString(1, name);
      set.execute();
    }
  }

  /** An offset as POSIX writes it: a name, and the hours to add to get UTC. */
  private static String posix(ZoneOffset offset) {
    String turned = ZoneOffset.ofTotalSeconds(-offset.getTotalSeconds()).getId();
    return offset.equals(ZoneOffset.UTC) ? "UTC" : "<" + offset.getId() + ">" + turned;
  }
}
