package dev.okr.scoring.internal.score;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.RollUp;
import dev.okr.scoring.internal.expect.Clock;
import dev.okr.scoring.internal.ledger.Ledger;
import dev.okr.scoring.internal.ledger.Standing;
import dev.okr.scoring.internal.ledger.Timeline;
import dev.okr.scoring.internal.measure.Measuring;
import dev.okr.scoring.internal.measure.Observed;
import dev.okr.scoring.internal.number.Calendar;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.plan.Contributions;
import dev.okr.scoring.internal.plan.TargetNumbers;
import dev.okr.scoring.internal.sheet.KeyResultResult;
import dev.okr.scoring.internal.sheet.Sheet;
import dev.okr.scoring.policy.Policy;
import java.util.HashMap;
import java.util.Map;

/**
 * Fills a sheet for one day (scoring.md, sections 1 to 6), a node at a time; a node reads only its
 * children's rounded figures, so evaluating some nodes again gives what evaluating all of them
 * gives. Not safe for threads.
 */
public final class Evaluator {

  private final CompiledPlan plan;
  private final Policy policy;
  private final Ledger ledger;
  private final Sheet sheet;
  private final int day;
  private final boolean onOriginalTargets;
  private final KeyResultEvaluator keyResults;
  private final ObjectiveEvaluator objectives;
  private final LaterValues laterValues;
  private final Summing summing;
  private final Calendar calendar;

  /** Evaluators of the days since which some goal is out, which share what is compiled. */
  private final Map<Integer, Evaluator> otherDays = new HashMap<>();

  private boolean isWhole;

  /** An evaluator that writes to the sheet. */
  public Evaluator(CompiledPlan plan, Policy policy, Ledger ledger, Sheet sheet, int day) {
    this(plan, policy, ledger, sheet, day, false);
  }

  /**
   * An evaluator that writes to the sheet.
   *
   * @param onOriginalTargets whether every revision of a target is left aside
   */
  public Evaluator(
      CompiledPlan plan,
      Policy policy,
      Ledger ledger,
      Sheet sheet,
      int day,
      boolean onOriginalTargets) {
    this.plan = plan;
    this.policy = policy;
    this.ledger = ledger;
    this.sheet = sheet;
    this.day = day;
    this.onOriginalTargets = onOriginalTargets;
    this.calendar = new Calendar(policy);
    Measuring measuring = new Measuring(plan, policy, ledger, calendar, onOriginalTargets);
    this.keyResults = new KeyResultEvaluator(plan, policy, ledger, this, measuring, calendar);
    this.objectives = new ObjectiveEvaluator(plan, policy, ledger, sheet, this, keyResults);
    this.summing = new Summing(plan, sheet, measuring.valuation());
    this.laterValues = new LaterValues(plan, policy, this);
  }

  public KeyResultEvaluator keyResults() {
    return keyResults;
  }

  public Ledger ledger() {
    return ledger;
  }

  public ObjectiveEvaluator objectives() {
    return objectives;
  }

  LaterValues laterValues() {
    return laterValues;
  }

  public Calendar calendar() {
    return calendar;
  }

  /** A key result's computed score before a broken guardrail cut it, or NONE. */
  public long uncapped(int k) {
    return plan.keyResultInCycle[k] ? Fixed.NONE : keyResults.uncapped(k, standing(k, false));
  }

  /** What is expected of a key result's parts before its ambition counts, or NONE. */
  public long partsExpected(int k) {
    return keyResults.partsExpected(k, standing(k, false));
  }

  int day() {
    return day;
  }

  /** Every node, contributors first; what is plain by columns. */
  public void evaluateAll() {
    ColumnEvaluator columns =
        onOriginalTargets
            ? null
            : new ColumnEvaluator(plan, policy, sheet.columns(), sheet, day, calendar);
    Standing active = Standing.active(day);
    for (int o : plan.order) {
      for (int k = plan.firstKeyResult[o]; k < plan.firstKeyResult[o + 1]; k++) {
        if (columns == null || !columns.evaluateKeyResult(k)) {
          evaluateKeyResult(k);
        }
      }
      if (columns != null && columns.isActive(o)) {
        objectives.evaluate(o, active);
      } else {
        evaluateObjective(o);
      }
    }
    isWhole = true;
  }

  /** Every node, contributors first, from the ledger alone. */
  private void evaluateAllFromLedger() {
    for (int o : plan.order) {
      for (int k = plan.firstKeyResult[o]; k < plan.firstKeyResult[o + 1]; k++) {
        evaluateKeyResult(k);
      }
      evaluateObjective(o);
    }
    isWhole = true;
  }

  /** A key result and its measures. */
  public void evaluateKeyResult(int k) {
    set(k, result(k));
  }

  private void set(int k, KeyResultResult found) {
    sheet.setKeyResult(k, plan.firstMeasure[k], found, plan.isSummed[plan.objectiveOf[k]]);
  }

  /** Whether a key result is judged as on its last day: it is over, done or closed. */
  public boolean hasEnded(int k) {
    return Clock.ofKeyResult(plan, k, standing(k, false)).hasEnded();
  }

  /** The same of an objective. */
  public boolean hasObjectiveEnded(int o) {
    return Clock.ofObjective(plan, o, standingOfObjective(o)).hasEnded();
  }

  /** How a key result is judged. */
  public KeyResultResult result(int k) {
    return result(k, standing(k, false));
  }

  private KeyResultResult result(int k, Standing standing) {
    return standing.day() != day && needsContributors(k)
        ? whole(standing.day()).keyResults.evaluate(k, standing)
        : keyResults.evaluate(k, standing);
  }

  /** An objective from its parts, which are there. */
  public void evaluateObjective(int o) {
    Standing standing = standingOfObjective(o);
    if (!standing.isOut()) {
      objectives.evaluate(o, standing);
    } else if (standing.day() == day) {
      evaluateAsItWent(o, standing);
    } else {
      Evaluator then = needsContributorsBelow(o) ? whole(standing.day()) : at(standing.day());
      then.evaluateAsItWent(o, then.standingOfObjective(o));
      objectives.take(o, then.sheet, standing.state());
    }
  }

  /** The own figures of an objective that is out are over the parts it had on that day. */
  private void evaluateAsItWent(int o, Standing standing) {
    for (int k = plan.firstKeyResult[o]; k < plan.firstKeyResult[o + 1]; k++) {
      set(k, result(k, standing(k, true)));
    }
    objectives.evaluate(o, standing);
    for (int k = plan.firstKeyResult[o]; k < plan.firstKeyResult[o + 1]; k++) {
      evaluateKeyResult(k);
    }
  }

  /** How an objective that is out is judged, with its parts as they were; for an explanation. */
  Evaluator evaluatorOfObjective(int o) {
    Standing standing = standingOfObjective(o);
    return standing.isOut() && standing.day() != day ? whole(standing.day()) : this;
  }

  private Evaluator at(int other) {
    return otherDays.computeIfAbsent(
        other,
        d ->
            new Evaluator(
                plan, policy, ledger, new Sheet(plan, sheet.columns(), d), d, onOriginalTargets));
  }

  /** The evaluator of another day, with every figure of it. */
  private Evaluator whole(int other) {
    Evaluator evaluator = at(other);
    if (!evaluator.isWhole) {
      evaluator.evaluateAllFromLedger();
    }
    return evaluator;
  }

  private boolean needsContributorsBelow(int o) {
    if (plan.rollUp(o, policy) != RollUp.KEY_RESULTS
        && plan.toObjectives.from(o) != plan.toObjectives.to(o)) {
      return true;
    }
    for (int k = plan.firstKeyResult[o]; k < plan.firstKeyResult[o + 1]; k++) {
      if (needsContributors(k)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a key result reads figures of objectives that contribute to it. */
  private boolean needsContributors(int k) {
    return plan.toKeyResults.from(k) != plan.toKeyResults.to(k);
  }

  // ---- states

  private Timeline timelineOfObjective(int o, int on) {
    return Timeline.of(plan.objectiveAt(o).state(), ledger.objective(o).states(), on);
  }

  /** The state of a key result for itself. */
  public Timeline timelineOfKeyResult(int k, int on) {
    KeyResult keyResult = plan.keyResultAt(k);
    return Timeline.of(keyResult.state(), ledger.keyResult(k).states(), on);
  }

  /** How an objective stands. */
  public Standing standingOfObjective(int o) {
    return Standing.of(on -> timelineOfObjective(o, on), day);
  }

  /**
   * How a key result stands.
   *
   * @param asPart as a part of its objective's own figures, where an objective that is out counts
   *     as active
   */
  public Standing standing(int k, boolean asPart) {
    int o = plan.objectiveOf[k];
    return Standing.of(
        on -> {
          Timeline above = timelineOfObjective(o, on);
          return timelineOfKeyResult(k, on)
              .within(asPart && above.state().isOut() ? Timeline.ACTIVE : above);
        },
        day);
  }

  /** Whether an objective is out on the day. */
  boolean isOut(int o) {
    return Sheet.stateOf(sheet.objectiveState.get(o)).isOut();
  }

  /** Whether an objective has begun by the day. */
  public boolean hasBegun(int o) {
    return plan.objectiveStart[o] == CompiledPlan.NO_DAY || plan.objectiveStart[o] <= day;
  }

  /** Whether a key result has begun by the day. */
  boolean hasKeyResultBegun(int k) {
    return plan.startOf(k) == CompiledPlan.NO_DAY || plan.startOf(k) <= day;
  }

  /** Whether a key result is out on the day. */
  boolean isKeyResultOut(int k) {
    return Sheet.stateOf(sheet.keyResultState.get(k)).isOut();
  }

  // ---- contributors

  /** Takes the contributors of a goal as its parts. */
  void gatherContributors(Parts parts, Contributions contributions, int goal) {
    objectives.gatherContributors(parts, contributions, goal);
  }

  /** What the contributors of a measure's key result show. */
  Observed sumOfContributors(int k, int m, TargetNumbers target) {
    return summing.observe(k, m, target);
  }
}
