package dev.okr.scoring;

import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.RollUp;
import dev.okr.core.plan.Subject;
import dev.okr.scoring.internal.Figures;
import dev.okr.scoring.internal.Fixed;
import dev.okr.scoring.internal.Unstated;
import dev.okr.scoring.policy.Bands;
import dev.okr.scoring.policy.ObjectiveLight;
import dev.okr.scoring.policy.Policy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the objects of a scorecard from its figures. */
final class Readings {

  /** Red before yellow; equally severe reasons keep their order. */
  private static final Comparator<Reason> BY_SEVERITY =
      Comparator.comparingInt(reason -> reason.severity() == Light.RED ? 0 : 1);

  private static final ReasonCode[] CODES = ReasonCode.values();

  private final Figures figures;
  private final Policy policy;

  Readings(Figures figures) {
    this.figures = figures;
    this.policy = figures.policy();
  }

  ObjectiveScore objective(int o) {
    ImmutableObjectiveScore.Builder made = ImmutableObjectiveScore.builder();
    long score = figures.objectiveScore(o);
    long expected = figures.objectiveExpected(o);
    made.id(figures.objective(o).id())
        .score(score(score))
        .computed(score(figures.computedObjectiveScore(o)))
        .expected(score(expected))
        .pace(score(Figures.pace(score, expected)))
        .light(figures.objectiveLight(o))
        .reasons(reasonsOfObjective(o))
        .origin(figures.isObjectiveAdjusted(o) ? Origin.ADJUSTED : Origin.ROLLED_UP)
        .band(band(policy.bands(), score));
    for (int k = figures.firstKeyResult(o); k < figures.firstKeyResult(o + 1); k++) {
      made.addKeyResult(keyResult(k));
    }
    return made.build();
  }

  KeyResultScore keyResult(int k) {
    KeyResult keyResult = figures.keyResult(k);
    long score = figures.keyResultScore(k);
    long expected = figures.keyResultExpected(k);
    ImmutableKeyResultScore.Builder made =
        ImmutableKeyResultScore.builder()
            .id(keyResult.id())
            .score(score(score))
            .computed(score(figures.computedKeyResultScore(k)))
            .onOriginalTargets(score(figures.keyResultScoreOnOriginalTargets(k)))
            .progress(score(figures.keyResultProgress(k)))
            .expected(score(expected))
            .pace(score(Figures.pace(score, expected)))
            .light(figures.keyResultLight(k))
            .reasons(reasonsOfKeyResult(k))
            .noData(figures.hasKeyResultNoData(k))
            .origin(originOf(k, keyResult))
            .band(band(bandsOf(k), score));
    for (int m = figures.firstMeasure(k); m < figures.firstMeasure(k + 1); m++) {
      made.addMeasure(measure(m));
    }
    return made.build();
  }

  private Origin originOf(int k, KeyResult keyResult) {
    if (figures.isKeyResultAdjusted(k)) {
      return Origin.ADJUSTED;
    }
    return keyResult.measures().isEmpty() ? Origin.ROLLED_UP : Origin.MEASURED;
  }

  private Bands bandsOf(int k) {
    return figures.ambition(k) == Ambition.COMMITTED ? policy.committedBands() : policy.bands();
  }

  private MeasureScore measure(int m) {
    return ImmutableMeasureScore.builder()
        .id(figures.measure(m).id())
        .value(Optional.ofNullable(figures.measureValue(m)))
        .progress(score(figures.measureProgress(m)))
        .score(score(figures.measureScore(m)))
        .noData(figures.hasMeasureNoData(m))
        .definitionChanged(figures.isDefinitionChanged(m))
        .build();
  }

  List<Reason> reasonsOfKeyResult(int k) {
    List<Reason> reasons = new ArrayList<>();
    for (int i = 0; i < Figures.reasonCount(); i++) {
      Light severity = figures.reason(k, i);
      if (severity != null) {
        reasons.add(new Reason(CODES[i], severity, null));
      }
    }
    reasons.sort(BY_SEVERITY);
    return reasons;
  }

  List<Reason> reasonsOfObjective(int o) {
    List<Reason> reasons = new ArrayList<>();
    if (policy.objectiveLight() != ObjectiveLight.WEAKEST) {
      addIfWorse(reasons, ReasonCode.PACE, figures.objectiveLight(o), null);
      return reasons;
    }
    if (figures.isInCycle(o)) {
      return reasons;
    }
    RollUp rollUp = figures.rollUp(o);
    if (rollUp != RollUp.CONTRIBUTORS) {
      for (int k = figures.firstKeyResult(o); k < figures.firstKeyResult(o + 1); k++) {
        if (figures.counts(k)) {
          addIfWorse(
              reasons,
              ReasonCode.PART,
              figures.keyResultLight(k),
              figures.keyResult(k).id().value());
        }
      }
    }
    if (rollUp != RollUp.KEY_RESULTS) {
      for (int source : figures.contributorsThatCount(o)) {
        addIfWorse(
            reasons,
            ReasonCode.PART,
            figures.objectiveLight(source),
            figures.objective(source).id().value());
      }
    }
    reasons.sort(BY_SEVERITY);
    return reasons;
  }

  private static void addIfWorse(
      List<Reason> reasons, ReasonCode code, Light light, @Nullable String part) {
    if (light == Light.RED || light == Light.YELLOW) {
      reasons.add(new Reason(code, light, part));
    }
  }

  GroupScore group(Subject subject, int[] objectives) {
    Map<Light, Integer> byLight = new EnumMap<>(Light.class);
    Map<String, Integer> byBand = new LinkedHashMap<>();
    policy.bands().bands().forEach(band -> byBand.put(band.name(), 0));
    long[] scores = new long[objectives.length];
    long[] weights = new long[objectives.length];
    for (int i = 0; i < objectives.length; i++) {
      int o = objectives[i];
      scores[i] = figures.objectiveScore(o);
      weights[i] = Unstated.weight(figures.objective(o).weight()).millionths();
      byLight.merge(figures.objectiveLight(o), 1, Integer::sum);
      band(policy.bands(), scores[i]).ifPresent(name -> byBand.merge(name, 1, Integer::sum));
    }
    byBand.values().removeIf(count -> count == 0);
    return ImmutableGroupScore.builder()
        .subject(subject)
        .objectives(objectives.length)
        .mean(score(Fixed.mean(scores, weights, objectives.length)))
        .byLight(byLight)
        .byBand(byBand)
        .build();
  }

  private static Optional<String> band(Bands bands, long score) {
    return score(score).map(s -> bands.of(s.toBigDecimal()).name());
  }

  private static Optional<Score> score(long billionths) {
    return billionths == Fixed.NONE ? Optional.empty() : Optional.of(new Score(billionths));
  }
}
