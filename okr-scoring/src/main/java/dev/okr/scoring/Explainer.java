package dev.okr.scoring;

import dev.okr.core.goal.Combination;
import dev.okr.core.goal.RollUp;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.plan.Plan;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.internal.figures.Figures;
import dev.okr.scoring.internal.figures.Trace;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.policy.Clamp;
import dev.okr.scoring.policy.GuardrailEffect;
import dev.okr.scoring.policy.NoData;
import dev.okr.scoring.policy.NotBegun;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Puts together why a goal's score is what it is. Made for one explanation. */
final class Explainer {

  private final Figures figures;
  private final Policy policy;
  private final Trace trace;
  private final MeasureExplainer measures;
  private final ExpectedExplainer expected;
  private final HealthExplainer health;

  /**
   * An explainer.
   *
   * @param named the plan whose titles are said
   */
  Explainer(Figures figures, Plan named) {
    this.figures = figures;
    this.policy = figures.policy();
    this.trace = figures.trace();
    this.measures = new MeasureExplainer(figures, trace);
    this.expected = new ExpectedExplainer(figures, trace);
    this.health = new HealthExplainer(figures, trace, new Titles(named));
  }

  /** The parts of a node that count, and what is said of the others. */
  private static final class Parts {
    private final List<Derivation.Part> counted = new ArrayList<>();
    private final List<Derivation.Part> expected = new ArrayList<>();
    private final List<LocalizedText> notes = new ArrayList<>();
    private boolean spoiled;
    private boolean hasUnbegun;

    void add(BigDecimal weight, Derivation part, Derivation expectedOfIt) {
      counted.add(new Derivation.Part(weight, part));
      if (part.result().isPresent()) {
        expected.add(new Derivation.Part(weight, expectedOfIt));
      }
    }

    void leaveOut(String id, LocalizedText why) {
      notes.add(ScoringWords.say("score.left-out", "id", id, "why", why));
    }
  }

  // ---- objectives

  Derivation objective(int o) {
    String id = figures.objective(o).id().value();
    if (figures.objectives().state(o).isOut()) {
      return asItWent(
          id,
          figures.objectives().score(o),
          health.ofObjective(o, new Draft(id, figures.objectives().expected(o)).given()));
    }
    Parts parts = new Parts();
    RollUp rollUp = figures.objectives().rollUp(o);
    if (!figures.objectives().isInCycle(o)) {
      if (rollUp != RollUp.CONTRIBUTORS) {
        for (int k = figures.firstKeyResult(o); k < figures.firstKeyResult(o + 1); k++) {
          addKeyResult(parts, k);
        }
      }
      if (rollUp != RollUp.KEY_RESULTS) {
        figures
            .objectives()
            .forEachContributor(o, (source, weight) -> addContributor(parts, source, weight));
      }
    }
    Health found = health.ofObjective(o, expected.ofObjective(o, parts.expected));
    Draft draft = new Draft(id, figures.objectives().computed(o));
    DerivationRule rule = rule(figures.objective(o).combine());
    if (!figures.objectives().isAdjusted(o)) {
      return combined(draft.health(found), rule, parts, figures.objectives().isInCycle(o));
    }
    Derivation computed = combined(draft, rule, parts, figures.objectives().isInCycle(o));
    return adjusted(id, computed, trace.adjustmentOfObjective(o).orElseThrow())
        .health(found)
        .build();
  }

  /** A goal that is out keeps the figures of the day it went. */
  private static Derivation asItWent(String id, long score, Health found) {
    Draft draft = new Draft(id, score).health(found);
    draft.note("score.as-on-the-day-it-was");
    return draft.given();
  }

  private void addKeyResult(Parts parts, int k) {
    String id = figures.keyResult(k).id().value();
    BigDecimal weight = trace.keyResultWeight(k);
    if (weight.signum() == 0) {
      parts.leaveOut(id, ScoringWords.say("score.weight-0"));
    } else if (figures.keyResults().state(k).isOut()) {
      parts.leaveOut(id, ScoringWords.state(figures.keyResults().state(k)));
    } else if (!isBegun(parts, id, trace.hasBegun(k))) {
      return;
    } else if (figures.keyResults().isSpoiled(k)) {
      parts.spoiled = true;
      parts.leaveOut(id, ScoringWords.say("score.no-data"));
    } else {
      Derivation part = keyResult(k);
      parts.add(
          weight,
          policy.clamp() == Clamp.ROLL_UP ? clamped(part) : part,
          new Draft(id, figures.keyResults().expected(k)).given());
    }
  }

  private boolean isBegun(Parts parts, String id, boolean hasBegun) {
    parts.hasUnbegun |= !hasBegun;
    if (!hasBegun && policy.notBegun() == NotBegun.LEAVE_OUT) {
      parts.leaveOut(id, ScoringWords.say("score.not-begun"));
      return false;
    }
    return true;
  }

  private void addContributor(Parts parts, int source, long weight) {
    String id = figures.objective(source).id().value();
    if (weight == 0) {
      parts.leaveOut(id, ScoringWords.say("score.weight-0"));
    } else if (figures.objectives().state(source).isOut()) {
      parts.leaveOut(id, ScoringWords.state(figures.objectives().state(source)));
    } else if (isBegun(parts, id, trace.hasObjectiveBegun(source))) {
      parts.spoiled |= figures.objectives().isSpoiled(source);
      Derivation given = new Draft(id, figures.objectives().score(source)).given();
      parts.add(
          BigDecimal.valueOf(weight),
          policy.clamp() == Clamp.ROLL_UP ? clamped(given) : given,
          new Draft(id, figures.objectives().expected(source)).given());
    }
  }

  // ---- key results

  Derivation keyResult(int k) {
    String id = figures.keyResult(k).id().value();
    boolean measured = figures.firstMeasure(k) < figures.firstMeasure(k + 1);
    if (!measured && figures.keyResults().state(k).isOut()) {
      return asItWent(
          id,
          figures.keyResults().score(k),
          health.ofKeyResult(k, new Draft(id, figures.keyResults().expected(k)).given()));
    }
    Parts parts = new Parts();
    if (measured) {
      addMeasures(parts, k, id);
    } else {
      figures
          .keyResults()
          .forEachContributor(k, (source, weight) -> addContributor(parts, source, weight));
    }
    Health found = health.ofKeyResult(k, expected.ofKeyResult(k, parts.expected));
    DerivationRule rule =
        measured ? rule(figures.keyResult(k).combine()) : DerivationRule.WEIGHTED_MEAN;
    long uncapped = trace.uncappedKeyResultScore(k);
    boolean isCapped =
        figures.keyResults().isGuardrailBroken(k)
            && policy.guardrail() == GuardrailEffect.CAP
            && uncapped != Fixed.NONE;
    boolean isAdjusted = figures.keyResults().isAdjusted(k);
    Draft draft = new Draft(id, uncapped);
    if (!isCapped && !isAdjusted) {
      draft.health(found);
    }
    Derivation derivation = combined(draft, rule, parts, trace.isInCycle(k));
    if (isCapped) {
      Draft cap = capped(id, derivation, k);
      derivation = (isAdjusted ? cap : cap.health(found)).build();
    }
    return isAdjusted
        ? adjusted(id, derivation, trace.adjustmentOfKeyResult(k).orElseThrow())
            .health(found)
            .build()
        : derivation;
  }

  private void addMeasures(Parts parts, int k, String keyResult) {
    for (int m = figures.firstMeasure(k); m < figures.firstMeasure(k + 1); m++) {
      String id = keyResult + "." + figures.measure(m).id();
      BigDecimal weight = trace.measureWeight(m);
      if (weight.signum() == 0) {
        parts.leaveOut(id, ScoringWords.say("score.weight-0"));
      } else if (figures.measures().hasNoData(m) && policy.noData() != NoData.AS_ZERO) {
        parts.spoiled |= policy.noData() == NoData.UNKNOWN;
        parts.leaveOut(id, ScoringWords.say("score.no-data"));
      } else {
        Derivation progress = measures.progress(k, m, id);
        parts.add(
            weight,
            policy.clamp() == Clamp.MEASURE ? clamped(progress) : progress,
            expected.ofMeasure(k, m, id));
      }
    }
  }

  private static DerivationRule rule(Combination combination) {
    return switch (combination) {
      case WEIGHTED_MEAN -> DerivationRule.WEIGHTED_MEAN;
      case WORST -> DerivationRule.WORST;
      case ALL -> DerivationRule.ALL;
    };
  }

  // ---- what both have

  private static Derivation combined(
      Draft draft, DerivationRule rule, Parts parts, boolean inCycle) {
    draft.parts(parts.counted);
    parts.notes.forEach(draft::note);
    if (draft.result() == Fixed.NONE) {
      return draft.unscorable(whyNot(parts, inCycle));
    }
    return rule == DerivationRule.ALL && parts.hasUnbegun && draft.result() == 0
        ? draft.note("score.a-part-has-not-begun").given()
        : draft.rule(rule).build();
  }

  private static LocalizedText whyNot(Parts parts, boolean inCycle) {
    if (inCycle) {
      return ScoringWords.say("score.contributions-go-round-in-a-circle");
    }
    if (parts.spoiled) {
      return ScoringWords.say("score.a-part-has-no-data-which");
    }
    if (parts.counted.isEmpty()) {
      return parts.notes.isEmpty()
          ? ScoringWords.say("score.there-is-nothing-to-score-it")
          : ScoringWords.say("score.no-part-counts");
    }
    return ScoringWords.say("score.no-part-can-be-scored");
  }

  private Derivation clamped(Derivation progress) {
    return isInRange(progress) ? progress : cut(progress).build();
  }

  /** Whether there is nothing to cut. */
  private boolean isInRange(Derivation progress) {
    BigDecimal number = progress.result().map(Score::toBigDecimal).orElse(BigDecimal.ZERO);
    return number.signum() >= 0 && number.compareTo(policy.cap()) <= 0;
  }

  private Draft cut(Derivation progress) {
    BigDecimal number = progress.result().orElseThrow().toBigDecimal();
    Score cut = Score.of(number.max(BigDecimal.ZERO).min(policy.cap()));
    return new Draft(progress.of(), cut.billionths())
        .rule(DerivationRule.CLAMPED)
        .input("cap", policy.cap())
        .part(BigDecimal.ONE, progress);
  }

  private Draft capped(String id, Derivation combined, int k) {
    return new Draft(id, figures.keyResults().computed(k))
        .rule(DerivationRule.CAPPED)
        .input("cap", policy.guardrailCap())
        .part(BigDecimal.ONE, combined);
  }

  private Draft adjusted(String id, Derivation computed, ScoreAdjusted entry) {
    long score = trace.byHand(entry);
    Draft draft =
        new Draft(id, score)
            .rule(DerivationRule.ADJUSTED)
            .input("score", Fixed.toDecimal(score))
            .part(BigDecimal.ONE, computed)
            .evidence(entry);
    if (!entry.reason().isBlank()) {
      draft.note(entry.reason());
    }
    Derivation byHand = draft.build();
    return isInRange(byHand) ? draft : cut(byHand).note("score.set-by-hand-beyond-what-the");
  }
}
