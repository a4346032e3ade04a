package dev.okr.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Waiver;
import dev.okr.core.rule.CrowdedPlans.Crowded;
import dev.okr.core.testkit.JournalArbitraries;
import dev.okr.core.testkit.PlanArbitraries;
import dev.okr.core.testkit.ValueArbitraries;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The rule book over plans and journals of every shape, however odd. */
class RuleBookProperties {

  @Provide
  Arbitrary<Plan> plans() {
    return PlanArbitraries.plans();
  }

  @Provide
  Arbitrary<Journal> journals() {
    return JournalArbitraries.journals();
  }

  @Provide
  Arbitrary<Optional<LocalDate>> days() {
    return ValueArbitraries.days().optional();
  }

  /** Mostly full marks, now and then half, nothing or none. */
  private static Optional<BigDecimal> score(GoalRef goal) {
    return switch (goal.id().hashCode() & 15) {
      case 0 -> Optional.of(new BigDecimal("0.5"));
      case 1 -> Optional.of(BigDecimal.ZERO);
      case 2 -> Optional.empty();
      default -> Optional.of(BigDecimal.ONE);
    };
  }

  /** As the score, but what is full was passed by far. */
  private static Optional<BigDecimal> progress(GoalRef goal) {
    return score(goal).map(score -> score.multiply(BigDecimal.valueOf(3)));
  }

  private static Report check(Plan plan, Journal journal, Optional<LocalDate> on) {
    return RuleBook.standard()
        .scoredBy(RuleBookProperties::score, RuleBookProperties::progress)
        .check(plan, journal, on);
  }

  @Provide
  Arbitrary<Crowded> crowded() {
    return CrowdedPlans.any();
  }

  private static Report check(Crowded crowded) {
    return check(crowded.plan(), crowded.journal(), Optional.of(crowded.on()));
  }

  @Property(tries = 300)
  void noPlanMakesARuleThrow(
      @ForAll("plans") Plan plan,
      @ForAll("journals") Journal journal,
      @ForAll("days") Optional<LocalDate> on) {
    assertThat(check(plan, journal, on).findings()).isSorted();
  }

  @Property(tries = 300)
  void norDoesACrowdedOne(@ForAll("crowded") Crowded crowded) {
    assertThat(check(crowded).findings()).isSorted();
  }

  /** So that the properties say something of every rule. */
  @Example
  void everyRuleIsReached() {
    Set<String> reached = new TreeSet<>();
    for (long seed = 0; seed < 400; seed++) {
      check(CrowdedPlans.crowded(new Random(seed)))
          .findings()
          .forEach(finding -> reached.add(finding.code()));
    }
    assertThat(reached)
        .containsAll(RuleBook.standard().rules().stream().map(rule -> rule.info().code()).toList());
  }

  @Property(tries = 300)
  void aWaiverRemovesExactlyItsFinding(
      @ForAll("crowded") Crowded made, @ForAll @IntRange(max = 500) int pick) {
    Plan plan = made.plan();
    Journal journal = made.journal();
    Optional<LocalDate> on = Optional.of(made.on());
    List<Finding> open = new ArrayList<>(check(plan, journal, on).open());
    Assume.that(!open.isEmpty());
    Finding one = open.get(pick % open.size());
    Assume.that(!one.code().equals(Waivers.INFO.code()));
    Plan waived = plan.waive(new Waiver(one.code(), one.on(), LocalizedText.of("agreed"), null));
    open.remove(one);
    assertThat(check(waived, journal, on).open()).isEqualTo(open);
  }

  @Property(tries = 200)
  void whatIsNewIsWhatWasNotThere(
      @ForAll("crowded") Crowded before, @ForAll("crowded") Crowded after) {
    Report earlier = check(before);
    Report later = check(after);
    List<Finding> added = later.newSince(earlier).findings();
    assertThat(later.newSince(later).findings()).isEmpty();
    assertThat(later.newSince(new Report(List.of())).findings()).isEqualTo(later.findings());
    assertThat(later.findings()).containsAll(added);
    List<String> known = earlier.findings().stream().map(RuleBookProperties::place).toList();
    assertThat(added).extracting(RuleBookProperties::place).doesNotContainAnyElementsOf(known);
    List<Finding> rest = new ArrayList<>(later.findings());
    rest.removeAll(added);
    assertThat(known).containsAll(rest.stream().map(RuleBookProperties::place).toList());
  }

  private static String place(Finding finding) {
    return finding.code() + " " + finding.path();
  }

  @Property(tries = 200)
  void theOrderInThePlanDoesNotMatter(@ForAll("crowded") Crowded made) {
    Plan plan = made.plan();
    Journal journal = made.journal();
    Optional<LocalDate> on = Optional.of(made.on());
    Plan reversed =
        plan.toBuilder()
            .cycles(reversed(plan.cycles()))
            .teams(reversed(plan.teams()))
            .metrics(reversed(plan.dictionary().metrics()))
            .objectives(reversed(plan.objectives()))
            .dependencies(reversed(plan.dependencies()))
            .build();
    assertThat(check(reversed, journal, on)).isEqualTo(check(plan, journal, on));
  }

  private static <T> List<T> reversed(List<T> items) {
    List<T> copy = new ArrayList<>(items);
    Collections.reverse(copy);
    return copy;
  }
}
