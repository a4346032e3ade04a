package dev.okr.core.plan.next;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.error.Outcome;
import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.rule.Finding;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.rule.Severity;
import dev.okr.core.testkit.JournalArbitraries;
import dev.okr.core.testkit.PlanArbitraries;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CarryOverProperties {

  private static final CycleId OLD = CycleId.of("2026Q1");
  private static final CycleId NEXT = CycleId.of("2026Q2");
  private static final Cycle SHORT = Cycle.of("2026-04", "2026-04-01", "2026-04-30");

  @Provide
  Arbitrary<Plan> plans() {
    return Combinators.combine(PlanArbitraries.plans(), Arbitraries.integers().between(1, 15))
        .as(CarryOverProperties::inTheQuarter);
  }

  /** Puts some of a plan's objectives into the quarter, by the bits of a number. */
  private static Plan inTheQuarter(Plan plan, int which) {
    List<Objective> objectives = new ArrayList<>();
    for (Objective objective : plan.objectives()) {
      boolean isIn = (which >> (objectives.size() % 4) & 1) == 1;
      objectives.add(isIn ? objective.toBuilder().cycle(OLD).build() : objective);
    }
    List<Cycle> cycles = new ArrayList<>(plan.cycles());
    cycles.add(Cycle.of("2026Q1", "2026-01-01", "2026-03-31"));
    return plan.toBuilder().cycles(cycles).objectives(objectives).build();
  }

  @Provide
  Arbitrary<Journal> journals() {
    return JournalArbitraries.journals();
  }

  @Provide
  Arbitrary<CarryOver> carryOvers() {
    return Combinators.combine(
            plans(),
            journals(),
            Arbitraries.of(Baseline.class),
            Arbitraries.of(TargetChoice.class),
            Arbitraries.of(true, false))
        .as(
            (plan, journal, baseline, targets, isNew) -> {
              CarryOver over =
                  CarryOver.from(plan, journal, OLD).baseline(baseline).targets(targets);
              return isNew ? over.intoNewPlan() : over;
            });
  }

  /** A plan whose ids clash by chance has nothing to tell here. */
  private static CarriedOver carried(Outcome<CarriedOver> outcome) {
    Assume.that(
        outcome.problems().stream().noneMatch(problem -> problem.code().equals("CARRY-007")));
    return outcome.orElseThrow();
  }

  private static boolean isThere(Plan plan, GoalRef goal) {
    return goal.fold(plan::objective, plan::keyResult).isPresent();
  }

  @Property(tries = 100)
  void nothingCarriedDangles(@ForAll("carryOvers") CarryOver over) {
    CarriedOver next = carried(over.to(SHORT));
    Plan plan = next.plan();
    for (GoalRef goal : next.goals().values()) {
      assertThat(isThere(plan, goal)).isTrue();
      goal.fold(plan::objective, plan::objectiveOf)
          .ifPresent(
              objective -> {
                assertThat(objective.cycle()).contains(SHORT.id());
                for (Alignment link : objective.contributesTo()) {
                  assertThat(isThere(plan, link.goal())).isTrue();
                }
              });
    }
    for (Dependency dependency : plan.dependencies()) {
      if (next.report().of(CarryKind.DEPENDENCY_CARRIED).stream()
          .anyMatch(note -> note.to().equals(dependency.id().value()))) {
        assertThat(isThere(plan, dependency.dependent())).isTrue();
        assertThat(isThere(plan, dependency.provider())).isTrue();
      }
    }
  }

  @Property(tries = 100)
  void aNewPlanHoldsNoReferenceToAGoalThatItLacks(
      @ForAll("plans") Plan plan, @ForAll("journals") Journal journal) {
    Plan next = carried(CarryOver.from(plan, journal, OLD).intoNewPlan().to(NEXT)).plan();
    assertThat(next.cycle(OLD)).isEmpty();
    for (Objective objective : next.objectives()) {
      assertThat(objective.contributesTo()).allMatch(link -> isThere(next, link.goal()));
    }
    assertThat(next.dependencies())
        .allMatch(each -> isThere(next, each.dependent()) && isThere(next, each.provider()));
    for (Initiative initiative : next.initiatives()) {
      assertThat(initiative.contributesTo()).allMatch(id -> next.keyResult(id).isPresent());
    }
  }

  @Property(tries = 100)
  void aNextVersionKeepsEveryOldGoalAsItWas(
      @ForAll("plans") Plan plan, @ForAll("journals") Journal journal) {
    CarriedOver next = carried(CarryOver.from(plan, journal, OLD).to(NEXT));
    int old = plan.objectives().size();
    assertThat(next.plan().objectives().subList(0, old)).isEqualTo(plan.objectives());
    assertThat(next.plan().dependencies().subList(0, plan.dependencies().size()))
        .isEqualTo(plan.dependencies());
    assertThat(next.plan().keyResultCount() - plan.keyResultCount())
        .isEqualTo(
            (int)
                next.goals().keySet().stream()
                    .filter(goal -> goal instanceof GoalRef.ToKeyResult)
                    .count());
    assertThat(next.plan().id()).isEqualTo(plan.id());
  }

  @Property(tries = 80)
  void carryingNothingAddsTheCycleAlone(
      @ForAll("plans") Plan plan, @ForAll("journals") Journal journal) {
    CarriedOver next = CarryOver.from(plan, journal, OLD).only().to(SHORT).orElseThrow();
    assertThat(next.goals()).isEmpty();
    assertThat(next.plan()).isEqualTo(plan.with(SHORT));
  }

  /** What is wrong with a carried goal was wrong before, or is told to be decided. */
  @Property(tries = 150)
  void noErrorIsNew(
      @ForAll("plans") Plan plan,
      @ForAll("journals") Journal journal,
      @ForAll Baseline baseline,
      @ForAll TargetChoice targets,
      @ForAll boolean isNewPlan) {
    CarryOver over = CarryOver.from(plan, journal, OLD).baseline(baseline).targets(targets);
    CarriedOver next = carried((isNewPlan ? over.intoNewPlan() : over).to(SHORT));
    Map<String, Set<Subject>> sources = new HashMap<>();
    next.goals()
        .forEach(
            (old, now) ->
                sources
                    .computeIfAbsent(key(Subject.of(now)), k -> new HashSet<>())
                    .add(Subject.of(old)));
    next.report()
        .of(CarryKind.DEPENDENCY_CARRIED)
        .forEach(note -> sources.put(SubjectKind.DEPENDENCY + note.to(), Set.of(note.on())));
    Set<String> told = new HashSet<>();
    next.report().toDecide().forEach(note -> told.add(key(note.on())));
    Set<String> before = errors(plan);
    for (Finding finding : RuleBook.standard().check(next.plan()).findings()) {
      Set<Subject> of = sources.get(key(finding.on()));
      if (finding.severity() == Severity.ERROR && of != null) {
        assertThat(of)
            .as("%s %s", finding, next.report().text("en"))
            .anyMatch(
                source ->
                    before.contains(finding.code() + key(source)) || told.contains(key(source)));
      }
    }
  }

  private static Set<String> errors(Plan plan) {
    Set<String> all = new HashSet<>();
    for (Finding finding : RuleBook.standard().check(plan).findings()) {
      all.add(finding.code() + key(finding.on()));
    }
    return all;
  }

  private static String key(Subject subject) {
    return subject.kind() + subject.id();
  }

  @Property(tries = 100)
  void sayingItTwiceIsSayingItOnce(@ForAll("carryOvers") CarryOver over) {
    assertThat(over.to(SHORT)).isEqualTo(over.to(SHORT));
  }

  @Property(tries = 80)
  void everyNoteIsSaidInBothLanguages(@ForAll("carryOvers") CarryOver over) {
    CarryReport report = carried(over.to(NEXT)).report();
    for (CarryNote note : report.notes()) {
      assertThat(note.in("en")).doesNotContainPattern("\\{(id|from|to)\\}");
      assertThat(note.in("zh")).containsPattern("\\p{IsHan}").doesNotContain("\n");
    }
    assertThat(report.toDecide()).allMatch(note -> note.kind().isToDecide());
  }

  @Property
  void namingTwiceIsNamingOnce(
      @ForAll("ids") String id,
      @ForAll("cycleIds") String from,
      @ForAll("cycleIds") String to,
      @ForAll boolean isPrefixed) {
    NextIds naming = new NextIds(CycleId.of(from), CycleId.of(to), isPrefixed);
    String once = naming.of(id);
    assertThat(naming.of(once)).isEqualTo(once);
  }

  @Provide
  Arbitrary<String> ids() {
    return Arbitraries.of("2026Q1", "2026Q2", "O", "Q1", ".", "KR1", "2026", "-", "季")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> cycleIds() {
    return Arbitraries.of("2026Q1", "2026Q2", "Q1", "2026", "季", "2026-04", "peak", "2026一季度");
  }

  @Property(tries = 100)
  void carriedNamesAreNewAndTheirOwn(
      @ForAll("plans") Plan plan, @ForAll("journals") Journal journal) {
    CarriedOver next = carried(CarryOver.from(plan, journal, OLD).to(NEXT));
    assertThat(next.goals().values())
        .doesNotHaveDuplicates()
        .noneMatch(goal -> isThere(plan, goal));
    for (GoalRef old : next.goals().keySet()) {
      Optional<KeyResultId> keyResult =
          old.fold(objective -> Optional.empty(), id -> Optional.of(id));
      keyResult.ifPresent(
          id ->
              assertThat(next.goals())
                  .containsKey(GoalRef.to(plan.objectiveOf(id).orElseThrow().id())));
    }
  }
}
