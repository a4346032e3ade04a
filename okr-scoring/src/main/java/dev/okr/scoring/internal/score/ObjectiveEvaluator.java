package dev.okr.scoring.internal.score;

import dev.okr.core.goal.Combination;
import dev.okr.core.goal.RollUp;
import dev.okr.core.goal.State;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.scoring.internal.expect.Clock;
import dev.okr.scoring.internal.ledger.Ledger;
import dev.okr.scoring.internal.ledger.Logged;
import dev.okr.scoring.internal.ledger.Standing;
import dev.okr.scoring.internal.light.Lights;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.plan.Contributions;
import dev.okr.scoring.internal.sheet.Sheet;
import dev.okr.scoring.policy.LightRule;
import dev.okr.scoring.policy.NotBegun;
import dev.okr.scoring.policy.ObjectiveLight;
import dev.okr.scoring.policy.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges one objective from its parts on the sheet (scoring.md, sections 3, 4 and 6). */
public final class ObjectiveEvaluator {

  private final CompiledPlan plan;
  private final Policy policy;
  private final Ledger ledger;
  private final Sheet sheet;
  private final Evaluator evaluator;
  private final KeyResultEvaluator keyResults;
  private final boolean keepsUnbegun;
  private final Clamping clamping;
  private final LightParts lights;
  private final Parts parts = new Parts();

  ObjectiveEvaluator(
      CompiledPlan plan,
      Policy policy,
      Ledger ledger,
      Sheet sheet,
      Evaluator evaluator,
      KeyResultEvaluator keyResults) {
    this.plan = plan;
    this.policy = policy;
    this.ledger = ledger;
    this.sheet = sheet;
    this.evaluator = evaluator;
    this.keyResults = keyResults;
    this.keepsUnbegun = policy.notBegun() == NotBegun.AS_ZERO;
    this.clamping = new Clamping(policy);
    this.lights = new LightParts(plan, policy, sheet, evaluator);
  }

  /** The parts that speak against an objective's green, the worst first, then in their order. */
  public List<LightParts.Part> reasons(int o) {
    return lights.reasons(o);
  }

  /** Evaluates an objective as it stands. */
  void evaluate(int o, Standing standing) {
    Clock clock = Clock.ofObjective(plan, o, standing);
    boolean inCycle = plan.objectiveInCycle[o];
    parts.clear();
    if (!inCycle) {
      gather(o);
    }
    Combination combination = plan.combinationOf(o);
    long computed = parts.score(combination);
    ScoreAdjusted adjustment = adjustment(o, standing);
    boolean adjusted = adjustment != null;
    long score =
        adjustment == null
            ? computed
            : clamping.clamped(Fixed.of(adjustment.score().orElseThrow()));
    long expected = parts.expected(combination);
    if (adjusted && expected == Fixed.NONE) {
      expected = keyResults.expecting().linear(clock).score();
    }
    boolean byWorst = combination == Combination.ALL && !clock.hasEnded();
    long base = adjusted ? score : byWorst ? parts.worst() : computed;
    boolean hasData = adjusted || inCycle || parts.hasData();
    long flags =
        (adjusted ? Sheet.ADJUSTED : 0)
            | (hasData ? 0 : Sheet.NO_DATA)
            | (parts.isSpoiled() ? Sheet.SPOILED : 0)
            | Sheet.withState(standing.state());
    long light = light(o, standing, clock, score, base, expected, flags);
    sheet.setObjective(o, score, computed, expected, base, flags | light);
  }

  /** Takes the figures that an objective had on the day it went; its state and light are of now. */
  void take(int o, Sheet then, State state) {
    long flags = then.objectiveState.get(o) & (Sheet.ADJUSTED | Sheet.NO_DATA | Sheet.SPOILED);
    sheet.setObjective(
        o,
        then.objectiveScore.get(o),
        then.objectiveComputed.get(o),
        then.objectiveExpected.get(o),
        then.objectiveBase.get(o),
        flags | Sheet.withState(state) | Lights.UNKNOWN);
  }

  private void gather(int o) {
    RollUp rollUp = plan.rollUp(o, policy);
    if (rollUp != RollUp.CONTRIBUTORS) {
      for (int k = plan.firstKeyResult[o]; k < plan.firstKeyResult[o + 1]; k++) {
        long weight = plan.weightOfKeyResult(k);
        if (weight != 0 && !evaluator.isKeyResultOut(k)) {
          gather(
              parts,
              sheet.keyResultScore.get(k),
              sheet.keyResultExpected.get(k),
              sheet.keyResultState.get(k),
              weight,
              evaluator.hasKeyResultBegun(k));
        }
      }
    }
    if (rollUp != RollUp.KEY_RESULTS) {
      gatherContributors(parts, plan.toObjectives, o);
    }
  }

  /** Takes the contributors of a goal as its parts. */
  void gatherContributors(Parts into, Contributions contributions, int goal) {
    for (int at = contributions.from(goal); at < contributions.to(goal); at++) {
      int o = contributions.source(at);
      if (contributions.weight(at) != 0 && !evaluator.isOut(o)) {
        gather(
            into,
            sheet.objectiveScore.get(o),
            sheet.objectiveExpected.get(o),
            sheet.objectiveState.get(o),
            contributions.weight(at),
            evaluator.hasBegun(o));
      }
    }
  }

  private void gather(
      Parts into, long score, long expected, long state, long weight, boolean hasBegun) {
    if (!hasBegun) {
      into.noteUnbegun();
      if (!keepsUnbegun) {
        return;
      }
    }
    if (!Sheet.has(state, Sheet.NO_DATA)) {
      into.noteData();
    }
    if (Sheet.has(state, Sheet.SPOILED)) {
      into.spoil();
    }
    if (score != Fixed.NONE) {
      into.add(clamping.rolledUp(score), score, expected, weight);
    }
  }

  private @Nullable ScoreAdjusted adjustment(int o, Standing standing) {
    Logged<ScoreAdjusted> latest =
        ledger.objective(o).adjustments().latest(standing.lastAdjustment());
    if (latest == null || latest.entry().score().isEmpty()) {
      return null;
    }
    return latest.entry().sticky() || evaluator.laterValues().ofObjective(o, latest) == null
        ? latest.entry()
        : null;
  }

  // ---- light

  private long light(
      int o, Standing standing, Clock clock, long score, long base, long expected, long flags) {
    boolean leftOut = !clock.hasBegun() && !keepsUnbegun;
    if (standing.isOut() || leftOut) {
      return Lights.UNKNOWN;
    }
    if (policy.objectiveLight() == ObjectiveLight.BY_PACE) {
      if (Sheet.has(flags, Sheet.NO_DATA)) {
        return Sheet.NO_DATA_REASON | (clock.hasEnded() ? Lights.RED : Lights.UNKNOWN);
      }
      return score == Fixed.NONE ? Lights.UNKNOWN : own(o, score, base, expected);
    }
    int ofParts = plan.objectiveInCycle[o] ? Lights.UNKNOWN : lights.light(o);
    if (!Sheet.has(flags, Sheet.ADJUSTED)) {
      return ofParts;
    }
    long own = own(o, score, base, expected);
    int worse = (int) (own & 0xff);
    return (own & ~0xffL) | (lights.isWithoutParts(o) ? worse : Math.max(worse, ofParts));
  }

  /** The light of an objective's own score, with the reason if it is not green. */
  private long own(int o, long score, long base, long expected) {
    int light =
        score >= Fixed.ONE
            ? Lights.GREEN
            : policy.light() instanceof LightRule.ByBand
                ? keyResults.bandLights().light(base, plan.objectiveAt(o).ambition())
                : policy.light() instanceof LightRule.Reported
                    ? Lights.UNKNOWN
                    : keyResults.lightBounds().light(base, expected);
    return light == Lights.YELLOW || light == Lights.RED ? light | Sheet.PACE_REASON : light;
  }

  /** The light of an objective's own score, whatever its parts are. */
  public int ownLight(int o) {
    return (int)
        (own(
                o,
                sheet.objectiveScore.get(o),
                sheet.objectiveBase.get(o),
                sheet.objectiveExpected.get(o))
            & 0xff);
  }
}
