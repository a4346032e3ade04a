package dev.okr.jackson.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** For each rule a plan that triggers it, and one just beside it that doesn't. */
final class RuleCases {

  /**
   * A rule's pair.
   *
   * @param triggers spoils the clean draft so that the rule fires
   * @param beside changes it almost as much, and it doesn't
   */
  record Pair(UnaryOperator<Draft> triggers, UnaryOperator<Draft> beside) {}

  private static final Map<String, Pair> PAIRS = new LinkedHashMap<>();

  private static final String K1 = "/objectives/0/keyResults/0";
  private static final String MEASURE = K1 + "/measures/0";
  private static final String TARGET = MEASURE + "/target";
  private static final String RACI = K1 + "/raci";

  private static final String VALUE = "\"entry\":\"checkIn\",\"keyResult\":\"O.K1\",\"value\":39";

  private RuleCases() {}

  static Map<String, Pair> all() {
    return PAIRS;
  }

  private static void pair(
      String code, UnaryOperator<Draft> triggers, UnaryOperator<Draft> beside) {
    PAIRS.put(code, new Pair(triggers, beside));
  }

  private static String objective(String id, String owner, String cycle) {
    return "{\"id\":\""
        + id
        + "\",\"title\":\"t\",\"owner\":\""
        + owner
        + "\",\"cycle\":\""
        + cycle
        + "\",\"themes\":[\"profit\"],\"contributesTo\":[{\"objective\":\"O\"}]}";
  }

  private static UnaryOperator<Draft> objectives(int count, String owner, String cycle) {
    return d -> {
      for (int i = 0; i < count; i++) {
        d.add("/objectives", objective("X" + i, owner, cycle));
      }
      return d;
    };
  }

  private static String keyResult(String id) {
    return "{\"id\":\""
        + id
        + "\",\"title\":\"Margin at least 39%\",\"owner\":\"b\",\"measures\":"
        + "[{\"id\":\"m\",\"metric\":\"margin\",\"target\":{\"kind\":\"atLeast\",\"value\":39,\"floor\":3"
        + id.length()
        + "}}]}";
  }

  private static UnaryOperator<Draft> raci(String raci) {
    return d -> d.put(RACI, raci);
  }

  private static UnaryOperator<Draft> target(String target) {
    return d -> d.put(TARGET, target);
  }

  private static UnaryOperator<Draft> title(String title) {
    return d -> d.put(K1 + "/title", "\"" + title + "\"");
  }

  private static UnaryOperator<Draft> revision(String revision) {
    return d -> d.add("/metrics/0/revisions", revision);
  }

  static {
    pair("OKR-101", objectives(4, "company", "Q1"), objectives(3, "company", "Q1"));
    pair("OKR-102", objectives(3, "b", "Q1"), objectives(3, "b", "2026"));
    pair(
        "OKR-103",
        d ->
            d.add("/objectives/1/keyResults", keyResult("X1"))
                .add("/objectives/1/keyResults", keyResult("X22"))
                .add("/objectives/1/keyResults", keyResult("X333")),
        d ->
            d.add("/objectives/1/keyResults", keyResult("X1"))
                .add("/objectives/1/keyResults", keyResult("X22")));
    pair("OKR-104", objectives(1, "b", "Q1"), d -> d);
    pair(
        "OKR-201",
        d -> d.put(K1 + "/measures", "[]"),
        d -> d.put("/objectives/0/keyResults/1/measures", "[]"));
    pair("OKR-202", title("Launch the new checkout page"), title("Margin up to 40%"));
    pair("OKR-203", title("Significantly better margin"), title("Margin of at least 40%"));
    pair(
        "OKR-204",
        target("{\"kind\":\"changeBy\",\"by\":2,\"unit\":\"pp\"}"),
        target("{\"kind\":\"changeBy\",\"by\":2,\"unit\":\"pp\",\"reference\":38}"));
    pair(
        "OKR-205",
        target("{\"kind\":\"fromTo\",\"from\":40,\"to\":40.0}"),
        target("{\"kind\":\"fromTo\",\"from\":39.9,\"to\":40}"));
    pair(
        "OKR-206",
        target("{\"kind\":\"fromTo\",\"from\":40,\"to\":38}"),
        target("{\"kind\":\"changeBy\",\"by\":2,\"unit\":\"pp\",\"reference\":38}"));
    pair(
        "OKR-207",
        d ->
            d.put("/metrics/0/unit", "\"USD\"")
                .put(TARGET, "{\"kind\":\"changeBy\",\"by\":2,\"unit\":\"pp\",\"reference\":38}"),
        d ->
            d.put("/metrics/0/unit", "\"USD\"")
                .put(TARGET, "{\"kind\":\"changeBy\",\"by\":2,\"unit\":\"%\",\"reference\":38}"));
    pair("OKR-208", title("Margin from 38% to 42%"), title("Margin from 38% to 40%"));
    pair(
        "OKR-209",
        d -> d.put("/metrics/1/timing", "\"lagging\""),
        d ->
            d.remove("/metrics/1/timing")
                .put("/metrics/0/timing", "\"lagging\"")
                .put("/metrics/1/timing", "\"leading\""));
    pair(
        "OKR-210",
        d ->
            d.put(
                "/objectives/1/keyResults/0/measures/0/target",
                "{\"kind\":\"fromTo\",\"from\":38,\"to\":40}"),
        d ->
            d.put(
                "/objectives/1/keyResults/0/measures/0/target",
                "{\"kind\":\"fromTo\",\"from\":38,\"to\":40.1}"));
    pair(
        "OKR-211",
        d -> d.put("/metrics/0/title", "\"New customers\""),
        d ->
            d.put("/metrics/0/title", "\"New customers\"")
                .put(K1 + "/guardrails", "[{\"metric\":\"returns\",\"atMost\":12}]")
                .put(
                    "/objectives/1/keyResults/0/guardrails",
                    "[{\"metric\":\"returns\",\"atMost\":12}]"));
    pair(
        "OKR-212",
        target("{\"kind\":\"changeBy\",\"by\":2,\"unit\":\"%\",\"reference\":0}"),
        target("{\"kind\":\"changeBy\",\"by\":2,\"unit\":\"abs\",\"reference\":0}"));
    pair(
        "OKR-213",
        target("{\"kind\":\"between\",\"low\":41,\"high\":40}"),
        target("{\"kind\":\"between\",\"low\":40,\"high\":40}"));
    pair("OKR-214", sumOfContributors("", "%"), sumOfContributors(",\"aggregate\":\"mean\"", "%"));
    pair("OKR-215", d -> sharedReading(d, "margin"), d -> sharedReading(d, "returns"));
    pair(
        "OKR-216",
        target("{\"kind\":\"completion\"}"),
        target("{\"kind\":\"milestones\",\"items\":[{\"id\":\"pilot\"}]}"));
    pair("OKR-217", d -> pilot(d).on("2026-02-02"), d -> pilot(d).on("2026-02-01"));
    pair("OKR-218", d -> closed(d.scored("2")), d -> closed(d.scored("1.99")));
    pair(
        "OKR-219",
        d -> d.put("/objectives/0/title", "\"Launch the new checkout page\""),
        d -> d.put("/objectives/0/title", "\"Customers pay with ease\""));
    pair(
        "OKR-220",
        d -> d.put("/objectives/0/title", "\"Raise the margin to 45%\""),
        d -> d.put("/objectives/0/title", "\"Raise the margin to 40%\""));
    pair(
        "OKR-221",
        d -> titles(d, "Launch the new checkout page"),
        d -> titles(d, "Launch the new checkout page").put(K1 + "/title", "\"Margin up to 40%\""));
    pair(
        "OKR-222",
        d -> d.put(K1 + "/title", "\"Topic open\""),
        d -> d.put(K1 + "/title", "\"Open topics down from 9 to 5\""));
    pair(
        "OKR-223",
        d -> d.put(K1 + "/title", "\"Keep the margin above 39%\"").put(TARGET, atLeast("39")),
        d -> d.put(K1 + "/title", "\"Margin reaches 39%\"").put(TARGET, atLeast("39")));
    pair(
        "OKR-224",
        d -> indicators(d, "Margin at least 39%"),
        d -> indicators(d, "Margin raised to 39%"));
    pair(
        "OKR-301", d -> d.put(K1 + "/owner", "\"nobody\""), d -> d.put(K1 + "/owner", "\"p.lin\""));
    pair("OKR-302", d -> d.remove(RACI), d -> d.remove(RACI).remove(K1 + "/participants"));
    pair(
        "OKR-303",
        raci("{\"responsible\":[\"a\"],\"accountable\":[\"a\",\"b\"]}"),
        raci("{\"responsible\":[\"a\",\"b\"],\"accountable\":[\"a\"]}"));
    pair(
        "OKR-304",
        raci("{\"accountable\":[\"a\"],\"consulted\":[\"b\"]}"),
        raci("{\"responsible\":[\"b\"],\"accountable\":[\"a\"]}"));
    pair(
        "OKR-305",
        raci(
            "{\"responsible\":[\"a\"],\"accountable\":[\"a\"],\"consulted\":[\"b\"],\"informed\":[\"b\"]}"),
        raci("{\"responsible\":[\"a\",\"b\"],\"accountable\":[\"a\"],\"informed\":[\"b\"]}"));
    pair(
        "OKR-306",
        raci("{\"responsible\":[\"a\"],\"accountable\":[\"a\"]}"),
        raci("{\"responsible\":[\"a\",\"p.lin\"],\"accountable\":[\"a\"],\"informed\":[\"b\"]}"));
    pair(
        "OKR-307",
        raci("{\"responsible\":[\"a\"],\"accountable\":[\"partner\"],\"consulted\":[\"b\"]}"),
        raci("{\"responsible\":[\"partner\"],\"accountable\":[\"a\"],\"consulted\":[\"b\"]}"));
    pair("OKR-308", accountable(6), accountable(5));
    pair("OKR-309", left("2026-02-01"), left("2026-02-02"));
    pair(
        "OKR-401",
        d -> d.put(MEASURE + "/metric", "\"unheard-of\""),
        d -> d.put(MEASURE + "/metric", "\"returns\""));
    pair("OKR-402", d -> d.remove("/metrics/0/source"), d -> d);
    pair(
        "OKR-403",
        d -> d.put("/metrics/0/source", "{\"kind\":\"manual\"}"),
        d ->
            d.put("/metrics/0/source", "{\"kind\":\"manual\"}")
                .put("/metrics/1/source", "{\"kind\":\"manual\"}"));
    pair(
        "OKR-404",
        d -> d.put("/metrics/1/title", "\"MARGIN\""),
        d ->
            d.put("/metrics/1/title", "\"margin\"")
                .put("/metrics/1/source", "{\"kind\":\"sqlView\",\"name\":\"dw.margin\"}"));
    pair("OKR-405", d -> d.remove("/metrics/0/owner"), d -> d.put("/metrics/0/owner", "\"b\""));
    pair(
        "OKR-406",
        d -> d.checkIn("O.K1", "2026-02-01", ",\"value\":39").on("2026-02-11"),
        d -> d.checkIn("O.K1", "2026-02-01", ",\"value\":39").on("2026-02-10"));
    pair(
        "OKR-407",
        revision("{\"version\":2,\"from\":\"2026-02-10\",\"comparable\":true}"),
        revision("{\"version\":2,\"from\":\"2026-01-01\",\"comparable\":true}"));
    pair(
        "OKR-408",
        revision("{\"version\":2,\"from\":\"2026-02-10\",\"approvedBy\":\"x\"}"),
        revision("{\"version\":2,\"from\":\"2026-02-10\",\"approvedBy\":\"x\",\"rebase\":0.98}"));
    pair("OKR-409", values("39", "3900", "39.5"), values("39", "3899", "39.5"));
    pair(
        "OKR-501",
        d -> d.add("/dependencies", dependency("E", "T.K1", "O.K1")),
        d -> d.add("/dependencies", dependency("E", "T.K2", "O.K1")));
    pair("OKR-502", d -> d.remove("/dependencies/0/alert"), d -> d);
    pair(
        "OKR-503",
        d -> d.remove("/dependencies/0/agreed/due"),
        d -> d.put("/dependencies/0/agreed/on", "\"2026-01-05\""));
    pair(
        "OKR-504",
        d -> d.put("/dependencies/0/agreed/due", "\"2026-03-25\""),
        d -> d.put("/dependencies/0/agreed/due", "\"2026-03-24\""));
    pair(
        "OKR-505",
        d -> d.put("/objectives/1/contributesTo/0", "{\"objective\":\"T\"}"),
        d -> d.put("/objectives/1/contributesTo/0", "{\"objective\":\"O\"}"));
    pair("OKR-506", d -> d.put("/dependencies", "[]"), d -> d);
    pair(
        "OKR-507",
        d -> d.remove(RACI).remove(K1 + "/participants"),
        raci("{\"responsible\":[\"a\"],\"accountable\":[\"a\"],\"informed\":[\"b\"]}"));
    pair(
        "OKR-601",
        d -> d.put("/objectives/1/contributesTo", "[]"),
        d ->
            d.put("/objectives/1/contributesTo", "[]")
                .put("/objectives/1/owner", "\"company\"")
                .put("/objectives/1/themes", "[\"profit\"]"));
    pair(
        "OKR-602",
        d -> d.put("/objectives/0/contributesTo", "[{\"keyResult\":\"T.K1\"}]"),
        d ->
            d.add("/objectives", objective("X", "b", "Q1"))
                .put("/objectives/0/contributesTo", "[{\"keyResult\":\"O9\"}]"));
    pair(
        "OKR-603",
        d -> d.add("/themes", "{\"id\":\"forgotten\"}"),
        d -> d.add("/themes", "{\"id\":\"new\"}").add("/objectives/1/themes", "\"new\""));
    pair("OKR-604", technical("T.K2", "X"), technical("T.K2", "O.K1"));
    pair(
        "OKR-605",
        d -> yearClosed(d, "\"cycle\":\"2026\""),
        d -> yearClosed(d, "\"cycle\":\"Q1\""));
    pair(
        "OKR-701",
        d -> d.put(K1 + "/to", "\"2026-04-01\""),
        d -> d.put(K1 + "/to", "\"2026-03-30\""));
    pair(
        "OKR-702",
        d -> d.checkIn("O.K1", "2026-02-01", ",\"value\":39").on("2026-02-11"),
        d -> checkedInOn(d, "2026-02-02").on("2026-02-11"));
    pair(
        "OKR-703",
        d -> closed(d).entry("2026-03-31", "2026-04-03", VALUE),
        d -> closed(d).entry("2026-03-31", "2026-04-02", VALUE));
    pair(
        "OKR-704",
        d -> d.entry("2026-04-02", "\"entry\":\"closed\",\"cycle\":\"Q1\""),
        d ->
            d.entry("2026-04-02", "\"entry\":\"closed\",\"cycle\":\"Q1\"")
                .entry(
                    "2026-04-03",
                    "\"entry\":\"retrospective\",\"keyResult\":\"O.K1\",\"learned\":\"x\""));
    pair(
        "OKR-705",
        d -> d.checkIn("O.K1", "2026-02-01", ",\"value\":39,\"confidence\":0.3").on("2026-02-16"),
        d ->
            d.checkIn(
                    "O.K1",
                    "2026-02-01",
                    ",\"value\":39,\"confidence\":0.3,\"asks\":[{\"to\":\"b\",\"text\":\"help\"}]")
                .on("2026-02-16"));
    pair(
        "OKR-706",
        d -> d.entry("2026-02-01", VALUE + ",\"corrects\":\"e7\""),
        d -> d.entry("2026-02-01", VALUE).entry("2026-02-01", VALUE + ",\"corrects\":\"e0\""));
    pair(
        "OKR-707",
        d -> summed(d).entry("2026-02-01", VALUE).entry("2026-02-01", VALUE),
        d ->
            summed(d)
                .entry("2026-02-01", VALUE)
                .entry("2026-02-01", VALUE + ",\"corrects\":\"e0\""));
    pair(
        "OKR-708",
        d -> d.add("/themes", "{\"id\":\"Profit\"}"),
        d -> d.add("/themes", "{\"id\":\"profits\"}"));
    pair(
        "OKR-801",
        title("Margin from 38% to 40%, tied to the quarterly bonus"),
        title("Margin of the bonus pack from 38% to 40%"));
    pair(
        "OKR-802",
        d ->
            d.entry(
                "2026-02-01",
                "\"entry\":\"recognition\",\"to\":[\"p.lin\"],\"keyResult\":\"O.K1\",\"text\":\"thanks\""),
        d ->
            d.entry(
                "2026-02-01",
                "\"entry\":\"recognition\",\"to\":[\"p.lin\",\"b\"],\"keyResult\":\"O.K1\",\"text\":\"thanks\""));
    pair("OKR-901", revised("2026-03-31"), revised("2026-04-01"));
    pair(
        "OKR-902",
        d -> adjusted("0.71").apply(d.entry("2026-02-01", VALUE)),
        d -> adjusted("0.7").apply(d.entry("2026-02-01", VALUE)));
    pair("OKR-903", sandbagging("1"), sandbagging("0.99"));
    pair(
        "OKR-904",
        d ->
            d.add(
                "/waivers",
                "{\"code\":\"OKR-103\",\"on\":{\"objective\":\"O\"},\"reason\":\"small\"}"),
        d ->
            d.remove("/metrics/0/owner")
                .add(
                    "/waivers",
                    "{\"code\":\"OKR-405\",\"on\":{\"metric\":\"margin\"},\"reason\":\"hiring\"}"));
  }

  /** A cycle that was closed and looked back at. */
  private static Draft closed(Draft d) {
    return d.entry("2026-04-02", "\"entry\":\"closed\",\"cycle\":\"Q1\"")
        .entry("2026-04-02", "\"entry\":\"retrospective\",\"cycle\":\"Q1\",\"learned\":\"x\"");
  }

  private static UnaryOperator<Draft> sumOfContributors(String how, String unit) {
    return d ->
        d.put("/objectives/1/contributesTo/0", "{\"keyResult\":\"O.K1\"}")
            .put(
                MEASURE,
                "{\"id\":\"m\",\"metric\":\"margin\",\"valueOf\":\"contributors\"%s,\"target\":{\"kind\":\"fromTo\",\"from\":38,\"to\":40}}"
                    .formatted(how))
            .put("/metrics/0/unit", "\"" + unit + "\"");
  }

  /** Two contributors of which the one reads the margin and the other this metric. */
  private static Draft sharedReading(Draft d, String metric) {
    return sumOfContributors("", "USD")
        .apply(d)
        .put("/objectives/1/keyResults/1/measures/0/metric", "\"" + metric + "\"")
        .entry("2026-02-01", "\"entry\":\"reading\",\"metric\":\"margin\",\"value\":39");
  }

  private static Draft pilot(Draft d) {
    return d.put(
            TARGET,
            "{\"kind\":\"milestones\",\"items\":[{\"id\":\"pilot\",\"due\":\"2026-02-01\"}]}")
        .checkIn("O.K1", "2026-01-31", ",\"done\":[]");
  }

  private static Draft titles(Draft d, String title) {
    for (String objective : new String[] {"0", "1"}) {
      for (String keyResult : new String[] {"0", "1"}) {
        d.put(
            "/objectives/" + objective + "/keyResults/" + keyResult + "/title",
            "\"" + title + "\"");
      }
    }
    return d;
  }

  private static UnaryOperator<Draft> left(String on) {
    return d ->
        d.put(K1 + "/owner", "\"p.lin\"")
            .put("/people/0/leftOn", "\"" + on + "\"")
            .on("2026-02-01");
  }

  private static UnaryOperator<Draft> values(String... values) {
    return d -> {
      for (int i = 0; i < values.length; i++) {
        d.checkIn("O.K1", "2026-02-0" + (i + 1), ",\"value\":" + values[i]);
      }
      return d;
    };
  }

  /** An objective of the quarter that contributes to one of the year. */
  private static Draft yearClosed(Draft d, String cycle) {
    return d.put("/objectives/0/cycle", "\"2026\"")
        .put("/objectives/1/contributesTo/0", "{\"objective\":\"O\"}")
        .entry("2026-04-02", "\"entry\":\"closed\"," + cycle)
        .entry("2026-04-02", "\"entry\":\"retrospective\"," + cycle + ",\"learned\":\"x\"");
  }

  private static String atLeast(String value) {
    return "{\"kind\":\"atLeast\",\"value\":" + value + "}";
  }

  /** Levels all of them, the first with that title. */
  private static Draft indicators(Draft d, String title) {
    return d.put(K1 + "/title", "\"" + title + "\"")
        .put(TARGET, atLeast("39"))
        .put("/objectives/0/keyResults/1/title", "\"Return share at most 9%\"")
        .put("/objectives/0/keyResults/1/measures/0/target", "{\"kind\":\"atMost\",\"value\":9}")
        .put("/objectives/1/keyResults/0/measures/0/target", atLeast("39"))
        .put("/objectives/1/keyResults/1/measures/0/target", "{\"kind\":\"atMost\",\"value\":10}");
  }

  private static Draft summed(Draft d) {
    return d.put(MEASURE + "/observe", "\"sum\"");
  }

  private static UnaryOperator<Draft> accountable(int count) {
    return d -> {
      d.add("/objectives", objective("X", "b", "Q1"));
      d.put("/objectives/2/keyResults", "[]");
      for (int i = 2; i < count; i++) { // with the two that it owns in the clean draft
        d.add(
            "/objectives/2/keyResults",
            "{\"id\":\"X"
                + i
                + "\",\"owner\":\"a\",\"raci\":{\"responsible\":[\"b\"],\"accountable\":[\"a\"]}}");
      }
      return d;
    };
  }

  private static String dependency(String id, String from, String on) {
    return "{\"id\":\""
        + id
        + "\",\"from\":{\"keyResult\":\""
        + from
        + "\"},\"on\":{\"keyResult\":\""
        + on
        + "\"},\"alert\":{\"scoreBelow\":0.4},\"agreed\":{\"by\":[\"a\",\"b\"],\"due\":\"2026-02-15\"}}";
  }

  /** A key result about latency, of an objective of its own, on which another one depends. */
  private static UnaryOperator<Draft> technical(String other, String dependent) {
    return d ->
        d.add(
                "/metrics",
                "{\"id\":\"latency\",\"title\":\"Latency\",\"unit\":\"ms\",\"polarity\":\"lower\"}")
            .add(
                "/objectives",
                "{\"id\":\"S\",\"owner\":\"company\",\"cycle\":\"Q1\",\"themes\":[\"profit\"],\"keyResults\":["
                    + "{\"id\":\"S.K\",\"owner\":\"a\",\"measures\":[{\"id\":\"m\",\"metric\":\"latency\",\"target\":"
                    + "{\"kind\":\"fromTo\",\"from\":400,\"to\":200}}]}]}")
            .add("/dependencies", dependency("E", dependent, "S.K"))
            .add("/dependencies", dependency("F", other, "O.K2"));
  }

  private static Draft checkedInOn(Draft d, String day) {
    for (String id : new String[] {"O.K1", "O.K2", "T.K1", "T.K2"}) {
      d.checkIn(id, day, ",\"value\":39");
    }
    return d;
  }

  private static UnaryOperator<Draft> revised(String day) {
    return d ->
        d.entry(
            day,
            "\"entry\":\"targetRevised\",\"keyResult\":\"O.K1\",\"reason\":\"new law\",\"target\":"
                + "{\"kind\":\"fromTo\",\"from\":38,\"to\":39}");
  }

  private static UnaryOperator<Draft> adjusted(String to) {
    return d ->
        d.scored("0.5")
            .entry(
                "2026-03-31",
                "\"entry\":\"scoreAdjusted\",\"keyResult\":\"O.K1\",\"score\":"
                    + to
                    + ",\"reason\":\"judged\"");
  }

  private static UnaryOperator<Draft> sandbagging(String score) {
    return d ->
        d.scored(score)
            .add(
                "/cycles",
                "{\"id\":\"Q2\",\"parent\":\"2026\",\"from\":\"2026-04-01\",\"to\":\"2026-06-30\"}")
            .add(
                "/objectives",
                "{\"id\":\"U\",\"owner\":\"b\",\"cycle\":\"Q2\",\"contributesTo\":[{\"objective\":\"O\"}],"
                    + "\"keyResults\":["
                    + keyResult("U1")
                    + "]}");
  }
}
