package dev.okr.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several cases at a time print what one after the other prints. */
class BatchThreadsTest {

  private static final String PLAN = "../data/starboat-2026Q1.plan.json";
  private static final String JOURNAL = "../data/starboat-2026Q1.journal.ndjson";

  @Test
  void theLinesAreThoseOfOneThread(@TempDir Path folder) throws IOException {
    Path batch = folder.resolve("batch.ndjson");
    List<String> cases = new ArrayList<>(List.of("not json", "{\"plan\":\"nowhere.json\"}"));
    for (int day = 10; day < 28; day++) {
      cases.add(
          String.format(
              "{\"plan\":\"%s\",\"journal\":\"%s\",\"on\":\"2026-02-%d\"}", PLAN, JOURNAL, day));
    }
    Files.writeString(batch, String.join("\n", cases));
    for (String command : List.of("score", "check", "forecast")) {
      Run one = Run.of(command, "--batch", batch.toString());
      assertThat(one.out().lines()).hasSize(cases.size());
      assertThat(Run.of(command, "--batch", batch.toString(), "--threads", "3")).isEqualTo(one);
    }
  }

  @Test
  void whatComesBeforeALineThatCannotBeReadIsTold(@TempDir Path folder) throws IOException {
    Path batch = folder.resolve("batch.ndjson");
    // longer than what a reader takes at once, so that it meets the end later
    String good = ("{\"plan\":\"nowhere.json\"}" + " ".repeat(9_000) + "\n").repeat(9);
    byte[] bytes = (good + "?").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xC0;
    Files.write(batch, bytes);
    Run run = Run.of("check", "--batch", batch.toString(), "--threads", "2");
    assertThat(run.exit()).isEqualTo(Main.UNUSABLE);
    assertThat(run.err()).contains("UTF-8");
    assertThat(run.out().lines())
        .hasSizeGreaterThan(5)
        .allMatch(line -> line.startsWith("{\"problems\":["));
  }

  @Test
  @Timeout(60) // without threads of their own the tasks would wait for each other for ever
  void tasksRunBesideEachOtherAndResultsKeepTheirOrder() {
    List<String> results = new ArrayList<>();
    CyclicBarrier both = new CyclicBarrier(2);
    AtomicInteger waiting = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (InOrder tasks =
        new InOrder(
            2,
            result -> {
              waiting.decrementAndGet();
              results.add(result);
            })) {
      for (int i = 0; i < 100; i++) {
        String name = "task " + i;
        most.accumulateAndGet(waiting.incrementAndGet(), Math::max);
        tasks.add(
            () -> {
              both.await();
              return name;
            });
      }
      tasks.finish();
    }
    assertThat(results).isEqualTo(IntStream.range(0, 100).mapToObj(i -> "task " + i).toList());
    assertThat(most).hasValueLessThanOrEqualTo(9);
  }

  @Test
  void aTaskThatFailsEndsTheWork() {
    try (InOrder tasks = new InOrder(1, result -> {})) {
      assertThatThrownBy(
              () ->
                  tasks.add(
                      () -> {
                        throw new StackOverflowError("planted");
                      }))
          .isInstanceOf(StackOverflowError.class);
      assertThatThrownBy(
              () ->
                  tasks.add(
                      () -> {
                        throw new IOException("planted");
                      }))
          .hasRootCauseMessage("planted");
    }
  }
}
