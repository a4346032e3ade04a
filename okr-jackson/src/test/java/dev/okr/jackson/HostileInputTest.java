package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.journal.Entry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are cut off, too large, or made to do harm: problems, in bounded memory. */
class HostileInputTest {

  private static final String HEAD = "{\"okr\":\"plan/1\",\"id\":\"p\",";
  private static final String CLOSED =
      "{\"entry\":\"closed\",\"id\":\"e\",\"on\":\"2026-01-01\","
          + "\"recordedAt\":\"2026-01-01T00:00:00Z\",\"by\":\"d\",\"cycle\":\"Q\"}\n";

  private final OkrJson json = OkrJson.standard();

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> codes(String plan) {
    return json.readPlan(plan).problems().stream().map(Problem::code).toList();
  }

  /** A stream of one byte over and over, which nobody has to hold. */
  private static InputStream repeated(char of, long times) {
    return new InputStream() {
      private long left = times;

      @Override
      public int read() {
        return left-- > 0 ? of : -1;
      }

      @Override
      public int read(byte[] buffer, int from, int length) {
        if (left <= 0) {
          return -1;
        }
        int count = (int) Math.min(left, length);
        Arrays.fill(buffer, from, from + count, (byte) of);
        left -= count;
        return count;
      }
    };
  }

  private static InputStream joined(InputStream... parts) {
    InputStream all = InputStream.nullInputStream();
    for (InputStream part : parts) {
      all = new SequenceInputStream(all, part);
    }
    return all;
  }

  @Test
  void aPlanCutAtAnyByteIsAProblem() {
    byte[] whole = bytes(Fixture.planText().strip());
    for (int length = 0; length < whole.length; length++) {
      List<Problem> problems = json.readPlan(Arrays.copyOf(whole, length)).problems();
      assertThat(problems).as("cut at %d", length).hasSize(1);
      assertThat(problems.get(0).code())
          .as("cut at %d", length)
          .isIn("JSON-001", "JSON-002", "JSON-004", "JSON-026");
    }
  }

  @Test
  void aJournalCutAtAnyByteGivesTheLinesBeforeTheCut() {
    byte[] whole = bytes(Fixture.journalText().strip());
    int lines = 0;
    for (int length = 0; length < whole.length; length++) {
      lines += length > 0 && whole[length - 1] == '\n' ? 1 : 0;
      int[] entries = {0};
      List<Problem> problems =
          json.readEntries(new ByteArrayInputStream(whole, 0, length), entry -> entries[0]++);
      boolean isCutBetween = length == 0 || whole[length - 1] == '\n' || whole[length] == '\n';
      assertThat(problems).as("cut at %d", length).hasSize(isCutBetween ? 0 : 1);
      assertThat(entries[0]).isEqualTo(lines + (whole[length] == '\n' ? 1 : 0));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /* c */ {}                     | JSON-001
          // c                           | JSON-001
          # c                            | JSON-001
          {"okr":"plan/1","id":"p",}     | JSON-001
          {"okr":"plan/1","teams":[1,],} | JSON-009,JSON-001
          {okr:"plan/1"}                 | JSON-001
          {"okr":Infinity}               | JSON-001
          {"okr":+1}                     | JSON-001
          {"okr":.5}                     | JSON-001
          {"okr":"a                      | JSON-026
          {"okr":"\\uD83D"}              | JSON-008,JSON-028
          {"okr":"\\uDE00\\uD83D"}       | JSON-008,JSON-028
          {"\\ud800":1}                  | JSON-001
          null                           | JSON-009
          """)
  void whatIsNotJsonIsNotGuessedAt(String text, String codes) {
    assertThat(codes(text)).startsWith(codes.split(",", -1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"extensions\":{\"a\":", "\"objectives\":", "\"title\":", "\"x\":"})
  void depthIsBounded(String member) {
    assertThat(codes(HEAD + member + "[".repeat(1_000_000))).endsWith("JSON-003");
    assertThat(codes(HEAD + member + "{\"a\":".repeat(1_000_000))).endsWith("JSON-003");
    assertThat(json.readJournal("[".repeat(1_000_000)).problems())
        .extracting(Problem::code)
        .endsWith("JSON-003");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? ", "!!map {", "&a ["})
  void depthOfYamlIsBounded(String level) {
    assertThat(json.readYamlPlan(level.repeat(100_000)).problems()).isNotEmpty();
  }

  /** Ten levels of ten aliases are ten thousand million texts; we take no alias at all. */
  @Test
  void aliasesOfYamlDoNotMultiply() {
    StringBuilder bomb = new StringBuilder("okr: plan/1\nid: p\nextensions:\n  a0: &a0 lol\n");
    for (int i = 1; i <= 10; i++) {
      String alias = "*a" + (i - 1);
      bomb.append("  a").append(i).append(": &a").append(i).append(" [");
      bomb.append((alias + ", ").repeat(9)).append(alias).append("]\n");
    }
    Outcome<?> outcome = json.readYamlPlan(bomb.toString());
    assertThat(outcome.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("JSON-029");
              assertThat(problem.location().line()).isEqualTo(5);
              assertThat(problem.location().column()).isEqualTo(12);
              assertThat(problem.message("en")).contains("*a0");
            });
    assertThat(json.readYamlPlan("okr: plan/1\nid: &i p\n<<: *i\n").isOk()).isFalse();
    assertThat(json.readYamlPlan("&a [*a]").isOk()).as("an alias of itself").isFalse();
  }

  @Test
  void aTextOfAHundredMegabytesIsAProblem() {
    InputStream plan =
        joined(
            new ByteArrayInputStream(bytes(HEAD + "\"title\":\"")),
            repeated('x', 100_000_000),
            new ByteArrayInputStream(bytes("\"}")));
    assertThat(json.readPlan(plan).problems())
        .extracting(Problem::code)
        .containsExactly("JSON-003");
  }

  @Test
  void aPlanIsReadNoFartherThanItMayBeLong() throws IOException {
    InputStream endless = repeated(' ', Long.MAX_VALUE);
    OkrJson small = OkrJson.builder().maxDocumentBytes(100_000).build();
    assertThat(small.readPlan(endless).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message("en")).contains("100000 bytes"));
    assertThat(small.readPlan(new byte[100_001]).problems())
        .extracting(Problem::code)
        .containsExactly("JSON-003");
    byte[] longest = Arrays.copyOf(bytes(HEAD + "\"title\":\"\"}"), 100_000);
    Arrays.fill(longest, bytes(HEAD + "\"title\":\"\"}").length, longest.length, (byte) '\n');
    assertThat(small.readPlan(longest).isOk()).isTrue();
    assertThat(small.readPlan(new ByteArrayInputStream(longest)).isOk()).isTrue();
  }

  @Test
  void aLineOfAHundredMegabytesIsAProblemAndTheNextIsRead() {
    InputStream journal =
        joined(
            new ByteArrayInputStream(bytes("{\"note\":\"")),
            repeated('x', 100_000_000),
            new ByteArrayInputStream(bytes("\"}\n" + CLOSED)));
    Iterator<Outcome<Entry>> lines = json.entries(journal);
    assertThat(lines.next().problems()).extracting(Problem::code).containsExactly("JSON-003");
    assertThat(lines.next().isOk()).isTrue();
    assertThat(lines).isExhausted();
  }

  @Test
  void aMillionProblemsAreCountedAndAThousandListed() {
    String plan = HEAD + "\"teams\":[" + "1,".repeat(999_999) + "1]}";
    List<Problem> problems = json.readPlan(plan).problems();
    assertThat(problems).hasSize(OkrJson.MOST_PROBLEMS + 1);
    assertThat(problems.get(OkrJson.MOST_PROBLEMS).code()).isEqualTo("JSON-022");
    assertThat(problems.get(OkrJson.MOST_PROBLEMS).message("en"))
        .isEqualTo("And 999000 more problems.");
    assertThat(json.readJournal("{}\n".repeat(1_000_000)).problems())
        .hasSize(OkrJson.MOST_PROBLEMS + 1)
        .last()
        .satisfies(more -> assertThat(more.message("zh")).isEqualTo("另有 999000 个问题未列出。"));
  }

  @Test
  void aStreamThatFailsIsAProblem() {
    InputStream failing =
        joined(
            new ByteArrayInputStream(bytes(CLOSED)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("cable pulled");
              }

              @Override
              public int read(byte[] buffer, int from, int length) throws IOException {
                throw new IOException("cable pulled");
              }
            });
    int[] entries = {0};
    assertThat(json.readEntries(failing, entry -> entries[0]++))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("JSON-023");
              assertThat(problem.message("en")).contains("cable pulled");
            });
    assertThat(entries[0]).isEqualTo(1);
  }

  /** Two million entries are several hundred megabytes if anything keeps them. */
  @Test
  void aJournalIsStreamedInTwentyFourMegabytes() throws Exception {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx24m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LongJournal.class.getName(),
                "2000000")
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output.strip()).isEqualTo("2000000 entries, 0 problems");
  }
}
