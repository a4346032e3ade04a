package dev.okr.core.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okr.core.error.Problem;
import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.State;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Ask;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Decision;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.Reopened;
import dev.okr.core.journal.Retracted;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.StateChanged;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.metric.DataSource;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Refresh;
import dev.okr.core.metric.SourceKind;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Raci;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.Rhythm;
import dev.okr.core.time.WorkingDays;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A quarter from Thursday 1 January 2026; check-ins on Fridays: 2, 9, 16, 23, 30 January ... */
class WeeksTest {

  private static final PartyId LIN = PartyId.of("p.lin");
  private static final KeyResultId K = KeyResultId.of("K");
  private static final ObjectiveId O = ObjectiveId.of("O");

  private static final Plan PLAN =
      Plan.builder("p")
          .cycles(Cycle.of("Q1", "2026-01-01", "2026-03-31"))
          .teams(Team.of("pay", "Payments"), Team.of("data", "Data"), Team.of("top", "Company"))
          .people(
              Person.of("p.lin", "Lin", "pay"),
              Person.of("p.wu", "Wu", "data"),
              Person.of("p.ceo", "Chen", "top"),
              Person.builder().id("p.gone").teams("pay").leftOn(day("2026-01-10")).build())
          .metrics(
              Metric.builder().id("rate").refresh(Refresh.WEEKLY).build(),
              Metric.builder()
                  .id("auto")
                  .owner("data")
                  .refresh(Refresh.DAILY)
                  .source(new DataSource(SourceKind.SQL_VIEW, "v"))
                  .build())
          .objectives(
              Objective.builder()
                  .id("O")
                  .owner("top")
                  .cycle("Q1")
                  .addKeyResult(KeyResult.builder().id("K").title("Pay").owner("pay").build())
                  .build())
          .build();

  private int written;

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private CheckIn.Builder checkIn(String on, String by) {
    CheckIn.Builder builder = CheckIn.builder().id("e" + written++).by(by).keyResult("K");
    builder.on(day(on)).recordedAt(Instant.parse(on + "T12:00:00Z").plusSeconds(written));
    return builder;
  }

  private static MyWeek week(Plan plan, String on, String person, Entry... entries) {
    return Weeks.of(plan, Journal.of(List.of(entries)), day(on))
        .of(PartyId.of(person))
        .orElseThrow();
  }

  private static MyWeek week(String on, Entry... entries) {
    return week(PLAN, on, "p.lin", entries);
  }

  private static Plan revised(UnaryOperator<KeyResult> change) {
    return PLAN.revise(K, change);
  }

  // ---- who

  @Test
  void whoIsNotInThePlanIsAProblemWithItsPlace() {
    Weeks weeks = Weeks.of(PLAN, Journal.empty(), day("2026-01-05"));
    Problem unknown = weeks.of(PartyId.of("p.nobody")).problems().get(0);
    assertThat(unknown.code()).isEqualTo("WEEK-001");
    assertThat(unknown.location().pointer()).isEqualTo("/people");
    assertThat(unknown.message("en")).contains("p.nobody");
    assertThat(unknown.message("zh")).contains("p.nobody").isNotEqualTo(unknown.message("en"));
    assertThat(weeks.of(PartyId.of("pay")).problems())
        .extracting(Problem::code)
        .containsExactly("WEEK-002");
  }

  @Test
  void nothingIsAskedOfWhoHasLeft() {
    MyWeek over = week(PLAN, "2026-01-10", "p.gone");
    assertThat(over.items()).isEmpty();
    assertThat(over.left()).contains(day("2026-01-10"));
    assertThat(over.text("en")).contains("Left on 2026-01-10");
    MyWeek before = week(PLAN, "2026-01-09", "p.gone");
    assertThat(before.left()).isEmpty();
    assertThat(before.checkIns()).hasSize(1);
  }

  @Test
  void whatATeamOwnsIsAskedOfItsPeople() {
    assertThat(week("2026-01-05").checkIns())
        .extracting(CheckInDue::through)
        .containsExactly(PartyId.of("pay"));
    assertThat(week(PLAN, "2026-01-05", "p.wu").items()).isEmpty();
    Plan own = revised(k -> k.toBuilder().owner("p.lin").build());
    assertThat(week(own, "2026-01-05", "p.lin").checkIns())
        .extracting(CheckInDue::through)
        .containsExactly(LIN);
  }

  @Test
  void whoIsAccountableIsAskedToo() {
    Plan plan =
        revised(k -> k.toBuilder().raci(Raci.builder().accountable("p.wu").build()).build());
    assertThat(week(plan, "2026-01-05", "p.wu").checkIns()).hasSize(1);
  }

  @Test
  void anEmptyPlanAsksForNothing() {
    Plan empty = Plan.builder("p").people(Person.of("p.lin", "Lin")).build();
    MyWeek week = week(empty, "2026-01-05", "p.lin");
    assertThat(week.items()).isEmpty();
    assertThat(week.text("en"))
        .isEqualTo("p.lin Lin, 2026-01-05 to 2026-01-11\nNothing is asked.\n");
    assertThat(week.text("zh")).contains("无待办事项");
  }

  // ---- check-ins

  @Test
  void aCheckInIsDueOnTheNextMeetingAndLateInWorkingDays() {
    assertThat(week("2026-01-02").checkIns())
        .containsExactly(new CheckInDue(K, PartyId.of("pay"), day("2026-01-02"), null, 0));
    // two meetings missed: the first counts; Monday is the first working day after Friday
    assertThat(week("2026-01-04").checkIns().get(0).lateDays()).isZero();
    assertThat(week("2026-01-05").checkIns().get(0).lateDays()).isEqualTo(1);
    assertThat(week("2026-01-12").checkIns())
        .containsExactly(new CheckInDue(K, PartyId.of("pay"), day("2026-01-02"), null, 6));
  }

  @Test
  void aCheckInServesTheMeetingOfItsWeek() {
    Entry thursday = checkIn("2026-01-08", "p.lin").build();
    assertThat(week("2026-01-09", thursday).checkIns()).isEmpty();
    assertThat(week("2026-01-10", thursday).checkIns())
        .containsExactly(
            new CheckInDue(K, PartyId.of("pay"), day("2026-01-16"), day("2026-01-08"), 0));
    Entry friday = checkIn("2026-01-09", "p.lin").build();
    assertThat(week("2026-01-09", friday).checkIns()).isEmpty();
    assertThat(week("2026-01-19", friday).checkIns().get(0).lateDays()).isEqualTo(1);
  }

  @Test
  void aMeetingMovedForAHolidayIsDueOnTheDayBefore() {
    Rhythm rhythm =
        Rhythm.builder()
            .workingDays(WorkingDays.MONDAY_TO_FRIDAY.without(Set.of(day("2026-01-09"))))
            .build();
    Weeks weeks =
        Weeks.of(
                PLAN,
                Journal.of(List.of(checkIn("2026-01-02", "p.lin").build())),
                day("2026-01-12"))
            .with(WeekOptions.standard().withRhythm(rhythm));
    assertThat(weeks.of(LIN).orElseThrow().checkIns())
        .containsExactly(
            new CheckInDue(K, PartyId.of("pay"), day("2026-01-08"), day("2026-01-02"), 1));
    WorkingDays never = day -> false;
    Weeks idle =
        weeks.with(WeekOptions.standard().withRhythm(Rhythm.builder().workingDays(never).build()));
    assertThat(idle.of(LIN).orElseThrow().checkIns()).isEmpty();
  }

  @Test
  void whatCorrectionsAndRetractionsTakeBackDoesNotCount() {
    CheckIn made = checkIn("2026-01-09", "p.lin").id("c").build();
    Retracted back =
        Retracted.builder()
            .id("r")
            .by("p.lin")
            .target("c")
            .on(day("2026-01-09"))
            .recordedAt(Instant.parse("2026-01-10T00:00:00Z"))
            .build();
    assertThat(week("2026-01-09", made, back).checkIns().get(0).day()).isEqualTo("2026-01-02");
    CheckIn moved = checkIn("2026-01-02", "p.lin").id("d").corrects("c").build();
    CheckIn later = moved.toBuilder().recordedAt(Instant.parse("2026-01-11T00:00:00Z")).build();
    assertThat(week("2026-01-09", made, later).checkIns())
        .containsExactly(
            new CheckInDue(K, PartyId.of("pay"), day("2026-01-09"), day("2026-01-02"), 0));
  }

  @Test
  void whatIsWrittenOfALaterDayIsNotKnownYet() {
    assertThat(week("2026-01-05", checkIn("2026-01-06", "p.lin").build()).checkIns()).hasSize(1);
  }

  // ---- goals that ask for nothing

  private StateChanged state(GoalRef goal, State state, String on) {
    return StateChanged.builder()
        .id("s" + written++)
        .by("top")
        .goal(goal)
        .state(state)
        .on(day(on))
        .recordedAt(Instant.parse(on + "T00:00:00Z"))
        .build();
  }

  @Test
  void aGoalThatIsNotActiveAsksForNothing() {
    Entry blocked = checkIn("2026-01-02", "p.lin").addBlocker(blocker("x", true)).build();
    for (State state : List.of(State.DRAFT, State.PAUSED, State.DROPPED, State.DONE)) {
      for (GoalRef goal : List.of(GoalRef.to(K), GoalRef.to(O))) {
        assertThat(week("2026-01-05", blocked, state(goal, state, "2026-01-05")).items()).isEmpty();
        assertThat(week("2026-01-05", blocked, state(goal, state, "2026-01-06")).items())
            .isNotEmpty();
      }
      Plan plan = revised(k -> k.toBuilder().state(state).build());
      assertThat(week(plan, "2026-01-05", "p.lin", blocked).items()).isEmpty();
    }
  }

  @Test
  void aGoalTakenUpAgainIsAskedForFromThen() {
    Entry paused = state(GoalRef.to(K), State.PAUSED, "2026-01-02");
    Entry again = state(GoalRef.to(O), State.ACTIVE, "2026-01-21");
    Entry active = state(GoalRef.to(K), State.ACTIVE, "2026-01-19");
    assertThat(week("2026-01-26", paused, active, again).checkIns().get(0).day())
        .isEqualTo("2026-01-23");
  }

  @Test
  void whatHasNotBegunOrIsOverAsksForNothing() {
    assertThat(week("2025-12-31").items()).isEmpty();
    assertThat(week("2026-01-01").items()).hasSize(1);
    assertThat(week("2026-03-31").items()).hasSize(1);
    assertThat(week("2026-04-01").items()).isEmpty();
    Plan late = revised(k -> k.toBuilder().startsOn(day("2026-02-05")).build());
    assertThat(week(late, "2026-02-04", "p.lin").items()).isEmpty();
    assertThat(week(late, "2026-02-05", "p.lin").checkIns().get(0).day()).isEqualTo("2026-02-06");
  }

  @Test
  void aClosedCycleAsksForNothingUntilItIsReopened() {
    Closed close =
        Closed.builder()
            .id("c1")
            .by("top")
            .cycle("Q1")
            .on(day("2026-01-20"))
            .recordedAt(Instant.parse("2026-01-20T00:00:00Z"))
            .build();
    Reopened again =
        Reopened.builder()
            .id("c2")
            .by("top")
            .cycle("Q1")
            .on(day("2026-01-22"))
            .recordedAt(Instant.parse("2026-01-22T00:00:00Z"))
            .build();
    assertThat(week("2026-01-21", close).items()).isEmpty();
    assertThat(week("2026-01-19", close).items()).isNotEmpty();
    assertThat(week("2026-01-23", close, again).items()).isNotEmpty();
  }

  @Test
  void whatIsSetByHandOrReachedNeedsNoValue() {
    ScoreAdjusted set =
        ScoreAdjusted.builder()
            .id("a")
            .by("top")
            .goal(K)
            .score("0.5")
            .on(day("2026-01-05"))
            .recordedAt(Instant.parse("2026-01-05T00:00:00Z"))
            .build();
    assertThat(week("2026-01-12", set).checkIns()).isEmpty();
    assertThat(week("2026-01-12", set, set.toBuilder().id("b").score(Optional.empty()).build()))
        .extracting(week -> week.checkIns().size())
        .isEqualTo(1);
    Weeks reached =
        Weeks.of(PLAN, Journal.empty(), day("2026-01-12"))
            .scoredBy(goal -> Optional.of(BigDecimal.ONE));
    assertThat(reached.of(LIN).orElseThrow().checkIns()).isEmpty();
    Plan holds =
        revised(k -> k.toBuilder().addMeasure(Measure.of("rate", Target.atMost("2"))).build());
    Weeks holding =
        Weeks.of(holds, Journal.empty(), day("2026-01-12"))
            .scoredBy(goal -> Optional.of(BigDecimal.ONE));
    assertThat(holding.of(LIN).orElseThrow().checkIns()).hasSize(1);
  }

  // ---- values

  private static final Plan MEASURED =
      revised(k -> k.toBuilder().addMeasure(Measure.of("rate", Target.fromTo("1", "9"))).build());

  private Reading reading(String metric, String on) {
    return Reading.builder()
        .id("v" + written++)
        .by("data")
        .metric(metric)
        .value("5")
        .on(day(on))
        .recordedAt(Instant.parse(on + "T00:00:00Z"))
        .build();
  }

  @Test
  void aValueIsDueBeforeItIsOlderThanItsRefreshAllows() {
    // nine days from the first day on
    assertThat(week(MEASURED, "2026-01-03", "p.lin").values()).isEmpty();
    ValueDue first = week(MEASURED, "2026-01-04", "p.lin").values().get(0);
    assertThat(first.day()).isEqualTo("2026-01-10");
    assertThat(first.newest()).isNull();
    // Saturday passed: one working day late on Monday
    assertThat(week(MEASURED, "2026-01-12", "p.lin").values().get(0).lateDays()).isEqualTo(1);
    CheckIn typed = checkIn("2026-01-09", "p.lin").value("4").build();
    assertThat(week(MEASURED, "2026-01-11", "p.lin", typed).values()).isEmpty();
    ValueDue due = week(MEASURED, "2026-01-12", "p.lin", typed).values().get(0);
    assertThat(due.day()).isEqualTo("2026-01-18");
    assertThat(due.newest()).isEqualTo("2026-01-09");
    Entry read = reading("rate", "2026-01-12");
    assertThat(week(MEASURED, "2026-01-12", "p.lin", typed, read).values()).isEmpty();
  }

  @Test
  void aWordWithoutAValueIsNoValue() {
    CheckIn word = checkIn("2026-01-09", "p.lin").note("fine").build();
    assertThat(week(MEASURED, "2026-01-10", "p.lin", word).values()).hasSize(1);
  }

  @Test
  void ageMayBeCountedInWorkingDays() {
    Weeks weeks =
        Weeks.of(MEASURED, Journal.empty(), day("2026-01-04"))
            .with(WeekOptions.standard().withRefreshDays(WorkingDays.MONDAY_TO_FRIDAY));
    assertThat(weeks.of(LIN).orElseThrow().values()).isEmpty();
    WeekOptions month =
        WeekOptions.standard().withRefreshDays(WorkingDays.MONDAY_TO_FRIDAY).withDays(31);
    assertThat(weeks.with(month).of(LIN).orElseThrow().values().get(0).day())
        .isEqualTo("2026-01-14"); // the tenth working day after 1 January is the 15th
  }

  @Test
  void whatAJobBringsIsAskedOfTheMetricsOwnerOnceItIsLate() {
    Plan plan =
        revised(k -> k.toBuilder().addMeasure(Measure.of("auto", Target.fromTo("1", "9"))).build());
    Entry read = reading("auto", "2026-01-05");
    assertThat(week(plan, "2026-01-07", "p.wu", read).values()).isEmpty();
    assertThat(week(plan, "2026-01-08", "p.wu", read).values())
        .extracting(ValueDue::through)
        .containsExactly(PartyId.of("data"));
    assertThat(week(plan, "2026-01-08", "p.lin", read).values()).isEmpty();
  }

  // ---- asks, blockers, decisions

  private static Ask ask(String to, String text) {
    return new Ask(PartyId.of(to), LocalizedText.of(text));
  }

  private static Blocker blocker(String text, boolean open) {
    return new Blocker(LocalizedText.of(text), open);
  }

  @Test
  void whoIsAskedForSupportIsToldByWhom() {
    CheckIn first = checkIn("2026-01-02", "p.lin").addAsk(ask("data", "a table")).build();
    assertThat(week(PLAN, "2026-01-05", "p.wu", first).asks())
        .containsExactly(
            new SupportAsked(
                K,
                PartyId.of("data"),
                LocalizedText.of("a table"),
                LIN,
                day("2026-01-02"),
                first.id()));
    assertThat(week(PLAN, "2026-01-05", "p.ceo", first).asks()).isEmpty();
    CheckIn own = checkIn("2026-01-02", "p.lin").addAsk(ask("pay", "help")).build();
    assertThat(week("2026-01-05", own).asks()).as("of oneself").isEmpty();
    CheckIn nobody =
        checkIn("2026-01-02", "p.lin").addAsk(new Ask(null, LocalizedText.of("help"))).build();
    assertThat(week(PLAN, "2026-01-05", "p.wu", nobody).asks()).isEmpty();
  }

  @Test
  void aRequestStandsUntilItIsDecidedOrNoLongerRepeated() {
    CheckIn first = checkIn("2026-01-02", "p.lin").addAsk(ask("data", "a table")).build();
    CheckIn again = checkIn("2026-01-09", "p.lin").addAsk(ask("data", "a table")).build();
    CheckIn sameDay = checkIn("2026-01-02", "p.lin").note("also").build();
    CheckIn job = checkIn("2026-01-09", "data").value("5").build();
    CheckIn other = checkIn("2026-01-09", "p.wu").note("hm").build();
    assertThat(week(PLAN, "2026-01-12", "p.wu", first, sameDay, again, job, other).asks())
        .extracting(SupportAsked::since)
        .containsExactly(day("2026-01-02"));
    CheckIn without = checkIn("2026-01-09", "p.lin").note("fine now").build();
    assertThat(week(PLAN, "2026-01-12", "p.wu", first, without).asks()).isEmpty();
    assertThat(
            week(PLAN, "2026-01-12", "p.wu", first, decision("2026-01-02", Subject.of(O))).asks())
        .isEmpty();
    assertThat(
            week(PLAN, "2026-01-12", "p.wu", first, again, decision("2026-01-03", Subject.of(K)))
                .asks())
        .hasSize(1);
  }

  private Decision decision(String on, Subject about) {
    return Decision.builder()
        .id("d" + written++)
        .by("top")
        .text("go")
        .addAbout(about)
        .on(day(on))
        .recordedAt(Instant.parse(on + "T00:00:00Z"))
        .build();
  }

  @Test
  void aBlockerIsAnsweredUntilItIsNoLongerOpen() {
    CheckIn named = checkIn("2026-01-02", "p.lin").addBlocker(blocker("3DS", true)).build();
    CheckIn again = checkIn("2026-01-05", "p.wu").addBlocker(blocker("3DS", true)).build();
    CheckIn gone = checkIn("2026-01-06", "p.lin").addBlocker(blocker("3DS", false)).build();
    assertThat(week("2026-01-05", named, again).blockers())
        .extracting(BlockerToAnswer::since)
        .containsExactly(day("2026-01-02"));
    assertThat(week("2026-01-06", named, again, gone).blockers()).isEmpty();
  }

  @Test
  void aDecisionWaitsForTheObjectivesOwner() {
    CheckIn low = checkIn("2026-01-02", "p.lin").confidence("0.3").build();
    CheckIn blocked = checkIn("2026-01-05", "p.lin").addBlocker(blocker("3DS", true)).build();
    // fourteen days later, within the week from the tenth on
    assertThat(week(PLAN, "2026-01-09", "p.ceo", low, blocked).decisions()).isEmpty();
    assertThat(week(PLAN, "2026-01-13", "p.ceo", low, blocked).decisions())
        .extracting(DecisionDue::day)
        .containsExactly(day("2026-01-16"), day("2026-01-19"));
    assertThat(week(PLAN, "2026-01-13", "p.lin", low, blocked).decisions()).isEmpty();
    assertThat(
            week(PLAN, "2026-01-13", "p.ceo", low, blocked, decision("2026-01-04", Subject.of(K)))
                .decisions())
        .extracting(DecisionDue::since)
        .containsExactly(day("2026-01-05"));
    CheckIn asked = checkIn("2026-01-06", "p.lin").addAsk(ask("data", "x")).build();
    assertThat(week(PLAN, "2026-01-13", "p.ceo", low, blocked, asked).decisions()).isEmpty();
    CheckIn up = checkIn("2026-01-06", "p.lin").confidence("0.4").build();
    assertThat(week(PLAN, "2026-01-13", "p.ceo", low, up).decisions()).isEmpty();
  }

  // ---- milestones

  private static final Target STEPS =
      new Target.Milestones(
          List.of(
              new Milestone(
                  MilestoneId.of("a"), LocalizedText.of("Alpha"), Weight.ONE, day("2026-01-09")),
              new Milestone(
                  MilestoneId.of("b"), LocalizedText.empty(), Weight.ONE, day("2026-02-09")),
              Milestone.of("c")));

  @Test
  void aMilestoneIsDueUntilItIsDone() {
    Plan plan =
        revised(
            k -> k.toBuilder().addMeasure(Measure.builder().id("m").target(STEPS).build()).build());
    assertThat(week(plan, "2026-01-02", "p.lin").milestones()).isEmpty();
    assertThat(week(plan, "2026-01-03", "p.lin").milestones())
        .extracting(MilestoneDue::milestone)
        .containsExactly(MilestoneId.of("a"));
    CheckIn done = checkIn("2026-01-08", "p.lin").done("a").build();
    assertThat(week(plan, "2026-01-12", "p.lin", done).milestones()).isEmpty();
    CheckIn undone = checkIn("2026-01-09", "p.lin").undone("a").build();
    assertThat(week(plan, "2026-01-12", "p.lin", done, undone).milestones())
        .extracting(MilestoneDue::lateDays)
        .containsExactly(1L);
    TargetRevised other =
        TargetRevised.builder()
            .id("t")
            .by("top")
            .keyResult("K")
            .target(new Target.Milestones(List.of(Milestone.of("z"))))
            .on(day("2026-01-05"))
            .recordedAt(Instant.parse("2026-01-05T00:00:00Z"))
            .build();
    assertThat(week(plan, "2026-01-12", "p.lin", other).milestones()).isEmpty();
    assertThat(week(plan, "2026-04-02", "p.lin").milestones())
        .as("what is late when the quarter is over and not closed")
        .hasSize(2);
  }

  // ---- agreements

  private static Plan depending(UnaryOperator<Dependency.Builder> change) {
    Objective other =
        Objective.builder()
            .id("P")
            .cycle("Q1")
            .addKeyResult(KeyResult.builder().id("PK").owner("data").build())
            .build();
    Dependency.Builder builder =
        Dependency.builder().id("D").dependent(K).provider(KeyResultId.of("PK"));
    return PLAN.with(other).with(change.apply(builder).build());
  }

  private static List<PartyId> missing(Plan plan, String person) {
    return week(plan, "2026-01-05", person).agreements().stream()
        .map(AgreementToGive::through)
        .toList();
  }

  @Test
  void eachSideThatHasNotAgreedIsAsked() {
    Plan nobody = depending(builder -> builder);
    assertThat(missing(nobody, "p.lin")).containsExactly(PartyId.of("pay"));
    assertThat(missing(nobody, "p.wu")).containsExactly(PartyId.of("data"));
    assertThat(missing(nobody, "p.ceo")).isEmpty();
    Agreement one = new Agreement(List.of(LIN), day("2026-01-02"), day("2026-01-02"));
    Plan half = depending(builder -> builder.agreed(one));
    assertThat(missing(half, "p.lin")).as("Lin agreed for the team").isEmpty();
    AgreementToGive due = week(half, "2026-01-05", "p.wu").agreements().get(0);
    assertThat(due.dependency()).isEqualTo(DependencyId.of("D"));
    assertThat(due.due()).contains(day("2026-01-02"));
    assertThat(due.lateDays()).isEqualTo(1);
  }

  @Test
  void whatIsNoLongerNeededNeedsNoAgreement() {
    Plan nobody = depending(builder -> builder);
    Entry dropped = state(GoalRef.to(KeyResultId.of("PK")), State.DROPPED, "2026-01-02");
    assertThat(week(nobody, "2026-01-05", "p.lin", dropped).agreements()).isEmpty();
    Plan later =
        nobody.revise(KeyResultId.of("PK"), k -> k.toBuilder().startsOn(day("2026-02-01")).build());
    assertThat(missing(later, "p.wu")).as("a provider may be agreed before it begins").hasSize(1);
  }

  // ---- as a whole

  @Test
  void whatIsDueFirstComesFirstAndEverythingIsSaidInBothLanguages() {
    CheckIn said =
        checkIn("2026-01-02", "p.wu")
            .addAsk(ask("p.lin", "sign\noff"))
            .addBlocker(blocker("3DS", true))
            .build();
    Plan plan = depending(builder -> builder);
    MyWeek week = week(plan, "2026-01-12", "p.lin", said);
    List<LocalDate> dues = new ArrayList<>();
    week.items().forEach(item -> dues.add(item.due().orElse(LocalDate.MAX)));
    assertThat(dues).isSorted();
    assertThat(week.text("en"))
        .contains("p.lin Lin, 2026-01-12 to 2026-01-18")
        .contains("K Pay (last 2026-01-02), was due 2026-01-09, 1 working day late")
        .contains("through pay Payments")
        .contains("(p.wu Wu, 2026-01-02)")
        .doesNotContain("sign\noff");
    assertThat(week.text("zh")).contains("已逾期 1 个工作日", "支持请求", "阻塞", "待确认的依赖");
    assertThat(week.until()).isEqualTo("2026-01-18");
    assertThat(Weeks.of(plan, Journal.empty(), day("2026-01-12")).all())
        .extracting(MyWeek::person)
        .containsExactlyElementsOf(plan.people().stream().map(Person::id).toList());
  }

  @Test
  void aWeekHasOneToThreeHundredAndSixtySixDays() {
    for (int days : new int[] {0, -1, 367}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> WeekOptions.standard().withDays(days))
          .withMessageContaining("(" + days + ")");
    }
    Weeks last = Weeks.of(PLAN, Journal.empty(), day("9999-12-31"));
    assertThat(last.of(LIN).orElseThrow().items()).isEmpty();
  }
}
