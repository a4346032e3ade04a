package dev.okr.jdbc.server;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A data source that makes each connection anew. */
public final class TestDataSource implements DataSource {

  private final String url;

  TestDataSource(String url) {
    this.url = url;
  }

  /** The data source of a database that is there. */
  public static TestDataSource at(String url) {
    return new TestDataSource(url);
  }

  /** The address. */
  public String url() {
    return url;
  }

  /** Runs statements, each by itself. */
  public void execute(String... statements) throws SQLException {
    try (Connection connection = getConnection();
        Statement sql = connection.createStatement()) {
      for (String statement : statements) {
        sql.execute(statement);
      }
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    return DriverManager.getConnection(url);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("one user only (" + user + ")");
  }

  @Override
  public PrintWriter getLogWriter() {
    return new PrintWriter(System.out, true, StandardCharsets.UTF_8);
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    // nothing is logged
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // the drivers' own
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger("dev.okr.jdbc");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLFeatureNotSupportedException("wraps nothing (" + type + ")");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
