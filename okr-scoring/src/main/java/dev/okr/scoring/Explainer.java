package dev.okr.scoring;

import dev.okr.core.goal.Combination;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.RollUp;
import dev.okr.core.goal.Target;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.internal.Figures;
import dev.okr.scoring.internal.Fixed;
import dev.okr.scoring.policy.Clamp;
import dev.okr.scoring.policy.GuardrailEffect;
import dev.okr.scoring.policy.NoData;
import dev.okr.scoring.policy.Policy;
import dev.okr.scoring.policy.Weighting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together why a number is what it is. */
final class Explainer {

  private final Figures figures;
  private final Policy policy;

  Explainer(Figures figures) {
    this.figures = figures;
    this.policy = figures.policy();
  }

  Derivation objective(int o) {
    String id = figures.objective(o).id().value();
    List<Derivation.Part> parts = new ArrayList<>();
    RollUp rollUp = figures.rollUp(o);
    if (!figures.isInCycle(o)) {
      if (rollUp != RollUp.CONTRIBUTORS) {
        for (int k = figures.firstKeyResult(o); k < figures.firstKeyResult(o + 1); k++) {
          addKeyResult(parts, k);
        }
      }
      if (rollUp != RollUp.KEY_RESULTS) {
        figures.forEachContributor(o, (source, weight) -> parts.add(contributor(source, weight)));
      }
    }
    Derivation computed =
        combined(id, DerivationRule.WEIGHTED_MEAN, parts, figures.computedObjectiveScore(o));
    return figures.isObjectiveAdjusted(o)
        ? adjusted(id, figures.objectiveScore(o), computed)
        : computed;
  }

  private void addKeyResult(List<Derivation.Part> parts, int k) {
    boolean leftOut =
        figures.hasKeyResultNoData(k)
            && !figures.isKeyResultAdjusted(k)
            && policy.noData() != NoData.AS_ZERO;
    BigDecimal weight = weight(figures.keyResult(k).weight().value());
    if (weight.signum() != 0 && !leftOut) {
      Derivation part = keyResult(k);
      parts.add(
          new Derivation.Part(weight, policy.clamp() == Clamp.ROLL_UP ? clamped(part) : part));
    }
  }

  private Derivation.Part contributor(int source, long millionths) {
    String id = figures.objective(source).id().value();
    Derivation given = given(id, figures.objectiveScore(source), List.of());
    BigDecimal weight = weight(BigDecimal.valueOf(millionths, 6).stripTrailingZeros());
    return new Derivation.Part(weight, policy.clamp() == Clamp.ROLL_UP ? clamped(given) : given);
  }

  private BigDecimal weight(BigDecimal planned) {
    return policy.weighting() == Weighting.EQUAL ? BigDecimal.ONE : planned;
  }

  Derivation keyResult(int k) {
    String id = figures.keyResult(k).id().value();
    List<Derivation.Part> parts = new ArrayList<>();
    int first = figures.firstMeasure(k);
    int end = figures.firstMeasure(k + 1);
    for (int m = first; m < end; m++) {
      Measure measure = figures.measure(m);
      BigDecimal weight = weight(measure.weight().value());
      boolean leftOut = figures.hasMeasureNoData(m) && policy.noData() != NoData.AS_ZERO;
      if (weight.signum() != 0 && !leftOut) {
        parts.add(new Derivation.Part(weight, measure(k, m, id)));
      }
    }
    if (first == end) {
      figures.forEachContributorOfKeyResult(
          k, (source, weight) -> parts.add(contributor(source, weight)));
    }
    long uncapped = figures.uncappedKeyResultScore(k);
    DerivationRule rule =
        first == end ? DerivationRule.WEIGHTED_MEAN : rule(figures.keyResult(k).combine());
    Derivation combined = combined(id, rule, parts, uncapped);
    boolean capped =
        figures.isGuardrailBroken(k)
            && policy.guardrail() == GuardrailEffect.CAP
            && uncapped != Fixed.NONE;
    Derivation computed = capped ? capped(id, combined, k) : combined;
    return figures.isKeyResultAdjusted(k)
        ? adjusted(id, figures.keyResultScore(k), computed)
        : computed;
  }

  private static DerivationRule rule(Combination combination) {
    return switch (combination) {
      case WEIGHTED_MEAN -> DerivationRule.WEIGHTED_MEAN;
      case WORST -> DerivationRule.WORST;
      case ALL -> DerivationRule.ALL;
    };
  }

  private Derivation measure(int k, int m, String keyResult) {
    String id = keyResult + "." + figures.measure(m).id();
    Derivation progress = progress(k, m, id);
    return policy.clamp() == Clamp.MEASURE ? clamped(progress) : progress;
  }

  private Derivation progress(int k, int m, String id) {
    long progress = figures.measureProgress(m);
    List<LocalizedText> notes = new ArrayList<>();
    Target target = figures.target(k, m);
    if (figures.hasMeasureNoData(m)) {
      notes.add(LocalizedText.enZh("no data", "尚无数据"));
    }
    if (figures.isDefinitionChanged(m)) {
      notes.add(LocalizedText.enZh("definition changed", "口径已变更"));
    }
    if (progress == Fixed.NONE) {
      return given(id, progress, notes);
    }
    Optional<BigDecimal[]> position = figures.position(m);
    if (position.isPresent()) {
      BigDecimal[] p = position.get();
      ImmutableDerivation.Builder made =
          derivation(id, DerivationRule.WAY_FROM_BASELINE, progress, notes);
      made.putInput("value", p[0]).putInput("from", p[1]).putInput("to", p[2]);
      return made.build();
    }
    BigDecimal value = figures.measureValue(m);
    notes.add(described(target));
    if (value != null) {
      notes.add(
          LocalizedText.enZh("value " + value.toPlainString(), "当前值 " + value.toPlainString()));
    }
    return given(id, progress, notes);
  }

  /** What a target asks for, in a few words. */
  private static LocalizedText described(Target target) {
    if (target instanceof Target.AtLeast t) {
      return words("at least ", "不低于 ", t.value());
    } else if (target instanceof Target.AtMost t) {
      return words("at most ", "不高于 ", t.value());
    } else if (target instanceof Target.FromTo t) {
      return words("to ", "达到 ", t.to());
    } else if (target instanceof Target.Between t) {
      String band = t.low().toPlainString() + ".." + t.high().toPlainString();
      return LocalizedText.enZh("between " + band, "介于 " + band);
    } else if (target instanceof Target.ChangeBy t) {
      String change = t.by().toPlainString() + t.unit().symbol();
      return LocalizedText.enZh("change by " + change, "变化 " + change);
    } else if (target instanceof Target.Grades) {
      return LocalizedText.enZh("by agreed grades", "按约定分档");
    } else if (target instanceof Target.Milestones) {
      return LocalizedText.enZh("share of milestones by weight", "按权重完成的里程碑");
    }
    return LocalizedText.enZh("done or not", "完成与否");
  }

  private static LocalizedText words(String english, String chinese, BigDecimal number) {
    String plain = number.toPlainString();
    return LocalizedText.enZh(english + plain, chinese + plain);
  }

  private Derivation clamped(Derivation progress) {
    if (progress.result().isEmpty()) {
      return progress;
    }
    BigDecimal number = progress.result().get().toBigDecimal();
    if (number.signum() >= 0 && number.compareTo(policy.cap()) <= 0) {
      return progress; // nothing to cut
    }
    Score cut = Score.of(number.max(BigDecimal.ZERO).min(policy.cap()));
    return ImmutableDerivation.builder()
        .of(progress.of())
        .rule(DerivationRule.CLAMPED)
        .putInput("cap", policy.cap())
        .addPart(new Derivation.Part(BigDecimal.ONE, progress))
        .result(cut)
        .build();
  }

  private Derivation capped(String id, Derivation combined, int k) {
    return ImmutableDerivation.builder()
        .of(id)
        .rule(DerivationRule.CAPPED)
        .putInput("cap", policy.guardrailCap())
        .addPart(new Derivation.Part(BigDecimal.ONE, combined))
        .result(new Score(figures.computedKeyResultScore(k)))
        .build();
  }

  private static Derivation adjusted(String id, long score, Derivation computed) {
    return derivation(id, DerivationRule.ADJUSTED, score, List.of())
        .putInput("score", Fixed.toDecimal(score))
        .addPart(new Derivation.Part(BigDecimal.ONE, computed))
        .build();
  }

  private static Derivation combined(
      String id, DerivationRule rule, List<Derivation.Part> parts, long score) {
    DerivationRule used = score == Fixed.NONE ? DerivationRule.UNSCORABLE : rule;
    return derivation(id, used, score, List.of()).addAllParts(parts).build();
  }

  private static Derivation given(String id, long number, List<LocalizedText> notes) {
    if (number == Fixed.NONE) {
      return derivation(id, DerivationRule.UNSCORABLE, number, notes).build();
    }
    return derivation(id, DerivationRule.GIVEN, number, notes)
        .putInput("result", Fixed.toDecimal(number))
        .build();
  }

  private static ImmutableDerivation.Builder derivation(
      String id, DerivationRule rule, long score, List<LocalizedText> notes) {
    return ImmutableDerivation.builder()
        .of(id)
        .rule(rule)
        .result(score == Fixed.NONE ? Optional.empty() : Optional.of(new Score(score)))
        .notes(notes);
  }
}
