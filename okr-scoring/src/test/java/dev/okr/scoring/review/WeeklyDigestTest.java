package dev.okr.scoring.review;

import static dev.okr.scoring.review.Entries.ask;
import static dev.okr.scoring.review.Entries.blocker;
import static dev.okr.scoring.review.Entries.checkIn;
import static dev.okr.scoring.review.Entries.noon;
import static dev.okr.scoring.review.Entries.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.scoring.ChangeCause;
import dev.okr.scoring.OpenBlocker;
import dev.okr.scoring.Scenario;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.policy.Policies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a week has to show. The cycle has 100 days, so a day lets one expect 0.01. */
class WeeklyDigestTest {

  private static final Target TO_HUNDRED =
      new Target.FromTo(BigDecimal.ZERO, new BigDecimal("100"));

  /** The 50th day. */
  private static final LocalDate ON = Scenario.START.plusDays(49);

  private static LocalDate daysAgo(int days) {
    return ON.minusDays(days);
  }

  private static Scenario three() {
    return Scenario.empty().objective("O", keyResult("A"), keyResult("B"), keyResult("C"));
  }

  private static KeyResult keyResult(String id) {
    return Scenario.keyResult(id, Scenario.measure("m", "up", TO_HUNDRED));
  }

  private static Scenario with(Scenario scenario, Entry... entries) {
    for (Entry entry : entries) {
      scenario.entry(entry);
    }
    return scenario;
  }

  private static WeeklyDigest digest(Scenario scenario) {
    return Reviews.of(scenario.card(Policies.standard(), ON)).weekly();
  }

  private static List<String> goals(List<GoalStatus> statuses) {
    return statuses.stream().map(status -> status.goal().id()).toList();
  }

  @Test
  void anEmptyPlanHasNothingToSay() {
    WeeklyDigest digest = digest(Scenario.empty());
    assertThat(digest.since()).isEqualTo(daysAgo(7));
    assertThat(digest.on()).isEqualTo(ON);
    assertThat(digest.lights()).isEmpty();
    assertThat(digest.changes()).isEmpty();
    assertThat(digest.risks()).isEmpty();
    assertThat(digest.blockers()).isEmpty();
    assertThat(digest.asks()).isEmpty();
  }

  @Test
  void withoutAJournalEveryKeyResultIsARiskForNobodyKnows() {
    WeeklyDigest digest = digest(three());
    assertThat(digest.lights()).isEqualTo(Map.of(Light.UNKNOWN, 3));
    assertThat(goals(digest.risks())).containsExactly("A", "B", "C");
    assertThat(digest.risks()).allMatch(risk -> risk.causes().isEmpty());
    assertThat(digest.risks()).as("owned by nobody").allMatch(risk -> risk.owner().isEmpty());
    assertThat(digest.changes()).isEmpty();
  }

  @Test
  void beforeTheCycleNothingRunsAndAfterItNothingIsLeft() {
    Scenario scenario =
        with(three(), blocker("e", "A", Scenario.START.minusDays(5), "no budget", true));
    WeeklyDigest before =
        Reviews.of(scenario.card(Policies.standard(), Scenario.START.minusDays(1))).weekly();
    assertThat(before.lights()).isEmpty();
    assertThat(before.risks()).isEmpty();
    assertThat(before.blockers()).as("preparation may be blocked").hasSize(1);
    WeeklyDigest lastDay = Reviews.of(scenario.card(Policies.standard(), Scenario.END)).weekly();
    assertThat(lastDay.lights())
        .as("nothing to show on the last day")
        .isEqualTo(Map.of(Light.RED, 3));
    assertThat(lastDay.blockers()).hasSize(1);
    WeeklyDigest after =
        Reviews.of(scenario.card(Policies.standard(), Scenario.END.plusDays(1))).weekly();
    assertThat(after.lights()).isEmpty();
    assertThat(after.risks()).isEmpty();
    assertThat(after.blockers()).isEmpty();
  }

  @Test
  void aKeyResultWithoutDaysAlwaysRuns() {
    Plan plan = three().plan().toBuilder().cycles(List.of()).build();
    Scorecard card = Scorer.standard().score(plan, Journal.empty(), ON);
    assertThat(Reviews.of(card).weekly().risks()).hasSize(3);
  }

  @Test
  void risksAreRedThenYellowThenUnknownAndTheFurthestBehindFirst() {
    Scenario scenario =
        Scenario.empty()
            .objective(
                "O",
                keyResult("unknown"),
                keyResult("green"),
                keyResult("yellow"),
                keyResult("red"),
                keyResult("redder"));
    with(
        scenario,
        value("e1", "green", ON, "50"),
        value("e2", "yellow", ON, "40"),
        value("e3", "red", ON, "20"),
        value("e4", "redder", ON, "10"));
    WeeklyDigest digest = digest(scenario);
    assertThat(goals(digest.risks())).containsExactly("redder", "red", "yellow", "unknown");
    assertThat(digest.lights())
        .isEqualTo(Map.of(Light.RED, 2, Light.YELLOW, 1, Light.GREEN, 1, Light.UNKNOWN, 1));
    GoalStatus worst = digest.risks().get(0);
    assertThat(worst.score()).contains(Score.of("0.1"));
    assertThat(worst.expected()).contains(Score.of("0.5"));
    assertThat(worst.pace()).contains(Score.of("0.2"));
    assertThat(worst.band()).contains("red");
    assertThat(worst.causes())
        .singleElement()
        .satisfies(cause -> assertThat(cause.text().in("en")).isEqualTo("pace 0.2 is below 0.75"));
  }

  @Test
  void changesAreSortedByWhatTheyMean() {
    Scenario scenario =
        with(
            Scenario.empty()
                .objective("O", keyResult("steady"))
                .objective("P", keyResult("leap"))
                .objective("Q", keyResult("better"))
                .objective("R", keyResult("worse")),
            value("e1", "steady", daysAgo(7), "60"),
            value("e2", "leap", daysAgo(7), "60"),
            value("e3", "better", daysAgo(7), "10"),
            value("e4", "worse", daysAgo(7), "60"),
            value("e5", "steady", daysAgo(1), "61"),
            value("e6", "leap", daysAgo(1), "95"),
            value("e7", "better", ON, "70"),
            value("e8", "worse", ON, "30"));
    WeeklyDigest digest = digest(scenario);
    assertThat(digest.changes())
        .extracting(change -> change.change().goal().id())
        .containsExactly("worse", "R", "better", "Q", "leap", "P", "steady", "O");
    GoalChange worse = digest.changes().get(0);
    assertThat(worse.change().by()).contains(Score.of("-0.3"));
    assertThat(worse.because()).extracting(Entry::id).hasToString("[e8]");
    assertThat(worse.causes()).contains(ChangeCause.ENTRIES);
  }

  @Test
  void aScoreThatWasGivenUpIsTheLargestChange() {
    Plan before = three().plan();
    Plan after =
        Scenario.empty().objective("O", keyResult("A"), keyResult("B"), keyResult("D")).plan();
    Journal journal =
        Journal.of(List.of(value("e1", "A", daysAgo(7), "50"), value("e2", "A", daysAgo(1), "99")));
    WeeklyDigest digest =
        Reviews.of(Scorer.standard().score(after, journal, ON))
            .weekly(Scorer.standard().score(before, journal, daysAgo(7)));
    assertThat(digest.changes())
        .filteredOn(change -> change.change().lightBefore() == change.change().lightAfter())
        .extracting(change -> change.change().goal().id())
        .startsWith("D", "C");
  }

  /** A value is compared with what was expected on its day, until it is older than 35 days. */
  @Test
  void timeAloneIsSaidToBeTheCause() {
    assertThat(digest(with(three(), value("e", "A", daysAgo(35), "42"))).changes()).isEmpty();
    Scenario scenario = with(three(), value("e", "A", daysAgo(36), "42"));
    GoalChange change = digest(scenario).changes().get(0);
    assertThat(change.change().goal()).isEqualTo(GoalRef.to(KeyResultId.of("A")));
    assertThat(change.causes()).containsExactly(ChangeCause.TIME);
    assertThat(change.because()).isEmpty();
  }

  @Test
  void blockersAreOpenUntilTheyAreClosedAndTheOldestComesFirst() {
    Scenario scenario =
        with(
            three(),
            blocker("e1", "B", daysAgo(9), "contract", true),
            blocker("e2", "A", daysAgo(20), "budget", true),
            blocker("e3", "A", daysAgo(3), "licence", true),
            blocker("e4", "C", daysAgo(20), "staff", true),
            blocker("e5", "C", daysAgo(2), "staff", false),
            blocker("e6", "B", daysAgo(1), "contract", true),
            blocker("e7", "B", ON.plusDays(1), "contract", false));
    assertThat(digest(scenario).blockers())
        .extracting(OpenBlocker::text)
        .extracting(Object::toString)
        .containsExactly("budget", "contract", "licence");
    assertThat(digest(scenario).blockers().get(1).since().entry())
        .as("since it was named first")
        .hasToString("e1");
  }

  @Test
  void aKeyResultThatIsNotThereHasNoBlockers() {
    Entry blocked = blocker("e", "gone", ON, "budget", true);
    assertThat(digest(with(three(), blocked)).blockers()).isEmpty();
    Scorecard card = with(three(), blocked).card(Policies.standard(), ON);
    assertThat(card.openBlockers(KeyResultId.of("gone"))).isEmpty();
    assertThat(card.openBlockers(KeyResultId.of("A"))).isEmpty();
  }

  @Test
  void asksAreThoseOfTheWeekEachOnce() {
    Scenario scenario =
        with(
            three(),
            ask("e1", "A", daysAgo(7), "old"),
            ask("e3", "B", daysAgo(1), "newer"),
            ask("e2", "A", daysAgo(6), "new"),
            ask("e4", "A", daysAgo(2), "new"),
            ask("e5", "B", daysAgo(2), "new"),
            ask("e6", "A", ON.plusDays(1), "to come"));
    assertThat(digest(scenario).asks())
        .extracting(ask -> ask.keyResult() + " " + ask.text() + " " + ask.evidence().entry())
        .containsExactly("A new e2", "B new e5", "B newer e3");
  }

  @Test
  void aCorrectionOfAnEarlierDayIsAChangeOnlySinceWhatWasKnownThen() {
    LocalDate lastWeek = daysAgo(7);
    CheckIn wrong = value("e1", "A", lastWeek, "90");
    CheckIn corrected =
        checkIn("e2", "A", lastWeek).value(new BigDecimal("60")).recordedAt(noon(ON)).build();
    Plan plan = three().plan();
    Journal journal = Journal.of(List.of(wrong, corrected));
    Scorecard card = Scorer.standard().score(plan, journal, ON);
    assertThat(Reviews.of(card).weekly().changes()).isEmpty();
    Scorecard asItWasKnown = Scorer.standard().score(plan, journal, lastWeek, noon(lastWeek));
    assertThat(Reviews.of(card).weekly(asItWasKnown).changes())
        .first()
        .satisfies(change -> assertThat(change.change().by()).contains(Score.of("-0.3")));
    Scorecard before = Scorer.standard().score(plan, journal, ON, noon(lastWeek));
    assertThat(Reviews.of(before).weekly().changes())
        .as("what is recorded after the instant isn't seen")
        .isEmpty();
  }

  @Test
  void theLastDigestIsEarlier() {
    Scorecard card = three().card(Policies.standard(), ON);
    assertThat(Reviews.of(card).weekly(daysAgo(1)).since()).isEqualTo(daysAgo(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reviews.of(card).weekly(ON))
        .withMessageContaining("(" + ON + ", " + ON + ")");
    assertThatIllegalArgumentException().isThrownBy(() -> Reviews.of(card).weekly(card));
  }
}
