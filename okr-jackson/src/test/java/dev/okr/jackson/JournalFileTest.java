package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A journal in a file: what was acknowledged is there, once, and what is wrong stays untouched. */
class JournalFileTest {

  @TempDir private Path folder;

  private Path path() {
    return folder.resolve("日志.ndjson");
  }

  private static Entry entry(String id) {
    return Closed.builder()
        .id(id)
        .on(LocalDate.of(2026, 1, 1))
        .recordedAt(Instant.EPOCH)
        .by("d")
        .cycle("周期")
        .build();
  }

  private static String line(String id) {
    return OkrJson.standard().writeEntry(entry(id)) + "\n";
  }

  private JournalFile open() {
    return JournalFile.open(path(), Durability.PROCESS).orElseThrow();
  }

  private List<String> codes() {
    return JournalFile.open(path(), Durability.PROCESS).problems().stream()
        .map(Problem::code)
        .toList();
  }

  private String content() throws IOException {
    return Files.readString(path());
  }

  private void add(String text) throws IOException {
    Files.writeString(path(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @ParameterizedTest
  @EnumSource(Durability.class)
  void whatIsAppendedIsInTheFile(Durability durability) throws IOException {
    try (JournalFile file = JournalFile.open(path(), durability).orElseThrow()) {
      assertThat(file.journal().entries()).isEmpty();
      file.append(entry("a")).orElseThrow();
      assertThat(content()).isEqualTo(line("a"));
      Journal journal = file.appendAll(List.of(entry("b"), entry("c"))).orElseThrow();
      assertThat(journal)
          .isSameAs(file.journal())
          .isEqualTo(OkrJson.standard().readJournal(path()).orElseThrow());
      assertThat(file.appendAll(List.of()).orElseThrow()).isSameAs(journal);
      assertThat(file.mended()).isEmpty();
    }
    assertThat(content()).isEqualTo(line("a") + line("b") + line("c"));
    try (JournalFile again = JournalFile.open(path(), durability).orElseThrow()) {
      assertThat(again.journal().size()).isEqualTo(3);
      again.append(entry("d")).orElseThrow();
    }
    assertThat(content()).endsWith(line("c") + line("d"));
  }

  @Test
  void anEntryThatIsThereIsNotWrittenAgainAndAConflictWritesNothing() throws IOException {
    try (JournalFile file = open()) {
      file.append(entry("a")).orElseThrow();
      file.appendAll(List.of(entry("a"), entry("b"), entry("b"))).orElseThrow();
      assertThat(content()).isEqualTo(line("a") + line("b"));
      Entry other = ((Closed) entry("a")).toBuilder().by("x").build();
      assertThat(file.appendAll(List.of(entry("c"), other)).problems())
          .extracting(Problem::code)
          .containsExactly("JOURNAL-001");
      assertThat(content()).isEqualTo(line("a") + line("b"));
      assertThat(file.journal().size()).isEqualTo(2);
    }
  }

  @Test
  void aLineThatWasCutOffIsTakenAway() throws IOException {
    for (int length = 1; length < line("b").length() - 1; length++) {
      Files.writeString(path(), line("a") + line("b").substring(0, length));
      try (JournalFile file = open()) {
        assertThat(content()).as("cut at %d", length).isEqualTo(line("a"));
        assertThat(file.mended())
            .singleElement()
            .satisfies(
                problem -> {
                  assertThat(problem.code()).isEqualTo("JOURNAL-002");
                  assertThat(problem.location().line()).isEqualTo(2);
                });
        file.append(entry("b")).orElseThrow();
      }
      assertThat(content()).isEqualTo(line("a") + line("b"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "", "  ", "\r\n\n", "\r"})
  void aMissingLineBreakIsAdded(String end) throws IOException {
    Files.writeString(path(), "\uFEFF" + line("a").strip() + end);
    try (JournalFile file = open()) {
      assertThat(file.journal().size()).isEqualTo(1);
      assertThat(file.mended()).isEmpty();
      file.append(entry("b")).orElseThrow();
      assertThat(file.append(entry("c")).orElseThrow().size()).isEqualTo(3);
    }
    assertThat(content()).endsWith("\n" + line("b") + line("c"));
    assertThat(OkrJson.standard().readJournal(path()).orElseThrow().size()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "oops",
        "oops\n",
        "[]\n",
        "{\"entry\":\"closed\"}",
        "{\"entry\":\"clo\n\n",
        "{\"entry\":\"closed\",id:1}",
        "\u0000\u0000\n"
      })
  void anythingElseThatIsWrongIsRefusedAndStays(String wrong) throws IOException {
    for (String more : List.of("", line("b"), "{\"ent")) {
      String text = line("a") + wrong + (wrong.endsWith("\n") ? more : "");
      Files.writeString(path(), text);
      assertThat(codes()).isNotEmpty();
      assertThat(content()).isEqualTo(text);
    }
  }

  @Test
  void conflictsInTheFileAreRefusedWithTheirPlace() throws IOException {
    add(line("a") + line("a") + line("a").replace("周期", "Q"));
    assertThat(JournalFile.open(path(), Durability.PROCESS).problems())
        .extracting(problem -> problem.code() + " " + problem.location().line())
        .containsExactly("JOURNAL-001 3");
  }

  @Test
  void whatOthersWroteMeanwhileIsTakenIn() throws IOException {
    try (JournalFile one = open();
        JournalFile two = open()) {
      one.append(entry("a")).orElseThrow();
      two.append(entry("b")).orElseThrow();
      assertThat(one.append(entry("b")).orElseThrow().size()).isEqualTo(2);
      add(line("c").substring(0, 30)); // a third one died
      assertThat(two.append(entry("c")).orElseThrow().size()).isEqualTo(3);
      assertThat(two.mended()).extracting(problem -> problem.location().line()).containsExactly(3);
      add(line("d").strip());
      assertThat(one.append(entry("e")).orElseThrow().size()).isEqualTo(5);
      add("oops\n");
      assertThat(one.append(entry("f")).problems())
          .extracting(problem -> problem.code() + " " + problem.location().line())
          .containsExactly("JSON-001 6");
    }
    assertThat(content())
        .isEqualTo(line("a") + line("b") + line("c") + line("d") + line("e") + "oops\n");
  }

  @Test
  void manyThreadsAppendToOneFile() throws Exception {
    int threads = 8;
    int each = 100;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (JournalFile shared = open()) {
      List<Future<?>> done = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        int name = t;
        done.add(
            pool.submit(
                () -> {
                  JournalFile file = name % 2 == 0 ? shared : open();
                  for (int i = 0; i < each; i++) {
                    file.append(entry(name + "-" + i)).orElseThrow();
                    file.append(entry("everybody's-" + i)).orElseThrow();
                  }
                  if (file != shared) {
                    file.close();
                  }
                  return null;
                }));
      }
      for (Future<?> one : done) {
        one.get();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(content().lines()).hasSize((threads + 1) * each).doesNotHaveDuplicates();
    assertThat(OkrJson.standard().readJournal(path()).orElseThrow().size())
        .isEqualTo((threads + 1) * each);
  }

  @Test
  void anInterruptedThreadAppendsAsEver() throws IOException {
    try (JournalFile file = JournalFile.open(path(), Durability.DEVICE).orElseThrow()) {
      Thread.currentThread().interrupt();
      file.append(entry("a")).orElseThrow();
      assertThat(Thread.interrupted()).isTrue();
      file.append(entry("b")).orElseThrow();
    }
    assertThat(content()).isEqualTo(line("a") + line("b"));
  }

  @Test
  void aFileThatIsReplacedOrShortenedIsNotWrittenTo() throws IOException {
    try (JournalFile file = open()) {
      file.append(entry("a")).orElseThrow();
      Files.writeString(path(), "");
      assertThat(file.append(entry("b")).problems())
          .extracting(Problem::code)
          .containsExactly("JOURNAL-003");
      assertThat(content()).isEmpty();
    }
    try (JournalFile file = open()) {
      file.append(entry("a")).orElseThrow();
      Files.move(path(), folder.resolve("moved"));
      assertThat(file.append(entry("b")).isOk()).isFalse();
      add(line("a") + line("c"));
      assertThat(file.append(entry("b")).problems())
          .extracting(Problem::code)
          .containsExactly("JOURNAL-003");
      assertThat(content()).isEqualTo(line("a") + line("c"));
    }
  }

  @Test
  void whatCannotBeOpenedIsAProblem() throws IOException {
    for (Path wrong : List.of(folder, folder.resolve("nowhere").resolve("j"))) {
      Outcome<JournalFile> outcome = JournalFile.open(wrong, Durability.PROCESS);
      assertThat(outcome.problems()).extracting(Problem::code).containsExactly("JSON-023");
    }
    assertThat(folder).isEmptyDirectory();
    JournalFile file = open();
    file.close();
    file.close();
    assertThat(file.journal().entries()).isEmpty();
    assertThatThrownBy(() -> file.append(entry("a")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("日志.ndjson");
  }
}
