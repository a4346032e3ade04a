package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Journal;
import dev.okr.core.testkit.JournalArbitraries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Lines that go to a stream, which no generator writes, are those that a generator writes. */
class StreamedLinesProperties {

  private final OkrJson json = OkrJson.standard();

  @Provide
  Arbitrary<Journal> journals() {
    return JournalArbitraries.journals();
  }

  /** Characters of every length in UTF-8, and those that are escaped. */
  @Provide
  Arbitrary<List<Integer>> characters() {
    return Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.integers().between('a', 'z')),
            Tuple.of(1, Arbitraries.integers().between(0, 0x7F)),
            Tuple.of(1, Arbitraries.integers().between(0x80, 0x7FF)),
            Tuple.of(1, Arbitraries.integers().between(0x800, 0xD7FF)),
            Tuple.of(1, Arbitraries.integers().between(0xE000, 0xFFFF)),
            Tuple.of(2, Arbitraries.integers().between(0x10000, 0x10FFFF)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(700);
  }

  @Property(tries = 300)
  void everyJournal(@ForAll("journals") Journal journal) {
    isWrittenAsText(journal);
  }

  @Property(tries = 1_000)
  void everyText(@ForAll("characters") List<Integer> characters) {
    StringBuilder note = new StringBuilder();
    characters.forEach(note::appendCodePoint);
    isWrittenAsText(Journal.of(List.of(noted(note.toString()))));
  }

  @Example
  void longTextsAreCutNowhereInsideACharacter() {
    for (int before = 250; before < 260; before++) {
      isWrittenAsText(Journal.of(List.of(noted("x".repeat(before) + "\uD83C\uDFAF".repeat(300)))));
    }
  }

  @Example
  void noEntriesAreNoBytes() {
    isWrittenAsText(Journal.empty());
  }

  @Example
  void whatAStreamFailsWithIsTold() {
    IOException full = new IOException("disk full");
    OutputStream failing =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw full;
          }
        };
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> json.writeJournal(Journal.of(List.of(noted("x"))), failing))
        .withCause(full);
  }

  private static CheckIn noted(String note) {
    return CheckIn.builder()
        .id("e1")
        .on(LocalDate.parse("2026-02-06"))
        .recordedAt(Instant.parse("2026-02-06T09:30:00.120Z"))
        .by("p.lin")
        .keyResult("O1.KR3")
        .value(new BigDecimal("-12.50"))
        .note(note)
        .build();
  }

  private void isWrittenAsText(Journal journal) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    json.writeJournal(journal, out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(json.writeJournal(journal));
    assertThat(out.toByteArray())
        .isEqualTo(json.writeJournal(journal).getBytes(StandardCharsets.UTF_8));
  }
}
