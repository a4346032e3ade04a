package dev.okr.scoring.internal.figures;

import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.State;
import dev.okr.scoring.internal.light.Lights;
import dev.okr.scoring.internal.light.Reasons;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.sheet.Sheet;
import dev.okr.scoring.policy.NotBegun;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figures of key results, by their number. */
public final class KeyResultFigures {

  private final Figures figures;

  KeyResultFigures(Figures figures) {
    this.figures = figures;
  }

  /** How a key result's score is meant; empty if nobody said. */
  public Optional<Ambition> ambition(int k) {
    return figures.plan.ambition(k);
  }

  /** A key result's score, or NONE. */
  public long score(int k) {
    return figures.sheet.keyResultScore.get(k);
  }

  /** A key result's progress, or NONE. */
  public long progress(int k) {
    return figures.sheet.keyResultProgress.get(k);
  }

  /** What is expected of a key result, or NONE. */
  public long expected(int k) {
    return figures.sheet.keyResultExpected.get(k);
  }

  /** A key result's light. */
  public Light light(int k) {
    return Lights.of(Sheet.light(figures.sheet.keyResultState.get(k)));
  }

  /** How severe a reason is for a key result's light, {@code null} if it is none. */
  public @Nullable Light reason(int k, int reason) {
    int severity = Reasons.severity(Sheet.reasons(figures.sheet.keyResultState.get(k)), reason);
    return severity == Lights.GREEN ? null : Lights.of(severity);
  }

  /** The state a key result is in, its objective's if that counts less. */
  public State state(int k) {
    return Sheet.stateOf(figures.sheet.keyResultState.get(k));
  }

  /** Whether a key result counts in the figures of its team and cycle. */
  public boolean countsInGroups(int k) {
    return figures.plan.weightOfKeyResult(k) != 0
        && !state(k).isOut()
        && (figures.policy.notBegun() == NotBegun.AS_ZERO
            || figures.plan.startOf(k) == CompiledPlan.NO_DAY
            || figures.plan.startOf(k) <= figures.sheet.day());
  }

  /** How many reasons there are. */
  public static int reasonCount() {
    return Reasons.COUNT;
  }

  /** Whether a key result's score was set by hand. */
  public boolean isAdjusted(int k) {
    return Sheet.has(figures.sheet.keyResultState.get(k), Sheet.ADJUSTED);
  }

  /** Whether no measure of a key result has data. */
  public boolean hasNoData(int k) {
    return Sheet.has(figures.sheet.keyResultState.get(k), Sheet.NO_DATA);
  }

  /** Whether a guardrail of a key result is broken. */
  public boolean isGuardrailBroken(int k) {
    return Sheet.has(figures.sheet.keyResultState.get(k), Sheet.GUARDRAIL_BROKEN);
  }

  /** The score of a key result before it was set by hand, or NONE. */
  public long computed(int k) {
    return figures.sheet.keyResultComputed.get(k);
  }

  /** The computed score of a key result, every revision of a target left aside, or NONE. */
  public long original(int k) {
    return figures.original().keyResultComputed.get(k);
  }

  /** What is expected of a key result's parts before its ambition counts, or NONE. */
  public long partsExpected(int k) {
    return figures.evaluator().partsExpected(k);
  }

  /** Whether a key result is unscorable because of a part without data. */
  public boolean isSpoiled(int k) {
    return Sheet.has(figures.sheet.keyResultState.get(k), Sheet.SPOILED);
  }

  /** The score that a key result's pace and base light are of, or NONE. */
  public long base(int k) {
    return figures.sheet.keyResultBase.get(k);
  }

  /** The objectives that contribute to a key result, with the weights that count there. */
  public void forEachContributor(int k, Contributors each) {
    if (!figures.plan.keyResultInCycle[k]) {
      Contributors.forEach(figures.plan.toKeyResults, k, each);
    }
  }
}
