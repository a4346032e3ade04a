package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.okr.core.error.Outcome;
import dev.okr.core.plan.Plan;
import dev.okr.core.testkit.PlanArbitraries;
import dev.okr.core.wire.scan.plan.PlanScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An objective that is scanned is what the parser would have made of it; all others are parsed. */
class UsualPlansProperties {

  private static final String FIRST =
      "{\"id\":\"O1\",\"title\":\"Customers come back\",\"description\":\"年度\",\"owner\":\"growth\","
          + "\"cycle\":\"Q1\",\"ambition\":\"committed\",\"themes\":[\"t\"],\"weight\":2,"
          + "\"contributesTo\":[{\"objective\":\"O2\",\"weight\":0.5},{\"keyResult\":\"K9\"}],"
          + "\"keyResults\":["
          + "{\"id\":\"K1\",\"title\":{\"en\":\"Returns\",\"zh\":\"退货率\"},\"owner\":\"growth\","
          + "\"ambition\":\"aspirational\",\"weight\":1.5,\"participants\":[\"it\",\"ops\"],"
          + "\"raci\":{\"responsible\":[\"it\"],\"informed\":[]},"
          + "\"measures\":[{\"id\":\"m\",\"metric\":\"gmv\",\"weight\":2,"
          + "\"target\":{\"kind\":\"fromTo\",\"from\":5,\"to\":\"2.50\"}},"
          + "{\"id\":\"n\",\"target\":{\"kind\":\"done\"}}],"
          + "\"guardrails\":[{\"metric\":\"gmv\",\"atMost\":0.6},{\"metric\":\"gmv\",\"atLeast\":-1}]}"
          + ",{\"id\":\"K2\",\"metric\":\"gmv\",\"target\":{\"kind\":\"atLeast\",\"value\":97,"
          + "\"floor\":94,\"risk\":90}}"
          + ",{\"id\":\"K3\",\"metric\":\"gmv\",\"target\":{\"kind\":\"atMost\",\"value\":3,"
          + "\"ceiling\":5}}"
          + ",{\"id\":\"K7\",\"target\":{\"kind\":\"changeBy\",\"by\":-15,\"unit\":\"%\","
          + "\"reference\":400,\"period\":\"2025Q4\"}}"
          + ",{\"id\":\"K8\",\"target\":{\"kind\":\"changeBy\",\"by\":3,\"unit\":\"abs\"}}"
          + ",{\"id\":\"K4\",\"measures\":[{\"id\":\"m\",\"metric\":\"gmv\",\"target\":"
          + "{\"kind\":\"between\",\"low\":1,\"high\":2,\"floor\":0,\"ceiling\":3}}]}]}";
  private static final String SECOND = "{\"id\":\"O2\",\"keyResults\":[{\"id\":\"K5\"}]}";

  /** Says something that isn't scanned. */
  private static final String UNUSUAL =
      "{\"id\":\"O3\",\"state\":\"paused\",\"keyResults\":[{\"id\":\"K6\",\"title\":\"a\\nb\"}]}";

  private static final String TEAM =
      "{\"id\":\"growth\",\"kind\":\"department\",\"parent\":\"it\",\"title\":{\"zh\":\"增长\"}}";
  private static final String METRIC =
      "{\"id\":\"gmv\",\"title\":\"GMV\",\"description\":\"d\",\"unit\":\"USD\",\"polarity\":\"higher\","
          + "\"accumulation\":\"level\",\"timing\":\"lagging\",\"owner\":\"it\",\"definition\":"
          + "{\"formula\":\"sum\",\"boundary\":\"paid\",\"grain\":\"day\"},\"source\":{\"kind\":\"sqlView\","
          + "\"name\":\"dw.gmv\"},\"refresh\":\"daily\"}";

  private static final String HEAD =
      "{\"okr\":\"plan/1\",\"id\":\"p\",\"title\":\"a \\\"]\\\" b\",\"cycles\":[{\"id\":\"Q1\","
          + "\"from\":\"2026-01-01\",\"to\":\"2026-03-31\"}],\"extensions\":{\"x\":[{\"y\":[]}]},"
          + "\"teams\":["
          + TEAM
          + ",{\"id\":\"it\"}],\"metrics\":["
          + METRIC
          + ",{\"id\":\"nps\",\"revisions\":[]}],";

  private final OkrJson json = OkrJson.standard();
  private final ObjectMapper mapper = new ObjectMapper();

  @Provide
  Arbitrary<Plan> plans() {
    return PlanArbitraries.plans();
  }

  @Property(tries = 300)
  void whatIsWrittenIsScannedAsItIsParsed(@ForAll("plans") Plan plan) throws IOException {
    String written = json.writePlan(plan);
    agree(written);
    agree(mapper.readTree(written).toPrettyString());
    assertThat(json.readPlan(written).orElseThrow()).isEqualTo(plan);
  }

  @Property(tries = 400)
  void brokenDocumentsToo(@ForAll long seed) {
    byte[] whole = bytes(plan(FIRST, UNUSUAL, SECOND));
    List<byte[]> parts =
        List.of(
            bytes(SECOND),
            bytes(UNUSUAL),
            bytes("\"weight\":1,"),
            bytes("\"objectives\":[],"),
            bytes(TEAM),
            bytes(METRIC));
    Mutator mutator = new Mutator(seed, whole, parts);
    for (int i = 0; i < 40; i++) {
      agree(new String(mutator.next(), StandardCharsets.UTF_8));
    }
  }

  @Example
  void everyMember() {
    for (String member :
        List.of(
            "\"weight\":2",
            "\"weight\":1.5",
            "\"ambition\":\"committed\"",
            "\"ambition\":\"aspirational\"",
            "\"kind\":\"department\"",
            "\"parent\":\"it\"",
            "\"unit\":\"USD\"",
            "\"polarity\":\"higher\"",
            "\"accumulation\":\"level\"",
            "\"timing\":\"lagging\"",
            "\"refresh\":\"daily\"",
            "\"formula\":\"sum\"",
            "\"name\":\"dw.gmv\"",
            "\"kind\":\"sqlView\"",
            "\"owner\":\"growth\"",
            "\"themes\":[\"t\"]",
            "\"unit\":\"%\"",
            "\"period\":\"2025Q4\"",
            "\"cycle\":\"Q1\"",
            "\"participants\":[\"it\",\"ops\"]",
            "\"measures\":[{",
            "\"responsible\":[\"it\"]",
            "\"kind\":\"done\"",
            "\"from\":5",
            "\"to\":\"2.50\"",
            "\"title\":{\"en\":\"Returns\",\"zh\":\"退货率\"}",
            "\"target\":{\"kind\":\"done\"}",
            "\"id\":\"K1\"",
            "\"metric\":\"gmv\"")) {
      String name = member.substring(0, member.indexOf(':') + 1);
      for (String other :
          List.of(
              "null",
              "7",
              "-1",
              "true",
              "\"\"",
              "\" x\"",
              "\"K2\"",
              "\"x\\u0041\"",
              "\"committed\"",
              "[]",
              "[null]",
              "[\"a\",]",
              "{}",
              "{\"en\":\"a\",\"en\":\"b\"}",
              "{\"zh_CN\":\"a\"}",
              "{\"en\":null}",
              "1e2",
              "0.1234567",
              "123456789012345678901")) {
        agree(plan(FIRST).replace(member, name + other));
      }
      agree(plan(FIRST).replace(member, member + "," + member));
      agree(plan(FIRST).replace(member, "\"unknown\":1"));
    }
  }

  @Example
  void whatStandsAroundTheObjectives() {
    for (String document :
        List.of(
            plan(),
            plan("null"),
            plan("7"),
            plan("[]"),
            plan(FIRST, FIRST),
            plan(FIRST, SECOND, SECOND.replace("O2", "O4")),
            plan(FIRST) + " ",
            plan(FIRST) + "x",
            plan(FIRST) + "}",
            plan(FIRST).replace("\"objectives\":", "\"objectives\" :\n"),
            plan(FIRST).substring(0, plan(FIRST).length() - 1),
            plan(FIRST).substring(0, plan(FIRST).length() - 2),
            plan(FIRST).substring(0, plan(FIRST).length() - 20),
            plan(FIRST + ",").replace(",]}", "]}"),
            plan(FIRST).replace("\"okr\":\"plan/1\",", ""),
            plan(FIRST).replace("plan/1", "plan/9"),
            plan(FIRST).replace("{\"okr\"", "{\"objectives\":[],\"okr\""),
            plan(FIRST).replace("{\"okr\"", "{\"teams\":[{\"id\":\"x\"}],\"okr\""),
            plan(FIRST).replace(TEAM, TEAM + "," + TEAM),
            plan(FIRST).replace(METRIC, METRIC + "," + METRIC),
            plan(FIRST).replace("\"teams\"", "\"people\":[{\"id\":\"it\"}],\"teams\""),
            plan(FIRST).replace("\"teams\":[", "\"teams\":[1,"),
            plan(FIRST).replace("\"metrics\":[", "\"metrics\": [ ],\"waivers\":["),
            "{\"objectives\":[" + SECOND + "],\"okr\":\"plan/1\",\"id\":\"p\"}",
            "{\"objectives\":{},\"okr\":\"plan/1\",\"id\":\"p\"}",
            "{\"objectives\":",
            "{\"objectives\"",
            "[\"objectives\"]",
            "\"objectives\"",
            "")) {
      agree(document);
    }
  }

  @Example
  void theUsualObjectivesAreScannedAndTheOthersLeft() {
    assertThat(rest(plan(FIRST, SECOND)))
        .endsWith(
            "\"teams\":[],\"metrics\":[{\"id\":\"nps\",\"revisions\":[]}],\"objectives\":[]}");
    assertThat(rest(plan(FIRST, UNUSUAL, SECOND))).endsWith("\"objectives\":[" + UNUSUAL + "]}");
    assertThat(rest(plan(UNUSUAL, SECOND, UNUSUAL))).endsWith(UNUSUAL + "," + UNUSUAL + "]}");
    Plan read = json.readPlan(plan(FIRST, UNUSUAL, SECOND)).orElseThrow();
    assertThat(read.objectives()).extracting(o -> o.id().value()).containsExactly("O1", "O3", "O2");
  }

  @Example
  void whereMostAreUnusualTheParserReadsThem() {
    List<String> unusual = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      unusual.add(UNUSUAL.replace("O3", "U" + i).replace("K6", "U" + i));
      agree(plan(unusual.toArray(new String[0])));
    }
    String whole = plan(unusual.toArray(new String[0]));
    assertThat(rest(whole)).endsWith(whole.substring(whole.indexOf("\"objectives\"")));
  }

  @Example
  void whatComesAgainIsOneObject() {
    Plan read = json.readPlan(plan(FIRST)).orElseThrow();
    assertThat(read.objectives().get(0).keyResults().get(0).owner().orElseThrow())
        .isSameAs(read.objectives().get(0).owner().orElseThrow());
  }

  private static String rest(String document) {
    byte[] utf8 = bytes(document);
    PlanScanner scanner = PlanScanner.scan(utf8, 0, utf8.length);
    assertThat(scanner).isNotNull();
    return new String(scanner.rest(), StandardCharsets.UTF_8);
  }

  private static String plan(String... objectives) {
    return HEAD + "\"objectives\":[" + String.join(",", objectives) + "]}";
  }

  private void agree(String document) {
    Outcome<Plan> read = json.readPlan(document);
    Outcome<Plan> parsed = json.readPlan(parsedOnly(document));
    assertThat(read.problems())
        .as(document)
        .extracting(problem -> problem.code() + " " + problem.location().pointer())
        .isEqualTo(
            parsed.problems().stream()
                .map(problem -> problem.code() + " " + problem.location().pointer())
                .toList());
    if (parsed.problems().isEmpty()) {
      assertThat(read.orElseThrow()).as(document).isEqualTo(parsed.orElseThrow());
    }
  }

  /** The same document with escapes that keep the scanner from finding the lists. */
  private static String parsedOnly(String document) {
    return document
        .replace("\"objectives\"", "\"\\u006fbjectives\"")
        .replace("\"metrics\"", "\"\\u006detrics\"")
        .replace("\"teams\"", "\"\\u0074eams\"");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
