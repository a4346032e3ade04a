package dev.okr.scoring.review.page;

import static dev.okr.scoring.review.Entries.adjusted;
import static dev.okr.scoring.review.Entries.ask;
import static dev.okr.scoring.review.Entries.blocker;
import static dev.okr.scoring.review.Entries.checkIn;
import static dev.okr.scoring.review.Entries.decision;
import static dev.okr.scoring.review.Entries.givenBack;
import static dev.okr.scoring.review.Entries.moved;
import static dev.okr.scoring.review.Entries.recognition;
import static dev.okr.scoring.review.Entries.retrospective;
import static dev.okr.scoring.review.Entries.revised;
import static dev.okr.scoring.review.Entries.text;
import static dev.okr.scoring.review.Entries.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Ask;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.ReviewKind;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.time.CycleId;
import dev.okr.scoring.Scenario;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.policy.Display;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import dev.okr.scoring.review.Entries;
import dev.okr.scoring.review.Reviews;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages say; the golden pages of the fixture are with the command line. */
class MarkdownTest {

  private static final LocalDate ON = Scenario.START.plusDays(49);
  private static final Target TO_HUNDRED =
      new Target.FromTo(BigDecimal.ZERO, new BigDecimal("100"));
  private static final GoalRef K = GoalRef.to(KeyResultId.of("K"));

  private static KeyResult.Builder keyResult(String id) {
    return KeyResult.builder()
        .from(Scenario.keyResult(id, Scenario.measure("m", "up", TO_HUNDRED)));
  }

  private static Scorecard card(Plan plan, Entry... entries) {
    return Scorer.standard().score(plan, Journal.of(List.of(entries)), ON);
  }

  private static String weekly(Plan plan, Entry... entries) {
    Scorecard card = card(plan, entries);
    return Markdown.of(card, "en").weekly(Reviews.of(card).weekly());
  }

  private static String monthly(Plan plan, Entry... entries) {
    Scorecard card = card(plan, entries);
    return Markdown.of(card, "en").monthly(Reviews.of(card).monthly());
  }

  private static String quarterly(Plan plan, Entry... entries) {
    Scorecard card = card(plan, entries);
    return Markdown.of(card, "en").quarterly(Reviews.of(card).quarterly(CycleId.of("Q")));
  }

  private static Plan one(KeyResult.Builder keyResult) {
    return Scenario.empty().objective("O", keyResult.build()).plan();
  }

  @Test
  void anEmptyWeekIsAShortPage() {
    assertThat(weekly(Scenario.empty().plan()))
        .isEqualTo(
            """
            # Weekly digest: test

            **2026-02-19**, since 2026-02-12. 0 key results run.

            _Score: 1.00 is the target. Expected: the score this day lets one expect. \
            Pace: score divided by expected._

            ## Asked for support

            Nobody asked.

            ## In the way

            No open blocker.

            ## At risk

            Every running key result is green.

            ## What changed

            No score and no light.

            """);
  }

  @Test
  void emptyMonthsAndQuartersSaySo() {
    Plan none = Scenario.empty().plan();
    assertThat(monthly(none))
        .contains("Nothing is waiting for a decision.", "None runs.", "Nothing is due");
    assertThat(quarterly(none)).contains("0 objectives.", "The cycle has no objective.");
  }

  @Test
  void hostileTextsStayText() {
    Plan plan =
        one(keyResult("K|<b>").title(text("Ship `it`\n# now | <img src=x> [a](b)"))).toBuilder()
            .title(text("*Q1*"))
            .build();
    String page =
        weekly(plan, ask("e", "K|<b>", ON, "| --- |\n</td>"), blocker("f", "K|<b>", ON, "*", true));
    assertThat(page)
        .contains("# Weekly digest: \\*Q1\\*\n")
        .contains("**K\\|&lt;b&gt;** Ship \\`it\\` # now \\| &lt;img src=x&gt; \\[a\\](b)")
        .contains("- To finance: \\| --- \\| &lt;/td&gt; – for ")
        .contains("- \\* – blocks ");
    assertThat(page.lines().filter(line -> line.startsWith("| ")))
        .as("no cell more")
        .allMatch(line -> line.replace("\\|", "").chars().filter(c -> c == '|').count() >= 5)
        .allMatch(line -> line.replace("\\|", "").chars().filter(c -> c == '|').count() <= 7);
  }

  @Test
  void partiesAreCalledByTheirNames() {
    Team.Builder team = Team.builder();
    team.id(PartyId.of("pay")).title(text("Payments"));
    Plan plan =
        one(keyResult("K").owner(PartyId.of("pay"))).toBuilder()
            .teams(List.of(team.build()))
            .build();
    assertThat(weekly(plan, value("e", "K", ON, "1"))).contains("| Payments |");
    assertThat(weekly(one(keyResult("K")), value("e", "K", ON, "1"))).contains("| nobody |");
  }

  @Test
  void anAskForNobodyInParticularIsForAnybody() {
    Entry ask = checkIn("e", "K", ON).addAsk(new Ask(null, text("ideas"))).build();
    assertThat(weekly(one(keyResult("K")), ask))
        .contains("- To anybody: ideas – for **K** (lin, 2026-02-19)");
  }

  @Test
  void theAgeOfABlockerIsCountedInDays() {
    Plan plan = one(keyResult("K"));
    assertThat(weekly(plan, blocker("e", "K", ON.minusDays(1), "x", true)))
        .contains("open for 1 day (");
    assertThat(weekly(plan, blocker("e", "K", ON, "x", true))).contains("open for 0 days (");
  }

  @Test
  void aLongListIsCutAndSaysSo() {
    List<KeyResult> many = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      many.add(keyResult("K" + i).build());
      entries.add(value("e" + i, "K" + i, ON, "1"));
    }
    String page =
        weekly(
            Scenario.empty().objective("O", many.toArray(KeyResult[]::new)).plan(),
            entries.toArray(Entry[]::new));
    assertThat(page).contains("_5 less important items aren't listed._");
    assertThat(page).contains("_16 less important items aren't listed._");
    assertThat(page.lines().filter(line -> line.startsWith("| 🔴 red"))).hasSize(20);
  }

  @Test
  void aPageOfManyBlockersStaysAPage() {
    List<Entry> blockers = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      blockers.add(blocker("e" + i, "K", ON, "no " + i, true));
    }
    String page = weekly(one(keyResult("K")), blockers.toArray(Entry[]::new));
    assertThat(page.lines().filter(line -> line.contains(" – blocks "))).hasSize(20);
    assertThat(page).contains("_3 less important items aren't listed._");
  }

  @Test
  void whatChangedSaysWhatWasEntered() {
    Plan plan = one(keyResult("K"));
    assertThat(weekly(plan, value("e", "K", ON, "60")))
        .contains("| **K** | ⚪ no data → 🟢 green | 0.00 → 0.60 (+0.60) | m 60 (lin, 2026-02-19) |")
        .contains("| 1 entry about its parts |");
    // compared with what was expected on its day, until it is older than 35 days
    assertThat(weekly(plan, value("e", "K", ON.minusDays(36), "42")))
        .contains("| **K** | 🟢 green → 🟡 yellow | 0.42 | days passed |");
    assertThat(
            weekly(
                plan,
                value("e", "K", ON.minusDays(9), "60"),
                adjusted("a", ON, K, "0.9"),
                revised("r", ON, "K", new Target.FromTo(BigDecimal.ZERO, BigDecimal.TEN))))
        .contains("score set to 0.9, target revised: reason r (lin, 2026-02-19)");
    assertThat(
            weekly(
                plan,
                value("e", "K", ON.minusDays(9), "60"),
                adjusted("a", ON.minusDays(9), K, "0.9"),
                givenBack("b", ON, K)))
        .contains("0.90 → 0.60 (-0.30)", "back to the computed score");
  }

  @Test
  void stepsThatAreDoneAreNamed() {
    Plan plan =
        Scenario.empty()
            .objective(
                "O",
                Scenario.keyResult("K", Scenario.measure("m", "up", Target.milestones("de", "us"))))
            .plan();
    Entry done = checkIn("e", "K", ON).done(List.of(MilestoneId.of("de"))).build();
    assertThat(weekly(plan, done)).contains("m done: de (lin");
    Plan whole =
        Scenario.empty()
            .objective("O", Scenario.keyResult("K", Scenario.measure("m", "up", Target.done())))
            .plan();
    Entry said = checkIn("e", "K", ON.minusDays(8)).done(List.of(MilestoneId.of("all"))).build();
    Entry notAfterAll = checkIn("f", "K", ON).done(List.of()).build();
    assertThat(weekly(whole, said, notAfterAll)).contains("m nothing done (lin");
  }

  @Test
  void manyEntriesAreCounted() {
    Plan plan =
        Scenario.empty()
            .objective(
                "O",
                Scenario.keyResult(
                    "K",
                    Scenario.measure("a", "up", TO_HUNDRED),
                    Scenario.measure("b", "up", TO_HUNDRED)))
            .plan();
    List<Entry> entries = new ArrayList<>();
    for (int day = 5; day >= 0; day--) {
      entries.add(blocker("e" + day, "K", ON.minusDays(day), "no " + day, true));
    }
    assertThat(weekly(plan, entries.subList(2, 6).toArray(Entry[]::new)))
        .contains("check-in (lin, 2026-02-16); check-in (lin, 2026-02-17)")
        .doesNotContain("earlier entries");
    assertThat(weekly(plan, entries.toArray(Entry[]::new)))
        .contains("check-in (lin, 2026-02-19); 2 earlier entries");
    Entry value = checkIn("v", "K", ON).measure(MeasureId.of("a")).value(BigDecimal.TEN).build();
    entries.add(value);
    assertThat(weekly(plan, entries.toArray(Entry[]::new)))
        .contains("a 10 (lin, 2026-02-19); 3 earlier entries");
  }

  @Test
  void aGoalThatWaitsTwiceForADecisionIsNamedOnce() {
    Dependency.Builder needs = Dependency.builder();
    needs
        .id(DependencyId.of("D"))
        .dependent(GoalRef.to(ObjectiveId.of("O")))
        .provider(K)
        .agreed(new Agreement(List.of(), null, ON.minusDays(1)));
    Plan plan =
        one(keyResult("K").addParticipant(PartyId.of("growth"))).toBuilder()
            .dependencies(List.of(needs.build()))
            .build();
    String page =
        monthly(
            plan, value("e", "K", ON, "1"), moved("m", ON), decision("d", ON, ReviewKind.MONTHLY));
    assertThat(page)
        .contains(
            "- 🔴 red **K**: **O** has needed it since 2026-02-18; nothing was decided since"
                + " 2026-01-19\n")
        .contains(
            "| 2026-02-18 (1 day overdue) | **K** | **O** | 🔴 red | 1 of 100 | 0.01 / 0.50 |")
        .contains("- decided d (lin, 2026-02-19)")
        .contains("- an engineer: platform → growth; no reason given (lin, 2026-02-19)");
  }

  @Test
  void aQuarterIsToldFromScoresToThanks() {
    Scorecard card =
        Scorer.standard()
            .score(
                one(keyResult("K").addParticipant(PartyId.of("growth"))),
                Journal.of(
                    List.of(
                        value("e", "K", ON, "120"),
                        revised("r", ON, "K", TO_HUNDRED),
                        adjusted("a", ON, GoalRef.to(ObjectiveId.of("O")), "0.7"),
                        retrospective("l", ON, Subject.of(CycleId.of("Q"))),
                        decision("d", ON, ReviewKind.QUARTERLY),
                        recognition("t", ON, "K", "growth"))),
                ON);
    String page = Markdown.of(card, "en").quarterly(Reviews.of(card).quarterly(CycleId.of("Q")));
    assertThat(page)
        .contains("**Q** (2026-01-01 – 2026-04-10) on 2026-02-19, still running. 1 objective")
        .contains("| ↳ **K** | nobody | 120 of 100 (beyond the target) | 1.00 / 0.50 | green | 🟢")
        .contains("- **O**: 0.70 instead of the computed 1.00; reason a (lin, 2026-02-19)")
        .contains(
            "- **K**: 1.00 on the revised target, 1.00 on the original one; now from 0 to 100:"
                + " reason r (lin")
        .contains("- **Q**: learned l. Next: change l (lin, 2026-02-19)")
        .contains("- decided d (lin, 2026-02-19)")
        .contains("- **K**: progress 1.20 where 1.00 is the target; growth (thanked already)");
    assertThat(page.indexOf("## Scores")).isLessThan(page.indexOf("## What was learned"));
  }

  @Test
  void aCycleIsNotBegunRunningOrOver() {
    for (LocalDate on : List.of(Scenario.START.minusDays(1), Scenario.START, Scenario.END)) {
      Scorecard card = Scorer.standard().score(one(keyResult("K")), Journal.empty(), on);
      String page = Markdown.of(card, "en").quarterly(Reviews.of(card).quarterly(CycleId.of("Q")));
      assertThat(page.contains("not begun")).isEqualTo(on.isBefore(Scenario.START));
      assertThat(page.contains("still running")).isEqualTo(on.equals(Scenario.START));
    }
  }

  @Test
  void numbersAreShownAsThePolicySays() {
    Policy percent = Policy.builder().from(Policies.standard()).display(Display.PERCENT).build();
    Scorecard card =
        Scorer.of(percent)
            .score(one(keyResult("K")), Journal.of(List.of(value("e", "K", ON, "30"))), ON);
    assertThat(Markdown.of(card, "en").weekly(Reviews.of(card).weekly()))
        .contains("_Score: 100 is the target.", "| 30 / 50 |", "0 → 30 (+30)");
  }

  private static Entry reading(String metric, String value) {
    Reading.Builder made = Reading.builder();
    made.id(EntryId.of(metric)).on(ON).recordedAt(Entries.noon(ON)).by("data");
    return made.metric(MetricId.of(metric)).value(new BigDecimal(value)).build();
  }

  @Test
  void strictBoundsAreToldAsStrict() {
    BigDecimal ten = BigDecimal.TEN;
    Target more = new Target.AtLeast(ten, null, null, true);
    Target less = new Target.AtMost(ten, null, null, true);
    Scenario scenario = Scenario.empty();
    List.of("low", "high", "band")
        .forEach(id -> scenario.metric(Metric.builder().id(MetricId.of(id)).build()));
    Plan plan =
        scenario
            .objective(
                "O",
                KeyResult.builder()
                    .from(Scenario.keyResult("K", Scenario.measure("m", "up", more)))
                    .guardrails(
                        List.of(
                            new Guardrail(MetricId.of("low"), ten, null, true),
                            new Guardrail(MetricId.of("high"), null, ten, true),
                            new Guardrail(MetricId.of("band"), BigDecimal.ONE, ten, true)))
                    .build(),
                Scenario.keyResult("L", Scenario.measure("m", "down", less)))
            .plan();
    String page =
        quarterly(
            plan,
            value("k", "K", ON, "10"),
            value("l", "L", ON, "10"),
            reading("low", "10"),
            reading("high", "10"),
            reading("band", "1"),
            revised("t", ON, "K", more),
            revised("u", ON, "L", less));
    assertThat(page)
        .contains("| 10, more than 10 |", "| 10, less than 10 |")
        .contains("now more than 10: reason t", "now less than 10: reason u")
        .contains("low was 10 at worst, more than 10 allowed; since " + ON + ", still broken")
        .contains("high was 10 at worst, less than 10 allowed")
        .contains("band was 1 at worst, more than 1 and less than 10 allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "zh-CN", "zh-Hans"})
  void chinesePagesHaveNoEnglishOfTheirOwn(String tag) {
    Scorecard card =
        card(
            one(keyResult("K")),
            ask("a", "K", ON, "帮助"),
            blocker("b", "K", ON, "合同", true),
            value("e", "K", ON, "10"));
    Reviews reviews = Reviews.of(card);
    Markdown markdown = Markdown.of(card, tag);
    String pages =
        markdown.weekly(reviews.weekly())
            + markdown.monthly(reviews.monthly())
            + markdown.quarterly(reviews.quarterly(CycleId.of("Q")));
    assertThat(pages.replaceAll("\\b(test|lin|finance|[KOQm])\\b", ""))
        .doesNotContainPattern("[A-Za-z]");
  }

  @Test
  void anUnknownLanguageIsEnglish() {
    Scorecard card = card(Scenario.empty().plan());
    assertThat(Markdown.of(card, "fr").weekly(Reviews.of(card).weekly()))
        .startsWith("# Weekly digest: test\n");
  }
}
