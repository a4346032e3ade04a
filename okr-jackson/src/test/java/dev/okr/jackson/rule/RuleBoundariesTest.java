package dev.okr.jackson.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.rule.Finding;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule at its edge: one more, the day itself, the empty list, the other kind. */
class RuleBoundariesTest {

  private static final String K1 = "/objectives/0/keyResults/0";
  private static final String MEASURE = K1 + "/measures/0";
  private static final String TARGET = MEASURE + "/target";

  private static boolean fires(String code, UnaryOperator<Draft> change) {
    return !change.apply(Draft.clean()).check().of(code).isEmpty();
  }

  private static Arguments yes(String code, String what, UnaryOperator<Draft> change) {
    return Arguments.of(code, true, what, change);
  }

  private static Arguments no(String code, String what, UnaryOperator<Draft> change) {
    return Arguments.of(code, false, what, change);
  }

  private static UnaryOperator<Draft> target(String json) {
    return d -> d.put(TARGET, json);
  }

  private static Draft objectives(Draft d, int count, String owner, String cycle) {
    for (int i = 0; i < count; i++) {
      d.add(
          "/objectives",
          "{\"id\":\"X%d\",\"owner\":\"%s\",\"cycle\":\"%s\",\"themes\":[\"profit\"]}"
              .formatted(i, owner, cycle));
    }
    return d;
  }

  static Stream<Arguments> focus() {
    return Stream.of(
        no("OKR-101", "a year holds more", d -> objectives(d, 6, "company", "2026")),
        yes(
            "OKR-101",
            "a quarter that holds months is a quarter",
            d ->
                objectives(
                    d.add(
                        "/cycles",
                        "{\"id\":\"M1\",\"parent\":\"Q1\",\"from\":\"2026-01-01\",\"to\":\"2026-01-31\"}"),
                    4,
                    "company",
                    "Q1")),
        no("OKR-101", "teams have a limit of their own", d -> objectives(d, 3, "a", "Q1")),
        yes("OKR-102", "any cycle, the year too", d -> objectives(d, 4, "a", "2026")),
        no("OKR-102", "three are meant", d -> objectives(d, 3, "a", "2026")),
        no("OKR-102", "a person isn't a team", d -> objectives(d, 4, "p.lin", "Q1")),
        no("OKR-102", "nobody known", d -> objectives(d, 4, "nobody", "Q1")),
        yes(
            "OKR-103",
            "one key result",
            d -> d.add("/objectives", "{\"id\":\"X\",\"keyResults\":[{\"id\":\"X.K\"}]}")),
        no("OKR-103", "none is OKR-104", d -> d.add("/objectives", "{\"id\":\"X\"}")),
        yes("OKR-104", "none", d -> d.add("/objectives", "{\"id\":\"X\",\"keyResults\":[]}")));
  }

  static Stream<Arguments> targets() {
    return Stream.of(
        no("OKR-204", "a bound holds from the start", target("{\"kind\":\"atMost\",\"value\":40}")),
        yes("OKR-204", "an amount", target("{\"kind\":\"changeBy\",\"by\":2,\"unit\":\"abs\"}")),
        no("OKR-204", "a band holds", target("{\"kind\":\"between\",\"low\":39,\"high\":41}")),
        no(
            "OKR-204",
            "a share of successes starts at none",
            d ->
                d.put(TARGET, "{\"kind\":\"atLeast\",\"value\":40}")
                    .put(MEASURE + "/observe", "\"successRatio\"")),
        yes("OKR-205", "floor", target("{\"kind\":\"atLeast\",\"value\":40,\"floor\":40.00}")),
        yes("OKR-205", "ceiling", target("{\"kind\":\"atMost\",\"value\":40,\"ceiling\":40}")),
        yes(
            "OKR-205",
            "no change",
            target("{\"kind\":\"changeBy\",\"by\":0,\"unit\":\"abs\",\"reference\":38}")),
        no(
            "OKR-205",
            "per cent of nothing is OKR-212",
            target("{\"kind\":\"changeBy\",\"by\":5,\"unit\":\"%\",\"reference\":0}")),
        yes("OKR-206", "at most", target("{\"kind\":\"atMost\",\"value\":40,\"ceiling\":42}")),
        no("OKR-206", "no way at all", target("{\"kind\":\"fromTo\",\"from\":40,\"to\":40}")),
        yes(
            "OKR-206",
            "less of a negative reference is up",
            target("{\"kind\":\"changeBy\",\"by\":10,\"unit\":\"%\",\"reference\":-8}")),
        yes(
            "OKR-206",
            "grades that fall",
            target(
                "{\"kind\":\"grades\",\"points\":[{\"at\":40,\"score\":0},{\"at\":38,\"score\":1}]}")),
        no(
            "OKR-207",
            "points of a percentage",
            target("{\"kind\":\"changeBy\",\"by\":2,\"unit\":\"pp\",\"reference\":38}")),
        yes(
            "OKR-212",
            "no reference in any unit",
            target("{\"kind\":\"changeBy\",\"by\":2,\"unit\":\"abs\"}")),
        yes("OKR-213", "no point", target("{\"kind\":\"grades\",\"points\":[]}")),
        yes(
            "OKR-213",
            "the same point twice",
            target(
                "{\"kind\":\"grades\",\"points\":[{\"at\":38,\"score\":0},{\"at\":38,\"score\":1}]}")),
        yes(
            "OKR-213",
            "a score that falls",
            target(
                "{\"kind\":\"grades\",\"points\":[{\"at\":38,\"score\":1},{\"at\":40,\"score\":0}]}")),
        yes("OKR-213", "no milestone", target("{\"kind\":\"milestones\",\"items\":[]}")),
        no(
            "OKR-213",
            "one with a weight",
            target(
                "{\"kind\":\"milestones\",\"items\":[{\"id\":\"x\",\"weight\":0},{\"id\":\"y\"}]}")),
        yes("OKR-213", "floor above", target("{\"kind\":\"atLeast\",\"value\":40,\"floor\":41}")),
        yes(
            "OKR-213",
            "no measure has a weight",
            d ->
                d.put(MEASURE + "/weight", "0")
                    .add(
                        K1 + "/measures",
                        "{\"id\":\"n\",\"metric\":\"returns\",\"weight\":0,\"target\":{\"kind\":\"fromTo\",\"from\":11,\"to\":9}}")),
        no(
            "OKR-213",
            "one measure has one",
            d ->
                d.put(MEASURE + "/weight", "0")
                    .add(
                        K1 + "/measures",
                        "{\"id\":\"n\",\"metric\":\"returns\",\"target\":{\"kind\":\"fromTo\",\"from\":11,\"to\":9}}")),
        yes(
            "OKR-207",
            "a sum of another unit",
            d ->
                d.put(MEASURE + "/valueOf", "\"contributors\"")
                    .put("/metrics/1/unit", "\"count\"")
                    .put("/objectives/1/contributesTo/0", "{\"keyResult\":\"O.K1\"}")),
        no(
            "OKR-207",
            "a sum of its own unit",
            d ->
                d.put(MEASURE + "/valueOf", "\"contributors\"")
                    .put("/objectives/1/contributesTo/0", "{\"keyResult\":\"O.K1\"}")));
  }

  static Stream<Arguments> ownership() {
    String twice = "{\"responsible\":[\"a\"],\"accountable\":[\"a\",\"a\"],\"consulted\":[\"b\"]}";
    return Stream.of(
        yes("OKR-301", "no owner", d -> d.remove(K1 + "/owner")),
        yes("OKR-301", "an objective's", d -> d.remove("/objectives/1/owner")),
        no("OKR-303", "one party named twice", d -> d.put(K1 + "/raci", twice)),
        yes("OKR-303", "nobody", d -> d.put(K1 + "/raci", "{\"responsible\":[\"a\"]}")),
        no(
            "OKR-303",
            "no RACI, not shared",
            d -> d.remove(K1 + "/raci").remove(K1 + "/participants")),
        yes(
            "OKR-305",
            "accountable and informed",
            d ->
                d.put(
                    K1 + "/raci",
                    "{\"responsible\":[\"b\"],\"accountable\":[\"a\"],\"informed\":[\"a\"]}")),
        no(
            "OKR-305",
            "responsible and accountable is usual",
            d -> d.put(K1 + "/raci", "{\"responsible\":[\"a\",\"b\"],\"accountable\":[\"a\"]}")),
        yes(
            "OKR-306",
            "responsible without taking part",
            d ->
                d.put(
                    K1 + "/raci",
                    "{\"responsible\":[\"a\",\"partner\"],\"accountable\":[\"a\"],\"consulted\":[\"b\"]}")),
        yes(
            "OKR-306",
            "accountable without taking part",
            d ->
                d.put(
                    K1 + "/raci",
                    "{\"responsible\":[\"a\"],\"accountable\":[\"company\"],\"consulted\":[\"b\"]}")),
        no(
            "OKR-306",
            "asked for advice without taking part",
            d ->
                d.put(
                    K1 + "/raci",
                    "{\"responsible\":[\"a\"],\"accountable\":[\"a\"],\"consulted\":[\"b\",\"partner\"]}")),
        no(
            "OKR-306",
            "not shared",
            d ->
                d.remove(K1 + "/participants")
                    .put(
                        K1 + "/raci",
                        "{\"responsible\":[\"a\"],\"accountable\":[\"a\"],\"informed\":[\"partner\"]}")),
        yes(
            "OKR-507",
            "own teams alone",
            d -> d.put(K1 + "/raci", "{\"responsible\":[\"a\"],\"accountable\":[\"a\"]}")),
        no(
            "OKR-507",
            "a person of the team",
            d -> d.remove(K1 + "/raci").put("/objectives/1/keyResults/0/owner", "\"p.lin\"")));
  }

  static Stream<Arguments> metrics() {
    return Stream.of(
        yes("OKR-401", "no metric where one is needed", d -> d.remove(MEASURE + "/metric")),
        no(
            "OKR-401",
            "none for what is done or not",
            d -> d.remove(MEASURE + "/metric").put(TARGET, "{\"kind\":\"done\"}")),
        no(
            "OKR-403",
            "all by hand",
            d -> {
              d.put("/metrics/0/source", "{\"kind\":\"manual\"}");
              return d.put("/metrics/1/source", "{\"kind\":\"manual\"}");
            }),
        no(
            "OKR-403",
            "one by hand, the other nowhere",
            d -> {
              d.put("/metrics/0/source", "{\"kind\":\"manual\"}");
              return d.remove("/metrics/1/source");
            }),
        yes(
            "OKR-404",
            "one formula, other width and case",
            d -> d.put("/metrics/1/definition/formula", "\"ＰＲＯＦＩＴ  /  sales\"")),
        no(
            "OKR-404",
            "one of them without a source",
            d -> {
              d.put("/metrics/1/title", "\"Margin\"");
              return d.remove("/metrics/1/source");
            }),
        yes("OKR-405", "no boundary", d -> d.put("/metrics/0/definition/boundary", "\" \"")),
        no(
            "OKR-406",
            "after its last day nothing gets older",
            d -> d.checkIn("O.K1", "2026-02-01", ",\"value\":39").on("2026-04-01")),
        no(
            "OKR-406",
            "a reading of the metric is a value",
            d ->
                d.checkIn("O.K1", "2026-02-01", ",\"value\":39")
                    .entry("2026-02-10", "\"entry\":\"reading\",\"metric\":\"margin\",\"value\":39")
                    .on("2026-02-11")),
        yes(
            "OKR-406",
            "a note without a value isn't",
            d ->
                d.checkIn("O.K1", "2026-02-01", ",\"value\":39")
                    .checkIn("O.K1", "2026-02-10", ",\"note\":\"fine\"")
                    .on("2026-02-11")),
        yes(
            "OKR-407",
            "on the last day",
            d -> d.add("/metrics/0/revisions", "{\"version\":2,\"from\":\"2026-03-31\"}")),
        no(
            "OKR-407",
            "after it",
            d -> d.add("/metrics/0/revisions", "{\"version\":2,\"from\":\"2026-04-01\"}")),
        yes(
            "OKR-407",
            "brought in by the journal inside the cycle",
            d ->
                d.add("/metrics/0/revisions", "{\"version\":2,\"from\":\"2025-12-01\"}")
                    .entry(
                        "2026-02-10",
                        "\"entry\":\"metricRevised\",\"metric\":\"margin\",\"version\":2")));
  }

  static Stream<Arguments> links() {
    return Stream.of(
        yes("OKR-503", "by nobody", d -> d.put("/dependencies/0/agreed/by", "[]")),
        yes("OKR-503", "not at all", d -> d.remove("/dependencies/0/agreed")),
        no(
            "OKR-504",
            "on the dependent's last day",
            d -> {
              d.put("/dependencies/0/agreed/due", "\"2026-03-31\"");
              return d.remove("/dependencies/0/lagDays");
            }),
        yes(
            "OKR-504",
            "the provider's own end if no date was agreed",
            d -> {
              d.remove("/dependencies/0/agreed");
              return d.put(K1 + "/to", "\"2026-03-30\"");
            }),
        yes(
            "OKR-505",
            "a party that is asked",
            d ->
                d.checkIn(
                    "O.K1",
                    "2026-02-01",
                    ",\"value\":39,\"asks\":[{\"to\":\"x\",\"text\":\"help\"}]")),
        yes(
            "OKR-505",
            "a milestone",
            d ->
                d.put(TARGET, "{\"kind\":\"milestones\",\"items\":[{\"id\":\"x\"}]}")
                    .checkIn("O.K1", "2026-02-01", ",\"done\":[\"x\",\"y\"]")),
        no(
            "OKR-505",
            "any id means done",
            d ->
                d.put(TARGET, "{\"kind\":\"done\"}")
                    .checkIn("O.K1", "2026-02-01", ",\"done\":[\"yes\"]")),
        yes(
            "OKR-506",
            "a dependency of the objective isn't its",
            d -> d.put("/dependencies/0/from", "{\"objective\":\"O\"}")),
        no(
            "OKR-602",
            "to itself is OKR-505",
            d -> d.put("/objectives/0/contributesTo", "[{\"objective\":\"O\"}]")),
        yes(
            "OKR-602",
            "to a key result of its own",
            d -> d.put("/objectives/0/contributesTo", "[{\"keyResult\":\"O.K1\"}]")),
        yes("OKR-603", "a company's objective", d -> d.put("/objectives/0/themes", "[]")),
        no("OKR-603", "a team's objective needs none", d -> d.remove("/objectives/1/title")));
  }

  static Stream<Arguments> time() {
    String closed = "\"entry\":\"closed\",\"cycle\":\"Q1\"";
    return Stream.of(
        no("OKR-701", "on its last day", d -> d.put(K1 + "/to", "\"2026-03-31\"")),
        yes("OKR-701", "before its first", d -> d.put(K1 + "/from", "\"2025-12-31\"")),
        yes("OKR-701", "a cycle outside its year", d -> d.put("/cycles/1/to", "\"2027-01-01\"")),
        no("OKR-702", "nine days from the first", d -> d.on("2026-01-10")),
        yes("OKR-702", "ten", d -> d.on("2026-01-11")),
        yes("OKR-702", "on the last day", d -> d.on("2026-03-31")),
        no("OKR-702", "after it", d -> d.on("2026-04-01")),
        no("OKR-702", "closed early", d -> d.entry("2026-02-01", closed).on("2026-03-01")),
        no(
            "OKR-703",
            "an entry of later than the report",
            d ->
                d.entry("2026-04-02", closed)
                    .checkIn("O.K1", "2026-04-05", ",\"value\":39")
                    .on("2026-04-04")),
        no(
            "OKR-703",
            "the level it starts from",
            d -> d.checkIn("O.K1", "2025-12-31", ",\"value\":39")),
        yes(
            "OKR-703",
            "a value of before its cycle that is added up",
            d ->
                d.put(MEASURE + "/observe", "\"sum\"")
                    .checkIn("O.K1", "2025-12-31", ",\"value\":39")),
        yes(
            "OKR-703",
            "a counter of before its cycle",
            d ->
                d.put("/metrics/0/accumulation", "\"toDate\"")
                    .checkIn("O.K1", "2025-12-31", ",\"value\":39")),
        yes(
            "OKR-703",
            "a value of after it, not closed",
            d -> d.checkIn("O.K1", "2026-04-01", ",\"value\":39")),
        no("OKR-703", "a word after it", d -> d.checkIn("O.K1", "2026-04-01", ",\"note\":\"x\"")),
        no(
            "OKR-704",
            "of the cycle itself",
            d ->
                d.entry("2026-04-02", closed)
                    .entry(
                        "2026-04-01",
                        "\"entry\":\"retrospective\",\"cycle\":\"Q1\",\"learned\":\"x\"")),
        no(
            "OKR-705",
            "fourteen days",
            d -> d.checkIn("O.K1", "2026-02-01", ",\"confidence\":0.39").on("2026-02-15")),
        yes(
            "OKR-705",
            "fifteen",
            d -> d.checkIn("O.K1", "2026-02-01", ",\"confidence\":0.39").on("2026-02-16")),
        no(
            "OKR-705",
            "0.4 isn't low",
            d -> d.checkIn("O.K1", "2026-02-01", ",\"confidence\":0.4").on("2026-02-16")),
        yes(
            "OKR-705",
            "decided too late",
            d ->
                d.checkIn("O.K1", "2026-02-01", ",\"confidence\":0.3")
                    .entry(
                        "2026-02-16",
                        "\"entry\":\"decision\",\"text\":\"x\",\"about\":[{\"keyResult\":\"O.K1\"}]")
                    .on("2026-02-20")),
        no(
            "OKR-705",
            "decided on the fourteenth day about a measure",
            d ->
                d.checkIn("O.K1", "2026-02-01", ",\"confidence\":0.3")
                    .entry(
                        "2026-02-15",
                        "\"entry\":\"decision\",\"text\":\"x\",\"about\":[{\"keyResult\":\"O.K1\",\"measure\":\"m\"}]")
                    .on("2026-02-20")),
        no(
            "OKR-705",
            "a blocker that is gone",
            d ->
                d.checkIn("O.K1", "2026-02-01", ",\"blockers\":[{\"text\":\"x\",\"open\":true}]")
                    .checkIn(
                        "O.K1", "2026-02-08", ",\"blockers\":[{\"text\":\"x\",\"open\":false}]")
                    .on("2026-02-20")));
  }

  static Stream<Arguments> history() {
    return Stream.of(
        yes(
            "OKR-802",
            "one person named twice",
            d ->
                d.entry(
                    "2026-02-01",
                    "\"entry\":\"recognition\",\"to\":[\"p.lin\",\"p.lin\"],\"keyResult\":\"O.K1\",\"text\":\"x\"")),
        no(
            "OKR-802",
            "one team",
            d ->
                d.entry(
                    "2026-02-01",
                    "\"entry\":\"recognition\",\"to\":[\"a\"],\"keyResult\":\"O.K1\",\"text\":\"x\"")),
        no(
            "OKR-802",
            "not shared",
            d ->
                d.entry(
                    "2026-02-01",
                    "\"entry\":\"recognition\",\"to\":[\"p.lin\"],\"keyResult\":\"O.K2\",\"text\":\"x\"")),
        yes(
            "OKR-902",
            "by 0.21 down",
            d ->
                d.scored("0.5")
                    .checkIn("O.K1", "2026-02-01", ",\"value\":39")
                    .entry(
                        "2026-03-31",
                        "\"entry\":\"scoreAdjusted\",\"keyResult\":\"O.K1\",\"score\":0.29,\"reason\":\"x\"")),
        no(
            "OKR-902",
            "nothing was measured",
            d ->
                d.scored("0.5")
                    .entry(
                        "2026-03-31",
                        "\"entry\":\"scoreAdjusted\",\"keyResult\":\"O.K1\",\"score\":0.29,\"reason\":\"x\"")),
        yes(
            "OKR-902",
            "an objective is measured by what contributes to its key result",
            d ->
                d.scored("0.5")
                    .checkIn("T.K1", "2026-02-01", ",\"value\":39")
                    .entry(
                        "2026-03-31",
                        "\"entry\":\"scoreAdjusted\",\"objective\":\"O\",\"score\":0.29,\"reason\":\"x\"")),
        no(
            "OKR-902",
            "given back",
            d ->
                d.scored("0.5")
                    .entry(
                        "2026-03-31",
                        "\"entry\":\"scoreAdjusted\",\"keyResult\":\"O.K1\",\"score\":null,\"reason\":\"\"")),
        yes(
            "OKR-902",
            "a blank reason",
            d ->
                d.scored("0.5")
                    .entry(
                        "2026-03-31",
                        "\"entry\":\"scoreAdjusted\",\"keyResult\":\"O.K1\",\"score\":0.5,\"reason\":\" \"")),
        yes(
            "OKR-904",
            "no reason",
            d ->
                d.remove("/metrics/0/owner")
                    .add(
                        "/waivers",
                        "{\"code\":\"OKR-405\",\"on\":{\"metric\":\"margin\"},\"reason\":\"\"}")));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @MethodSource({"focus", "targets", "ownership", "metrics", "links", "time", "history"})
  void theEdge(String code, boolean expected, String what, UnaryOperator<Draft> change) {
    assertThat(fires(code, change)).as(what).isEqualTo(expected);
  }

  @Test
  void anAdoptedRingIsShownByItsShortestCircle() {
    Draft draft = Draft.clean();
    String[] ring = {"O.K1", "T.K1", "T.K2", "O.K2"};
    for (int i = 0; i < ring.length; i++) {
      draft.add("/dependencies", dependency("R" + i, ring[i], ring[(i + 1) % ring.length]));
    }
    draft.add("/dependencies", dependency("S", "T.K2", "T.K1"));
    assertThat(draft.check().of("OKR-501"))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message("en"))
                    .isEqualTo("These goals wait for each other: T.K1 → T.K2 → T.K1."));
  }

  private static String dependency(String id, String from, String on) {
    return "{\"id\":\"%s\",\"from\":{\"keyResult\":\"%s\"},\"on\":{\"keyResult\":\"%s\"}}"
        .formatted(id, from, on);
  }

  @ParameterizedTest
  @CsvSource({"2026-02-01,true", "2026-02-02,false"})
  void aWaiverHoldsOnItsLastDay(String on, boolean holds) {
    Draft draft =
        Draft.clean()
            .remove("/metrics/0/owner")
            .add(
                "/waivers",
                "{\"code\":\"OKR-405\",\"on\":{\"metric\":\"margin\"},\"reason\":\"x\",\"until\":\"2026-02-01\"}")
            .on(on);
    assertThat(draft.check().of("OKR-405")).allMatch(finding -> finding.isWaived() == holds);
    assertThat(draft.check().of("OKR-904").isEmpty()).isEqualTo(holds);
  }

  @Test
  void ofTwoWaiversTheLongerHoldsWhateverTheirOrder() {
    String early =
        "{\"code\":\"OKR-405\",\"on\":{\"metric\":\"margin\"},\"reason\":\"a\",\"until\":\"2026-02-01\"}";
    String late = early.replace("02-01", "03-01");
    Draft one =
        Draft.clean().remove("/metrics/0/owner").add("/waivers", early).add("/waivers", late);
    Draft other =
        Draft.clean().remove("/metrics/0/owner").add("/waivers", late).add("/waivers", early);
    assertThat(one.check()).isEqualTo(other.check());
    assertThat(one.check().of("OKR-405"))
        .flatMap(finding -> finding.waivedBy().stream().toList())
        .allMatch(waiver -> String.valueOf(waiver.until()).equals("2026-03-01"));
  }

  @Test
  void aReportOfAnEmptyPlanIsEmpty() {
    Draft empty = Draft.clean();
    for (String list :
        new String[] {
          "cycles", "themes", "teams", "people", "metrics", "objectives", "dependencies"
        }) {
      empty.put("/" + list, "[]");
    }
    assertThat(empty.check().findings()).isEmpty();
    assertThat(empty.on("2026-02-01").check().worst()).isEmpty();
  }

  @Test
  void longListsInSentencesAreCut() {
    Draft draft = Draft.clean();
    for (int i = 0; i < 8; i++) {
      draft.add(
          "/objectives/1/keyResults",
          "{\"id\":\"X%d\",\"measures\":[{\"id\":\"m\",\"metric\":\"margin\",\"target\":{\"kind\":\"fromTo\",\"from\":1,\"to\":2}}]}"
              .formatted(i));
    }
    Finding finding = draft.check().of("OKR-210").get(0);
    assertThat(finding.message("en").toLowerCase(Locale.ROOT))
        .startsWith("key results x0, x1, x2, x3, x4, … (8) of q1");
  }
}
