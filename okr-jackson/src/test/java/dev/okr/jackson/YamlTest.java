package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.metric.Revision;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.value.Limits;
import dev.okr.core.value.LocalizedText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans as people write them in YAML: texts as they stand, problems with their place. */
class YamlTest {

  private static final String HEAD = "okr: plan/1\nid: p\n";
  private static final int MAX = Limits.TEXT;

  /** What some version of YAML takes for true, false, a number or a time. */
  private static final List<String> WORDS =
      List.of(
          "NO",
          "no",
          "No",
          "yes",
          "Yes",
          "YES",
          "on",
          "On",
          "ON",
          "off",
          "Off",
          "OFF",
          "y",
          "n",
          "Y",
          "N",
          "true",
          "True",
          "TRUE",
          "false",
          "False",
          "FALSE",
          "Null",
          "NULL",
          "None",
          "1",
          "1.0",
          "1.00",
          "01",
          "017",
          "0o17",
          "0x10",
          "0b11",
          "1_000",
          "1000",
          "1e3",
          "1E3",
          "-0",
          "0",
          "+5",
          ".5",
          "5.",
          ".inf",
          "-.INF",
          ".nan",
          ".NaN",
          "2026-01-01",
          "2026-1-1",
          "2026-01-01T00:00:00Z",
          "12:30:45",
          "190:20:30.15",
          "1.2.3",
          "9".repeat(1_001));

  private final OkrJson json = OkrJson.standard();

  private Plan plan(String rest) {
    return json.readYamlPlan(HEAD + rest).orElseThrow();
  }

  private List<Problem> problems(String rest) {
    return json.readYamlPlan(HEAD + rest).problems();
  }

  @Test
  void aTextKeepsItsSpelling() {
    for (String word : WORDS) {
      Plan plan = plan("title: " + word + "\nthemes: [{id: t, title: {en: " + word + "}}]\n");
      assertThat(plan.title()).isEqualTo(LocalizedText.of(word));
      assertThat(plan.themes().get(0).title().in("en")).isEqualTo(word);
      if (word.length() <= 1_000) {
        assertThat(plan("extensions: {? " + word + " : 1}").extensions().values())
            .containsOnlyKeys(word);
      }
    }
  }

  @Test
  void idsOfDifferentSpellingsNeverCollide() {
    List<String> ids = WORDS.stream().filter(word -> word.length() <= 200).toList();
    String teams =
        ids.stream()
            .map(id -> "  - id: " + id + "\n")
            .collect(Collectors.joining("", "teams:\n", ""));
    String people = "people: [{id: a, teams: ['" + String.join("', '", ids) + "']}]\n";
    Plan plan = plan(teams + people.replace("'", ""));
    assertThat(plan.teams()).extracting(team -> team.id().value()).containsExactlyElementsOf(ids);
    assertThat(plan.people().get(0).teams()).extracting(PartyId::value).isEqualTo(ids);
    assertThat(plan).isEqualTo(plan(teams + people));
  }

  @Test
  void nothingIsNoText() {
    for (String nothing : List.of("~", "null", "")) {
      Plan plan = plan("title: " + nothing + "\nteams: [{id: a, parent: " + nothing + "}]\n");
      assertThat(plan.title().isEmpty()).isTrue();
      assertThat(plan.teams().get(0).parent()).isEmpty();
      assertThat(problems("teams: [{id: " + nothing + "}]\n"))
          .extracting(Problem::code)
          .containsExactly("JSON-008");
      assertThat(problems("title:\n  en: " + nothing + "\n"))
          .extracting(Problem::code)
          .containsExactly("JSON-009");
    }
    assertThat(problems("people: [{id: a, teams: [~, null]}]\n"))
        .extracting(Problem::code)
        .containsExactly("JSON-009", "JSON-009");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON"})
  void whereTrueOrFalseIsWantedWordsSayIt(String word) {
    String metric = "metrics: [{id: m, revisions: [{version: 2, from: 2026-01-01, comparable: ";
    Plan plan = plan(metric + word + "}]}]\n");
    assertThat(plan.dictionary().metrics().get(0).revisions())
        .extracting(Revision::comparable)
        .containsExactly(true);
    assertThat(problems(metric + "'" + word + "'}]}]\n"))
        .as("in quotes it is a text")
        .extracting(Problem::code)
        .containsExactly("JSON-009");
  }

  @Test
  void inExtensionsTheCoreSchemaCounts() {
    String text =
        """
        extensions:
          country: NO
          answer: yes
          quoted: "true"
          tagged: !!str 12
          flag: True
          off: !!bool FALSE
          none: NULL
          tilde: ~
          count: 1.50
          octal: 0o17
          day: 2026-01-01
        """;
    Map<String, Object> values = plan(text).extensions().values();
    assertThat(values.toString())
        .isEqualTo(
            "{country=NO, answer=yes, quoted=true, tagged=12, flag=true, off=false, none=null,"
                + " tilde=null, count=1.5, octal=0o17, day=2026-01-01}");
    assertThat(values.get("quoted")).isInstanceOf(String.class);
    assertThat(values.get("tagged")).isInstanceOf(String.class);
    assertThat(values.get("flag")).isInstanceOf(Boolean.class);
    assertThat(values.get("off")).isInstanceOf(Boolean.class);
  }

  /**
   * Line separators and C1 controls are part of a JSON text; YAML 1.1 would fold or refuse them.
   */
  @Test
  void aTextOfJsonIsTheSameInYaml() {
    String odd = "a \u0085 b\u2028c \u2029\u007F\u0080\u00A0\uFEFF\uFFFD\uD83D\uDE00\uFFFE d";
    String text = json.writePlan(Plan.builder("p").title(odd).build());
    assertThat(text).as("not escaped").contains(odd);
    assertThat(json.readYamlPlan(text).orElseThrow().title()).isEqualTo(LocalizedText.of(odd));
    assertThat(plan("title: x" + odd + "\nteams:\n  - id: a\n").title().in("en"))
        .isEqualTo("x" + odd);
    assertThat(problems("title: '" + odd + "'\nteams: 1\n"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.location().line()).isEqualTo(4));
  }

  @ParameterizedTest
  @CsvSource({
    "'title: ', ''",
    "'title: ''', ''''",
    "'title: \"', '\"'",
    "'title: |-\n  ', ''",
    "'title: >-\n  ', ''",
    "'? title\n: ', ''"
  })
  void aTextMayBeAsLongAsInJson(String before, String after) {
    assertThat(plan(before + "x".repeat(MAX) + after + "\n").title().in("en")).hasSize(MAX);
    assertThat(problems(before + "x".repeat(MAX + 1) + after + "\n"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("JSON-003");
              assertThat(problem.location().line()).isPositive();
              assertThat(problem.location().column()).isPositive();
              assertThat(problem.message("en")).contains("1000000 characters");
              assertThat(problem.message("zh")).contains("1000000 个字符");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"# %s", "title: a #%s", "title: %s a", "&%s", "title: !%s x"})
  void nothingElseIsLongerThanATextMayBe(String line) {
    String filler = line.contains(": %") ? " " : "x";
    assertThat(problems(line.replace("%s", filler.repeat(MAX + 2)) + "\n"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("JSON-003");
              assertThat(problem.location().line()).isEqualTo(3);
              assertThat(problem.message("en")).contains("a line or text of more than 1000000");
            });
  }

  @Test
  void aTextOfManyLinesIsBoundedToo() {
    String lines = "  " + "x".repeat(998) + "\n";
    assertThat(problems("title: |\n" + lines.repeat(1_002)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("JSON-003");
              assertThat(problem.location().line()).isEqualTo(3);
              assertThat(problem.location().column()).isEqualTo(8);
            });
    assertThat(problems("extensions: {" + "x".repeat(1_001) + ": 1}\n"))
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.message("en")).contains("a name of more than 1000"));
  }

  /** A document of JSON on one line, however long, is made of short tokens. */
  @Test
  void aLongLineOfShortTokensIsRead() {
    StringBuilder text = new StringBuilder("{\"okr\":\"plan/1\",\"id\":\"p\",\"teams\":[");
    for (int i = 0; i < 100_000; i++) {
      text.append(i == 0 ? "" : ",").append("{\"id\":\"t").append(i).append("\"}");
    }
    assertThat(text).hasSizeGreaterThan(MAX);
    Outcome<Plan> outcome = json.readYamlPlan(text + "]}");
    assertThat(outcome.orElseThrow().teams()).hasSize(100_000);
  }

  /** The scanner's own reader copied all of a line for every thousand characters of it. */
  @ParameterizedTest
  @ValueSource(strings = {"title: %s", "title: '%s'", "title: |\n  %s", "# %s"})
  void whatALineTakesGrowsWithItsLength(String line) {
    allocated(line, 50_000); // loads the classes
    long small = allocated(line, 50_000);
    long large = allocated(line, 800_000);
    assertThat(large).isLessThan(40 * small);
  }

  private long allocated(String line, int length) {
    String text = HEAD + line.replace("%s", "x".repeat(length)) + "\n";
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThat(json.readYamlPlan(text).isOk()).isTrue();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          a: [1,\\n           ¦ 2:1 ¦ a value is missing ¦ 缺少值
          a:\\n\\t- b         ¦ 2:1 ¦ a tab where YAML takes spaces ¦ 制表符
          a: b: c             ¦ 1:5 ¦ a colon where none may stand ¦ 冒号
          a: 1\\n b: 2        ¦ 2:3 ¦ a colon where none may stand ¦ 冒号
          a: @x               ¦ 1:4 ¦ a character that begins no value ¦ 开头
          公: 'x              ¦ 1:6 ¦ the document ends inside a text ¦ 引号
          a: 'x\\n---\\n'     ¦ 2:1 ¦ a document separator inside ¦ 分隔符
          a: "\\q"            ¦ 1:6 ¦ an unknown escape ¦ 转义
          a: "\\xZZ"          ¦ 1:7 ¦ a malformed escape ¦ 转义
          - a\\nb: c          ¦ 2:1 ¦ check the indentation ¦ 缩进
          a: - b              ¦ 1:4 ¦ a list item where none may stand ¦ 列表项
          a: ? b              ¦ 1:4 ¦ a question mark ¦ 问号
          a: {b: 1 c: 2}      ¦ 1:11 ¦ a comma or '}' is missing ¦ 逗号
          a: [b: 1, c}        ¦ 1:12 ¦ a comma or ']' is missing ¦ 逗号
          a: |x\\n            ¦ 1:5 ¦ a malformed header ¦ 标头
          a: | x\\n           ¦ 1:6 ¦ where the line should end ¦ 此行
          a: &\\n             ¦ 1:5 ¦ a malformed anchor ¦ 锚点
          a: 1\\nb: [&x 1, *x] ¦ 2:11 ¦ a plan has no aliases (*x) ¦ 别名（*x）
          a: !!binary x       ¦ 1:4 ¦ no tags (tag:yaml.org,2002:binary) ¦ 标签
          a: !foo {}          ¦ 1:4 ¦ a plan has no tags (!foo) ¦ 标签（!foo）
          !!map [a]           ¦ 1:1 ¦ no tags (tag:yaml.org,2002:map) ¦ 标签
          a: !e!x y           ¦ 1:4 ¦ a tag that nobody declared ¦ 标签
          a: !<x              ¦ 1:7 ¦ a malformed tag ¦ 标签
          ? [a]\\n: b         ¦ 1:3 ¦ the name of a member is a text ¦ 成员名
          %YAML 2.0\\n---\\na ¦ 1:1 ¦ other than 1.x ¦ 版本
          %YAML 1.1\\n%YAML 1.1\\n---\\na ¦ 2:1 ¦ a directive occurs twice ¦ 指令
          a: 1\\n...\\nb: 1   ¦ 3:1 ¦ outside of the document ¦ 不属于文档
          a:\\r\\n- b\\u0007  ¦ 2:4 ¦ a control character (\\u0007) ¦ 控制字符（\\u0007）
          """)
  void whatIsWrongIsSaidInBothLanguagesAndWhere(
      String yaml, String place, String english, String chinese) {
    String text = yaml.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
    List<Problem> problems = json.readYamlPlan(text.replace("\\u0007", "\u0007")).problems();
    assertThat(problems).hasSize(1);
    Problem problem = problems.get(0);
    assertThat(problem.code()).isEqualTo("JSON-029");
    assertThat(problem.location().line() + ":" + problem.location().column()).isEqualTo(place);
    assertThat(problem.message("en")).contains(english).isASCII();
    assertThat(problem.message("zh"))
        .startsWith("YAML 语法错误：")
        .contains(chinese)
        .doesNotContain("a value", " is ", "may");
  }

  @Test
  void nestingAndBrokenCharactersHaveTheirPlaceToo(@TempDir Path folder) throws IOException {
    List<Problem> deep = problems("extensions: {a: " + "[".repeat(120) + "\n");
    assertThat(deep).extracting(Problem::code).containsExactly("JSON-003");
    assertThat(deep.get(0).location().line()).isEqualTo(3);
    assertThat(deep.get(0).location().column()).isEqualTo(17 + 98);
    int levels = Limits.EXTENSION_DEPTH - 1;
    String atMost = "[".repeat(levels) + "]".repeat(levels);
    assertThat(json.readYamlPlan(HEAD + "extensions: {a: " + atMost + "}\n").isOk()).isTrue();
    Problem half = problems("title: \"\\ud800\"\n").get(0);
    assertThat(half.code()).isEqualTo("JSON-028");
    assertThat(half.location().line()).isEqualTo(3);
    byte[] notUtf8 = (HEAD + "title: xyz").getBytes(StandardCharsets.UTF_8);
    notUtf8[notUtf8.length - 1] = (byte) 0xFF;
    Path file = Files.write(folder.resolve("p.yml"), notUtf8);
    Problem encoding = json.readPlan(file).problems().get(0);
    assertThat(encoding.code()).isEqualTo("JSON-002");
    assertThat(encoding.location().line()).isEqualTo(3);
    assertThat(encoding.location().column()).isEqualTo(10);
  }
}
