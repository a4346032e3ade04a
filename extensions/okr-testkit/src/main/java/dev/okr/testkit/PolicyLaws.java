package dev.okr.testkit;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.scoring.Derivation;
import dev.okr.scoring.KeyResultScore;
import dev.okr.scoring.LiveScorecard;
import dev.okr.scoring.MeasureScore;
import dev.okr.scoring.ObjectiveScore;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.policy.Clamp;
import dev.okr.scoring.policy.Policy;
import dev.okr.scoring.policy.UnstatedWeights;
import dev.okr.testkit.internal.Compared;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds of the scores by any policy, whatever its figures, its calendar and its formulas. A
 * host has its own policy tested by one class:
 *
 * <pre>{@code
 * class OurPolicyProperties implements PolicyLaws {
 *   @Override
 *   public Policy policy() {
 *     return OurScoring.POLICY;
 *   }
 * }
 * }</pre>
 *
 * <p>The metrics that the policy has a formula for are always among those measured. A formula that
 * is meant for some targets only, or a dictionary of the host's, narrows {@link #scenarios()}. How
 * many tries a law has is set for all by {@code @PropertyDefaults} or {@code jqwik.tries.default}.
 */
public interface PolicyLaws extends Laws {

  /** Scenarios, for {@code @ForAll} of an overriding law. */
  String SCENARIOS = "policyScenarios";

  /** Scenarios of which a check-in could say more, likewise. */
  String IMPROVEMENTS = "policyImprovements";

  /** Scenarios in another order, likewise. */
  String REORDERINGS = "policyReorderings";

  /** The policy that keeps the laws; asked for each try, so it may well be a constant. */
  Policy policy();

  /** Which plans and journals are scored; the standard ones unless a host narrows them. */
  default Scenarios scenarios() {
    return Scenarios.standard();
  }

  /** What is scored. */
  @Provide(SCENARIOS)
  default Arbitrary<Scenario> policyScenarios() {
    return scenarios().measuredFor(policy()).arbitrary();
  }

  /** What is scored, and could be better. */
  @Provide(IMPROVEMENTS)
  default Arbitrary<Improvement> policyImprovements() {
    return Improvement.of(scenarios().measuredFor(policy()));
  }

  /**
   * What is scored, in another order. A policy that gives the last part the rest of the weights
   * goes by the order of the parts on purpose, so they stay where they are.
   */
  @Provide(REORDERINGS)
  default Arbitrary<Reordering> policyReorderings() {
    Scenarios measured = scenarios().measuredFor(policy());
    return policy().unstatedWeights() == UnstatedWeights.PROPORTIONAL
        ? Reordering.ofObjectives(measured)
        : Reordering.of(measured);
  }

  /**
   * A score lies between 0 and the policy's cap: of every node where the policy cuts at each
   * measure, of objectives where it cuts at the roll-up, of none where it cuts nowhere.
   */
  @Property
  default void scoresKeepTheirRange(@ForAll(SCENARIOS) Scenario scenario) {
    Scorecard card = scenario.score(policy());
    Score most = Score.of(policy().cap());
    for (ObjectiveScore objective : card.objectives()) {
      if (policy().clamp() != Clamp.NONE) {
        Compared.within(most, "objective " + objective.id(), objective.score());
      }
      for (KeyResultScore keyResult : objective.keyResults()) {
        if (policy().clamp() == Clamp.MEASURE) {
          Compared.within(most, "key result " + keyResult.id(), keyResult.score());
        }
      }
    }
  }

  /**
   * A better value never lowers a score: no measure's progress, no key result's and no objective's
   * score. A formula that turns round somewhere fails here.
   */
  @Property
  default void betterIsNeverLess(@ForAll(IMPROVEMENTS) Improvement improvement) {
    Scorecard before = improvement.before().score(policy());
    Scorecard after = improvement.after().score(policy());
    for (int o = 0; o < before.objectives().size(); o++) {
      ObjectiveScore objective = before.objectives().get(o);
      ObjectiveScore now = after.objectives().get(o);
      for (int k = 0; k < objective.keyResults().size(); k++) {
        betterIsNeverLess(objective.keyResults().get(k), now.keyResults().get(k));
      }
      Compared.notLess("objective " + objective.id(), objective.score(), now.score());
    }
  }

  private static void betterIsNeverLess(KeyResultScore before, KeyResultScore after) {
    for (int m = 0; m < before.measures().size(); m++) {
      MeasureScore measure = before.measures().get(m);
      Compared.notLess(
          "measure " + before.id() + "." + measure.id(),
          measure.progress(),
          after.measures().get(m).progress());
    }
    Compared.notLess("key result " + before.id(), before.score(), after.score());
  }

  /**
   * The same plan, journal and day give the same scorecard, also after another one was scored in
   * between. A formula or a calendar that remembers, reads a clock or draws lots fails here.
   */
  @Property
  default void theSameInputsGiveTheSameScores(
      @ForAll(SCENARIOS) Scenario scenario, @ForAll(SCENARIOS) Scenario other) {
    List<ObjectiveScore> first = List.copyOf(scenario.score(policy()).objectives());
    other.score(policy()).objectives().forEach(ObjectiveScore::score);
    Compared.same("scored again", first, scenario.score(policy()).objectives());
  }

  /** The order of the plan and of the lines of the journal gives and takes nothing. */
  @Property
  default void theOrderDoesNotMatter(@ForAll(REORDERINGS) Reordering reordering) {
    Scorecard before = reordering.before().score(policy());
    Scorecard after = reordering.after().score(policy());
    Plan plan = reordering.before().plan();
    for (Objective objective : plan.objectives()) {
      Compared.sameScore(GoalRef.to(objective.id()), before, after);
    }
    for (KeyResult keyResult : plan.keyResults()) {
      Compared.sameScore(GoalRef.to(keyResult.id()), before, after);
    }
  }

  /** Entry by entry a live scorecard is what a full pass gives. */
  @Property
  default void entryByEntryIsAllAtOnce(@ForAll(SCENARIOS) Scenario scenario) {
    LiveScorecard live = Scorer.of(policy()).live(scenario.plan(), Journal.empty(), scenario.on());
    for (Entry entry : scenario.journal().entries()) {
      live.append(entry);
    }
    Compared.same(
        "followed entry by entry",
        scenario.score(policy()).objectives(),
        live.current().objectives());
  }

  /** Every score can be told why, and what is told recomputes to it. */
  @Property
  default void everyScoreIsExplained(@ForAll(SCENARIOS) Scenario scenario) {
    Scorecard card = scenario.score(policy());
    List<GoalRef> goals = new ArrayList<>();
    scenario.plan().objectives().forEach(objective -> goals.add(GoalRef.to(objective.id())));
    scenario.plan().keyResults().forEach(keyResult -> goals.add(GoalRef.to(keyResult.id())));
    for (GoalRef goal : goals) {
      Derivation why = card.explain(goal).orElseThrow();
      Optional<BigDecimal> told = why.result().map(Score::toBigDecimal);
      Compared.same("the explanation of " + goal.id(), card.score(goal), told);
      Compared.same("recomputed, " + goal.id(), why.result(), why.recompute());
    }
  }
}
