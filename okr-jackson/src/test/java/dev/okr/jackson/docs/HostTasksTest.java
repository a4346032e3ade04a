package dev.okr.jackson.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.error.Problem;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.metric.Dictionary;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.rule.Severity;
import dev.okr.core.source.Collected;
import dev.okr.core.source.Collector;
import dev.okr.core.source.MetricSource;
import dev.okr.core.source.Sample;
import dev.okr.core.testkit.Snippets;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.DateSpan;
import dev.okr.core.time.FiscalCalendar;
import dev.okr.graph.DependencyGraph;
import dev.okr.graph.picture.DiagramOptions;
import dev.okr.graph.picture.Mermaid;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.KeyResultScore;
import dev.okr.scoring.LiveScorecard;
import dev.okr.scoring.NodeChange;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.policy.NoData;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import dev.okr.scoring.review.Reviews;
import dev.okr.scoring.review.page.Html;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code of docs/host-tasks.md: what a host does first, each in a few lines. */
class HostTasksTest {

  private static final Path PAGE = Path.of("..", "docs", "host-tasks.md");
  private static final Pattern TASK =
      Pattern.compile("## ([^\n]+) \\((\\d+) lines?\\)\n.*?```java\n(.*?)```", Pattern.DOTALL);
  private static final int MOST_LINES = 12;

  private static final LocalDate DAY = LocalDate.parse("2026-02-26");
  private static final Instant NOW = Instant.parse("2026-02-26T10:00:00Z");
  private static final KeyResultId KEY_RESULT = KeyResultId.of("O1.KR1");

  static Plan plan() {
    Cycle quarter = FiscalCalendar.calendarYear().quarter(2026, 1);
    KeyResult payments =
        KeyResult.builder()
            .id("O1.KR1")
            .title("Payments succeed: from 90 % to 97 %")
            .owner("payments")
            .addMeasure(Measure.of("payment-success-rate", Target.fromTo("90", "97")))
            .build();
    Objective objective =
        Objective.builder()
            .id("O1")
            .title("Buying is easy")
            .owner("payments")
            .cycle(quarter.id())
            .addKeyResult(payments)
            .build();
    return Plan.builder("shop-2026Q1")
        .cycles(quarter)
        .teams(Team.of("payments", "Payments"))
        .dictionary(Dictionary.starter().only(MetricId.of("payment-success-rate")))
        .objectives(objective)
        .build();
  }

  static CheckIn checkIn(KeyResultId of, String value, LocalDate on, PartyId by, Instant now) {
    return CheckIn.builder()
        .id(EntryId.derived(CheckIn.class, Subject.of(of), on, by))
        .on(on)
        .recordedAt(now)
        .by(by)
        .keyResult(of)
        .value(value)
        .build();
  }

  static Optional<Score> score(Plan plan, Journal journal, LocalDate on, KeyResultId of) {
    Scorecard card = Scorer.standard().score(plan, journal, on);
    return card.keyResult(of).flatMap(KeyResultScore::score);
  }

  static String why(Scorecard card, KeyResultId of) {
    return card.explain(GoalRef.to(of)).orElseThrow().text("zh");
  }

  static List<NodeChange> follow(LiveScorecard live, CheckIn news) {
    return live.append(news); // and live.current() is the scorecard with it
  }

  static List<String> inChinese(Plan plan, Journal journal, Scorecard card) {
    RuleBook book = RuleBook.standard().scoredBy(card::computed, card::progress);
    return book.check(plan, journal, card.on()).open().stream()
        .map(finding -> finding.code() + " " + finding.message("zh"))
        .toList();
  }

  static List<String> problems(String document) {
    List<String> lines = new ArrayList<>();
    for (Problem problem : OkrJson.standard().readPlan(document).problems()) {
      lines.add(problem.location() + " " + problem.message("en"));
    }
    return lines;
  }

  static String picture(Plan plan, Scorecard card) {
    DiagramOptions options = DiagramOptions.standard().withLights(card::light);
    return Mermaid.render(DependencyGraph.of(plan).diagram(options));
  }

  static String weeklyPage(Scorecard card) {
    return Html.of(card, "zh").weekly(Reviews.of(card).weekly());
  }

  static Rule owned() {
    return Rule.of("ACME-1", Severity.WARNING)
        .says("'{id}' has no owner.", "“{id}”没有负责人。")
        .hint("Name the team that does the work.", "请写明做事的团队。")
        .onKeyResult(
            (context, keyResult, found) -> found.add(keyResult, "id", keyResult.id().value()))
        .unless((context, keyResult) -> keyResult.owner().isPresent());
  }

  static Policy ours() {
    return Policy.builder()
        .from(Policies.google())
        .name("ours")
        .cap("1.2")
        .noData(NoData.EXCLUDE)
        .build();
  }

  static Collected collect(Map<LocalDate, BigDecimal> values, Plan plan, DateSpan days) {
    MetricSource source =
        (metric, span) ->
            values.entrySet().stream().map(e -> new Sample(e.getKey(), e.getValue())).toList();
    return new Collector(source, PartyId.of("payments"))
        .collect(plan.dictionary().metrics(), days, Journal.empty(), NOW);
  }

  private final Plan plan = plan();
  private final CheckIn first = checkIn(KEY_RESULT, "94.2", DAY, PartyId.of("payments"), NOW);
  private final Journal journal = Journal.of(List.of(first));
  private final Scorecard card = Scorer.standard().score(plan, journal, DAY);

  @Test
  void aPlanIsScored() {
    assertThat(score(plan, journal, DAY, KEY_RESULT)).contains(Score.of("0.6"));
    assertThat(score(plan, Journal.empty(), DAY, KEY_RESULT)).contains(Score.ZERO);
    assertThat(score(plan, journal, DAY, KeyResultId.of("O9.KR9"))).isEmpty();
  }

  @Test
  void aNumberIsExplained() {
    assertThat(why(card, KEY_RESULT)).contains("0.6").contains("94.2").contains("健康灯");
  }

  @Test
  void aCheckInIsFollowed() {
    LiveScorecard live = Scorer.standard().live(plan, Journal.empty(), DAY);
    assertThat(follow(live, first))
        .extracting(change -> change.goal().id())
        .containsExactly("O1.KR1", "O1");
    assertThat(live.current().keyResult(KEY_RESULT).orElseThrow().score())
        .contains(Score.of("0.6"));
    assertThat(follow(live, first)).as("the same once more").isEmpty();
  }

  @Test
  void theRulesSpeakChinese() {
    assertThat(inChinese(plan, journal, card))
        .isNotEmpty()
        .allMatch(line -> line.matches("OKR-\\d{3} .*\\p{IsHan}.*"));
  }

  @Test
  void everyProblemIsToldAtOnce() {
    assertThat(problems("{\"okr\": \"plan/1\", \"teams\": [{}], \"objektives\": []}"))
        .hasSizeGreaterThan(2)
        .anyMatch(line -> line.contains("'objektives'"));
    assertThat(problems("")).hasSize(1);
    assertThat(problems(OkrJson.standard().writePlan(plan))).isEmpty();
  }

  @Test
  void aPictureAndAPageAreMade() {
    assertThat(picture(plan, card)).startsWith("flowchart");
    assertThat(weeklyPage(card)).startsWith("<!DOCTYPE html>").contains("lang=\"zh");
  }

  @Test
  void aRuleOfOnesOwnFindsWhatItLooksFor() {
    RuleBook book = RuleBook.standard().with(owned());
    assertThat(book.check(plan).of("ACME-1")).isEmpty();
    Plan unowned =
        plan.revise(KEY_RESULT, keyResult -> keyResult.toBuilder().owner(Optional.empty()).build());
    assertThat(book.check(unowned).of("ACME-1"))
        .extracting(finding -> finding.message("zh"))
        .containsExactly("“O1.KR1”没有负责人。");
  }

  @Test
  void aPolicyOfOnesOwnScores() {
    Journal beyond =
        Journal.of(List.of(checkIn(KEY_RESULT, "98.4", DAY, PartyId.of("payments"), NOW)));
    assertThat(Scorer.of(ours()).score(plan, beyond, DAY).keyResult(KEY_RESULT))
        .flatMap(KeyResultScore::score)
        .contains(Score.of("1.2"));
  }

  @Test
  void aSourceOfOnesOwnIsAsked() {
    DateSpan days = new DateSpan(DAY.minusDays(1), DAY);
    Collected collected = collect(Map.of(DAY, new BigDecimal("94.2")), plan, days);
    assertThat(collected.readings()).hasSize(1);
    assertThat(collected.readings().get(0).value()).isEqualByComparingTo("94.2");
    assertThat(collect(Map.of(), plan, days).readings()).isEmpty();
  }

  @Test
  void thePageIsThisCode() {
    Snippets.areCodeOf("host-tasks.md", HostTasksTest.class);
  }

  /** What each task takes stands beside it, and only the plan takes more than a dozen lines. */
  @Test
  void noTaskTakesMoreThanTwelveLines() throws IOException {
    Map<String, Long> told = new LinkedHashMap<>();
    Map<String, Long> counted = new LinkedHashMap<>();
    Matcher task = TASK.matcher(Files.readString(PAGE));
    while (task.find()) {
      told.put(task.group(1), Long.valueOf(task.group(2)));
      counted.put(task.group(1), task.group(3).lines().filter(line -> !line.isBlank()).count());
    }
    assertThat(told)
        .containsExactlyEntriesOf(counted)
        .containsOnlyKeys(
            "A plan",
            "A check-in",
            "A score",
            "Why it is what it is",
            "Follow the journal",
            "What the rules find, in Chinese",
            "What is wrong with a document",
            "A picture with lights",
            "The page of the week",
            "A rule of your own",
            "A policy of your own",
            "A source of your own");
    counted.remove("A plan");
    assertThat(counted.values()).allMatch(lines -> lines <= MOST_LINES);
  }
}
