package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.error.Outcome;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.testkit.JournalArbitraries;
import dev.okr.core.wire.scan.EntryScanner;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A line that is scanned is what the parser would have made of it; all others are parsed. */
class UsualLinesProperties {

  private static final String HEAD =
      "\"id\":\"e1\",\"on\":\"2026-02-06\",\"recordedAt\":\"2026-02-06T09:30:00Z\",\"by\":\"p.lin\"";
  private static final String CHECK_IN =
      "{\"entry\":\"checkIn\"," + HEAD + ",\"keyResult\":\"O1.KR3\"";
  private static final String READING =
      "{\"entry\":\"reading\"," + HEAD + ",\"metric\":\"gmv\",\"value\":9.80}";

  private final OkrJson json = OkrJson.standard();
  private final EntryScanner scanner = EntryScanner.ofKept();

  @Provide
  Arbitrary<Journal> journals() {
    return JournalArbitraries.journals();
  }

  @Property(tries = 300)
  void whatIsWrittenIsScannedAsItIsParsed(@ForAll("journals") Journal journal) {
    for (String line : json.writeJournal(journal).lines().toList()) {
      agree((line + "\n").getBytes(StandardCharsets.UTF_8));
      agree(bytes(spaced(line) + "\n"));
    }
  }

  @Property(tries = 300)
  void brokenLinesToo(@ForAll long seed) {
    List<byte[]> parts = List.of(bytes(CHECK_IN), bytes(READING), bytes("\"value\":1,"));
    for (String whole : usualLines()) {
      Mutator mutator = new Mutator(seed, bytes(whole + "\n"), parts);
      for (int i = 0; i < 20; i++) {
        agree(mutator.next());
      }
    }
  }

  @Example
  void everyNumberOfAValue() {
    for (String number :
        List.of(
            "0",
            "-0",
            "-0.00",
            "10",
            "10.0",
            "1.50",
            "-7.25",
            "00",
            "01",
            "1.",
            ".5",
            "1e2",
            "+1",
            "123456789012345678",
            "1234567890123456789",
            "0.12345678901234567",
            "0.123456789012345678",
            "99999999999999999999999",
            "-",
            "1 ",
            "true")) {
      agree(bytes(CHECK_IN + ",\"value\":\"" + number + "\"}\n"));
      agree(bytes(CHECK_IN + ",\"confidence\": \"" + number + "\"}\n"));
      agree(bytes(CHECK_IN + ",\"value\":" + number + "}\n"));
      agree(bytes(CHECK_IN + ",\"confidence\":" + number + "}\n"));
    }
  }

  @Example
  void everyDateAndInstant() {
    for (String day :
        List.of(
            "2026-02-28",
            "2026-02-29",
            "2024-02-29",
            "0001-01-01",
            "0000-12-31",
            "9999-12-31",
            "2026-13-01",
            "2026-00-10",
            "2026-01-00",
            "2026-01-32",
            "2026/01/01",
            "2o26-01-01",
            "1900-02-29",
            "2000-02-29",
            "1999-02-28")) {
      agree(bytes(CHECK_IN.replace("\"on\":\"2026-02-06\"", "\"on\":\"" + day + "\"") + "}\n"));
      for (String time :
          List.of(
              "T00:00:00Z",
              "T23:59:59Z",
              "T24:00:00Z",
              "T10:60:00Z",
              "T10:00:60Z",
              "T10:00Z",
              "T10:00:00.5Z",
              "T10:00:00+01:00",
              "t10:00:00Z",
              "T1:000:00Z",
              "T10:00:00z")) {
        agree(bytes(CHECK_IN.replace("2026-02-06T09:30:00Z", day + time) + "}\n"));
      }
    }
  }

  @Example
  void everyTextOfAnId() {
    for (String id :
        List.of(
            "",
            " ",
            " a",
            "a ",
            "a b",
            "\u00a0a",
            "公司",
            "a\u200bb",
            "é",
            "\u007f",
            "\ufffd",
            "\t",
            "a\\u0062",
            "\\",
            "x".repeat(200),
            "x".repeat(201),
            "👩\u200d💻",
            "\ud83d")) {
      for (String member : List.of("e1", "p.lin", "O1.KR3", "gmv")) {
        agree(bytes(CHECK_IN.replace("\"" + member + "\"", "\"" + id + "\"") + "}\n"));
        agree(bytes(READING.replace("\"" + member + "\"", "\"" + id + "\"") + "\n"));
      }
      agree(bytes(CHECK_IN + ",\"measure\":\"" + id + "\",\"note\":\"" + id + "\"}\n"));
    }
    byte[] notUtf8 = bytes(CHECK_IN + ",\"note\":\"?\"}\n");
    notUtf8[new String(notUtf8, StandardCharsets.US_ASCII).indexOf('?')] = (byte) 0xC0;
    agree(notUtf8);
  }

  @Example
  void theUsualLinesAreScanned() {
    for (String line : usualLines()) {
      assertThat(scan(bytes(line + "\n"))).as(line).isNotNull();
      assertThat(scan(bytes(line + "\r\n"))).as(line).isNotNull();
      assertThat(scan(bytes(line))).as("without a line break: %s", line).isNull();
    }
  }

  @Example
  void whatComesAgainIsOneObject() {
    CheckIn one = (CheckIn) scan(bytes(CHECK_IN + ",\"value\":1.5}\n"));
    CheckIn other = (CheckIn) scan(bytes(CHECK_IN.replace("e1", "e2") + ",\"value\":1.50}\n"));
    assertThat(other).isNotNull();
    assertThat(other.keyResult()).isSameAs(one.keyResult());
    assertThat(other.by()).isSameAs(one.by());
    assertThat(other.on()).isSameAs(one.on());
    assertThat(other.recordedAt()).isSameAs(one.recordedAt());
    assertThat(other.value().orElseThrow()).isSameAs(one.value().orElseThrow());
  }

  @Example
  void linesThatTheBufferCutsAreReadToo() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      text.append(CHECK_IN.replace("e1", "e" + i)).append(",\"value\":").append(i).append("}\n");
    }
    Journal journal = json.readJournal(text.toString()).orElseThrow();
    assertThat(journal.size()).isEqualTo(3_000);
    assertThat(((CheckIn) journal.entries().get(2_999)).value().orElseThrow())
        .isEqualByComparingTo("2999");
    assertThat(json.writeJournal(journal)).isEqualTo(text.toString());
  }

  @Property(tries = 100)
  void aStreamMayGiveItsBytesAsItLikes(
      @ForAll("journals") Journal journal,
      @ForAll @IntRange(min = 1, max = 90) int most,
      @ForAll boolean isEnded) {
    String text = json.writeJournal(journal) + CHECK_IN + (isEnded ? "}\r\n" : "");
    InputStream dripping =
        new ByteArrayInputStream(bytes(text)) {
          @Override
          public synchronized int read(byte[] to, int at, int wanted) {
            return super.read(to, at, Math.min(wanted, most));
          }
        };
    assertThat(json.readJournal(dripping)).isEqualTo(json.readJournal(text));
  }

  @Example
  void aLineThatIsThereIsGivenBeforeTheNextIsAskedFor() {
    byte[] line = bytes(CHECK_IN + "}\n");
    InputStream endless =
        new InputStream() {
          private int asked;

          @Override
          public int read() {
            throw new AssertionError("bytes are asked for one by one");
          }

          @Override
          public int read(byte[] to, int at, int wanted) {
            assertThat(asked++).as("asked for bytes").isLessThan(2);
            System.arraycopy(line, 0, to, at, line.length);
            return line.length;
          }
        };
    Iterator<Outcome<Entry>> entries = json.entries(endless);
    assertThat(entries.next().problems()).isEmpty();
    assertThat(entries.next().problems()).isEmpty();
  }

  @Example
  void aConflictIsToldAtItsId() {
    String text = CHECK_IN + "}\n" + CHECK_IN + ",\"value\":2}\n";
    assertThat(json.readJournal(text).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.location().pointer()).isEqualTo("/id");
              assertThat(problem.location().line()).isEqualTo(2);
              assertThat(problem.location().column()).isEqualTo(25);
            });
  }

  private static List<String> usualLines() {
    return List.of(
        CHECK_IN + "}",
        CHECK_IN + ",\"measure\":\"m\",\"value\":95.40,\"confidence\":0.7}",
        CHECK_IN
            + ",\"source\":\"auto\",\"light\":\"yellow\",\"note\":\"到货延迟\",\"corrects\":\"e0\"}",
        READING,
        READING.replace("}", ",\"corrects\":\"e0\"}"),
        spaced(READING),
        spaced(CHECK_IN + ",\"value\":\"95.40\",\"confidence\":\"0.7\"}"));
  }

  /** The line as most languages write it by themselves, with a blank behind each mark. */
  private static String spaced(String line) {
    return line.replace("\":", "\": ").replace(",\"", ", \"");
  }

  private void agree(byte[] line) {
    Entry scanned = scan(line);
    if (scanned != null) {
      byte[] whole = Arrays.copyOf(line, scanner.end());
      Outcome<Entry> parsed = json.entries(new ByteArrayInputStream(parsedOnly(whole))).next();
      assertThat(parsed.problems()).as(new String(line, StandardCharsets.UTF_8)).isEmpty();
      assertThat(scanned).isEqualTo(parsed.orElseThrow());
    }
  }

  /** The same line with a space that sends it to the parser. */
  private byte[] parsedOnly(byte[] line) {
    byte[] spaced = new byte[line.length + 1];
    spaced[0] = ' ';
    System.arraycopy(line, 0, spaced, 1, line.length);
    assertThat(scan(spaced)).isNull();
    return spaced;
  }

  private Entry scan(byte[] line) {
    return scanner.scan(line, 0, line.length);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
