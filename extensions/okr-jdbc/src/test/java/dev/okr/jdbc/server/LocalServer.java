package dev.okr.jdbc.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A database server on the loopback interface, in a temporary folder and on a free port. It ends
 * with this virtual machine, however that ends: a shell stands between them that kills the server
 * when its own input ends.
 */
public final class LocalServer {

  private static final String GUARD = "\"$@\" & server=$!; cat >/dev/null; kill -%s $server; wait";
  private static final int PATIENCE_SECONDS = 120;

  private final ServerKind kind;
  private final Path folder;
  private final int port;
  private Process process;

  private LocalServer(ServerKind kind, Path folder, int port) {
    this.kind = kind;
    this.folder = folder;
    this.port = port;
  }

  /** Starts a server; empty, and a line printed, where there is none on this machine. */
  static Optional<LocalServer> start(ServerKind kind) {
    Optional<Path> binary = kind.binary();
    if (binary.isEmpty()) {
      System.out.println("okr-jdbc: no " + kind + " on this machine, its tests are skipped");
      return Optional.empty();
    }
    for (int attempt = 1; attempt <= 3; attempt++) {
      try {
        LocalServer server =
            new LocalServer(kind, Files.createTempDirectory("okr-jdbc"), freePort());
        Runtime.getRuntime().addShutdownHook(new Thread(server::end));
        server.make();
        server.run();
        return Optional.of(server);
      } catch (IOException | IllegalStateException failure) {
        // somebody else may have taken the port
        System.out.println("okr-jdbc: " + kind + " did not start: " + failure.getMessage());
      }
    }
    System.out.println("okr-jdbc: " + kind + " can't be started, its tests are skipped");
    return Optional.empty();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void make() throws IOException {
    Optional<String[]> user = kind.user();
    if (user.isPresent()) {
      finish(List.of("chown", user.get()[2] + ":" + user.get()[3], folder.toString()));
    }
    finish(kind.asUser(kind.making(folder)));
  }

  private void finish(List<String> command) throws IOException {
    Path log = folder.resolveSibling(folder.getFileName() + ".log");
    Process made =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (!made.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        made.destroyForcibly();
        throw new IllegalStateException("still busy: " + command);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
    String said = Files.readString(log);
    Files.delete(log);
    if (made.exitValue() != 0) {
      throw new IllegalStateException(command.get(0) + ": " + said.strip());
    }
  }

  /** Runs the server, which has been stopped or never ran. */
  public void run() throws IOException {
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", GUARD.formatted(kind.signal()), "sh"));
    command.addAll(kind.asUser(kind.running(folder, port)));
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    SQLException last = null;
    while (System.nanoTime() < end && process.isAlive()) {
      try (Connection connection = DriverManager.getConnection(kind.url(port, kind.database()))) {
        if (connection.isValid(1)) {
          return;
        }
      } catch (SQLException notYet) {
        last = notYet;
      }
      pause();
    }
    throw new IllegalStateException("no answer: " + last);
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Kills the server, as a crash would. */
  public void kill() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** The address of a database of this server. */
  String url(String database) {
    return kind.url(port, database);
  }

  /** The address of the database that is always there. */
  String url() {
    return kind.url(port, kind.database());
  }

  private void end() {
    if (process != null && process.isAlive()) {
      kill();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
