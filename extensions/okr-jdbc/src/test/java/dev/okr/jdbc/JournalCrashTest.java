package dev.okr.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.jdbc.server.LocalServer;
import dev.okr.jdbc.server.TestDataSource;
import dev.okr.jdbc.server.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writers and servers are killed: what was acknowledged is there, once. */
class JournalCrashTest {

  private static final int KILLS = Integer.getInteger("okr.kills", 3);

  @TempDir private Path folder;

  private static Process writer(Dialect dialect, String url, String name) throws IOException {
    return new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            JournalAppender.class.getName(),
            dialect.name(),
            url,
            name)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Lets a writer write some entries, kills it, and gives what it acknowledged. */
  private static List<String> killed(Process writer, int atLeast) throws IOException {
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader said = writer.inputReader()) {
      assertThat(said.readLine()).isEqualTo("ready");
      writer.getOutputStream().write('\n');
      writer.getOutputStream().flush();
      String line = said.readLine();
      while (line != null) {
        acknowledged.add(line);
        if (acknowledged.size() == atLeast) {
          // not by the process itself, which closes its streams and loses what was said before
          writer.toHandle().destroyForcibly();
        }
        line = said.readLine();
      }
    } catch (UncheckedIOException cutOff) {
      throw cutOff.getCause();
    } finally {
      writer.destroyForcibly();
    }
    return acknowledged;
  }

  private static void assertThere(JdbcJournal journal, List<String> acknowledged, int most) {
    Journal whole = journal.journal().orElseThrow();
    List<String> ids = whole.entries().stream().map(e -> e.id().value()).toList();
    assertThat(ids).doesNotHaveDuplicates().containsAll(acknowledged);
    assertThat(ids.size()).isLessThanOrEqualTo(acknowledged.size() + most);
    assertThat(journal.size()).isEqualTo(ids.size());
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MARIADB"})
  void killedWritersLoseNothing(TestDatabase database) throws Exception {
    TestDataSource source = database.open();
    database.dialect().createTables(source);
    JdbcJournal journal = JdbcJournal.on(source, database.dialect());
    List<String> acknowledged = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Process writer = writer(database.dialect(), source.url(), "k" + kill + ".");
      acknowledged.addAll(killed(writer, 10 + 7 * kill));
      assertThere(journal, acknowledged, kill + 1);
    }
    assertThat(acknowledged.size()).isGreaterThanOrEqualTo(10 * KILLS);
  }

  /** H2 runs in the process that is killed, and by its default writes half a second later. */
  @Test
  void aKilledH2LosesNothing() throws Exception {
    TestDataSource source = TestDataSource.at("jdbc:h2:file:" + folder.resolve("okr"));
    Dialect.H2.createTables(source);
    List<String> acknowledged = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Process writer = writer(Dialect.H2, source.url(), "k" + kill + ".");
      acknowledged.addAll(killed(writer, 10 + 7 * kill));
      assertThere(JdbcJournal.on(source, Dialect.H2), acknowledged, kill + 1);
    }
  }

  /** Writers go on where the server comes back, and send again what was not acknowledged. */
  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MARIADB"})
  void aServerThatIsKilledAndRunsAgainHasLostNothing(TestDatabase database) throws Exception {
    TestDataSource source = database.open();
    database.dialect().createTables(source);
    JdbcJournal journal = JdbcJournal.on(source, database.dialect());
    LocalServer server = database.server();
    AtomicBoolean isOver = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<String> acknowledged = new ArrayList<>();
    try {
      List<Future<List<String>>> writers = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        String own = "w" + writer + ".";
        writers.add(threads.submit(() -> untilOver(journal, own, isOver)));
      }
      await(journal, 20);
      server.kill();
      server.run();
      await(journal, journal.size() + 20);
      isOver.set(true);
      for (Future<List<String>> writer : writers) {
        acknowledged.addAll(writer.get());
      }
    } finally {
      isOver.set(true);
      threads.shutdownNow();
    }
    assertThere(journal, acknowledged, 0);
  }

  private static void await(JdbcJournal journal, long size) {
    while (journal.size() < size) {
      Thread.onSpinWait();
    }
  }

  private static List<String> untilOver(JdbcJournal journal, String own, AtomicBoolean isOver) {
    List<String> acknowledged = new ArrayList<>();
    for (int number = 0; !isOver.get(); number++) {
      Entry entry = Entries.entry(own + number);
      boolean isAcknowledged = false;
      while (!isAcknowledged) {
        try {
          journal.append(entry).orElseThrow();
          isAcknowledged = true;
        } catch (UncheckedSqlException again) {
          assertThat(again).hasCauseInstanceOf(SQLException.class);
        }
      }
      acknowledged.add(entry.id().value());
    }
    return acknowledged;
  }
}
