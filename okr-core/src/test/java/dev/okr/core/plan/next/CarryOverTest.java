package dev.okr.core.plan.next;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okr.core.error.Problem;
import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.Checkpoint;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.Expectation;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.InitiativeStatus;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.PlannedTarget;
import dev.okr.core.goal.State;
import dev.okr.core.goal.Target;
import dev.okr.core.goal.ValueOrigin;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.Retracted;
import dev.okr.core.journal.StateChanged;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.metric.Accumulation;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Revision;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Raci;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.Waiver;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.FiscalCalendar;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CarryOverTest {

  private static final CycleId Q1 = CycleId.of("2026Q1");
  private static final CycleId Q2 = CycleId.of("2026Q2");
  private static final KeyResultId K = KeyResultId.of("O.K");
  private static final KeyResultId NEXT_K = KeyResultId.of("2026Q2.O.K");
  private static final ObjectiveId NEXT_O = ObjectiveId.of("2026Q2.O");

  private int entries;

  private static KeyResult keyResult(String id, Measure... measures) {
    return KeyResult.builder().id(id).owner("a").addMeasures(measures).build();
  }

  private static Measure measure(Target target) {
    return Measure.builder().id("m").metric("metric").target(target).build();
  }

  private static Objective objective(String id, String cycle, KeyResult... parts) {
    return Objective.builder().id(id).owner("a").cycle(cycle).addKeyResults(parts).build();
  }

  private static Plan plan(Objective... objectives) {
    return Plan.builder("plan-2026Q1")
        .cycles(FiscalCalendar.calendarYear().yearWithQuarters(2026).subList(0, 3))
        .teams(Team.of("a", "A"), Team.of("b", "B"))
        .metrics(Metric.builder().id("metric").build())
        .objectives(objectives)
        .build();
  }

  private static Plan plan(Target target) {
    return plan(objective("O", "2026Q1", keyResult("O.K", measure(target))));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private Entry value(String day, String value) {
    return CheckIn.builder()
        .id("e" + entries++)
        .on(day(day))
        .recordedAt(Instant.parse(day + "T12:00:00Z"))
        .by("a")
        .keyResult("O.K")
        .measure("m")
        .value(value)
        .build();
  }

  private Entry state(GoalRef goal, State state, String day) {
    return StateChanged.builder()
        .id("e" + entries++)
        .on(day(day))
        .recordedAt(Instant.parse(day + "T12:00:00Z"))
        .by("a")
        .goal(goal)
        .state(state)
        .build();
  }

  private static CarryOver over(Plan plan, Entry... entries) {
    return CarryOver.from(plan, Journal.of(List.of(entries)), Q1);
  }

  private static Target target(CarriedOver next) {
    return next.plan().keyResult(NEXT_K).orElseThrow().measures().get(0).target();
  }

  private static List<CarryKind> kinds(CarriedOver next) {
    return next.report().notes().stream().map(CarryNote::kind).toList();
  }

  // ---- numbers

  @Test
  void theLastValueIsTheNewBaselineAndTheTargetIsKept() {
    Plan plan = plan(Target.fromTo("4", "9"));
    CarriedOver next =
        over(plan, value("2026-02-06", "6"), value("2026-03-27", "7.5"), value("2026-04-03", "8"))
            .to(Q2)
            .orElseThrow();
    assertThat(target(next)).isEqualTo(Target.fromTo("7.5", "9"));
    assertThat(next.plan().keyResult(K)).isEqualTo(plan.keyResult(K));
    assertThat(next.plan().objective(NEXT_O).orElseThrow().cycle()).contains(Q2);
    assertThat(next.report().of(CarryKind.BASELINE_MOVED))
        .containsExactly(
            new CarryNote(
                CarryKind.BASELINE_MOVED, Subject.of(K, MeasureId.of("m")), "4", "7.5"));
  }

  @Test
  void theOldBaselineMayBeKept() {
    CarriedOver next =
        over(plan(Target.fromTo("4", "9")), value("2026-02-06", "6"))
            .baseline(Baseline.KEPT)
            .to(Q2)
            .orElseThrow();
    assertThat(target(next)).isEqualTo(Target.fromTo("4", "9"));
    assertThat(next.report().toDecide()).isEmpty();
  }

  @Test
  void withoutAValueTheBaselineStaysAndIsToDecide() {
    CarriedOver next = over(plan(Target.fromTo("4", "9"))).to(Q2).orElseThrow();
    assertThat(target(next)).isEqualTo(Target.fromTo("4", "9"));
    assertThat(next.report().toDecide()).extracting(CarryNote::kind).contains(CarryKind.NO_VALUE);
  }

  @Test
  void scaledTheSameWayIsGoneAgain() {
    CarryOver over = over(plan(Target.fromTo("40", "90")), value("2026-03-27", "70"));
    assertThat(target(over.targets(TargetChoice.SCALED).to(Q2).orElseThrow()))
        .isEqualTo(Target.fromTo("70", "121")); // 50 in 90 days are 50.6 in 91
    assertThat(target(over.scaled(new BigDecimal("1.5")).to(Q2).orElseThrow()))
        .isEqualTo(Target.fromTo("70", "145"));
    assertThatThrownBy(() -> over.scaled(BigDecimal.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTargetLeftOpenMakesADraft() {
    CarriedOver next =
        over(plan(Target.fromTo("4", "9"))).targets(TargetChoice.OPEN).to(Q2).orElseThrow();
    assertThat(next.plan().keyResult(NEXT_K).orElseThrow().state()).isEqualTo(State.DRAFT);
    assertThat(next.report().of(CarryKind.TARGET_OPEN)).hasSize(1);
  }

  @Test
  void aChangeGoesOnTowardsTheSameGoal() {
    Plan plan = plan(Target.changeBy("-15", ChangeUnit.PERCENT, "400"));
    Entry value = value("2026-03-27", "370");
    assertThat(target(over(plan, value).to(Q2).orElseThrow()))
        .isEqualTo(Target.fromTo("370", "340"));
    assertThat(target(over(plan, value).scaled(BigDecimal.ONE).to(Q2).orElseThrow()))
        .isEqualTo(
            new Target.ChangeBy(
                new BigDecimal("-15"), ChangeUnit.PERCENT, new BigDecimal("370"), "2026Q1"));
  }

  @Test
  void partialProgressTowardsABoundBeginsAtTheLastValue() {
    assertThat(
            target(
                over(plan(Target.atLeast("97", "94")), value("2026-03-27", "95.4"))
                    .to(Q2)
                    .orElseThrow()))
        .isEqualTo(Target.atLeast("97", "95.4"));
    assertThat(
            target(
                over(plan(Target.atMost("7", "11")), value("2026-03-27", "12"))
                    .to(Q2)
                    .orElseThrow()))
        .isEqualTo(Target.atMost("7", "12"));
    Target band =
        new Target.Between(
            new BigDecimal("40"), new BigDecimal("60"), BigDecimal.TEN, new BigDecimal("90"));
    assertThat(target(over(plan(band), value("2026-03-27", "70")).to(Q2).orElseThrow()))
        .isEqualTo(
            new Target.Between(
                new BigDecimal("40"), new BigDecimal("60"), BigDecimal.TEN, new BigDecimal("70")));
  }

  @Test
  void aMeasureAtItsTargetKeepsBothEndsAndIsToDecide() {
    KeyResult two =
        keyResult(
            "O.K",
            measure(Target.fromTo("4", "9")),
            Measure.builder().id("other").target(Target.fromTo("0", "5")).build());
    CarriedOver next =
        over(plan(objective("O", "2026Q1", two)), value("2026-03-27", "9.5")).to(Q2).orElseThrow();
    assertThat(target(next)).isEqualTo(Target.fromTo("4", "9"));
    assertThat(next.report().toDecide())
        .extracting(CarryNote::kind)
        .contains(CarryKind.ALREADY_THERE);
  }

  @Test
  void aCounterStartsAgainWhereItStarted() {
    Metric toDate = Metric.builder().id("metric").accumulation(Accumulation.TO_DATE).build();
    Plan plan = plan(Target.fromTo("0", "900")).with(toDate);
    Entry value = value("2026-03-27", "700");
    assertThat(target(over(plan, value).to(Q2).orElseThrow())).isEqualTo(Target.fromTo("0", "900"));
    assertThat(target(over(plan, value).targets(TargetChoice.SCALED).to(Q2).orElseThrow()))
        .isEqualTo(Target.fromTo("0", "910"));
    Plan sum = plan(Target.atLeast("900")).with(
        Metric.builder().id("metric").accumulation(Accumulation.PER_PERIOD).build());
    assertThat(target(over(sum, value).targets(TargetChoice.SCALED).to(Q2).orElseThrow()))
        .isEqualTo(Target.atLeast("910"));
  }

  @Test
  void aMeanStartsAtTheMean() {
    Measure mean = measure(Target.fromTo("38", "42")).toBuilder().observe(Observation.MEAN).build();
    Plan plan = plan(objective("O", "2026Q1", keyResult("O.K", mean)));
    assertThat(
            target(
                over(plan, value("2026-02-06", "39"), value("2026-03-06", "42"))
                    .to(Q2)
                    .orElseThrow()))
        .isEqualTo(Target.fromTo("40.5", "42"));
  }

  @Test
  void aReadingCountsAndWhatWasTakenBackDoesNot() {
    Entry reading =
        Reading.builder()
            .id("r")
            .on(day("2026-03-30"))
            .recordedAt(Instant.parse("2026-03-30T12:00:00Z"))
            .by("a")
            .metric("metric")
            .value("8")
            .build();
    Entry retracted =
        Retracted.builder()
            .id("x")
            .on(day("2026-04-02"))
            .recordedAt(Instant.parse("2026-04-02T12:00:00Z"))
            .by("a")
            .target("r")
            .reason("wrong")
            .build();
    Plan plan = plan(Target.fromTo("4", "9"));
    Entry value = value("2026-03-27", "7");
    assertThat(target(over(plan, value, reading).to(Q2).orElseThrow()))
        .isEqualTo(Target.fromTo("8", "9"));
    assertThat(target(over(plan, value, reading, retracted).to(Q2).orElseThrow()))
        .isEqualTo(Target.fromTo("7", "9"));
    assertThat(target(over(plan, value, reading).on(day("2026-03-28")).to(Q2).orElseThrow()))
        .isEqualTo(Target.fromTo("7", "9"));
  }

  @Test
  void whatIsRecordedAfterTheCloseDoesNotCount() {
    Entry close =
        Closed.builder()
            .id("c")
            .on(day("2026-03-31"))
            .recordedAt(Instant.parse("2026-03-31T18:00:00Z"))
            .by("a")
            .cycle(Q1)
            .build();
    Entry late =
        CheckIn.builder()
            .id("late")
            .on(day("2026-03-31"))
            .recordedAt(Instant.parse("2026-04-02T18:00:00Z"))
            .by("a")
            .keyResult("O.K")
            .value("8")
            .build();
    Plan plan = plan(Target.fromTo("4", "9"));
    assertThat(target(over(plan, value("2026-03-27", "7"), close, late).to(Q2).orElseThrow()))
        .isEqualTo(Target.fromTo("7", "9"));
    assertThat(target(over(plan, value("2026-03-27", "7"), late).to(Q2).orElseThrow()))
        .isEqualTo(Target.fromTo("8", "9"));
  }

  @Test
  void theTargetInForceIsCarriedNotTheOneOfThePlan() {
    Entry revised =
        TargetRevised.builder()
            .id("t")
            .on(day("2026-02-10"))
            .recordedAt(Instant.parse("2026-02-10T12:00:00Z"))
            .by("a")
            .keyResult("O.K")
            .target(Target.fromTo("4", "12"))
            .reason("more is possible")
            .build();
    assertThat(
            target(
                over(plan(Target.fromTo("4", "9")), value("2026-03-27", "9.5"), revised)
                    .to(Q2)
                    .orElseThrow()))
        .isEqualTo(Target.fromTo("9.5", "12"));
  }

  @Test
  void numbersAreToldByTheMetricsNewDefinition() {
    Metric metric =
        Metric.builder()
            .id("metric")
            .addRevision(
                Revision.builder()
                    .version(2)
                    .effectiveFrom(day("2026-02-10"))
                    .rebase("0.5")
                    .approvedBy("committee")
                    .build())
            .build();
    Entry revised =
        MetricRevised.builder()
            .id("v2")
            .on(day("2026-02-10"))
            .recordedAt(Instant.parse("2026-02-10T12:00:00Z"))
            .by("a")
            .metric("metric")
            .version(2)
            .build();
    KeyResult guarded =
        keyResult("O.K", measure(Target.fromTo("40", "90"))).toBuilder()
            .addGuardrail(Guardrail.atMost("metric", "200"))
            .build();
    Plan plan = plan(objective("O", "2026Q1", guarded)).with(metric);
    CarriedOver next = over(plan, value("2026-02-06", "60"), revised).to(Q2).orElseThrow();
    assertThat(target(next)).isEqualTo(Target.fromTo("30", "45"));
    assertThat(next.plan().keyResult(NEXT_K).orElseThrow().guardrails())
        .containsExactly(Guardrail.atMost("metric", "100"));
    assertThat(kinds(next)).contains(CarryKind.REBASED);
  }

  @Test
  void milestonesThatAreDoneStayBehindAndTheOthersAreDueLater() {
    Target target =
        new Target.Milestones(
            List.of(
                Milestone.of("contract"),
                new Milestone(
                    MilestoneId.of("launch"), LocalizedText.empty(), Weight.ONE, day("2026-03-31"))));
    Entry done =
        CheckIn.builder()
            .id("d")
            .on(day("2026-02-10"))
            .recordedAt(Instant.parse("2026-02-10T12:00:00Z"))
            .by("a")
            .keyResult("O.K")
            .done("contract")
            .build();
    CarriedOver next = over(plan(target), done).to(Q2).orElseThrow();
    assertThat(target(next))
        .isEqualTo(
            new Target.Milestones(
                List.of(
                    new Milestone(
                        MilestoneId.of("launch"),
                        LocalizedText.empty(),
                        Weight.ONE,
                        day("2026-06-30")))));
    assertThat(kinds(next)).contains(CarryKind.MILESTONES_DONE);
  }

  @Test
  void sharesOfPlannedValuesArePlannedForTheNextDays() {
    Measure ratio =
        measure(Target.atLeast("97")).toBuilder()
            .observe(Observation.SUCCESS_RATIO)
            .planned(13)
            .build();
    Plan plan = plan(objective("O", "2026Q1", keyResult("O.K", ratio)));
    Measure same =
        over(plan, value("2026-03-06", "96")).to(Q2).orElseThrow()
            .plan().keyResult(NEXT_K).orElseThrow().measures().get(0);
    assertThat(same).isEqualTo(ratio);
    Measure month =
        over(plan).to(Cycle.of("2026-04", "2026-04-01", "2026-04-30")).orElseThrow()
            .plan().keyResult(KeyResultId.of("2026-04.O.K")).orElseThrow().measures().get(0);
    assertThat(month.planned()).contains(4);
  }

  @Test
  void aValueOfContributorsLeavesTheTargetAsItIs() {
    Measure sum =
        measure(Target.fromTo("0", "90")).toBuilder().valueOf(ValueOrigin.CONTRIBUTORS).build();
    CarriedOver next =
        over(plan(objective("O", "2026Q1", keyResult("O.K", sum))))
            .targets(TargetChoice.SCALED)
            .to(Q2)
            .orElseThrow();
    assertThat(target(next)).isEqualTo(Target.fromTo("0", "90"));
    assertThat(kinds(next)).contains(CarryKind.OF_CONTRIBUTORS);
  }

  // ---- days

  @Test
  void daysMoveWithTheCycle() {
    Measure stepped =
        Measure.builder()
            .id("m")
            .metric("metric")
            .addTargets(
                new PlannedTarget(day("2026-01-01"), Target.atLeast("10")),
                new PlannedTarget(day("2026-02-15"), Target.atLeast("20")))
            .build();
    KeyResult dated =
        keyResult("O.K", stepped).toBuilder()
            .startsOn(day("2026-01-01"))
            .endsOn(day("2026-03-15"))
            .expected(
                new Expectation.Checkpoints(
                    List.of(
                        Checkpoint.score(day("2026-02-01"), "0.3"),
                        Checkpoint.score(day("2026-02-02"), "0.4"))))
            .build();
    Plan plan = plan(objective("O", "2026Q1", dated));
    KeyResult next = over(plan).to(Q2).orElseThrow().plan().keyResult(NEXT_K).orElseThrow();
    assertThat(next.startsOn()).contains(day("2026-04-01"));
    assertThat(next.endsOn()).contains(day("2026-06-14"));
    assertThat(next.measures().get(0).targets())
        .containsExactly(
            new PlannedTarget(day("2026-04-01"), Target.atLeast("10")),
            new PlannedTarget(day("2026-05-17"), Target.atLeast("20")));
    KeyResult brief =
        over(plan).to(Cycle.of("peak", "2026-06-01", "2026-06-10")).orElseThrow()
            .plan().keyResult(KeyResultId.of("peak.O.K")).orElseThrow();
    assertThat(brief.expected())
        .contains(
            new Expectation.Checkpoints(List.of(Checkpoint.score(day("2026-06-04"), "0.4"))));
  }

  @Test
  void aValueOfACheckpointIsAsFarOnTheNewWay() {
    KeyResult dated =
        keyResult("O.K", measure(Target.fromTo("0", "60"))).toBuilder()
            .expected(
                new Expectation.Checkpoints(List.of(Checkpoint.value(day("2026-02-14"), "30"))))
            .build();
    CarriedOver next =
        over(plan(objective("O", "2026Q1", dated)), value("2026-03-27", "20")).to(Q2).orElseThrow();
    assertThat(next.plan().keyResult(NEXT_K).orElseThrow().expected())
        .contains(new Expectation.Checkpoints(List.of(Checkpoint.value(day("2026-05-15"), "40"))));
  }

  // ---- which

  @Test
  void whatIsReachedDoneOrDroppedStaysBehind() {
    KeyResult open = keyResult("open", measure(Target.fromTo("4", "9")));
    Plan plan =
        plan(
            objective(
                "O",
                "2026Q1",
                keyResult("O.K", measure(Target.fromTo("4", "9"))),
                keyResult("done", measure(Target.done())),
                keyResult("dropped", measure(Target.done())),
                open,
                keyResult("paused", measure(Target.done())).toBuilder()
                    .state(State.PAUSED)
                    .build()));
    CarriedOver next =
        over(
                plan,
                value("2026-03-27", "9"),
                state(GoalRef.to(KeyResultId.of("done")), State.DONE, "2026-02-01"),
                state(GoalRef.to(KeyResultId.of("dropped")), State.DROPPED, "2026-02-01"))
            .to(Q2)
            .orElseThrow();
    assertThat(next.goals().keySet())
        .containsExactly(
            GoalRef.to(ObjectiveId.of("O")),
            GoalRef.to(KeyResultId.of("open")),
            GoalRef.to(KeyResultId.of("paused")));
    assertThat(kinds(next))
        .contains(
            CarryKind.REACHED, CarryKind.DONE, CarryKind.DROPPED, CarryKind.STILL_OUT);
    assertThat(next.plan().keyResult(KeyResultId.of("2026Q2.paused")).orElseThrow().state())
        .isEqualTo(State.PAUSED);
  }

  @Test
  void aDroppedObjectiveTakesItsKeyResultsAlong() {
    CarriedOver next =
        over(
                plan(Target.fromTo("4", "9")),
                state(GoalRef.to(ObjectiveId.of("O")), State.DROPPED, "2026-02-01"))
            .to(Q2)
            .orElseThrow();
    assertThat(next.goals()).isEmpty();
  }

  @Test
  void anObjectiveWhoseKeyResultsAllStayBehindStaysToo() {
    CarriedOver next =
        over(plan(Target.fromTo("4", "9")), value("2026-03-27", "9")).to(Q2).orElseThrow();
    assertThat(next.goals()).isEmpty();
    assertThat(next.plan().objectives()).hasSize(1);
  }

  @Test
  void peopleChooseByHandByLightStateAndScore() {
    Plan plan =
        plan(
            objective(
                "O",
                "2026Q1",
                keyResult("O.K", measure(Target.fromTo("4", "9"))),
                keyResult("O.L", measure(Target.fromTo("4", "9")))));
    GoalRef one = GoalRef.to(K);
    GoalRef other = GoalRef.to(KeyResultId.of("O.L"));
    CarryOver over = over(plan, value("2026-03-27", "9"));
    assertThat(over.only(one).to(Q2).orElseThrow().goals()).containsKey(one).doesNotContainKey(other);
    assertThat(over.only(GoalRef.to(ObjectiveId.of("O"))).to(Q2).orElseThrow().goals())
        .containsKey(other)
        .doesNotContainKey(one);
    assertThat(over.without(other).to(Q2).orElseThrow().goals()).isEmpty();
    assertThat(
            over.withLights(goal -> Optional.of(Light.RED), Light.RED).to(Q2).orElseThrow().goals())
        .hasSize(2);
    assertThat(over.withLights(goal -> Optional.empty(), Light.RED).to(Q2).orElseThrow().goals())
        .isEmpty();
    assertThat(over.inStates(State.PAUSED).to(Q2).orElseThrow().goals()).isEmpty();
    assertThat(
            over.scoredBy(goal -> Optional.of(goal.equals(other) ? BigDecimal.ONE : BigDecimal.ZERO))
                .to(Q2)
                .orElseThrow()
                .goals())
        .containsKey(one)
        .doesNotContainKey(other);
  }

  // ---- links

  @Test
  void linksPointAtWhatGoesOn() {
    Objective year = objective("Y", "2026", keyResult("Y.K", measure(Target.done())));
    Objective above = objective("A", "2026Q1", keyResult("A.K", measure(Target.fromTo("1", "2"))));
    Objective behind = objective("B", "2026Q1", keyResult("O.K", measure(Target.fromTo("4", "9"))));
    Objective below =
        objective("C", "2026Q1", keyResult("C.K", measure(Target.fromTo("1", "2")))).toBuilder()
            .addContributesTo(
                Alignment.to(KeyResultId.of("Y.K")),
                Alignment.to(GoalRef.to(KeyResultId.of("A.K")), Weight.of(2)),
                Alignment.to(ObjectiveId.of("B")))
            .build();
    CarriedOver next =
        over(plan(year, above, behind, below), value("2026-03-27", "9")).to(Q2).orElseThrow();
    assertThat(next.plan().objective(ObjectiveId.of("2026Q2.C")).orElseThrow().contributesTo())
        .containsExactly(
            Alignment.to(KeyResultId.of("Y.K")),
            Alignment.to(GoalRef.to(KeyResultId.of("2026Q2.A.K")), Weight.of(2)));
    assertThat(next.report().of(CarryKind.LINK_LEFT))
        .extracting(CarryNote::from)
        .containsExactly("B");
  }

  private static Plan connected() {
    KeyResult provider = keyResult("P.K", measure(Target.fromTo("1", "2")));
    KeyResult reached = keyResult("R.K", measure(Target.done()).toBuilder().metric(Optional.empty()).build());
    return plan(
            objective("O", "2026Q1", keyResult("O.K", measure(Target.fromTo("4", "9")))),
            objective("P", "2026Q1", provider, reached.toBuilder().state(State.DONE).build()))
        .with(
            Dependency.builder()
                .id("D1")
                .dependent(K)
                .provider(provider.id())
                .agreed(
                    new Agreement(
                        List.of(PartyId.of("a"), PartyId.of("b")),
                        day("2025-12-20"),
                        day("2026-02-15")))
                .build())
        .with(Dependency.builder().id("D2").dependent(K).provider(reached.id()).build())
        .with(
            Initiative.builder()
                .id("I1")
                .contributesTo("O.K")
                .endsOn(day("2026-03-20"))
                .status(InitiativeStatus.ACTIVE)
                .build())
        .with(
            Initiative.builder()
                .id("I2")
                .contributesTo("O.K")
                .status(InitiativeStatus.DONE)
                .build());
  }

  @Test
  void dependenciesAreAgreedAgainOrEndWithTheirProvider() {
    CarriedOver next = over(connected()).to(Q2).orElseThrow();
    assertThat(next.plan().dependencies()).hasSize(3);
    Dependency carried = next.plan().dependencies().get(2);
    assertThat(carried.id().value()).isEqualTo("2026Q2.D1");
    assertThat(carried.dependent()).isEqualTo(GoalRef.to(NEXT_K));
    assertThat(carried.provider()).isEqualTo(GoalRef.to(KeyResultId.of("2026Q2.P.K")));
    assertThat(carried.agreed())
        .contains(
            new Agreement(
                List.of(PartyId.of("a"), PartyId.of("b")), null, day("2026-05-17")));
    assertThat(kinds(next)).contains(CarryKind.TO_AGREE, CarryKind.DEPENDENCY_LEFT);
  }

  @Test
  void unfinishedInitiativesServeTheCarriedKeyResultsToo() {
    CarriedOver next = over(connected()).to(Q2).orElseThrow();
    assertThat(next.plan().initiatives().get(0).contributesTo()).containsExactly(K, NEXT_K);
    assertThat(next.plan().initiatives().get(1).contributesTo()).containsExactly(K);
    assertThat(kinds(next)).contains(CarryKind.INITIATIVE_POINTED, CarryKind.INITIATIVE_OVER);
    CarriedOver anew = over(connected()).intoNewPlan().to(Q2).orElseThrow();
    assertThat(anew.plan().initiatives())
        .extracting(Initiative::contributesTo)
        .containsExactly(List.of(K));
  }

  @Test
  void whoHasLeftTakesNoPartUnlessNobodyElseDoes() {
    KeyResult shared =
        keyResult("O.K", measure(Target.fromTo("4", "9"))).toBuilder()
            .owner("p")
            .participants("p", "b")
            .audience("p")
            .raci(
                Raci.builder()
                    .responsible("p", "b")
                    .accountable("p")
                    .consulted("p")
                    .informed("a")
                    .build())
            .build();
    Plan plan =
        plan(objective("O", "2026Q1", shared))
            .with(Person.of("p", "P").toBuilder().leftOn(day("2026-03-15")).build());
    CarriedOver left = over(plan).to(Q2).orElseThrow();
    KeyResult next = left.plan().keyResult(NEXT_K).orElseThrow();
    assertThat(next.participants()).containsExactly(PartyId.of("b"));
    assertThat(next.audience()).containsExactly(PartyId.of("p"));
    assertThat(next.raci())
        .contains(Raci.builder().responsible("b").accountable("p").informed("a").build());
    assertThat(left.report().of(CarryKind.LEAVER_IN)).isNotEmpty();
    KeyResult handed =
        over(plan).replacing(PartyId.of("p"), PartyId.of("a")).to(Q2).orElseThrow()
            .plan().keyResult(NEXT_K).orElseThrow();
    assertThat(handed.owner()).contains(PartyId.of("a"));
    assertThat(handed.raci().orElseThrow().accountable()).containsExactly(PartyId.of("a"));
  }

  @Test
  void waiversHoldWhereTheyAreStillNeeded() {
    Plan plan =
        plan(Target.fromTo("4", "9")).toBuilder()
            .waivers(
                List.of(
                    waiver("OKR-103", null),
                    waiver("OKR-101", null),
                    waiver("HOST-1", null),
                    waiver("OKR-601", "2026-03-31")))
            .build();
    CarriedOver next = over(plan).to(Q2).orElseThrow();
    assertThat(next.plan().waivers().subList(4, next.plan().waivers().size()))
        .extracting(Waiver::code)
        .containsExactly("OKR-103", "HOST-1");
    assertThat(next.report().of(CarryKind.WAIVER_LEFT))
        .extracting(CarryNote::from)
        .containsExactlyInAnyOrder("OKR-601", "OKR-101");
  }

  private static Waiver waiver(String code, @Nullable String until) {
    return new Waiver(
        code,
        Subject.of(ObjectiveId.of("O")),
        LocalizedText.of("agreed"),
        until == null ? null : day(until));
  }

  @Test
  void aMeanOfContributorsThatStayBehindIsToDecide() {
    Plan plan =
        plan(
            objective("A", "2026Q1", KeyResult.builder().id("A.K").owner("a").build()),
            objective("O", "2026Q1", keyResult("O.K", measure(Target.fromTo("4", "9"))))
                .toBuilder()
                .addContributesTo(Alignment.to(KeyResultId.of("A.K")))
                .build());
    assertThat(kinds(over(plan, value("2026-03-27", "9")).to(Q2).orElseThrow()))
        .contains(CarryKind.NO_CONTRIBUTOR);
    assertThat(kinds(over(plan, value("2026-03-27", "8")).to(Q2).orElseThrow()))
        .doesNotContain(CarryKind.NO_CONTRIBUTOR);
  }

  // ---- new plan

  @Test
  void aNewPlanHoldsWhatGoesOnUnderItsOldNames() {
    Objective year = objective("Y", "2026", keyResult("Y.K", measure(Target.done())));
    Objective carried =
        objective("2026Q1.O", "2026Q1", keyResult("O.K", measure(Target.fromTo("4", "9"))));
    Objective reached =
        objective("R", "2026Q1", keyResult("R.K", measure(Target.done())))
            .toBuilder()
            .state(State.DONE)
            .addContributesTo(Alignment.to(ObjectiveId.of("Y")))
            .build();
    CarriedOver next =
        over(plan(year, carried, reached)).intoNewPlan().to(Q2).orElseThrow();
    assertThat(next.plan().id().value()).isEqualTo("plan-2026Q2");
    assertThat(next.plan().cycles()).extracting(c -> c.id().value()).containsExactly("2026", "2026Q2");
    assertThat(next.plan().objectives())
        .extracting(o -> o.id().value())
        .containsExactly("Y", "2026Q2.O");
    assertThat(next.plan().keyResult(K)).isPresent();
    assertThat(next.report().of(CarryKind.CONTRIBUTOR_LOST))
        .containsExactly(
            new CarryNote(
                CarryKind.CONTRIBUTOR_LOST, Subject.of(ObjectiveId.of("Y")), "R", ""));
  }

  // ---- cycles

  @Test
  void cyclesOfWellKnownNamesFollowFromThePlans() {
    Plan plan = plan(Target.fromTo("4", "9"));
    Cycle q4 = over(plan).to(CycleId.of("2026Q4")).orElseThrow().cycle();
    assertThat(q4).isEqualTo(FiscalCalendar.calendarYear().quarter(2026, 4));
    CarriedOver later = over(plan).to(CycleId.of("2027Q1")).orElseThrow();
    assertThat(later.cycle()).isEqualTo(FiscalCalendar.calendarYear().quarter(2027, 1));
    assertThat(later.plan().cycle(CycleId.of("2027")))
        .contains(FiscalCalendar.calendarYear().year(2027));
    FiscalCalendar april = FiscalCalendar.startingIn(Month.APRIL);
    Plan fiscal = plan.toBuilder().cycles(april.quarter(2026, 1)).build();
    assertThat(over(fiscal).to(Q2).orElseThrow().cycle().span())
        .isEqualTo(april.quarter(2026, 2).span());
  }

  private static List<String> codes(List<Problem> problems) {
    return problems.stream().map(Problem::code).toList();
  }

  @Test
  void everyProblemIsToldAtOnce() {
    Plan plan = plan(Target.fromTo("4", "9"));
    assertThat(codes(CarryOver.from(plan, Journal.empty(), CycleId.of("x")).to(Q2).problems()))
        .containsExactly("CARRY-001");
    assertThat(
            codes(
                over(plan)
                    .only(GoalRef.to(KeyResultId.of("nobody")))
                    .replacing(PartyId.of("a"), PartyId.of("stranger"))
                    .to(CycleId.of("peak"))
                    .problems()))
        .containsExactly("CARRY-008", "CARRY-005", "CARRY-002");
    assertThat(codes(over(plan).to(Cycle.of("2026Q2", "2026-04-01", "2026-06-29")).problems()))
        .containsExactly("CARRY-003");
    assertThat(codes(over(plan).to(Q1).problems())).containsExactly("CARRY-004");
    assertThat(codes(over(plan).renaming(id -> " ").to(Q2).problems()))
        .containsExactly("CARRY-006", "CARRY-006");
    assertThat(codes(over(plan).renaming(id -> id).to(Q2).problems()))
        .containsExactly("CARRY-007", "CARRY-007");
    Cycle outside =
        Cycle.of("peak", "2026-10-15", "2027-01-10").toBuilder().parent("2026").build();
    assertThat(codes(over(plan).to(outside).problems())).containsExactly("CARRY-009");
    Problem taken = over(plan).renaming(id -> id).to(Q2).problems().get(1);
    assertThat(taken.location().pointer()).isEqualTo("/objectives/0/keyResults/0");
    assertThat(taken.message("zh")).contains("O.K");
  }

  @Test
  void theReportIsTextInBothLanguages() {
    CarryReport report =
        over(plan(Target.fromTo("4", "9")), value("2026-03-27", "7")).to(Q2).orElseThrow().report();
    assertThat(report.text("en"))
        .isEqualTo(
            "'O' goes on as '2026Q2.O'.\n"
                + "'O.K' goes on as '2026Q2.O.K'.\n"
                + "'O.K.m': the baseline moves from 4 to 7.\n");
    assertThat(report.text("zh")).startsWith("“O”结转为“2026Q2.O”。\n");
  }

  @Test
  void carryingOnFromTheCarriedPlanNamesTheNextQuarter() {
    Plan second =
        over(plan(Target.fromTo("4", "9")), value("2026-03-27", "7")).to(Q2).orElseThrow().plan();
    CarriedOver third =
        CarryOver.from(second, Journal.empty(), Q2).to(CycleId.of("2026Q3")).orElseThrow();
    assertThat(third.goals().values())
        .containsExactly(
            GoalRef.to(ObjectiveId.of("2026Q3.O")), GoalRef.to(KeyResultId.of("2026Q3.O.K")));
  }

  @Test
  void aLargePlanIsCarriedInOnePass() {
    List<Objective> many = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      many.add(objective("O" + i, "2026Q1", keyResult("K" + i, measure(Target.fromTo("4", "9")))));
    }
    CarriedOver next = over(plan(many.toArray(new Objective[0]))).to(Q2).orElseThrow();
    assertThat(next.goals()).hasSize(40_000);
    assertThat(next.plan().keyResultCount()).isEqualTo(40_000);
  }
}
