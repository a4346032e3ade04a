package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.journal.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that writes is killed again and again: what it acknowledged is there, once. More kills
 * by {@code -Dokr.kills=10000}.
 */
class JournalKillTest {

  private static final int KILLS = Integer.getInteger("okr.kills", 200);
  private static final int KILLS_A_FILE = 5;
  private static final int WAITING = 2;
  private static final int MOST_ENTRIES = 12;
  private static final int LONGEST_MICROS = 4_000;

  @TempDir private Path folder;

  private Path journal(int kill) {
    return folder.resolve("journal-" + kill / KILLS_A_FILE + ".ndjson");
  }

  /** Starts a writer, which waits for a byte when it is ready. */
  private Process start(int kill) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Xshare:auto");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(JournalAppender.class.getName(), journal(kill).toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  @Test
  void nothingAcknowledgedIsLostAndNothingIsDoubled() throws Exception {
    Random random = new Random(20260101);
    Queue<Process> waiting = new ArrayDeque<>();
    int acknowledged = 0;
    int torn = 0;
    int total = 0;
    try {
      for (int kill = 0; kill < KILLS; kill++) {
        while (waiting.size() < WAITING) {
          waiting.add(start(kill + waiting.size()));
        }
        acknowledged = kill % KILLS_A_FILE == 0 ? 0 : acknowledged;
        Process writer = waiting.remove();
        acknowledged = Math.max(acknowledged, killed(writer, random) + 1);
        if (Files.notExists(journal(kill))) {
          assertThat(acknowledged).as("killed before it made the file").isZero();
          continue;
        }
        RecoveredJournal found = OkrJson.standard().recoverJournal(journal(kill));
        torn += found.tornAt().isPresent() ? 1 : 0;
        assertThat(found.problems()).hasSize(found.tornAt().isPresent() ? 1 : 0);
        assertThat(found.journal().size()).isBetween(acknowledged, acknowledged + 1);
        if (kill % KILLS_A_FILE == KILLS_A_FILE - 1) {
          total += entriesOf(journal(kill));
        }
      }
    } finally {
      waiting.forEach(Process::destroyForcibly);
    }
    System.out.printf("%d kills, %d entries, %d lines cut off%n", KILLS, total, torn);
    assertThat(total).as("they did write").isGreaterThan(KILLS);
  }

  /**
   * Lets a process write some entries, kills it a moment later, and gives the last number that it
   * said, or -1.
   */
  private static int killed(Process writer, Random random) throws Exception {
    try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).isEqualTo("ready");
      writer.getOutputStream().write('\n');
      writer.getOutputStream().flush();
      int entries = random.nextInt(MOST_ENTRIES);
      StringBuilder all = new StringBuilder("-1\n");
      for (int i = 0; i < entries; i++) {
        all.append(said.readLine()).append('\n');
      }
      LockSupport.parkNanos(1_000L * random.nextInt(LONGEST_MICROS));
      writer.toHandle().destroyForcibly(); // the process itself would close what it said
      writer.waitFor();
      for (int c = said.read(); c >= 0; c = said.read()) {
        all.append((char) c);
      }
      // what follows the last line break was cut off with its writer
      List<String> lines = all.substring(0, all.lastIndexOf("\n")).lines().toList();
      return Integer.parseInt(lines.get(lines.size() - 1));
    }
  }

  /** How many entries a journal has: one of each number, a line each. */
  private static int entriesOf(Path journal) throws IOException {
    try (JournalFile file = JournalFile.open(journal, Durability.PROCESS).orElseThrow()) {
      List<Entry> entries = file.journal().entries();
      for (int i = 0; i < entries.size(); i++) {
        assertThat(entries.get(i)).isEqualTo(JournalAppender.entry(i));
      }
      assertThat(Files.readString(journal).lines()).hasSize(entries.size());
      return entries.size();
    }
  }
}
