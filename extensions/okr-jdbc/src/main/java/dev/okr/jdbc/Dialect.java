package dev.okr.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database that keeps journals and plans. Their tables are made by {@link #createTables}, by a
 * migration tool such as Flyway from {@link #location}, or by hand from {@link #script}.
 */
public enum Dialect {
  /** H2, from 2.0 on. */
  H2(Set.of(50_200, 90_131)),
  /** PostgreSQL. */
  POSTGRESQL(Set.of()),
  /** MariaDB with InnoDB, from 10.2 on. */
  MARIADB(Set.of(1_020, 1_205, 1_213));

  private static final Pattern STATEMENT_END = Pattern.compile(";\\s*\\n");
  private static final String SCRIPT = "V1__okr_journals_and_plans.sql";

  /** Beside the SQL states: codes of "somebody else has the lock". */
  @SuppressWarnings("ImmutableEnumChecker") // Set.of
  private final Set<Integer> transientCodes;

  Dialect(Set<Integer> transientCodes) {
    this.transientCodes = transientCodes;
  }

  /**
   * The folder of the class path that holds the tables as a migration, named {@code V1__...} as
   * Flyway has it: {@code db/okr-jdbc/postgresql}. A host whose own migrations are numbered from 1
   * runs it with a schema history of its own.
   */
  public String location() {
    return "db/okr-jdbc/" + name().toLowerCase(Locale.ROOT);
  }

  /** The SQL that makes the tables, where they aren't there; statements end in a semicolon. */
  public String script() {
    String path = "/" + location() + "/" + SCRIPT;
    try (InputStream in = Dialect.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Makes the tables, where they aren't there.
   *
   * @throws UncheckedSqlException if the database refuses
   */
  public void createTables(DataSource dataSource) {
    Objects.requireNonNull(dataSource, "dataSource");
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : STATEMENT_END.splitAsStream(script()).toList()) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    } catch (SQLException failure) {
      throw new UncheckedSqlException(failure);
    }
  }

  /**
   * Whether a transaction failed only because of another one, and was rolled back or can be: a
   * deadlock, a lock that took too long, a conflict of versions.
   */
  boolean isTransient(SQLException failure) {
    return stateOf(failure).startsWith("40") || transientCodes.contains(failure.getErrorCode());
  }

  /** Whether a row was refused because its key is taken. */
  static boolean isTaken(SQLException failure) {
    return stateOf(failure).startsWith("23");
  }

  private static String stateOf(SQLException failure) {
    @Nullable String state = failure.getSQLState();
    return state == null ? "" : state;
  }
}
