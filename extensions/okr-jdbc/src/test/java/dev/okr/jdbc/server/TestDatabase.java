package dev.okr.jdbc.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.okr.jdbc.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The databases to test with. */
public enum TestDatabase {
  H2(Dialect.H2) {
    @Override
    String freshUrl(String name) {
      return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
    }
  },
  POSTGRESQL(Dialect.POSTGRESQL) {
    @Override
    String freshUrl(String name) throws SQLException {
      return created(server(), name, "");
    }
  },
  MARIADB(Dialect.MARIADB) {
    @Override
    String freshUrl(String name) throws SQLException {
      return created(server(), name, " character set latin1"); // the tables bring their own
    }
  },
  DUCKDB(null) {
    @Override
    String freshUrl(String name) {
      return "jdbc:duckdb:" + file(name);
    }
  },
  SQLITE(null) {
    @Override
    String freshUrl(String name) {
      return "jdbc:sqlite:" + file(name);
    }
  };

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Map<ServerKind, Optional<LocalServer>> SERVERS =
      new EnumMap<>(ServerKind.class);

  private final @Nullable Dialect dialect;

  TestDatabase(@Nullable Dialect dialect) {
    this.dialect = dialect;
  }

  /** The address of a new, empty database. */
  abstract String freshUrl(String name) throws SQLException;

  /** The dialect of a database that keeps journals. */
  public Dialect dialect() {
    return Objects.requireNonNull(dialect);
  }

  /** A new, empty database; the test is skipped where its server can't be had. */
  public TestDataSource open() throws SQLException {
    return new TestDataSource(freshUrl("okr" + COUNT.incrementAndGet()));
  }

  /** The server, shared by all tests; the test is skipped where it can't be had. */
  public LocalServer server() {
    Optional<LocalServer> server;
    synchronized (SERVERS) {
      server = SERVERS.computeIfAbsent(ServerKind.valueOf(name()), LocalServer::start);
    }
    assumeTrue(server.isPresent(), "no " + this);
    return server.orElseThrow();
  }

  private static String created(LocalServer server, String name, String options)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.url());
        Statement sql = connection.createStatement()) {
      sql.execute("create database " + name + options);
    }
    return server.url(name);
  }

  private static Path file(String name) {
    try {
      Path folder = Files.createTempDirectory("okr-jdbc");
      Path file = folder.resolve(name);
      folder.toFile().deleteOnExit();
      file.toFile().deleteOnExit();
      folder.resolve(name + ".wal").toFile().deleteOnExit();
      return file;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
