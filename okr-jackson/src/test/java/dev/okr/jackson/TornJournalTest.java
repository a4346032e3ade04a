package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.journal.Entry;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a crash leaves at the end of a journal, and what only looks like it. */
class TornJournalTest {

  private static final String CLOSED =
      "{\"entry\":\"closed\",\"id\":\"e\",\"on\":\"2026-01-01\","
          + "\"recordedAt\":\"2026-01-01T00:00:00Z\",\"by\":\"d\",\"cycle\":\"Q\"}";

  private final OkrJson json = OkrJson.standard();

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private RecoveredJournal recover(byte[] journal) {
    return json.recoverJournal(new ByteArrayInputStream(journal));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5_000})
  void aJournalCutAtAnyByteTellsWhereItsGoodPartEnds(int zeros) {
    byte[] whole = bytes(Golden.journal().strip());
    int start = 0;
    int lines = 0;
    for (int length = 1; length < whole.length; length++) {
      boolean isAfterLine = whole[length - 1] == '\n';
      lines += isAfterLine ? 1 : 0;
      start = isAfterLine ? length : start;
      boolean isWhole = whole[length] == '\n';
      RecoveredJournal found = recover(Arrays.copyOf(Arrays.copyOf(whole, length), length + zeros));
      if (zeros == 0 && (isAfterLine || isWhole)) {
        assertThat(found.problems()).as("cut at %d", length).isEmpty();
        assertThat(found.tornAt()).isEmpty();
        assertThat(found.journal().size()).isEqualTo(lines + (isWhole ? 1 : 0));
        continue;
      }
      int offset = start;
      assertThat(found.problems())
          .as("cut at %d", length)
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.code()).isEqualTo("JOURNAL-002");
                assertThat(problem.message().arguments()).containsEntry("offset", "" + offset);
              });
      assertThat(found.problems().get(0).location().line()).isEqualTo(lines + 1);
      assertThat(found.tornAt()).hasValue(offset);
      assertThat(found.journal().size()).isEqualTo(lines);
      assertThat(recover(Arrays.copyOf(whole, offset)).problems()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          []                        ¦ JSON-009
          xyz                       ¦ JSON-001
          {"entry":"closed",id:1}   ¦ JSON-001
          {"entry":"closed"}}       ¦ JSON-008
          {"entry":"closed"} {      ¦ JSON-008
          {"entry":"closed"}x       ¦ JSON-008
          {"entry":"checkin"        ¦ JSON-010
          {"entry":"closed" "id     ¦ JSON-001
          {"entry":"closed","x":1}  ¦ JSON-007
          {"entry":"nope"}          ¦ JSON-010
          "entry"                   ¦ JSON-009
          """)
  void whatIsWrongIsNotTakenForCutOff(String line, String code) {
    RecoveredJournal found = recover(bytes(CLOSED + "\n" + line));
    if (line.startsWith("{\"entry\":\"checkin\"")) {
      assertThat(found.tornAt()).as("whatever it was going to say").isPresent();
      return;
    }
    assertThat(found.problems()).extracting(Problem::code).contains(code);
    assertThat(found.problems()).extracting(Problem::code).doesNotContain("JOURNAL-002");
    assertThat(found.tornAt()).isEmpty();
    assertThat(found.journal().size()).isEqualTo(1);
  }

  @Test
  void onlyTheLastLineIsCutOff() {
    RecoveredJournal found = recover(bytes("{\"entry\":\"clo\n" + CLOSED + "\n"));
    assertThat(found.problems()).extracting(Problem::code).containsExactly("JSON-026");
    assertThat(found.journal().size()).isEqualTo(1);
    byte[] utf16 = CLOSED.getBytes(StandardCharsets.UTF_16LE);
    assertThat(recover(utf16).problems()).extracting(Problem::code).containsExactly("JSON-001");
  }

  @Test
  void everyWayOfReadingSaysSo(@TempDir Path folder) throws Exception {
    String torn = CLOSED + "\r\n" + CLOSED.substring(0, 50);
    Problem expected = json.readJournal(torn).problems().get(0);
    assertThat(expected.message("en"))
        .isEqualTo(
            "The last line was cut off while it was written; the good part of the journal ends at"
                + " byte "
                + (CLOSED.length() + 2)
                + ".");
    assertThat(expected.message("zh"))
        .isEqualTo("最后一行在写入时中断；日志的完好部分到第 " + (CLOSED.length() + 2) + " 字节为止。");
    assertThat(json.readEntries(new ByteArrayInputStream(bytes(torn)), entry -> {}))
        .containsExactly(expected);
    Iterator<Outcome<Entry>> lines = json.entries(new ByteArrayInputStream(bytes(torn)));
    assertThat(lines.next().isOk()).isTrue();
    assertThat(lines.next().problems()).containsExactly(expected);
    Path file = Files.writeString(folder.resolve("j.ndjson"), torn);
    assertThat(json.readJournal(file).problems()).containsExactly(expected);
    assertThat(json.recoverJournal(file))
        .isEqualTo(recover(bytes(torn)))
        .satisfies(found -> assertThat(found.journal().size()).isEqualTo(1));
    assertThat(json.recoverJournal(folder.resolve("nowhere")).problems())
        .extracting(Problem::code)
        .containsExactly("JSON-023");
  }

  /** Of two entries with one id the first is kept, and the others are read as ever. */
  @Test
  void aRecoveredJournalHasEveryWholeEntry() {
    String other = CLOSED.replace("\"Q\"", "\"R\"");
    String more = CLOSED.replace("\"e\"", "\"f\"");
    RecoveredJournal found =
        recover(bytes(String.join("\n", CLOSED, "oops", other, more, CLOSED, "")));
    assertThat(found.problems())
        .extracting(problem -> problem.code() + " " + problem.location().line())
        .isEqualTo(List.of("JSON-001 2", "JOURNAL-001 3"));
    assertThat(found.journal().entries())
        .extracting(entry -> entry.id().value())
        .containsExactly("e", "f");
    assertThat(found.tornAt()).isEmpty();
  }
}
