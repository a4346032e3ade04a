package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.okr.core.error.Outcome;
import dev.okr.core.error.ProblemCode;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.testkit.JournalArbitraries;
import dev.okr.core.wire.document.DocumentReader;
import dev.okr.core.wire.document.JournalDocuments;
import dev.okr.jackson.internal.JacksonParsing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** A journal that several threads read is the one that one thread reads, with its problems. */
class ParallelJournalProperties {

  private static final ExecutorService THREADS = Executors.newFixedThreadPool(3);

  private final OkrJson json = OkrJson.standard();
  private final JournalDocuments journals =
      new JournalDocuments(new DocumentReader(new JacksonParsing(JacksonParsing.factory()), false));

  @AfterContainer
  static void stop() {
    THREADS.shutdown();
  }

  /** Lines of journals, with what a file may hold beside them. */
  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> odd =
        Arbitraries.of(
            "", " ", "{", "null", "{\"entry\":\"checkIn\"}", "\t", "x".repeat(300), "{\"a\":1}\r");
    Arbitrary<List<String>> lines =
        JournalArbitraries.journals().map(all -> json.writeJournal(all).lines().toList());
    Arbitrary<Boolean> doubles = Arbitraries.of(true, false);
    return lines
        .list()
        .ofMaxSize(3)
        .flatMap(
            parts ->
                odd.list()
                    .ofMaxSize(4)
                    .flatMap(
                        others ->
                            doubles.flatMap(
                                twice -> document(parts, others, Boolean.TRUE.equals(twice)))));
  }

  private static Arbitrary<String> document(
      List<List<String>> parts, List<String> others, boolean twice) {
    List<String> all = new ArrayList<>(others);
    parts.forEach(all::addAll);
    if (twice) {
      all.addAll(List.copyOf(all));
    }
    Arbitrary<String> start = Arbitraries.of("", "", "\uFEFF");
    Arbitrary<String> end = Arbitraries.of("\n", "\n", "", "\r\n", "{\"entry\":\"read");
    return Arbitraries.shuffle(all)
        .flatMap(
            lines ->
                start.flatMap(mark -> end.map(last -> mark + String.join("\n", lines) + last)));
  }

  @Property(tries = 500)
  void givesWhatOneThreadGives(
      @ForAll("documents") String document, @ForAll @IntRange(min = 1, max = 700) int block) {
    Outcome<Journal> alone = json.readJournal(document);
    for (Executor executor : List.<Executor>of(THREADS, Runnable::run, later -> {})) {
      assertSame(journals.stream(stream(document), executor, block), alone);
    }
  }

  @Property(tries = 100)
  void givesWhatOneThreadGivesOfAStreamThatFails(
      @ForAll("documents") String document, @ForAll @IntRange(min = 1, max = 700) int block) {
    Outcome<Journal> alone = json.readJournal(failing(document));
    assertThat(alone.problems()).isNotEmpty();
    assertSame(journals.stream(failing(document), THREADS, block), alone);
  }

  private static void assertSame(Outcome<Journal> found, Outcome<Journal> alone) {
    assertThat(found.problems()).isEqualTo(alone.problems());
    assertThat(entries(found)).isEqualTo(entries(alone));
  }

  private static List<Entry> entries(Outcome<Journal> outcome) {
    return outcome.fold(Journal::entries, problems -> List.of());
  }

  private static InputStream stream(String document) {
    return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
  }

  private static InputStream failing(String document) {
    return new SequenceInputStream(
        stream(document),
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the network is gone");
          }

          @Override
          public int read(byte[] to, int at, int most) throws IOException {
            return read();
          }
        });
  }

  @Example
  void ofAFileInBlocksOfAMegabyte() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      lines.append(line("e" + i)).append(i == 20_000 ? "\nnothing\n" : "\n");
    }
    lines.append(line("e7").replace(":7}", ":8}")).append('\n');
    Outcome<Journal> found = json.readJournal(stream(lines.toString()), THREADS);
    assertThat(found.problems()).isEqualTo(json.readJournal(lines.toString()).problems());
    assertThat(found.problems())
        .extracting(p -> p.location().line())
        .containsExactly(20_002, 30_002);
  }

  private static String line(String id) {
    return "{\"entry\":\"checkIn\",\"id\":\""
        + id
        + "\",\"on\":\"2026-02-06\",\"recordedAt\":\"2026-02-06T09:30:00Z\",\"by\":\"p.lin\","
        + "\"keyResult\":\"O1.KR3\",\"value\":7}";
  }

  @Example
  void aLineTooLongForAnyBlockIsToldAndNotKept() {
    String document = line("a") + "\n" + " ".repeat(9_000_000) + "1\n" + line("b") + "\n";
    Outcome<Journal> found = journals.stream(stream(document), THREADS, 1 << 16);
    assertThat(found.problems()).isEqualTo(json.readJournal(document).problems());
    assertThat(found.problems())
        .extracting(p -> p.code())
        .containsExactly(ProblemCode.TOO_LARGE.code());
  }

  @Example
  void aCallerOnTheOnlyThreadOfTheExecutorDoesNotWaitForItself() throws Exception {
    String document = (line("a") + "\n").repeat(200);
    ExecutorService one = Executors.newSingleThreadExecutor();
    try {
      Future<Outcome<Journal>> found =
          one.submit(() -> journals.stream(stream(document), one, 100));
      assertThat(found.get(60, TimeUnit.SECONDS).orElseThrow().size()).isEqualTo(1);
    } finally {
      one.shutdown();
    }
  }

  @Example
  void anExecutorThatRefusesHindersNothing() {
    AtomicInteger asked = new AtomicInteger();
    Executor full =
        task -> {
          asked.incrementAndGet();
          throw new RejectedExecutionException("full");
        };
    String document = line("a") + "\n" + line("b") + "\n";
    assertThat(journals.stream(stream(document), full, 10).orElseThrow().size()).isEqualTo(2);
    assertThat(asked.get()).isPositive();
  }

  @Example
  void anInterruptedCallerGetsTheJournalAndStaysInterrupted() {
    String document = (line("a") + "\n").repeat(50);
    Thread.currentThread().interrupt();
    Outcome<Journal> found = journals.stream(stream(document), THREADS, 100);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(found.orElseThrow().size()).isEqualTo(1);
  }

  @Example
  void rejectsNull() {
    assertThatNullPointerException()
        .isThrownBy(() -> json.readJournal(Path.of("any"), null))
        .withMessage("executor");
    assertThatNullPointerException()
        .isThrownBy(() -> json.readJournal((InputStream) null, THREADS))
        .withMessage("utf8");
  }
}
