package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.error.Problem;
import dev.okr.core.error.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Broken documents: the code, the line, the column and the pointer of every problem. */
class ProblemPlacesTest {

  private static final String HEAD = "{\"okr\":\"plan/1\",\"id\":\"p\",\n";
  private static final String ENTRY =
      "\"id\":\"e\",\"on\":\"2026-01-01\",\"recordedAt\":\"2026-01-01T00:00:00Z\",\"by\":\"d\"";

  private final OkrJson json = OkrJson.standard();

  private static List<String> places(List<Problem> problems) {
    return problems.stream()
        .map(
            p ->
                p.code()
                    + " "
                    + p.location().line()
                    + ":"
                    + p.location().column()
                    + " "
                    + p.location().pointer())
        .toList();
  }

  private List<String> plan(String text) {
    return places(json.readPlan(text).problems());
  }

  /** The rest of a plan, on its second line; one problem each. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "title":nul}                                        | JSON-001 2:9 /title
          "title":NaN}                                        | JSON-001 2:12 /title
          "title":-Infinity}                                  | JSON-001 2:18 /title
          "title":"\\x"}                                      | JSON-001 2:11 /title
          "title":01}                                         | JSON-001 2:10 /title
          'title':1}                                          | JSON-001 2:1 /id
          "teams":[{"id":"a"},]}                              | JSON-001 2:21 /teams/1
          "title":"x"}}                                       | JSON-001 2:13
          "title":"x                                          | JSON-026 2:11 /title
          "teams":[                                           | JSON-026 2:10 /teams
          "title":"x"} {}                                     | JSON-005 2:14
          "title":"\\ud800"}                                  | JSON-028 2:9 /title
          "id":"q"}                                           | JSON-006 2:1 /id
          "extensions":{"公":{"b":1,"b":2}}}                  | JSON-006 2:26 /extensions/公/b
          "title":{"en":"a","en":"b"}}                        | JSON-006 2:19 /title/en
          "objektives":[]}                                    | JSON-007 2:1 /objektives
          "teams":[{"a/b~c":1,"id":"x"}]}                     | JSON-007 2:11 /teams/0/a~1b~0c
          "teams":[{},{"id":"a"}]}                            | JSON-008 2:10 /teams/0
          "teams":[{"id":null}]}                              | JSON-008 2:10 /teams/0
          "title":[]}                                         | JSON-009 2:9 /title
          "teams":[null]}                                     | JSON-009 2:10 /teams/0
          "teams":[{"id":"a","kind":"Team"}]}                 | JSON-010 2:27 /teams/0/kind
          "cycles":[{"id":"Q","from":"2026-02-29","to":"2026-03-01"}]} | JSON-011 2:28 /cycles/0/from
          "cycles":[{"id":"Q","from":"2026-1-1","to":"2026-03-01"}]}   | JSON-011 2:28 /cycles/0/from
          "teams":[{"id":"a\\u0007"}]}                        | JSON-013 2:16 /teams/0/id
          "teams":[{"id":""}]}                                | JSON-013 2:16 /teams/0/id
          "extensions":{"n":1E+1000000000}}                   | JSON-014 2:19 /extensions/n
          "extensions":{"n":1234567890123456789}}             | JSON-014 2:19 /extensions/n
          "extensions":{"n":1e-19}}                           | JSON-014 2:19 /extensions/n
          "objectives":[{"id":"O","weight":"１"}]}            | JSON-015 2:34 /objectives/0/weight
          "objectives":[{"id":"O","weight":"1_0"}]}           | JSON-015 2:34 /objectives/0/weight
          "objectives":[{"id":"O","weight":-1}]}              | JSON-016 2:34 /objectives/0/weight
          "objectives":[{"id":"O","weight":0.0000001}]}       | JSON-016 2:34 /objectives/0/weight
          "teams":[{"id":"a"}],"people":[{"id":"a"}]}         | JSON-017 2:38 /people/0/id
          "cycles":[{"id":"Q","to":"2026-01-01","from":"2026-03-01"}]} | JSON-019 2:46 /cycles/0/from
          "metrics":[{"id":"m","unit":"furlong"}]}            | JSON-020 2:29 /metrics/0/unit
          "waivers":[{"code":"X","on":{"cycle":"Q","theme":"t"}}]}   | JSON-024 2:29 /waivers/0/on
          "waivers":[{"code":"X","on":{"cycle":"Q","measure":"t"}}]} | JSON-008 2:29 /waivers/0/on
          """)
  void ofOnePlan(String rest, String place) {
    assertThat(plan(HEAD + rest)).extracting(String::strip).containsExactly(place);
  }

  /** A target that starts in column 80 of the second line; one problem each. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"from":1,"kind":"fromTo"}            | JSON-008 2:80 /target
          {"form":1,"to":2}                     | JSON-008 2:80 /target
          {"kind":null,"to":2}                  | JSON-008 2:80 /target
          {"value":1,"kind":"atleast"}          | JSON-010 2:98 /target/kind
          {"kind":"done","value":1}             | JSON-007 2:95 /target/value
          {"kind":"done","kind":"done"}         | JSON-006 2:95 /target/kind
          {"value":1,"kind":5}                  | JSON-009 2:98 /target/kind
          {"kind":"changeBy","by":1,"unit":"x"} | JSON-010 2:113 /target/unit
          {"kind":"milestones","items":[{"id":"a"},{"id":"b"},{"id":"a"}]} | JSON-017 2:138 /target/items/2/id
          {"kind":"grades","points":[{"at":1}]} | JSON-008 2:107 /target/points/0
          5                                     | JSON-009 2:80 /target
          """)
  void ofOneTarget(String target, String place) {
    String text =
        HEAD
            + "\"objectives\":[{\"id\":\"O\",\"keyResults\":[{\"id\":\"K\",\"measures\":[{\"id\":\"m\",\"target\":"
            + target
            + "}]}]}]}";
    assertThat(plan(text))
        .containsExactly(place.replace("/target", "/objectives/0/keyResults/0/measures/0/target"));
  }

  @Test
  void ofEveryRepeatedId() {
    String text =
        HEAD
            + "\"objectives\":[{\"id\":\"O\",\"keyResults\":[{\"id\":\"K\"}]},\n"
            + "{\"id\":\"O\",\"keyResults\":[{\"id\":\"K\"},{\"id\":\"L\"},{\"id\":\"K\"}]}]}";
    List<Problem> problems = json.readPlan(text).problems();
    assertThat(places(problems))
        .containsExactly(
            "JSON-017 3:7 /objectives/1/id",
            "JSON-017 3:31 /objectives/1/keyResults/0/id",
            "JSON-017 3:53 /objectives/1/keyResults/2/id");
    assertThat(problems.get(2).message("en")).contains("/objectives/0/keyResults/0/id");
  }

  @Test
  void ofLinesOfAJournal() {
    String text =
        String.join(
            "\n",
            "\uFEFF{\"entry\":\"reading\"," + ENTRY + ",\"metric\":\"m\"}",
            "",
            "  {" + ENTRY + ",\"entry\":\"nope\"}",
            "{" + ENTRY + "}\r",
            "{\"entry\":\"reading\",",
            "[]",
            "{\"entry\":\"reading\"," + ENTRY + ",\"metric\":\"m\",\"value\":1}",
            "{\"entry\":\"reading\"," + ENTRY + ",\"metric\":\"m\",\"value\":1.0}",
            "{\"entry\":\"reading\"," + ENTRY + ",\"metric\":\"m\",\"value\":2}",
            "{\"entry\":\"checkIn\"," + ENTRY + ",\"keyResult\":\"k\",\"value\":2,\"done\":[]}",
            "{\"entry\":\"scoreAdjusted\"," + ENTRY + ",\"keyResult\":\"k\",\"objective\":\"o\"}",
            "{\"entry\":\"closed\"," + ENTRY.replace("Z", "+01:00") + ",\"cycle\":\"Q\"}");
    assertThat(places(json.readJournal(text).problems()))
        .containsExactly(
            "JSON-008 1:1 ",
            "JSON-010 3:84 /entry",
            "JSON-008 4:1 ",
            "JSON-026 5:20 /entry",
            "JSON-009 6:1 ",
            "JOURNAL-001 9:25 /id",
            "JSON-024 10:1 ",
            "JSON-008 11:1 ",
            "JSON-024 11:1 ",
            "JSON-012 12:59 /recordedAt");
  }

  @Test
  void ofYaml() {
    String text =
        """
        okr: plan/1
        id: 2026
        cycles:
          - id: 2026Q1
            from: 2026-01-01
            to: 2026-13-01
            weight: 1
        teams: [{id: a}, {id: a}]
        id: q
        """;
    assertThat(places(json.readYamlPlan(text).problems()))
        .containsExactly(
            "JSON-011 6:9 /cycles/0/to",
            "JSON-007 7:5 /cycles/0/weight",
            "JSON-017 8:23 /teams/1/id",
            "JSON-006 9:1 /id");
    assertThat(places(json.readYamlPlan("a: [1,\n").problems())).containsExactly("JSON-029 2:1 ");
    assertThat(places(json.readYamlPlan("a: &x 1\nb: *x\n").problems()))
        .containsExactly("JSON-029 2:4 ");
    assertThat(places(json.readYamlPlan("okr: plan/1\nid: p\n---\nid: q\n").problems()))
        .containsExactly("JSON-005 4:1 ");
    assertThat(places(json.readYamlPlan("").problems())).containsExactly("JSON-004 0:0 ");
  }

  @Test
  void ofReferencesWhereTheyMustLeadSomewhere() {
    String text =
        HEAD
            + "\"objectives\":[{\"id\":\"O\",\"owner\":\"x\",\"themes\":[\"t\"],"
            + "\"contributesTo\":[{\"objective\":\"O\"},{\"keyResult\":\"K\"}]}]}";
    assertThat(json.readPlan(text).isOk()).isTrue();
    OkrJson strict = OkrJson.builder().references(References.STRICT).build();
    List<Problem> problems = strict.readPlan(text).problems();
    assertThat(places(problems))
        .containsExactly(
            "JSON-018 2:33 /objectives/0/owner",
            "JSON-018 2:47 /objectives/0/themes/0",
            "JSON-018 2:100 /objectives/0/contributesTo/1/keyResult");
    assertThat(problems.get(0).message("zh")).isEqualTo("本计划中没有 party“x”。");
    assertThat(strict.readPlan(Fixture.planText()).isOk()).isTrue();
  }

  @Test
  void ofBytesThatAreNotUtf8() {
    byte[] overlong = {'{', '"', '\n', (byte) 0xC0, (byte) 0x80};
    byte[] surrogate = {'{', '\r', '\n', 'x', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'};
    assertThat(places(json.readPlan(new ByteArrayInputStream(overlong)).problems()))
        .containsExactly("JSON-002 2:1 ");
    assertThat(places(json.readPlan(new ByteArrayInputStream(surrogate)).problems()))
        .containsExactly("JSON-002 2:2 ");
    ByteArrayOutputStream journal = new ByteArrayOutputStream();
    journal.writeBytes(surrogate);
    journal.writeBytes(
        ("{\"entry\":\"closed\"," + ENTRY + ",\"cycle\":\"Q\"}\n")
            .getBytes(StandardCharsets.UTF_8));
    List<String> ids = new ArrayList<>();
    List<Problem> problems =
        json.readEntries(
            new ByteArrayInputStream(journal.toByteArray()), entry -> ids.add(entry.id().value()));
    assertThat(ids).as("the other lines are read").containsExactly("e");
    assertThat(places(problems)).containsExactly("JSON-026 1:2 ", "JSON-002 2:2 ");
  }

  /** The parser would guess another encoding by the first bytes; the format is UTF-8. */
  @ParameterizedTest
  @CsvSource({
    "UTF-16BE, JSON-001 1:2",
    "UTF-16LE, JSON-001 1:3",
    "UTF-32BE, JSON-001 1:2",
    "UTF-32LE, JSON-001 1:3"
  })
  void ofOtherEncodings(String encoding, String place) {
    byte[] plan = (HEAD + "\"title\":\"x\"}").getBytes(Charset.forName(encoding));
    assertThat(places(json.readPlan(plan).problems()))
        .extracting(String::strip)
        .containsExactly(place);
    byte[] line =
        ("{\"entry\":\"closed\"," + ENTRY + ",\"cycle\":\"Q\"}")
            .getBytes(Charset.forName(encoding));
    assertThat(places(json.readJournal(new ByteArrayInputStream(line)).problems()))
        .extracting(String::strip)
        .containsExactly(place);
  }

  @Test
  void inBothLanguages() {
    for (ProblemCode code : ProblemCode.values()) {
      assertThat(code.template().in("en")).isNotBlank().isASCII();
      assertThat(code.template().in("zh")).matches(".*\\p{IsHan}.*");
      assertThat(placeholders(code.template().in("zh")))
          .containsExactlyInAnyOrderElementsOf(placeholders(code.template().in("en")));
    }
    assertThat(ProblemCode.values()).extracting(ProblemCode::code).doesNotHaveDuplicates();
    Problem problem = json.readPlan(HEAD + "\"title\":[]}").problems().get(0);
    assertThat(problem.message("en"))
        .isEqualTo("Here should be a text, or an object of texts by language, not an array.");
    assertThat(problem.message("zh")).isEqualTo("此处应为文本，或按语言给出文本的对象，而不是数组。");
    Problem syntax = json.readPlan("{'a':1}").problems().get(0);
    assertThat(syntax.message("en")).isEqualTo("This is not valid JSON: unexpected character '''");
    assertThat(syntax.message("zh")).isEqualTo("JSON 语法错误：意外的字符'''");
  }

  private static List<String> placeholders(String template) {
    List<String> found = new ArrayList<>();
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', open + 1)) {
      found.add(template.substring(open, template.indexOf('}', open) + 1));
    }
    return found;
  }
}
