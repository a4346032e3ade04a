package dev.okr.scoring;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Light;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Subject;
import dev.okr.core.time.CycleId;
import dev.okr.scoring.internal.figures.Figures;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.policy.Bands;
import dev.okr.scoring.policy.Policy;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the objects of a scorecard from its figures. */
final class Readings {

  /** Red, yellow, unknown; equally severe reasons keep their order. */
  private static final Comparator<Reason> BY_SEVERITY =
      Comparator.comparingInt(
          reason ->
              switch (reason.severity()) {
                case RED -> 0;
                case YELLOW -> 1;
                default -> 2;
              });

  private static final ReasonCode[] CODES = ReasonCode.values();

  private final Figures figures;
  private final Policy policy;
  private final @Nullable Seen seen;

  /** Made when it is first asked for; threads that race make equal ones. */
  private volatile @Nullable Groups groups;

  Readings(Figures figures) {
    this(figures, null);
  }

  /**
   * Readings of what may be seen.
   *
   * @param seen what may be; all if {@code null}
   */
  Readings(Figures figures, @Nullable Seen seen) {
    this.figures = figures;
    this.seen = seen;
    this.policy = figures.policy();
  }

  /** The objectives in the plan's order; each is made as it is read. */
  List<ObjectiveScore> objectives() {
    return new AbstractList<>() {
      @Override
      public ObjectiveScore get(int index) {
        Objects.checkIndex(index, size());
        return objective(index);
      }

      @Override
      public int size() {
        return figures.objectiveCount();
      }
    };
  }

  ObjectiveScore objective(int o) {
    ObjectiveScore whole = wholeObjective(o);
    return seen == null ? whole : seen.objective(whole);
  }

  private ObjectiveScore wholeObjective(int o) {
    ImmutableObjectiveScore.Builder made = ImmutableObjectiveScore.builder();
    long score = figures.objectiveScore(o);
    long expected = figures.objectiveExpected(o);
    made.id(figures.objective(o).id())
        .score(score(score))
        .computed(score(figures.computedObjectiveScore(o)))
        .original(score(figures.originalObjectiveScore(o)))
        .progress(score(figures.computedObjectiveScore(o)))
        .state(figures.objectiveState(o))
        .expected(score(expected))
        .pace(score(Figures.pace(figures.objectiveBase(o), expected)))
        .light(figures.objectiveLight(o))
        .reasons(reasonsOfObjective(o))
        .origin(figures.isObjectiveAdjusted(o) ? Origin.ADJUSTED : Origin.ROLLED_UP)
        .band(band(bandsOfObjective(o), score));
    for (int k = figures.firstKeyResult(o); k < figures.firstKeyResult(o + 1); k++) {
      made.addKeyResult(wholeKeyResult(k));
    }
    return made.build();
  }

  KeyResultScore keyResult(int k) {
    KeyResultScore whole = wholeKeyResult(k);
    return seen == null ? whole : seen.keyResult(whole);
  }

  private KeyResultScore wholeKeyResult(int k) {
    KeyResult keyResult = figures.keyResult(k);
    long score = figures.keyResultScore(k);
    long expected = figures.keyResultExpected(k);
    ImmutableKeyResultScore.Builder made =
        ImmutableKeyResultScore.builder()
            .id(keyResult.id())
            .score(score(score))
            .computed(score(figures.computedKeyResultScore(k)))
            .original(score(figures.originalKeyResultScore(k)))
            .state(figures.keyResultState(k))
            .progress(score(figures.keyResultProgress(k)))
            .expected(score(expected))
            .pace(score(Figures.pace(figures.keyResultBase(k), expected)))
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
    return policy.bandsOf(figures.ambition(k));
  }

  private Bands bandsOfObjective(int o) {
    return policy.bandsOf(figures.objective(o).ambition());
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
    if (figures.hasObjectivePaceReason(o)) {
      reasons.add(new Reason(ReasonCode.PACE, ownLight(o), null));
    }
    if (figures.hasObjectiveNoDataReason(o)) {
      reasons.add(new Reason(ReasonCode.NO_DATA, figures.objectiveLight(o), null));
    }
    for (Figures.Against part : figures.partsAgainst(o)) {
      reasons.add(new Reason(ReasonCode.PART, part.light(), part.id()));
    }
    reasons.sort(BY_SEVERITY);
    return reasons;
  }

  /** The light that an objective's own pace alone would give. */
  private Light ownLight(int o) {
    return figures.ownLight(o);
  }

  GroupScore team(PartyId party) {
    return group(Subject.of(party), groups().ofOwner(party));
  }

  GroupScore team(PartyId party, CycleId cycle) {
    return group(Subject.of(party), groups().ofOwner(party, cycle));
  }

  GroupScore cycle(CycleId cycle) {
    return group(Subject.of(cycle), groups().ofCycle(cycle));
  }

  private Groups groups() {
    Groups known = groups;
    if (known == null) {
      known = new Groups(figures);
      groups = known;
    }
    return known;
  }

  /** How many key results have that light; those that are out have none. */
  int count(Light light) {
    int count = 0;
    for (int k = 0; k < figures.plan().keyResultCount(); k++) {
      boolean counts = figures.keyResultLight(k) == light && !figures.keyResultState(k).isOut();
      count += counts ? 1 : 0;
    }
    return count;
  }

  private GroupScore group(Subject subject, int[] objectives) {
    Counts counts = new Counts();
    Counts ofKeyResults = new Counts();
    long[] scores = new long[objectives.length];
    long[] weights = new long[objectives.length];
    for (int i = 0; i < objectives.length; i++) {
      int o = objectives[i];
      scores[i] = figures.objectiveScore(o);
      weights[i] = 1;
      counts.add(figures.objectiveLight(o), band(bandsOfObjective(o), scores[i]));
      for (int k = figures.firstKeyResult(o); k < figures.firstKeyResult(o + 1); k++) {
        if (figures.countsInGroups(k)) {
          ofKeyResults.add(figures.keyResultLight(k), band(bandsOf(k), figures.keyResultScore(k)));
        }
      }
    }
    return ImmutableGroupScore.builder()
        .subject(subject)
        .objectives(objectives.length)
        .mean(score(Fixed.mean(scores, weights, objectives.length)))
        .byLight(counts.byLight)
        .byBand(counts.byBand)
        .keyResults(ofKeyResults.count)
        .keyResultsByLight(ofKeyResults.byLight)
        .keyResultsByBand(ofKeyResults.byBand)
        .build();
  }

  /** Counts by light, worst known first, and by band in the order of the bands. */
  private static final class Counts {

    private final Map<Light, Integer> byLight = new EnumMap<>(Light.class);
    private final Map<String, Integer> byBand = new LinkedHashMap<>();
    private int count;

    void add(Light light, Optional<String> band) {
      count++;
      byLight.merge(light, 1, Integer::sum);
      band.ifPresent(name -> byBand.merge(name, 1, Integer::sum));
    }
  }

  private static Optional<String> band(Bands bands, long score) {
    return score(score).map(s -> bands.of(s.toBigDecimal()).name());
  }

  private static Optional<Score> score(long billionths) {
    return billionths == Fixed.NONE ? Optional.empty() : Optional.of(new Score(billionths));
  }
}
