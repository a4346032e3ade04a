package dev.okr.jackson.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.rule.RuleBook;
import dev.okr.core.time.WorkingDays;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules where a quarter is messy: dropped, closed, corrected, late, set by hand. */
class MessyQuarterRulesTest {

  private static final String K1 = "/objectives/0/keyResults/0";
  private static final String MEASURE = K1 + "/measures/0";
  private static final String TARGET = MEASURE + "/target";
  private static final String CLOSED = "\"entry\":\"closed\",\"cycle\":\"Q1\"";
  private static final String REOPENED = "\"entry\":\"reopened\",\"cycle\":\"Q1\"";
  private static final String VALUE = "\"entry\":\"checkIn\",\"keyResult\":\"O.K1\",\"value\":39";
  private static final String READING = "\"entry\":\"reading\",\"metric\":\"margin\",\"value\":39";

  private static Arguments yes(String code, String what, UnaryOperator<Draft> change) {
    return Arguments.of(code, true, what, change);
  }

  private static Arguments no(String code, String what, UnaryOperator<Draft> change) {
    return Arguments.of(code, false, what, change);
  }

  /** Everybody but O.K1 has just checked in. */
  private static Draft quiet(Draft d, String day) {
    for (String id : new String[] {"O.K2", "T.K1", "T.K2"}) {
      d.checkIn(id, day, ",\"note\":\"fine\"");
    }
    return d.on(day);
  }

  private static String state(String state) {
    return "\"entry\":\"stateChanged\",\"keyResult\":\"O.K1\",\"state\":\"" + state + "\"";
  }

  static Stream<Arguments> rhythm() {
    return Stream.of(
        yes("OKR-702", "nobody has checked in", d -> quiet(d, "2026-02-20")),
        no("OKR-702", "dropped", d -> quiet(d.entry("2026-01-05", state("dropped")), "2026-02-20")),
        no("OKR-702", "done", d -> quiet(d.entry("2026-01-05", state("done")), "2026-02-20")),
        no(
            "OKR-702",
            "its objective is paused",
            d ->
                d.put("/objectives/0/state", "\"paused\"")
                    .checkIn("T.K1", "2026-02-20", "")
                    .checkIn("T.K2", "2026-02-20", "")
                    .on("2026-02-20")),
        no(
            "OKR-702",
            "active again nine days ago",
            d ->
                quiet(
                    d.entry("2026-01-05", state("paused")).entry("2026-02-11", state("active")),
                    "2026-02-20")),
        yes(
            "OKR-702",
            "active again ten days ago",
            d ->
                quiet(
                    d.entry("2026-01-05", state("paused")).entry("2026-02-10", state("active")),
                    "2026-02-20")),
        no("OKR-702", "reached", d -> quiet(d.scored("1"), "2026-02-20")),
        yes("OKR-702", "nearly reached", d -> quiet(d.scored("0.999"), "2026-02-20")),
        yes(
            "OKR-702",
            "a level that must hold until the end",
            d ->
                quiet(
                    d.put(TARGET, "{\"kind\":\"atLeast\",\"value\":39}").scored("1"),
                    "2026-02-20")),
        no(
            "OKR-702",
            "set by hand",
            d -> quiet(d.entry("2026-01-05", byHand("0.5")), "2026-02-20")),
        yes(
            "OKR-702",
            "given back",
            d ->
                quiet(
                    d.entry("2026-01-05", byHand("0.5")).entry("2026-01-06", byHand("null")),
                    "2026-02-20")),
        yes(
            "OKR-702",
            "graded on its last day and never looked at before",
            d -> quiet(d.entry("2026-03-31", byHand("0.5")), "2026-03-31")),
        yes(
            "OKR-702",
            "closed and reopened",
            d -> quiet(d.entry("2026-01-05", CLOSED).entry("2026-01-06", REOPENED), "2026-02-20")),
        yes(
            "OKR-702",
            "a check-in that was taken back",
            d ->
                quiet(
                    d.checkIn("O.K1", "2026-02-19", ",\"note\":\"x\"")
                        .entry("2026-02-19", "\"entry\":\"retracted\",\"target\":\"e0\""),
                    "2026-02-20")),
        no(
            "OKR-406",
            "an old value of what is done",
            d -> d.entry("2026-01-05", VALUE).entry("2026-01-05", state("done")).on("2026-02-20")),
        yes(
            "OKR-217",
            "done and not done after all",
            d -> pilot(d, ",\"done\":[\"pilot\"]", ",\"undone\":[\"pilot\"]")),
        no("OKR-217", "done late", d -> pilot(d, "", ",\"done\":[\"pilot\"]")),
        no("OKR-217", "dropped", d -> pilot(d.entry("2026-01-05", state("dropped")), "", "")),
        no("OKR-217", "closed", d -> pilot(d.entry("2026-01-20", CLOSED), "", "")),
        no(
            "OKR-217",
            "a later date by a revised target",
            d ->
                pilot(
                    d.entry(
                        "2026-01-20",
                        "\"entry\":\"targetRevised\",\"keyResult\":\"O.K1\",\"reason\":\"x\",\"target\":"
                            + steps("2026-03-01")),
                    "",
                    "")));
  }

  private static String byHand(String score) {
    return "\"entry\":\"scoreAdjusted\",\"keyResult\":\"O.K1\",\"reason\":\"x\",\"score\":" + score;
  }

  private static String steps(String due) {
    return "{\"kind\":\"milestones\",\"items\":[{\"id\":\"pilot\",\"due\":\"" + due + "\"}]}";
  }

  private static Draft pilot(Draft d, String first, String second) {
    return d.put(TARGET, steps("2026-02-01"))
        .checkIn("O.K1", "2026-01-25", first)
        .checkIn("O.K1", "2026-02-10", second)
        .on("2026-02-20");
  }

  static Stream<Arguments> closes() {
    return Stream.of(
        no(
            "OKR-703",
            "recorded after a reopening",
            d ->
                d.entry("2026-04-02", CLOSED)
                    .entry("2026-04-03", REOPENED)
                    .entry("2026-03-31", "2026-04-04", VALUE)),
        yes(
            "OKR-703",
            "recorded after the second close",
            d ->
                d.entry("2026-04-02", CLOSED)
                    .entry("2026-04-03", REOPENED)
                    .entry("2026-04-05", CLOSED)
                    .entry("2026-03-31", "2026-04-06", VALUE)),
        yes(
            "OKR-703",
            "a grade of after the close",
            d -> d.entry("2026-04-02", CLOSED).entry("2026-03-31", "2026-04-03", byHand("0.5"))),
        no(
            "OKR-703",
            "a grade of after the end",
            d -> d.entry("2026-04-01", byHand("0.5")).entry("2026-04-02", CLOSED)),
        yes(
            "OKR-703",
            "a retraction of after the close",
            d ->
                d.entry("2026-03-31", VALUE)
                    .entry("2026-04-02", CLOSED)
                    .entry(
                        "2026-03-31", "2026-04-03", "\"entry\":\"retracted\",\"target\":\"e0\"")),
        yes(
            "OKR-703",
            "a value of after its own last day",
            d -> d.put(K1 + "/to", "\"2026-02-28\"").entry("2026-03-01", VALUE)),
        yes(
            "OKR-703",
            "a target revised after the end",
            d ->
                d.entry(
                    "2026-04-01",
                    "\"entry\":\"targetRevised\",\"keyResult\":\"O.K1\",\"reason\":\"x\",\"target\":"
                        + "{\"kind\":\"fromTo\",\"from\":38,\"to\":39}")),
        yes("OKR-703", "a reading of after the end", d -> d.entry("2026-04-01", READING)),
        no("OKR-703", "a reading of the last day", d -> d.entry("2026-03-31", READING)),
        yes(
            "OKR-703",
            "a reading recorded after the close",
            d -> d.entry("2026-04-02", CLOSED).entry("2026-03-31", "2026-04-03", READING)),
        no(
            "OKR-703",
            "a reading that counts for the year",
            d -> {
              d.put("/objectives/1/cycle", "\"2026\"");
              return d.entry("2026-04-02", CLOSED).entry("2026-03-31", "2026-04-03", READING);
            }),
        no(
            "OKR-703",
            "a reading of a metric that nobody measures",
            d -> {
              d.add("/metrics", "{\"id\":\"spare\"}");
              return d.entry("2026-04-01", READING.replace("margin", "spare"));
            }),
        no(
            "OKR-703",
            "a value that was taken back",
            d ->
                d.entry("2026-04-01", VALUE)
                    .entry("2026-04-01", "\"entry\":\"retracted\",\"target\":\"e0\"")),
        no(
            "OKR-605",
            "what contributes was dropped",
            d ->
                year(d)
                    .entry(
                        "2026-04-01",
                        "\"entry\":\"stateChanged\",\"objective\":\"T\",\"state\":\"dropped\"")
                    .entry("2026-04-02", "\"entry\":\"closed\",\"cycle\":\"2026\"")),
        no(
            "OKR-605",
            "both closed",
            d ->
                year(d)
                    .entry("2026-04-02", CLOSED)
                    .entry("2026-04-02", "\"entry\":\"closed\",\"cycle\":\"2026\"")),
        no(
            "OKR-605",
            "a link of no weight",
            d ->
                year(d)
                    .put("/objectives/1/contributesTo/0", "{\"objective\":\"O\",\"weight\":0}")
                    .entry("2026-04-02", "\"entry\":\"closed\",\"cycle\":\"2026\"")),
        no("OKR-218", "not over yet", d -> d.scored("2").on("2026-03-30")),
        yes("OKR-218", "on its last day", d -> d.scored("2").on("2026-03-31")));
  }

  private static Draft year(Draft d) {
    return d.put("/objectives/0/cycle", "\"2026\"")
        .put("/objectives/1/contributesTo/0", "{\"objective\":\"O\"}");
  }

  static Stream<Arguments> corrections() {
    return Stream.of(
        yes(
            "OKR-706",
            "a retraction of nothing",
            d -> d.entry("2026-02-01", "\"entry\":\"retracted\",\"target\":\"e9\"")),
        yes(
            "OKR-706",
            "of a close",
            d ->
                d.entry("2026-02-01", CLOSED)
                    .entry("2026-02-02", "\"entry\":\"retracted\",\"target\":\"e0\"")),
        yes(
            "OKR-706",
            "of what was recorded later",
            d ->
                d.entry("2026-02-02", VALUE)
                    .entry("2026-02-01", "\"entry\":\"retracted\",\"target\":\"e0\"")),
        yes("OKR-706", "of itself", d -> d.entry("2026-02-01", VALUE + ",\"corrects\":\"e0\"")),
        yes(
            "OKR-706",
            "of what stands behind it",
            d ->
                d.entry("2026-02-01", "\"entry\":\"retracted\",\"target\":\"e1\"")
                    .entry("2026-02-01", VALUE)),
        no(
            "OKR-706",
            "of what stands before it",
            d ->
                d.entry("2026-02-01", VALUE)
                    .entry("2026-02-01", "\"entry\":\"retracted\",\"target\":\"e0\"")),
        no("OKR-707", "the last value counts", d -> twice(d)),
        no(
            "OKR-707",
            "another day",
            d ->
                d.put(MEASURE + "/observe", "\"sum\"")
                    .entry("2026-02-01", VALUE)
                    .entry("2026-02-02", VALUE)),
        yes("OKR-707", "a mean", d -> twice(d.put(MEASURE + "/observe", "\"mean\""))),
        yes(
            "OKR-707",
            "an amount of its period is added unless stated",
            d ->
                twice(
                    d.put("/metrics/0/accumulation", "\"perPeriod\"")
                        .put("/metrics/0/unit", "\"USD\""))),
        yes(
            "OKR-707",
            "two readings",
            d ->
                d.put(MEASURE + "/observe", "\"sum\"")
                    .entry("2026-02-01", READING)
                    .entry("2026-02-01", READING)),
        no(
            "OKR-901",
            "a revision that was taken back",
            d ->
                d.entry("2026-02-01", REVISED)
                    .entry("2026-02-02", "\"entry\":\"retracted\",\"target\":\"e0\"")),
        no(
            "OKR-901",
            "what was planned",
            d ->
                d.put(
                        MEASURE,
                        "{\"id\":\"m\",\"metric\":\"margin\",\"targets\":["
                            + "{\"from\":\"2026-01-01\",\"target\":{\"kind\":\"fromTo\",\"from\":38,\"to\":40}},"
                            + "{\"from\":\"2026-02-01\",\"target\":{\"kind\":\"fromTo\",\"from\":38,\"to\":39}}]}")
                    .entry("2026-02-01", REVISED)));
  }

  private static final String REVISED =
      "\"entry\":\"targetRevised\",\"keyResult\":\"O.K1\",\"reason\":\"x\",\"target\":"
          + "{\"kind\":\"fromTo\",\"from\":38,\"to\":39}";

  private static Draft twice(Draft d) {
    return d.entry("2026-02-01", VALUE).entry("2026-02-01", VALUE);
  }

  private static UnaryOperator<Draft> values(String... values) {
    return d -> {
      for (int i = 0; i < values.length; i++) {
        d.checkIn("O.K1", "2026-02-0" + (i + 1), ",\"value\":" + values[i]);
      }
      return d;
    };
  }

  static Stream<Arguments> figures() {
    return Stream.of(
        yes("OKR-409", "the newest of two", values("39", "0.39")),
        no("OKR-409", "one value", values("39")),
        no("OKR-409", "not quite a hundredth", values("39", "0.391")),
        yes("OKR-409", "a hundredth between two", values("-39", "-0.39", "-38")),
        no("OKR-409", "a 0 says nothing", values("39", "0", "39")),
        yes("OKR-409", "the first of three", values("3900", "39", "38")),
        no(
            "OKR-409",
            "a counter may begin with 1",
            d -> values("1", "150", "300").apply(d.put("/metrics/0/accumulation", "\"toDate\""))),
        no(
            "OKR-409",
            "an amount may be small",
            d -> values("1600", "10").apply(d.put(MEASURE + "/observe", "\"sum\""))),
        no(
            "OKR-409",
            "a new definition",
            d ->
                values("39", "39", "0.39", "0.39")
                    .apply(
                        d.add("/metrics/0/revisions", "{\"version\":2,\"from\":\"2026-02-03\"}")
                            .entry(
                                "2026-02-03",
                                "\"entry\":\"metricRevised\",\"metric\":\"margin\",\"version\":2"))),
        yes(
            "OKR-409",
            "readings",
            d ->
                d.entry("2026-02-01", READING)
                    .entry("2026-02-02", READING.replace("39", "0.39"))
                    .entry("2026-02-03", READING)),
        no("OKR-214", "an amount", sum("USD")),
        yes("OKR-214", "points", sum("points")),
        yes("OKR-214", "a ratio", sum("ratio")),
        no(
            "OKR-215",
            "one has values of its own",
            d ->
                sum("USD")
                    .apply(d)
                    .put("/objectives/1/keyResults/1/measures/0/metric", "\"margin\"")
                    .entry("2026-02-01", READING)
                    .checkIn("T.K1", "2026-02-01", ",\"value\":3")),
        yes(
            "OKR-309",
            "a role",
            d ->
                d.put("/people/0/leftOn", "\"2026-01-15\"")
                    .put(
                        K1 + "/raci",
                        "{\"responsible\":[\"p.lin\"],\"accountable\":[\"a\"],\"consulted\":[\"b\"]}")
                    .on("2026-02-01")),
        yes(
            "OKR-309",
            "a metric's owner",
            d ->
                d.put("/people/0/leftOn", "\"2026-01-15\"")
                    .put("/metrics/0/owner", "\"p.lin\"")
                    .on("2026-02-01")),
        no(
            "OKR-309",
            "the goal is over",
            d ->
                d.put("/people/0/leftOn", "\"2026-01-15\"")
                    .put(K1 + "/owner", "\"p.lin\"")
                    .on("2026-04-01")),
        no("OKR-601", "a plan of one team", MessyQuarterRulesTest::ofOneTeam),
        no(
            "OKR-603",
            "a plan of one team",
            d ->
                ofOneTeam(d).put("/objectives/0/themes", "[]").put("/objectives/0/owner", "\"b\"")),
        yes(
            "OKR-220",
            "a change that no key result has",
            d -> d.put("/objectives/0/title", "\"Double the margin\"")),
        no("OKR-220", "no figure", d -> d.put("/objectives/0/title", "\"Earn more in Q1 2026\"")),
        no(
            "OKR-220",
            "measured by what contributes",
            d ->
                d.put("/objectives/0/title", "\"Return share at most 10%\"")
                    .put("/objectives/1/contributesTo/0", "{\"objective\":\"O\"}")),
        no(
            "OKR-219",
            "a task in one language only",
            d ->
                d.put(
                    "/objectives/0/title",
                    "{\"en\":\"Launch the new checkout page\",\"zh\":\"让支付成为享受\"}")),
        no(
            "OKR-221",
            "no title at all",
            d -> {
              for (String o : new String[] {"0", "1"}) {
                for (String k : new String[] {"0", "1"}) {
                  d.remove("/objectives/" + o + "/keyResults/" + k + "/title");
                }
              }
              return d;
            }),
        no(
            "OKR-401",
            "a judgement",
            d -> d.put(MEASURE, "{\"id\":\"m\",\"target\":{\"kind\":\"completion\"}}")));
  }

  private static UnaryOperator<Draft> sum(String unit) {
    return d ->
        d.put("/objectives/1/contributesTo/0", "{\"keyResult\":\"O.K1\"}")
            .put(MEASURE + "/valueOf", "\"contributors\"")
            .put("/metrics/0/unit", "\"" + unit + "\"");
  }

  private static Draft ofOneTeam(Draft d) {
    return d.put("/teams", "[{\"id\":\"b\"},{\"id\":\"partner\",\"kind\":\"partner\"}]")
        .put("/objectives/1/contributesTo", "[]");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @MethodSource({"rhythm", "closes", "corrections", "figures"})
  void theEdge(String code, boolean expected, String what, UnaryOperator<Draft> change) {
    assertThat(!change.apply(Draft.clean()).check().of(code).isEmpty())
        .as(what)
        .isEqualTo(expected);
  }

  /** From 13 February on nobody works until the 24th. */
  @Test
  void holidaysAreNotSilence() {
    Set<LocalDate> holidays =
        Set.copyOf(
            LocalDate.parse("2026-02-14").datesUntil(LocalDate.parse("2026-02-24")).toList());
    Draft draft = Draft.clean();
    for (String id : new String[] {"O.K1", "O.K2", "T.K1", "T.K2"}) {
      draft.checkIn(id, "2026-02-13", ",\"value\":39");
    }
    draft.on("2026-02-24");
    RuleBook book = RuleBook.standard();
    assertThat(draft.check(book).of("OKR-702")).isNotEmpty();
    assertThat(draft.check(book).of("OKR-406")).isNotEmpty();
    RuleBook working = book.workingOn(WorkingDays.EVERY_DAY.without(holidays));
    assertThat(draft.check(working).of("OKR-702")).isEmpty();
    assertThat(draft.check(working).of("OKR-406")).isEmpty();
    draft.on("2026-03-05");
    assertThat(draft.check(working).of("OKR-702"))
        .isNotEmpty()
        .allSatisfy(
            finding -> assertThat(finding.message("en")).contains("no check-in for 10 days"));
  }
}
