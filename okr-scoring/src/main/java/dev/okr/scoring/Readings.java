package dev.okr.scoring;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Light;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Subject;
import dev.okr.core.time.CycleId;
import dev.okr.scoring.internal.figures.Figures;
import dev.okr.scoring.internal.figures.KeyResultFigures;
import dev.okr.scoring.internal.figures.ObjectiveFigures;
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
    long score = figures.objectives().score(o);
    long expected = figures.objectives().expected(o);
    made.id(figures.objective(o).id())
        .score(score(score))
        .computed(score(figures.objectives().computed(o)))
        .original(score(figures.objectives().original(o)))
        .progress(score(figures.objectives().computed(o)))
        .state(figures.objectives().state(o))
        .expected(score(expected))
        .pace(score(Figures.pace(figures.objectives().base(o), expected)))
        .light(figures.objectives().light(o))
        .reasons(reasonsOfObjective(o))
        .origin(figures.objectives().isAdjusted(o) ? Origin.ADJUSTED : Origin.ROLLED_UP)
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
    long score = figures.keyResults().score(k);
    long expected = figures.keyResults().expected(k);
    ImmutableKeyResultScore.Builder made =
        ImmutableKeyResultScore.builder()
            .id(keyResult.id())
            .score(score(score))
            .computed(score(figures.keyResults().computed(k)))
            .original(score(figures.keyResults().original(k)))
            .state(figures.keyResults().state(k))
            .progress(score(figures.keyResults().progress(k)))
            .expected(score(expected))
            .pace(score(Figures.pace(figures.keyResults().base(k), expected)))
            .light(figures.keyResults().light(k))
            .reasons(reasonsOfKeyResult(k))
            .noData(figures.keyResults().hasNoData(k))
            .origin(originOf(k, keyResult))
            .band(band(bandsOf(k), score));
    for (int m = figures.firstMeasure(k); m < figures.firstMeasure(k + 1); m++) {
      made.addMeasure(measure(m));
    }
    return made.build();
  }

  private Origin originOf(int k, KeyResult keyResult) {
    if (figures.keyResults().isAdjusted(k)) {
      return Origin.ADJUSTED;
    }
    return keyResult.measures().isEmpty() ? Origin.ROLLED_UP : Origin.MEASURED;
  }

  private Bands bandsOf(int k) {
    return policy.bandsOf(figures.keyResults().ambition(k));
  }

  private Bands bandsOfObjective(int o) {
    return policy.bandsOf(figures.objective(o).ambition());
  }

  private MeasureScore measure(int m) {
    return ImmutableMeasureScore.builder()
        .id(figures.measure(m).id())
        .value(Optional.ofNullable(figures.measures().value(m)))
        .progress(score(figures.measures().progress(m)))
        .score(score(figures.measures().score(m)))
        .noData(figures.measures().hasNoData(m))
        .definitionChanged(figures.measures().isDefinitionChanged(m))
        .build();
  }

  List<Reason> reasonsOfKeyResult(int k) {
    List<Reason> reasons = new ArrayList<>();
    for (int i = 0; i < KeyResultFigures.reasonCount(); i++) {
      Light severity = figures.keyResults().reason(k, i);
      if (severity != null) {
        reasons.add(Reason.of(CODES[i], severity));
      }
    }
    reasons.sort(BY_SEVERITY);
    return reasons;
  }

  List<Reason> reasonsOfObjective(int o) {
    List<Reason> reasons = new ArrayList<>();
    if (figures.objectives().hasPaceReason(o)) {
      reasons.add(Reason.of(ReasonCode.PACE, ownLight(o)));
    }
    if (figures.objectives().hasNoDataReason(o)) {
      reasons.add(Reason.of(ReasonCode.NO_DATA, figures.objectives().light(o)));
    }
    for (ObjectiveFigures.Against part : figures.objectives().partsAgainst(o)) {
      reasons.add(Reason.ofPart(part.id(), part.light()));
    }
    reasons.sort(BY_SEVERITY);
    return reasons;
  }

  /** The light that an objective's own pace alone would give. */
  private Light ownLight(int o) {
    return figures.objectives().ownLight(o);
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
      boolean counts =
          figures.keyResults().light(k) == light && !figures.keyResults().state(k).isOut();
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
      scores[i] = figures.objectives().score(o);
      weights[i] = 1;
      counts.add(figures.objectives().light(o), band(bandsOfObjective(o), scores[i]));
      for (int k = figures.firstKeyResult(o); k < figures.firstKeyResult(o + 1); k++) {
        if (figures.keyResults().countsInGroups(k)) {
          ofKeyResults.add(
              figures.keyResults().light(k), band(bandsOf(k), figures.keyResults().score(k)));
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
