package dev.okr.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs work in transactions of its own, each over a connection of the data source. */
final class Transactions {

  private static final int MOST_ATTEMPTS = 10;

  private final DataSource dataSource;
  private final Dialect dialect;

  Transactions(DataSource dataSource, Dialect dialect) {
    this.dataSource = dataSource;
    this.dialect = dialect;
  }

  /** What is done in a transaction; done again if another transaction was in the way. */
  @FunctionalInterface
  interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  /**
   * Does the work and commits it.
   *
   * @throws UncheckedSqlException if the database fails; then the work may be there or not
   */
  <T> T run(Work<T> work) {
    try {
      return attempt(work);
    } catch (SQLException failure) {
      throw new UncheckedSqlException(failure);
    }
  }

  /** As {@link #run}, whose failure is looked at. */
  <T> T attempt(Work<T> work) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work);
      } catch (SQLException failure) {
        if (attempt == MOST_ATTEMPTS || !dialect.isTransient(failure)) {
          throw failure;
        }
      }
    }
  }

  private <T> T once(Work<T> work) throws SQLException {
    Connection connection = dataSource.getConnection();
    Settings before = null;
    boolean isCommitted = false;
    try {
      before = Settings.change(connection);
      T result = work.run(connection);
      connection.commit();
      isCommitted = true;
      return result;
    } finally {
      giveBack(connection, before, isCommitted);
    }
  }

  /**
   * Rolls back what isn't committed, and closes. Nothing of it may fail: what is committed is
   * acknowledged, and what failed has an exception of its own.
   */
  private static void giveBack(
      Connection connection, @Nullable Settings before, boolean isCommitted) {
    try (connection) {
      if (!isCommitted) {
        connection.rollback();
      }
      if (before != null) {
        before.restore(connection);
      }
    } catch (SQLException broken) {
      // a broken connection is its pool's to replace
    }
  }

  /** The settings of a connection, as its pool gave it. */
  private record Settings(boolean isAutomatic, int isolation) {

    /** READ COMMITTED: what a lock was waited for is read as it is then, on MariaDB too. */
    static Settings change(Connection connection) throws SQLException {
      Settings before =
          new Settings(connection.getAutoCommit(), connection.getTransactionIsolation());
      if (before.isolation != Connection.TRANSACTION_READ_COMMITTED) {
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      }
      connection.setAutoCommit(false);
      return before;
    }

    void restore(Connection connection) throws SQLException {
      connection.setAutoCommit(isAutomatic);
      if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
        connection.setTransactionIsolation(isolation);
      }
    }
  }
}
