package dev.okr.jackson.oracle;

import static dev.okr.jackson.oracle.Sample.entry;
import static dev.okr.jackson.oracle.Sample.keyResult;
import static dev.okr.jackson.oracle.Sample.measured;
import static dev.okr.jackson.oracle.Sample.objective;
import static dev.okr.jackson.oracle.Sample.plan;
import static dev.okr.jackson.oracle.Sample.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 3: from progress to score. */
class CombineTest {
  private static final String TEN = "target: {kind: 'fromTo', from: 0, to: 10}";

  private static String valueOf(String keyResult, String measure, String value) {
    return entry(
        "checkIn",
        "2026-02-01",
        "keyResult: '%s', measure: '%s', value: %s".formatted(keyResult, measure, value));
  }

  /** A key result of three measures at 0.2, 1.5 and 0.9, of weight 1, 2 and 3. */
  private static Card three(String members, String policy) {
    String measures =
        "measures: [{id: 'a', weight: 1, %s}, {id: 'b', weight: 2, %s}, {id: 'c', weight: 3, %s}]"
            .formatted(TEN, TEN, TEN);
    return plan("", objective("O", "", keyResult("K", members + measures)))
        .policyWith(policy)
        .journal(valueOf("K", "a", "2"), valueOf("K", "b", "15"), valueOf("K", "c", "9"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | {} | 0.816666667 | 0.983333333",
        "combine: 'worst', | {} | 0.200000000 | 0.200000000",
        "combine: 'all', | {} | 0.000000000 | 0.200000000",
        "'' | {\"cap\": 1.25} | 0.900000000 | 0.983333333",
        "'' | {\"clamp\": \"none\"} | 0.983333333 | 0.983333333",
        "'' | {\"clamp\": \"rollUp\"} | 0.983333333 | 0.983333333",
        "'' | {\"weights\": \"plain\"} | 0.700000000 | 0.983333333"
      })
  void measures(String members, String policy, String score, String progress) {
    Card card = three(members, policy);
    assertThat(card.score("K")).isEqualTo(score);
    boolean plain = policy.contains("plain");
    assertThat(card.figure("K", "progress")).isEqualTo(plain ? "0.866666667" : progress);
  }

  @Test
  void clampedOnlyWhereItIsAveraged() {
    String all = objective("O", "", measured("K", TEN), measured("L", TEN));
    Card card = plan("", all).policyWith("{\"clamp\": \"rollUp\"}");
    card.journal(valueOf("K", "m", "25"), valueOf("L", "m", "-5"));
    assertThat(card.score("K")).isEqualTo("2.500000000");
    assertThat(card.score("L")).isEqualTo("-0.500000000");
    assertThat(card.score("O")).isEqualTo("0.500000000");
    assertThat(card.figure("O", "progress")).isEqualTo("0.500000000");
  }

  @Test
  void nodesDependOnRoundedScores() {
    String third = "target: {kind: 'fromTo', from: 0, to: 3}";
    Card card = plan("", objective("O", "", measured("K", third), measured("L", third)));
    card.journal(valueOf("K", "m", "1"), valueOf("L", "m", "2"));
    assertThat(card.score("O")).isEqualTo("0.500000000");
    Card weighted =
        plan("", objective("O", "", keyResult("K", "weight: 2, " + third), keyResult("L", third)));
    weighted.journal(value("2026-02-01", "1"));
    weighted.journal(entry("checkIn", "2026-02-01", "keyResult: 'L', value: 1"));
    assertThat(weighted.score("O")).isEqualTo("0.333333333");
  }

  @ParameterizedTest
  @CsvSource({"keyResults, 0.400000000", "contributors, 0.700000000", "both, 0.580000000"})
  void rollUp(String rollUp, String score) {
    Card card =
        plan(
                "",
                objective("P", "rollUp: '" + rollUp + "',", measured("K", TEN)),
                objective(
                    "A", "contributesTo: [{objective: 'P', weight: 0.5}],", measured("L", TEN)),
                objective("B", "contributesTo: [{objective: 'P'}],", measured("M", TEN)))
            .journal(valueOf("K", "m", "4"), valueOf("L", "m", "5"), valueOf("M", "m", "8"));
    assertThat(card.score("P")).isEqualTo(score);
  }

  @Test
  void keyResultOfContributorsIsTheirMean() {
    Card card =
        plan(
                "",
                objective("P", "", keyResult("PK", "measures: []")),
                objective(
                    "A", "contributesTo: [{keyResult: 'PK', weight: 3}],", measured("K", TEN)),
                objective("B", "contributesTo: [{keyResult: 'PK'}],", measured("L", TEN)))
            .journal(valueOf("K", "m", "4"), valueOf("L", "m", "8"));
    assertThat(card.score("PK")).isEqualTo("0.500000000");
    assertThat(card.figure("PK", "origin")).isEqualTo("rolledUp");
    assertThat(card.expected("PK")).isEqualTo("0.355555556");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one | null,null,null | 1,1,1",
        "one | 2,null,0 | 2,1,0",
        "shareOfRest | 50,null,null | 50,25,25",
        "shareOfRest | null,null,null | 33.333333333,33.333333333,33.333333333",
        "shareOfRest | 60,50,null | 60,50,0",
        "proportional | 0.6,0.3,null | 0.6,0.3,0.1",
        "proportional | null,null,null | 0.333,0.333,0.334",
        "proportional | 0.5,null,null,null | 0.5,0.166,0.166,0.168",
        "proportional | 2,null | 2,0"
      })
  void unstatedWeights(String how, String stated, String weights) {
    Policy policy =
        PolicyDocument.read(
            Json.parse("{\"from\": \"standard\", \"unstatedWeights\": \"" + how + "\"}"));
    List<Fraction> given = new ArrayList<>();
    for (String weight : stated.split(",", -1)) {
      given.add(weight.equals("null") ? null : Fraction.of(weight));
    }
    assertThat(Weights.resolve(given, policy).stream().map(Fraction::plain))
        .containsExactly(weights.split(",", -1));
  }

  @Test
  void sharesStayWhenAPartIsLeftOut() {
    Card card =
        plan(
                "",
                objective(
                    "O",
                    "",
                    keyResult("K", "weight: 50, " + TEN),
                    keyResult("L", TEN),
                    keyResult("M", "state: 'dropped', " + TEN)))
            .policyWith("{\"unstatedWeights\": \"shareOfRest\"}");
    card.journal(value("2026-02-01", "9"));
    assertThat(card.score("O")).isEqualTo("0.600000000");
  }

  @Test
  void noDataPolicies() {
    String one = objective("O", "", measured("K", TEN), measured("L", TEN));
    Card card = plan("", one).journal(value("2026-02-01", "9"));
    assertThat(card.score("O")).isEqualTo("0.450000000");
    assertThat(card.policyWith("{\"noData\": \"exclude\"}").score("O")).isEqualTo("0.900000000");
    assertThat(card.score("L")).isEqualTo("null");
    assertThat(card.policyWith("{\"noData\": \"unknown\"}").score("O")).isEqualTo("null");
    assertThat(card.light("L")).isEqualTo("unknown [noData]");
    assertThat(card.score("K")).isEqualTo("0.900000000");
  }

  @Test
  void otherUnscorablePartsAreLeftOut() {
    String noReference = "target: {kind: 'changeBy', by: 3, unit: 'abs'}";
    Card card = plan("", objective("O", "", measured("K", TEN), measured("L", noReference)));
    card.journal(value("2026-02-01", "9")).policyWith("{\"noData\": \"unknown\"}");
    assertThat(card.score("O")).isEqualTo("0.900000000");
    assertThat(card.light("L")).isEqualTo("unknown [noData]");
  }

  @Test
  void allIsNotMetBeforeAllHaveBegun() {
    String parts = keyResult("K", TEN) + "," + keyResult("L", "from: '2026-03-01', " + TEN);
    Card card = plan("", objective("O", "combine: 'all',", parts));
    card.journal(value("2026-02-01", "10"));
    assertThat(card.score("O")).isEqualTo("0.000000000");
    assertThat(card.figure("O", "pace")).isEqualTo("2.812499996");
    assertThat(card.light("O")).isEqualTo("green []");
  }

  @Test
  void notBegunAsZeroKeepsItIn() {
    String parts = keyResult("K", TEN) + "," + keyResult("L", "from: '2026-03-01', " + TEN);
    Card card = plan("", objective("O", "", parts)).policyWith("{\"notBegun\": \"asZero\"}");
    card.journal(value("2026-02-01", "8"));
    assertThat(card.score("O")).isEqualTo("0.400000000");
    card.journal(entry("checkIn", "2026-02-01", "keyResult: 'L', value: 5"));
    assertThat(card.score("O")).isEqualTo("0.650000000");
  }

  @Test
  void contributionCycleIsUnscorableAndTheRestIsScored() {
    Card card =
        plan(
                "",
                objective(
                    "A", "contributesTo: [{objective: 'B'}], rollUp: 'both',", measured("K", TEN)),
                objective("B", "contributesTo: [{keyResult: 'K2'}],", measured("L", TEN)),
                objective("C", "contributesTo: [{objective: 'A'}],", measured("K3", TEN)),
                objective("D", "contributesTo: [{objective: 'A'}],", measured("M", TEN)))
            .plan(
                plan ->
                    ((ArrayNode) plan.get("objectives").get(0).get("keyResults"))
                        .add(Sample.parse(keyResult("K2", "measures: []"))))
            .journal(value("2026-02-01", "8"), valueOf("M", "m", "5"));
    for (String id : List.of("A", "B", "K2")) {
      assertThat(card.score(id)).isEqualTo("null");
      assertThat(card.light(id)).isEqualTo("unknown []");
    }
    assertThat(card.score("K")).isEqualTo("0.800000000");
    assertThat(card.score("D")).isEqualTo("0.500000000");
  }

  @Test
  void teamsAreOfTheCyclesThatRun() {
    Card card =
        plan(
                "",
                objective("O", "", measured("K", TEN), keyResult("Z", "weight: 0, " + TEN)),
                objective("P", "", measured("L", TEN)).replace("cycle: 'Q'", "cycle: 'Y'"),
                objective("R", "", measured("M", TEN)).replace("cycle: 'Q'", "cycle: 'Q2'"))
            .journal(valueOf("K", "m", "4"), valueOf("L", "m", "9"));
    assertThat(card.team("a").get("objectives").asInt()).isEqualTo(2);
    assertThat(card.team("a").get("mean").asText()).isEqualTo("0.650000000");
    assertThat(card.team("a").get("bands")).isEqualTo(Json.parse("{\"yellow\": 1, \"green\": 1}"));
    assertThat(card.team("a").get("keyResults").get("count").asInt()).isEqualTo(2);
    assertThat(card.cycleOf("Q").get("objectives").asInt()).isEqualTo(1);
    assertThat(card.cycleOf("Q2").get("objectives").asInt()).isZero();
    assertThat(card.cycleOf("Q2").get("mean").isNull()).isTrue();
    card.on("2027-02-01");
    assertThat(card.team("a").get("objectives").asInt()).isEqualTo(1);
    assertThat(card.cycle("Q").team("a").get("mean").asText()).isEqualTo("0.400000000");
  }
}
