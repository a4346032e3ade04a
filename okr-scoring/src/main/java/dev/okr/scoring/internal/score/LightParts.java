package dev.okr.scoring.internal.score;

import dev.okr.core.goal.RollUp;
import dev.okr.core.internal.IntList;
import dev.okr.scoring.internal.light.Lights;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.sheet.Sheet;
import dev.okr.scoring.policy.NotBegun;
import dev.okr.scoring.policy.ObjectiveLight;
import dev.okr.scoring.policy.Policy;
import dev.okr.scoring.policy.UnknownParts;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts that count for an objective's light, as they stand on the sheet (scoring.md, section
 * 6). A key result is told by its number, an objective that contributes by the complement of its
 * own: a pass over a plan makes no object of a part.
 */
public final class LightParts {

  private static final int COMPLETED = 10;
  private static final int ON_TRACK = 8;
  private static final int AT_RISK = 3;
  private static final int IN_TROUBLE = 1;

  private final CompiledPlan plan;
  private final Policy policy;
  private final Sheet sheet;
  private final Evaluator evaluator;
  private final boolean keepsUnbegun;

  /** The parts of the objective that is evaluated; used again for the next one. */
  private final IntList evaluated = new IntList();

  LightParts(CompiledPlan plan, Policy policy, Sheet sheet, Evaluator evaluator) {
    this.plan = plan;
    this.policy = policy;
    this.sheet = sheet;
    this.evaluator = evaluator;
    this.keepsUnbegun = policy.notBegun() == NotBegun.AS_ZERO;
  }

  /**
   * A part that speaks against green.
   *
   * @param id the id of the key result or objective
   * @param light its light
   */
  public record Part(String id, int light) {}

  /** The light that an objective takes from its parts. Not safe for threads. */
  int light(int o) {
    evaluated.clear();
    gather(o, evaluated);
    return policy.objectiveLight() == ObjectiveLight.BY_LIGHTS
        ? byLights(evaluated)
        : weakest(evaluated);
  }

  /** Whether no part counts. */
  boolean isWithoutParts(int o) {
    IntList parts = new IntList();
    gather(o, parts);
    return parts.size() == 0;
  }

  private void gather(int o, IntList into) {
    if (plan.objectiveInCycle[o]) {
      return;
    }
    RollUp rollUp = plan.rollUp(o, policy);
    if (rollUp != RollUp.CONTRIBUTORS) {
      for (int k = plan.firstKeyResult[o]; k < plan.firstKeyResult[o + 1]; k++) {
        if (plan.weightOfKeyResult(k) != 0
            && !evaluator.isKeyResultOut(k)
            && (keepsUnbegun || evaluator.hasKeyResultBegun(k))) {
          into.add(k);
        }
      }
    }
    if (rollUp != RollUp.KEY_RESULTS) {
      for (int at = plan.toObjectives.from(o); at < plan.toObjectives.to(o); at++) {
        int source = plan.toObjectives.source(at);
        if (plan.toObjectives.weight(at) != 0
            && !evaluator.isOut(source)
            && (keepsUnbegun || evaluator.hasBegun(source))) {
          into.add(~source);
        }
      }
    }
  }

  private long state(int part) {
    return part >= 0 ? sheet.keyResultState.get(part) : sheet.objectiveState.get(~part);
  }

  private boolean hasBegun(int part) {
    return part >= 0 ? evaluator.hasKeyResultBegun(part) : evaluator.hasBegun(~part);
  }

  private int weakest(IntList parts) {
    int light = Lights.GREEN;
    boolean anyLight = false;
    for (int i = 0; i < parts.size(); i++) {
      int part = parts.get(i);
      anyLight |= Sheet.light(state(part)) != Lights.UNKNOWN;
      light = Math.max(light, severity(part, true));
    }
    return anyLight ? light : Math.max(Lights.UNKNOWN, light);
  }

  /** How a part counts against green; a part of which nothing is known unless that is ignored. */
  private int severity(int part, boolean withUnknown) {
    int light = Sheet.light(state(part));
    boolean ignored =
        light == Lights.UNKNOWN
            && (!withUnknown || policy.unknownParts() == UnknownParts.IGNORE || !hasBegun(part));
    return ignored ? Lights.GREEN : light;
  }

  /** Profit.co: the nearest light to the mean of what the parts' lights stand for. */
  private int byLights(IntList parts) {
    long tenths = 0;
    int count = 0;
    for (int i = 0; i < parts.size(); i++) {
      if (Sheet.light(state(parts.get(i))) != Lights.UNKNOWN) {
        count++;
        tenths += tenths(parts.get(i));
      }
    }
    if (count == 0) {
      return Lights.UNKNOWN;
    }
    return tenths * 100 >= 550L * count
        ? Lights.GREEN
        : tenths * 100 >= 200L * count ? Lights.YELLOW : Lights.RED;
  }

  private int tenths(int part) {
    long state = state(part);
    boolean isBroken = part >= 0 && Sheet.has(state, Sheet.GUARDRAIL_BROKEN);
    if (isBroken || Sheet.light(state) == Lights.RED) {
      return IN_TROUBLE;
    }
    if (Sheet.light(state) == Lights.YELLOW) {
      return AT_RISK;
    }
    long score = part >= 0 ? sheet.keyResultScore.get(part) : sheet.objectiveScore.get(~part);
    return score >= Fixed.ONE ? COMPLETED : ON_TRACK;
  }

  /** The parts that speak against green, the worst first, then in their order. */
  public List<Part> reasons(int o) {
    long state = sheet.objectiveState.get(o);
    if (Sheet.stateOf(state).isOut()
        || (!evaluator.hasBegun(o) && !keepsUnbegun)
        || policy.objectiveLight() == ObjectiveLight.BY_PACE) {
      return List.of();
    }
    boolean byLights = policy.objectiveLight() == ObjectiveLight.BY_LIGHTS;
    IntList parts = new IntList();
    gather(o, parts);
    int ofParts = byLights ? byLights(parts) : weakest(parts);
    boolean adjusted = Sheet.has(state, Sheet.ADJUSTED);
    if ((byLights || adjusted) && ofParts == Lights.GREEN) {
      return List.of();
    }
    List<Part> against = new ArrayList<>();
    for (int severity = Lights.RED; severity > Lights.GREEN; severity--) {
      for (int i = 0; i < parts.size(); i++) {
        if (severity(parts.get(i), !byLights) == severity) {
          against.add(new Part(id(parts.get(i)), Sheet.light(state(parts.get(i)))));
        }
      }
    }
    return against;
  }

  private String id(int part) {
    return part >= 0 ? plan.keyResultIds[part].value() : plan.objectiveAt(~part).id().value();
  }
}
