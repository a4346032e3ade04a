package dev.okr.jackson.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.rule.Finding;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.rule.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A coach speaks of what can still be bettered, and asks a small team for no ceremony. */
class CoachingRulesTest {

  private static final String K1 = "/objectives/0/keyResults/0";
  private static final String MEASURE = K1 + "/measures/0";
  private static final String VALUE = ",\"value\":39";

  private static Arguments yes(String code, String what, UnaryOperator<Draft> change) {
    return Arguments.of(code, true, what, change);
  }

  private static Arguments no(String code, String what, UnaryOperator<Draft> change) {
    return Arguments.of(code, false, what, change);
  }

  /** A second quarter with an objective, on a day in it. */
  private static Draft nextQuarter(Draft d) {
    return d.add(
            "/cycles",
            "{\"id\":\"Q2\",\"parent\":\"2026\",\"from\":\"2026-04-01\",\"to\":\"2026-06-30\"}")
        .add(
            "/objectives",
            "{\"id\":\"U\",\"title\":\"Earn"
                + " more\",\"owner\":\"company\",\"cycle\":\"Q2\",\"themes\":[\"profit\"],"
                + "\"keyResults\":["
                + result("U.K1", "Return share down from 9% to 8%", "returns", 9, 8)
                + ","
                + result("U.K2", "Return share down from 8% to 7%", "returns", 8, 7)
                + "]}")
        .on("2026-04-03");
  }

  private static String result(String id, String title, String metric, int from, int to) {
    return "{\"id\":\"%s\",\"title\":\"%s\",\"owner\":\"a\",\"measures\":[{\"id\":\"m\",\"metric\":\"%s\",\"target\":{\"kind\":\"fromTo\",\"from\":%d,\"to\":%d}}]}"
        .formatted(id, title, metric, from, to);
  }

  private static Draft ofOneTeam(Draft d) {
    return d.put("/teams", "[{\"id\":\"a\"}]")
        .put("/objectives/1/contributesTo", "[]")
        .put("/dependencies", "[]");
  }

  /** The first metric is about growth, and nothing else guards it. */
  private static Draft growth(Draft d) {
    return d.put("/metrics/0/title", "\"New customers\"");
  }

  private static Draft technical(Draft d) {
    return d.put("/metrics/0/title", "\"Latency\"").put("/dependencies", "[]");
  }

  private static Draft withoutSources(Draft d) {
    return d.remove("/metrics/0/source").remove("/metrics/1/source");
  }

  static Stream<Arguments> atHand() {
    UnaryOperator<Draft> task = d -> d.put(K1 + "/title", "\"Launch the new checkout page\"");
    UnaryOperator<Draft> vague = d -> d.put(K1 + "/title", "\"Better margin\"");
    UnaryOperator<Draft> single =
        d -> d.put("/objectives/1/keyResults", "[" + result("T.K1", "x", "margin", 1, 2) + "]");
    UnaryOperator<Draft> goalIsTask =
        d -> d.put("/objectives/0/title", "\"Launch the new checkout page\"");
    UnaryOperator<Draft> undefined = d -> d.remove("/metrics/0/owner");
    UnaryOperator<Draft> unsourced = d -> d.remove("/metrics/0/source");
    return Stream.of(
        yes("OKR-202", "the only quarter", d -> task.apply(d).on("2026-04-03")),
        no("OKR-202", "a past quarter", d -> nextQuarter(task.apply(d))),
        yes("OKR-202", "the next hasn't begun", d -> nextQuarter(task.apply(d)).on("2026-03-31")),
        yes("OKR-202", "its last day", d -> nextQuarter(task.apply(d)).on("2026-03-31")),
        no("OKR-203", "a past quarter", d -> nextQuarter(vague.apply(d))),
        yes("OKR-103", "the only quarter", d -> single.apply(d).on("2026-04-03")),
        no("OKR-103", "a past quarter", d -> nextQuarter(single.apply(d))),
        no("OKR-219", "a past quarter", d -> nextQuarter(goalIsTask.apply(d))),
        no("OKR-211", "a past quarter", d -> nextQuarter(growth(d))),
        no("OKR-405", "a metric of past goals", d -> nextQuarter(undefined.apply(d))),
        yes(
            "OKR-405",
            "a metric that is looked at again",
            d ->
                nextQuarter(undefined.apply(d))
                    .put("/objectives/2/keyResults/0/measures/0/metric", "\"margin\"")),
        yes(
            "OKR-405",
            "a metric nobody looks at",
            d ->
                nextQuarter(d)
                    .add("/metrics", "{\"id\":\"x\",\"unit\":\"%\",\"polarity\":\"higher\"}")),
        no("OKR-402", "a metric of past goals", d -> nextQuarter(unsourced.apply(d))),
        yes("OKR-201", "what can't be scored", d -> nextQuarter(d.put(K1 + "/measures", "[]"))));
  }

  static Stream<Arguments> smallPlans() {
    return Stream.of(
        yes("OKR-211", "growth beside others, of several teams", d -> growth(d)),
        no("OKR-211", "growth beside others, of one team", d -> growth(ofOneTeam(d))),
        yes(
            "OKR-211",
            "growth alone, of one team",
            d ->
                growth(ofOneTeam(d))
                    .put("/objectives/0/keyResults/1/measures/0/metric", "\"margin\"")),
        yes("OKR-604", "technical beside business, of several teams", d -> technical(d)),
        no("OKR-604", "technical beside business, of one team", d -> technical(ofOneTeam(d))),
        yes(
            "OKR-604",
            "all technical, of one team",
            d ->
                technical(ofOneTeam(d))
                    .put("/objectives/0/keyResults/1/measures/0/metric", "\"margin\"")),
        no(
            "OKR-402",
            "read, and none has a source",
            d ->
                withoutSources(d)
                    .checkIn("O.K1", "2026-02-01", VALUE)
                    .checkIn("O.K2", "2026-02-01", VALUE)),
        yes("OKR-402", "not read yet", d -> withoutSources(d).checkIn("O.K1", "2026-02-01", VALUE)),
        yes("OKR-402", "no journal", d -> withoutSources(d)),
        yes(
            "OKR-402",
            "read, and others have a source",
            d -> d.remove("/metrics/0/source").checkIn("O.K1", "2026-02-01", VALUE)),
        no(
            "OKR-603",
            "a plan without themes",
            d -> d.put("/themes", "[]").put("/objectives/0/themes", "[]")),
        no(
            "OKR-601",
            "nothing above is named",
            d ->
                d.put("/teams", "[{\"id\":\"a\"},{\"id\":\"b\"}]")
                    .put("/themes", "[]")
                    .put("/objectives/0/themes", "[]")
                    .put("/objectives/1/contributesTo", "[]")),
        no("OKR-308", "a team that is alone", d -> loaded(ofOneTeam(d), "a")),
        yes("OKR-308", "a person of it", d -> loaded(ofOneTeam(d), "p.lin")),
        yes("OKR-308", "a team among others", d -> loaded(d, "a")),
        no(
            "OKR-401",
            "own work that is counted",
            d -> d.remove(MEASURE + "/metric").put(K1 + "/title", "\"Publish 12 posts\"")));
  }

  private static Draft loaded(Draft d, String owner) {
    for (int i = 2; i < 8; i++) {
      d.add(
          "/objectives/0/keyResults",
          result("O.X" + i, "Return share down from 11% to 9%", "returns", 11, 9)
              .replace("\"owner\":\"a\"", "\"owner\":\"" + owner + "\""));
    }
    return d;
  }

  private static Draft othersAreFine(Draft d) {
    for (String id : new String[] {"O.K2", "T.K1", "T.K2"}) {
      d.checkIn(id, "2026-02-15", "").checkIn(id, "2026-03-10", "").checkIn(id, "2026-03-30", "");
    }
    return d;
  }

  private static String graded() {
    return "\"entry\":\"scoreAdjusted\",\"keyResult\":\"O.K1\",\"reason\":\"x\",\"score\":0.5";
  }

  static Stream<Arguments> reviews() {
    String closed = "\"entry\":\"closed\",\"cycle\":\"Q1\"";
    String reading = "\"entry\":\"reading\",\"metric\":\"margin\",\"value\":39";
    return Stream.of(
        yes(
            "OKR-702",
            "read once, near the end",
            d -> d.checkIn("O.K1", "2026-03-28", VALUE).on("2026-03-31")),
        yes(
            "OKR-702",
            "read once, and closed that day",
            d ->
                d.checkIn("O.K1", "2026-03-28", VALUE)
                    .entry("2026-03-31", closed)
                    .on("2026-03-31")),
        yes(
            "OKR-702",
            "closed early that day",
            d ->
                d.checkIn("O.K1", "2026-03-18", VALUE)
                    .entry("2026-03-20", closed)
                    .on("2026-03-20")),
        no(
            "OKR-702",
            "closed the day before",
            d ->
                d.checkIn("O.K1", "2026-03-28", VALUE)
                    .entry("2026-03-30", closed)
                    .on("2026-03-31")),
        no(
            "OKR-702",
            "read twice",
            d ->
                d.checkIn("O.K1", "2026-02-28", VALUE)
                    .checkIn("O.K1", "2026-03-28", VALUE)
                    .on("2026-03-31")),
        yes(
            "OKR-702",
            "twice on one day",
            d ->
                d.checkIn("O.K1", "2026-03-28", VALUE)
                    .checkIn("O.K1", "2026-03-28", VALUE)
                    .on("2026-03-31")),
        no(
            "OKR-702",
            "readings of its metric",
            d ->
                d.entry("2026-02-20", reading)
                    .entry("2026-03-10", reading)
                    .checkIn("O.K1", "2026-03-28", VALUE)
                    .on("2026-03-31")),
        no(
            "OKR-702",
            "reached",
            d -> d.checkIn("O.K1", "2026-03-28", VALUE).scored("1").on("2026-03-31")),
        no(
            "OKR-702",
            "a cycle of three weeks, read in the middle",
            d ->
                d.put(K1 + "/from", "\"2026-03-13\"")
                    .checkIn("O.K1", "2026-03-22", VALUE)
                    .on("2026-03-31")),
        yes(
            "OKR-702",
            "read once and graded at the end",
            d ->
                d.checkIn("O.K1", "2026-03-28", VALUE)
                    .entry("2026-03-31", graded())
                    .on("2026-03-31")),
        no(
            "OKR-702",
            "settled by hand before",
            d ->
                d.checkIn("O.K1", "2026-01-02", VALUE)
                    .entry("2026-02-01", graded())
                    .on("2026-03-31")),
        yes(
            "OKR-702",
            "never read, and closed that day",
            d -> d.entry("2026-03-31", closed).on("2026-03-31")),
        no(
            "OKR-702",
            "dropped",
            d ->
                d.entry(
                        "2026-02-01",
                        "\"entry\":\"stateChanged\",\"keyResult\":\"O.K1\",\"state\":\"dropped\"")
                    .entry("2026-03-31", closed)
                    .on("2026-03-31")));
  }

  static Stream<Arguments> titles() {
    String level = "{\"kind\":\"atLeast\",\"value\":39}";
    UnaryOperator<Draft> kept =
        d -> d.put(K1 + "/title", "\"Keep the margin above 39%\"").put(MEASURE + "/target", level);
    return Stream.of(
        yes("OKR-222", "an objective", d -> d.put("/objectives/0/title", "\"[TBD]\"")),
        yes("OKR-222", "nothing but dots", d -> d.put("/objectives/0/title", "\"...\"")),
        yes("OKR-222", "in Chinese", d -> d.put(K1 + "/title", "\"（待定）\"")),
        yes("OKR-222", "a part of it", d -> d.put(K1 + "/title", "\"Churn to be defined\"")),
        no("OKR-222", "no title at all", d -> d.remove("/objectives/1/title")),
        no(
            "OKR-222",
            "written in one language",
            d -> d.put(K1 + "/title", "{\"en\":\"tbd\",\"zh\":\"毛利率提升到 40%\"}")),
        no(
            "OKR-222",
            "open as a word among others",
            d -> d.put("/objectives/0/title", "\"An open house\"")),
        no("OKR-222", "a past quarter", d -> nextQuarter(d.put(K1 + "/title", "\"tbd\""))),
        no("OKR-202", "a placeholder is no task", d -> d.put(K1 + "/title", "\"Topic open\"")),
        no("OKR-203", "a placeholder isn't vague", d -> d.put(K1 + "/title", "\"tbd\"")),
        no("OKR-219", "a placeholder", d -> d.put("/objectives/0/title", "\"Topic open\"")),
        no(
            "OKR-223",
            "with nothing beside it to guard",
            d -> kept.apply(d).put("/objectives/0/keyResults/1/measures/0/target", level)),
        no(
            "OKR-223",
            "from where to where",
            d -> d.put(K1 + "/title", "\"Keep the margin above 39%\"")),
        yes("OKR-223", "in Chinese", d -> kept.apply(d).put(K1 + "/title", "\"保持毛利率在39%以上\"")),
        no(
            "OKR-223",
            "keeps no figure",
            d -> kept.apply(d).put(K1 + "/title", "\"Keep customers happy\"")),
        no("OKR-224", "one from where to where", d -> d.put(MEASURE + "/target", level)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Useful content",
        "A reliable platform",
        "A sales machine that scales",
        "Win the German market",
        "Make deployment boring",
        "Deliver as promised",
        "Establish ourselves as experts",
        "Build a great place to work",
        "Data people can trust",
        "Product-market fit",
        "客户离不开我们",
        "成为行业第一"
      })
  void aPlaceToReachIsNoTask(String title) {
    Draft draft = Draft.clean().put("/objectives/0/title", "\"" + title + "\"");
    assertThat(draft.check().of("OKR-219")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Run the evening",
        "Promote the evening",
        "Migrate to Kubernetes",
        "Hire five engineers",
        "Build the new billing system",
        "Release version 2.0",
        "Set up a CRM",
        "上线新版本",
        "完成系统迁移"
      })
  void aTaskIsNoObjective(String title) {
    Draft draft = Draft.clean().put("/objectives/0/title", "\"" + title + "\"");
    assertThat(draft.check().of("OKR-219")).hasSize(1);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @MethodSource({"atHand", "smallPlans", "titles"})
  void theEdge(String code, boolean expected, String what, UnaryOperator<Draft> change) {
    assertThat(!change.apply(Draft.clean()).check().of(code).isEmpty())
        .as(what)
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @MethodSource("reviews")
  void ofOneKeyResult(String code, boolean expected, String what, UnaryOperator<Draft> change) {
    Draft draft = change.apply(othersAreFine(Draft.clean()));
    assertThat(draft.check().of(code).stream().map(finding -> finding.on().id()))
        .as(what)
        .isEqualTo(expected ? List.of("O.K1") : List.of());
  }

  @Test
  void readOnceIsSaidWithItsDay() {
    Draft draft =
        othersAreFine(Draft.clean()).checkIn("O.K1", "2026-03-28", VALUE).on("2026-03-31");
    assertThat(draft.check().of("OKR-702"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message("en")).contains("once in its whole cycle, on 2026-03-28");
              assertThat(finding.message("zh")).contains("只在 2026-03-28 更新过一次");
            });
  }

  @Test
  void aMetricNotReadYetIsAWarningWhereOthersAreRead() {
    assertThat(withoutSources(Draft.clean()).check().of("OKR-402"))
        .extracting(Finding::severity)
        .containsOnly(Severity.ERROR);
    Draft read = withoutSources(Draft.clean()).checkIn("O.K1", "2026-02-01", VALUE);
    assertThat(read.check().of("OKR-402"))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
  }

  @Test
  void aFigureWithoutAMetricCanBeScoredAndIsAWarning() {
    assertThat(Draft.clean().remove(MEASURE + "/metric").check().of("OKR-401"))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
    assertThat(Draft.clean().put(MEASURE + "/metric", "\"none\"").check().of("OKR-401"))
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR);
  }

  /** In Q1 all of two, in Q2 so many of them. */
  @ParameterizedTest
  @ValueSource(strings = {"6 of 6", "5 of 6", "4 of 6", "1 of 2", "0 of 1"})
  void nearlyAllOfTwoCycles(String second) {
    int reached = second.charAt(0) - '0';
    int all = second.charAt(second.length() - 1) - '0';
    StringBuilder results = new StringBuilder();
    for (int i = 0; i < all; i++) {
      results.append(i == 0 ? "" : ",").append(result("U" + i, "x", "margin", 1, 2));
    }
    StringBuilder firsts = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      firsts.append(i == 0 ? "" : ",").append(result("T.K" + i, "x", "margin", 1, 2));
    }
    Draft draft =
        nextQuarter(Draft.clean())
            .put("/objectives/1/keyResults", "[" + firsts + "]")
            .put("/objectives/2/owner", "\"b\"")
            .put("/objectives/2/keyResults", "[" + results + "]");
    RuleBook book =
        RuleBook.standard()
            .scoredBy(
                goal -> {
                  boolean isMissed =
                      goal.id().startsWith("U") && goal.id().charAt(1) - '0' >= reached;
                  return Optional.of(isMissed ? BigDecimal.ZERO : BigDecimal.ONE);
                });
    boolean isFound =
        book.check(draft.plan(), draft.journal(), Optional.empty()).of("OKR-903").stream()
            .anyMatch(finding -> finding.on().id().equals("b"));
    assertThat(isFound).isEqualTo(second.equals("6 of 6") || second.equals("5 of 6"));
  }
}
