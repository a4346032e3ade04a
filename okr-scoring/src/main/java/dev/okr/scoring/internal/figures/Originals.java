package dev.okr.scoring.internal.figures;

import dev.okr.scoring.internal.ledger.Ledger;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.score.Evaluator;
import dev.okr.scoring.internal.sheet.Sheet;
import dev.okr.scoring.policy.Policy;
import org.jspecify.annotations.Nullable;

/** The figures without any revision of a target, made when they are first asked for. */
final class Originals {

  private final CompiledPlan plan;
  private final Policy policy;
  private final Ledger ledger;
  private final Sheet revised;
  private volatile @Nullable Sheet original;

  Originals(CompiledPlan plan, Policy policy, Ledger ledger, Sheet revised) {
    this.plan = plan;
    this.policy = policy;
    this.ledger = ledger;
    this.revised = revised;
  }

  /** Their sheet; the revised one where no target was revised. */
  Sheet sheet() {
    if (!ledger.hasRevisedTargets()) {
      return revised;
    }
    Sheet known = original;
    if (known == null) {
      known = new Sheet(plan, revised.columns(), revised.day());
      new Evaluator(plan, policy, ledger, known, revised.day(), true).evaluateAll();
      original = known; // two threads may make it twice, to the same content
    }
    return known;
  }
}
