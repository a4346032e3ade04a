package dev.okr.jdbc.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.stream.Stream;

/** How a kind of server is found, made and run. */
enum ServerKind {
  POSTGRESQL("postgres", "postgres", "QUIT") {
    @Override
    List<String> making(Path folder) {
      return List.of(
          beside("initdb"),
          "--pgdata=" + folder.resolve("data"),
          "--auth=trust",
          "--username=okr",
          "--encoding=UTF8",
          "--locale=C",
          "--no-sync");
    }

    @Override
    List<String> running(Path folder, int port) {
      return List.of(
          beside("postgres"),
          "-D",
          folder.resolve("data").toString(),
          "-c",
          "listen_addresses=127.0.0.1",
          "-c",
          "port=" + port,
          "-c",
          "unix_socket_directories=",
          "-c",
          "fsync=off"); // the machine doesn't crash, the server does
    }

    @Override
    String url(int port, String database) {
      return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=okr";
    }

    @Override
    String database() {
      return "postgres";
    }
  },
  MARIADB("mariadbd", "mysql", "KILL") {
    @Override
    List<String> making(Path folder) {
      return List.of(
          "mariadb-install-db",
          "--no-defaults",
          "--datadir=" + folder.resolve("data"),
          "--auth-root-authentication-method=normal",
          "--skip-test-db",
          "--skip-name-resolve");
    }

    @Override
    List<String> running(Path folder, int port) {
      return List.of(
          beside("mariadbd"),
          "--no-defaults",
          "--datadir=" + folder.resolve("data"),
          "--socket=" + folder.resolve("socket"),
          "--pid-file=" + folder.resolve("pid"),
          "--port=" + port,
          "--bind-address=127.0.0.1",
          "--skip-grant-tables",
          "--skip-name-resolve",
          "--innodb-buffer-pool-size=32M",
          "--innodb-flush-log-at-trx-commit=2"); // the machine doesn't crash, the server does
    }

    @Override
    String url(int port, String database) {
      return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?user=root&sslMode=disable";
    }

    @Override
    String database() {
      return "mysql";
    }
  };

  private final String command;
  private final String owner;
  private final String signal;

  ServerKind(String command, String owner, String signal) {
    this.command = command;
    this.owner = owner;
    this.signal = signal;
  }

  /** The command that makes a folder of data. */
  abstract List<String> making(Path folder);

  /** The command that runs the server. */
  abstract List<String> running(Path folder, int port);

  abstract String url(int port, String database);

  /** A database that is always there. */
  abstract String database();

  /** The signal that ends it without writing anything more. */
  String signal() {
    return signal;
  }

  /** The server's program. */
  Optional<Path> binary() {
    List<Path> folders = new ArrayList<>(newestFirst(Path.of("/usr/lib/postgresql")));
    StringTokenizer path =
        new StringTokenizer(System.getenv().getOrDefault("PATH", ""), File.pathSeparator);
    while (path.hasMoreTokens()) {
      folders.add(Path.of(path.nextToken()));
    }
    folders.add(Path.of("/usr/sbin"));
    return folders.stream()
        .map(folder -> folder.resolve(command))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static List<Path> newestFirst(Path versions) {
    if (!Files.isDirectory(versions)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(versions)) {
      return all.map(version -> version.resolve("bin")).sorted().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /** A program that stands beside the server's. */
  String beside(String program) {
    return binary().orElseThrow().resolveSibling(program).toString();
  }

  /**
   * The user that is to own the server, as a line of the system's list: a server refuses to run as
   * root. Empty where the tests don't run as root.
   */
  Optional<String[]> user() {
    if (!System.getProperty("user.name").equals("root")) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(Path.of("/etc/passwd"))) {
      List<String[]> users = lines.map(line -> line.split(":")).toList();
      return Stream.of(owner, "nobody")
          .flatMap(name -> users.stream().filter(user -> user[0].equals(name)))
          .findFirst();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** The command as the user runs it, in a process that becomes the command. */
  List<String> asUser(List<String> command) {
    List<String> whole = new ArrayList<>();
    user()
        .ifPresent(
            line ->
                whole.addAll(
                    List.of(
                        "setpriv",
                        "--reuid=" + line[2],
                        "--regid=" + line[3],
                        "--clear-groups",
                        "--")));
    whole.addAll(command);
    return whole;
  }
}
