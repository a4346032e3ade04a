package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.value.Limits;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader and writer: nothing is lost, every problem has its place. */
class OkrJsonTest {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final OkrJson json = OkrJson.standard();

  private List<Problem> problems(String plan) {
    return json.readPlan(plan).problems();
  }

  /** Every leaf by its pointer, numbers without trailing zeros: what a document says. */
  private static Map<String, String> leaves(JsonNode root) {
    Map<String, String> leaves = new TreeMap<>();
    collect(root, "", leaves);
    return leaves;
  }

  private static void collect(JsonNode node, String pointer, Map<String, String> leaves) {
    if (node.isObject()) {
      node.properties().forEach(e -> collect(e.getValue(), pointer + "/" + e.getKey(), leaves));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), pointer + "/" + i, leaves);
      }
    } else if (node.isNumber()) {
      leaves.put(pointer, node.decimalValue().stripTrailingZeros().toPlainString());
    } else {
      leaves.put(pointer, node.asText());
    }
  }

  @Test
  void noMemberOfTheFixtureIsLost() throws Exception {
    Map<String, String> before = leaves(MAPPER.readTree(Fixture.planText()));
    Map<String, String> after = leaves(MAPPER.readTree(json.writePlan(Fixture.plan())));
    assertThat(after).isEqualTo(before).hasSize(826);
    String[] lines = Fixture.journalText().split("\n", -1);
    String[] written = json.writeJournal(Fixture.journal()).split("\n", -1);
    assertThat(written).hasSameSizeAs(lines);
    for (int i = 0; i < lines.length - 1; i++) {
      assertThat(leaves(MAPPER.readTree(written[i]))).isEqualTo(leaves(MAPPER.readTree(lines[i])));
    }
  }

  @Test
  void readingWhatWasWrittenGivesTheSame() {
    Plan plan = Fixture.plan();
    Journal journal = Fixture.journal();
    String text = json.writePlan(plan);
    assertThat(json.readPlan(text).orElseThrow()).isEqualTo(plan);
    assertThat(json.writePlan(json.readPlan(text).orElseThrow())).isEqualTo(text);
    assertThat(json.readJournal(json.writeJournal(journal)).orElseThrow()).isEqualTo(journal);
  }

  @Test
  void aPlanOfNothingButAnIdIsRead() {
    Plan plan = json.readPlan("{\"okr\":\"plan/1\",\"id\":\"p\"}").orElseThrow();
    assertThat(plan.objectives()).isEmpty();
    assertThat(json.writePlan(plan)).isEqualTo("{\n  \"okr\" : \"plan/1\",\n  \"id\" : \"p\"\n}\n");
    assertThat(json.readJournal("").orElseThrow().entries()).isEmpty();
    assertThat(json.readJournal("\n\r\n  \n").orElseThrow().entries()).isEmpty();
  }

  @Test
  void aByteOrderMarkIsSkipped() {
    String marked = "\uFEFF{\"okr\":\"plan/1\",\"id\":\"p\"}";
    assertThat(json.readPlan(marked).isOk()).isTrue();
    assertThat(
            json.readPlan(new ByteArrayInputStream(marked.getBytes(StandardCharsets.UTF_8))).isOk())
        .isTrue();
  }

  @Test
  void extensionsAreKeptAsTheyAre() {
    String text =
        """
        {"okr":"plan/1","id":"p","extensions":{"a":{"b":[1,2.50,null,true,"x"]}},
         "teams":[{"id":"t","extensions":{"cost":1}}]}""";
    Plan plan = json.readPlan(text).orElseThrow();
    assertThat(json.readPlan(json.writePlan(plan)).orElseThrow()).isEqualTo(plan);
    assertThat(json.writePlan(plan)).contains("\"b\"", "2.5", "null", "\"cost\"");
  }

  @Test
  void everyProblemIsReportedAtOnceWithItsPlace() {
    String text =
        """
        {
          "okr": "plan/1",
          "id": " p",
          "cycles": [{"id": "Q", "from": "2026-03-31", "to": "2026-01-01"}],
          "metrics": [{"id": "m", "unit": "furlong", "polarity": "up"}],
          "objectives": [
            {"id": "O", "titel": "x", "weight": -1, "keyResults": [
              {"id": "K", "measures": [{"id": "m", "target": {"kind": "fromTo", "from": "a"}}]},
              {"id": "K", "from": "2026-02-30"}
            ]},
            {"id": "O"}
          ]
        }
        """;
    assertThat(problems(text))
        .extracting(p -> p.code() + " " + p.location().pointer() + " " + p.location().line())
        .containsExactlyInAnyOrder(
            "JSON-013 /id 3",
            "JSON-019 /cycles/0/to 4",
            "JSON-020 /metrics/0/unit 5",
            "JSON-010 /metrics/0/polarity 5",
            "JSON-007 /objectives/0/titel 7",
            "JSON-016 /objectives/0/weight 7",
            "JSON-015 /objectives/0/keyResults/0/measures/0/target/from 8",
            "JSON-008 /objectives/0/keyResults/0/measures/0/target 8",
            "JSON-017 /objectives/0/keyResults/1/id 9",
            "JSON-011 /objectives/0/keyResults/1/from 9",
            "JSON-017 /objectives/1/id 11");
  }

  @Test
  void placesAreExact() {
    Problem unknown = problems("{\"okr\":\"plan/1\",\"id\":\"p\",\n  \"objektives\": []}").get(0);
    assertThat(unknown.location().line()).isEqualTo(2);
    assertThat(unknown.location().column()).isEqualTo(3);
    assertThat(unknown.message("en")).contains("'objektives'", "objectives?");
    assertThat(unknown.message("zh")).contains("没有成员“objektives”");
    Problem afterChinese =
        problems("{\"okr\":\"plan/1\",\"id\":\"p\",\"title\":\"公司\",\"x\":1}").get(0);
    assertThat(afterChinese.location().column()).as("in characters, not bytes").isEqualTo(39);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"okr\":\"plan/1\",\"id\":\"p\"",
        "{\"okr\":\"plan/1\",\"id\":\"p\"}}",
        "{\"okr\":\"plan/1\",\"id\":\"p\"} x",
        "[1,2",
        "{\"okr\" \"plan/1\"}",
        "{'okr':'plan/1'}",
        "nul",
        "{\"id\":NaN}",
        "\u0000"
      })
  void brokenSyntaxIsOneProblemWithALine(String text) {
    assertThat(problems(text)).isNotEmpty();
    assertThat(problems(text).get(0).location().line()).isEqualTo(1);
    assertThat(problems(text)).allSatisfy(p -> assertThat(p.message("zh")).isNotBlank());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                        | JSON-004
          []                                                        | JSON-009
          {"okr":"plan/2","id":"p"}                                 | JSON-021
          {"id":"p"}                                                | JSON-008
          {"okr":"plan/1"}                                          | JSON-008
          {"okr":"plan/1","id":"p","id":"q"}                        | JSON-006
          {"okr":"plan/1","id":"p","extensions":{"a":{"b":1,"b":2}}}| JSON-006
          {"okr":"plan/1","id":"p","teams":{}}                      | JSON-009
          {"okr":"plan/1","id":"p","teams":[1]}                     | JSON-009
          {"okr":"plan/1","id":1}                                   | JSON-009
          {"okr":"plan/1","id":"p","extensions":{"a":1e1000000000}} | JSON-014
          {"okr":"plan/1","id":"p","extensions":{"a":1e99999999999}}| JSON-014
          {"okr":"plan/1","id":"p","waivers":[{"code":"OKR-101","on":{}}]} | JSON-024
          {"okr":"plan/1","id":"p","teams":[{"id":"a"}],"people":[{"id":"a"}]} | JSON-017
          """)
  void eachKindOfProblemHasItsCode(String text, String code) {
    assertThat(problems(text)).extracting(Problem::code).contains(code);
  }

  @Test
  void nothingHangsOrGrowsWithoutBound() {
    assertThat(problems("[".repeat(1_000_000)))
        .extracting(Problem::code)
        .containsExactly("JSON-009", "JSON-003");
    String longText = "{\"okr\":\"" + "x".repeat(2_000_000) + "\"}";
    assertThat(problems(longText)).extracting(Problem::code).containsExactly("JSON-003");
    String digits =
        "{\"okr\":\"plan/1\",\"id\":\"p\",\"extensions\":{\"n\":" + "9".repeat(900) + "}}";
    assertThat(problems(digits)).extracting(Problem::code).containsExactly("JSON-014");
    StringBuilder many = new StringBuilder("{\"okr\":\"plan/1\",\"id\":\"p\",\"teams\":[");
    many.append("1,".repeat(100_000)).append("1]}");
    List<Problem> found = problems(many.toString());
    assertThat(found).hasSize(1_001);
    assertThat(found.get(1_000).message("en")).contains("99001");
  }

  /** Ids that a stranger chose so that all have one hash code; squares of them would take hours. */
  @Test
  void idsThatCollideAreReadLikeOthers() {
    int bits = 16;
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 1 << bits; i++) {
      StringBuilder id = new StringBuilder();
      for (int bit = 0; bit < bits; bit++) {
        id.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      ids.add(id.toString());
    }
    assertThat(ids).extracting(String::hashCode).containsOnly(ids.get(0).hashCode());
    StringBuilder text = new StringBuilder("{\"okr\":\"plan/1\",\"id\":\"p\",\"teams\":[");
    text.append(objects(ids, "")).append("],\"metrics\":[").append(objects(ids, ""));
    text.append("],\"objectives\":[").append(objects(ids, "")).append(",{\"id\":\"O\",");
    text.append("\"keyResults\":[").append(objects(ids, "")).append(",{\"id\":\"K\",");
    text.append("\"measures\":[").append(objects(ids, ",\"target\":{\"kind\":\"done\"}"));
    text.append("]}]}]}");
    Plan plan = json.readPlan(text.toString()).orElseThrow();
    assertThat(plan.keyResult(KeyResultId.of(ids.get(9_999)))).isPresent();
    Objective first = plan.objectives().get(0);
    Plan grown = plan;
    for (String id : ids.subList(0, 10_000)) {
      grown = grown.with(Objective.builder().from(first).id(ObjectiveId.of(id + "x")).build());
    }
    assertThat(grown.objectives()).hasSize(ids.size() + 1 + 10_000);
    StringBuilder journal = new StringBuilder();
    for (String id : ids) {
      journal.append("{\"entry\":\"closed\",\"id\":\"").append(id);
      journal.append("\",\"on\":\"2026-01-01\",\"recordedAt\":\"2026-01-01T00:00:00Z\",");
      journal.append("\"by\":\"d\",\"cycle\":\"").append(id).append("\"}\n");
    }
    assertThat(json.readJournal(journal.toString()).orElseThrow().entries()).hasSameSizeAs(ids);
  }

  private static String objects(List<String> ids, String rest) {
    return ids.stream()
        .map(id -> "{\"id\":\"" + id + "\"" + rest + "}")
        .collect(Collectors.joining(","));
  }

  @Test
  void invalidUtf8IsAProblem() {
    byte[] bytes =
        "{\"okr\":\"plan/1\",\"id\":\"p\",\"title\":\"?\"}".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 3] = (byte) 0xC3;
    assertThat(json.readPlan(new ByteArrayInputStream(bytes)).problems())
        .extracting(Problem::code)
        .containsExactly("JSON-002");
    assertThat(json.readJournal(new ByteArrayInputStream(bytes)).problems())
        .extracting(Problem::code)
        .containsExactly("JSON-002");
  }

  @Test
  void aFileThatIsNotThereIsAProblemInWords() {
    Path nowhere = Path.of("nowhere.json");
    for (Outcome<?> outcome : List.of(json.readPlan(nowhere), json.readJournal(nowhere))) {
      assertThat(outcome.problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.code()).isEqualTo("JSON-023");
                assertThat(problem.message("en"))
                    .isEqualTo("'nowhere.json' can't be read: there is no such file");
                assertThat(problem.message("zh")).isEqualTo("无法读取“nowhere.json”：文件不存在");
              });
    }
  }

  @Test
  void aDirectoryIsNoFile(@TempDir Path folder) {
    for (Outcome<?> outcome : List.of(json.readPlan(folder), json.readJournal(folder))) {
      assertThat(outcome.problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.code()).isEqualTo("JSON-023");
                assertThat(problem.message("en")).endsWith("' can't be read: it is a directory");
              });
    }
  }

  @Test
  void aStreamThatFailsWithoutAWordIsToldByItsFailure() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new EOFException();
          }

          @Override
          public int read(byte[] buffer, int from, int length) throws IOException {
            throw new EOFException();
          }
        };
    assertThat(json.readPlan(failing).problems())
        .singleElement()
        .extracting(problem -> problem.message("en"))
        .isEqualTo("The input can't be read: EOFException");
  }

  @Test
  void aNumberOutOfRangeIsToldOfInOneLanguage() {
    assertThat(weightProblem("-1", "en")).isEqualTo("-1 is out of range: 0..1000000000000.");
    assertThat(weightProblem("-1", "zh")).isEqualTo("-1 超出范围：0..1000000000000。");
    assertThat(weightProblem("0.1234567", "en"))
        .isEqualTo("0.1234567 is out of range: a weight has at most 6 decimals.");
    assertThat(weightProblem("0.1234567", "zh")).isEqualTo("0.1234567 超出范围：权重最多 6 位小数。");
  }

  private String weightProblem(String weight, String language) {
    String document =
        "{\"okr\":\"plan/1\",\"id\":\"p\",\"objectives\":[{\"id\":\"O\",\"weight\":"
            + weight
            + "}]}";
    return json.readPlan(document).problems().get(0).message(language);
  }

  /** A score of ten thousand million made every explanation and review throw. */
  @Test
  void aScoreThatNothingCanReachIsOutOfRange() {
    String expected = "\"expected\":{\"checkpoints\":[{\"on\":\"2026-02-01\",\"score\":%s}]}";
    String grades =
        "\"measures\":[{\"id\":\"m\",\"target\":{\"kind\":\"grades\",\"points\":["
            + "{\"at\":1,\"score\":%s}]}}]";
    for (String member : List.of(expected, grades)) {
      for (String score : List.of("10000000000", "-10000000000", "1000.000000001", "1e18")) {
        assertThat(keyResultProblems(member, score))
            .singleElement()
            .satisfies(
                problem -> {
                  assertThat(problem.code()).isEqualTo("JSON-016");
                  assertThat(problem.location().pointer()).endsWith("/score");
                });
      }
      for (BigDecimal score : List.of(Limits.SCORE, Limits.SCORE.negate(), BigDecimal.ZERO)) {
        assertThat(keyResultProblems(member, score.toString())).isEmpty();
      }
    }
  }

  private List<Problem> keyResultProblems(String member, String score) {
    return problems(
        "{\"okr\":\"plan/1\",\"id\":\"p\",\"objectives\":[{\"id\":\"O\",\"keyResults\":[{\"id\":\"K\","
            + String.format(Locale.ROOT, member, score)
            + "}]}]}");
  }

  @Test
  void everyWordThatIsAllowedIsListed() {
    assertThat(json.readEntry("{\"entry\":\"checkin\"}").problems().get(0).message("en"))
        .contains("checkIn", "reading", "retrospective", "recognition", "closed")
        .doesNotContain("…");
  }

  /** Ids that come twice are found by reading such a document a second time. */
  @Test
  void everythingOfADocumentIsFoundOnceThoughItIsReadTwice() {
    String document =
        """
        {"okr": "plan/1", "id": "p", "objectives": [
          {"id": "O", "ambition": "high", "keyResults": [
            {"id": "K", "measures": [
              {"id": "m", "target": {"kind": "done"}}, {"id": "m", "target": {"kind": "done"}}]},
            {"id": "K"}]}]}
        """;
    assertThat(json.readPlan(document).problems())
        .extracting(Problem::code, problem -> problem.location().pointer())
        .containsExactly(
            tuple("JSON-010", "/objectives/0/ambition"),
            tuple("JSON-017", "/objectives/0/keyResults/0/measures/1/id"),
            tuple("JSON-017", "/objectives/0/keyResults/1/id"));
    String fine = document.replace("high", "committed");
    assertThat(json.readPlan(fine).problems())
        .extracting(problem -> problem.location().line())
        .containsExactly(4, 5);
    String measure = "{\"id\": \"m\", \"target\": {\"kind\": \"done\"}}";
    assertThat(json.readPlan(fine.replace(measure + ", " + measure, measure)).problems())
        .extracting(problem -> problem.location().pointer())
        .containsExactly("/objectives/0/keyResults/1/id");
  }

  @Test
  void theSameEntryTwiceIsOneAndAnotherWithItsIdAProblem() {
    String line =
        "{\"entry\":\"reading\",\"id\":\"e1\",\"on\":\"2026-01-01\",\"recordedAt\":\"2026-01-01T00:00:00Z\","
            + "\"by\":\"data\",\"metric\":\"m\",\"value\":%s}\n";
    String same =
        String.format(Locale.ROOT, line, "1") + String.format(Locale.ROOT, line, "\"1.0\"");
    assertThat(json.readJournal(same).orElseThrow().entries()).hasSize(1);
    String other = String.format(Locale.ROOT, line, "1") + String.format(Locale.ROOT, line, "2");
    assertThat(json.readJournal(other).problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.code()).isEqualTo("JOURNAL-001");
              assertThat(p.location().line()).isEqualTo(2);
            });
  }

  @Test
  void aBadLineDoesNotKeepTheOthersFromTheReader() {
    String text = Fixture.journalText() + "{\"entry\":\"nonsense\"}\nnot json\n";
    List<Entry> seen = new ArrayList<>();
    List<Problem> found =
        json.readEntries(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), seen::add);
    assertThat(seen).hasSize(77);
    assertThat(found).extracting(p -> p.location().line()).contains(78, 79);
  }

  @Test
  void yamlIsReadByItsName(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("plan.yaml");
    Files.writeString(
        file,
        """
        okr: plan/1
        id: p
        teams:
          - id: company
            kind: company
        """);
    assertThat(json.readPlan(file).orElseThrow().teams()).hasSize(1);
  }

  @Test
  void numbersMayBeDecimalStringsAndAreWrittenPlain() {
    String text =
        """
        {"okr":"plan/1","id":"p","objectives":[{"id":"O","keyResults":[{"id":"K","measures":[
          {"id":"m","target":{"kind":"fromTo","from":"1e3","to":12500000.00}}]}]}]}""";
    assertThat(json.writePlan(json.readPlan(text).orElseThrow()))
        .contains("\"from\" : 1000", "\"to\" : 12500000\n");
  }
}
