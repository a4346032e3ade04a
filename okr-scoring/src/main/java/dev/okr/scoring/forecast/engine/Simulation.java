package dev.okr.scoring.forecast.engine;

import dev.okr.core.goal.Combination;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.RollUp;
import dev.okr.core.metric.MetricId;
import dev.okr.scoring.forecast.ForecastMethod;
import dev.okr.scoring.forecast.GoalForecast;
import dev.okr.scoring.forecast.model.Mixture;
import dev.okr.scoring.forecast.model.Nature;
import dev.okr.scoring.internal.figures.Figures;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.internal.outlook.Outlook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Draws the last days of a plan: the values of its measures, the scores that scoring gives them,
 * what they combine to. A part of which nothing can be said may score anything from 0 to 1. Not
 * safe for threads.
 */
final class Simulation {

  /** So many values stand for the distribution of each measure. */
  private static final int SUPPORT = 200;

  private final Figures figures;
  private final Outlook outlook;
  private final Draws draws;
  private final long[] @Nullable [] ofObjective;
  private final boolean[] isNeeded;

  Simulation(Figures figures, Outlook outlook, Draws draws) {
    this.figures = figures;
    this.outlook = outlook;
    this.draws = draws;
    this.ofObjective = new long[figures.objectiveCount()] @Nullable [];
    this.isNeeded = new boolean[figures.objectiveCount()];
    for (int o = 0; o < figures.objectiveCount(); o++) {
      figures.objectives().forEachContributor(o, (source, weight) -> isNeeded[source] = true);
      for (int k = figures.firstKeyResult(o); k < figures.firstKeyResult(o + 1); k++) {
        figures.keyResults().forEachContributor(k, (source, weight) -> isNeeded[source] = true);
      }
    }
  }

  /**
   * A goal in every draw.
   *
   * @param forecast what is said of it
   * @param scores its scores in billionths; {@code null} where nothing can be said
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  record Drawn(GoalForecast forecast, long @Nullable [] scores) {}

  /** A part of a goal: its scores, {@code null} for one of which nothing can be said. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  private record Part(String name, long @Nullable [] scores, long weight) {}

  private Drawn drawn(GoalRef goal, long @Nullable [] scores, Optional<BigDecimal> exact) {
    GoalForecast.Builder forecast = GoalForecast.builder().goal(goal);
    if (scores != null) {
      forecast.score(OfDraws.of(scores)).reach(exact.orElseGet(() -> OfDraws.reach(scores)));
    }
    return new Drawn(forecast.build(), scores);
  }

  private long[] constant(long score) {
    long[] scores = new long[draws.count()];
    Arrays.fill(scores, score);
    return scores;
  }

  /** A key result whose measures were forecast. */
  Drawn keyResult(int k, List<MeasureOutcome> outcomes) {
    KeyResultId id = figures.keyResult(k).id();
    GoalRef goal = GoalRef.to(id);
    long byHand = outlook.scoreSetByHand(k);
    if (byHand != Fixed.NONE) {
      return drawn(goal, constant(byHand), Optional.empty());
    }
    if (outlook.isKeyResultInCycle(k) || figures.keyResults().state(k).isOut()) {
      return drawn(goal, null, Optional.empty());
    }
    List<Part> parts = new ArrayList<>();
    MeasureOutcome only = null;
    if (outcomes.isEmpty()) {
      figures.keyResults().forEachContributor(k, (o, weight) -> addObjective(parts, o, weight));
    } else {
      for (int i = 0; i < outcomes.size(); i++) {
        int m = figures.firstMeasure(k) + i;
        if (outlook.measureWeight(m) != 0) {
          parts.add(measure(id, i, m, outcomes.get(i)));
          only = parts.size() == 1 ? outcomes.get(i) : null;
        }
      }
    }
    Combination combination =
        outcomes.isEmpty() ? Combination.WEIGHTED_MEAN : outlook.combination(k);
    long[] scores = combined(combination, parts);
    boolean isCapped = scores != null && cap(k, scores);
    Optional<BigDecimal> exact =
        only == null || isCapped ? Optional.empty() : only.forecast().reach();
    return drawn(goal, scores, exact);
  }

  private Part measure(KeyResultId keyResult, int place, int m, MeasureOutcome outcome) {
    if (outcome.support() == null) {
      // its names may be hidden from those who see the key result: they have no say in its draws
      return new Part(keyResult.value() + "#" + place, null, outlook.measureWeight(m));
    }
    String name = outlook.metric(m).map(MetricId::value).orElse("");
    String stream =
        name.isEmpty() ? keyResult.value() + "/" + figures.measure(m).id().value() : "/" + name;
    double[] support = outcome.support().of(SUPPORT);
    boolean isKnown = outcome.forecast().method() == ForecastMethod.KNOWN;
    long[] attained = new long[SUPPORT];
    for (int i = 0; i < SUPPORT; i++) {
      BigDecimal value =
          isKnown
              ? Objects.requireNonNull(outcome.prospect().value())
              : i > 0 && support[i] == support[i - 1] ? null : ForecastNumbers.value(support[i]);
      attained[i] =
          value == null
              ? attained[i - 1]
              : outlook.attained(outcome.prospect().progress().applyAsLong(value));
      if (isKnown) {
        Arrays.fill(attained, attained[0]);
        break;
      }
    }
    int[] ranks = draws.ranks(stream);
    long[] scores = new long[draws.count()];
    for (int d = 0; d < scores.length; d++) {
      scores[d] = attained[stratum(ranks[d])];
    }
    return new Part(stream, scores, outlook.measureWeight(m));
  }

  private int stratum(int rank) {
    return (int) ((long) rank * SUPPORT / draws.count());
  }

  /** The draws of the parts combined; {@code null} if nothing can be said of any. */
  private long @Nullable [] combined(Combination combination, List<Part> parts) {
    if (parts.stream().allMatch(part -> part.scores() == null)) {
      return null;
    }
    long[][] scores = new long[parts.size()][];
    long[] weights = new long[parts.size()];
    for (int p = 0; p < scores.length; p++) {
      Part part = parts.get(p);
      scores[p] = part.scores() == null ? anything(part.name()) : part.scores();
      weights[p] = part.weight();
    }
    long[] combined = new long[draws.count()];
    for (int d = 0; d < combined.length; d++) {
      combined[d] = outlook.combined(combination, scores, weights, d);
      if (combined[d] == Fixed.NONE) {
        return null;
      }
    }
    return combined;
  }

  private long[] anything(String name) {
    int[] ranks = draws.ranks(name);
    long[] scores = new long[ranks.length];
    for (int d = 0; d < ranks.length; d++) {
      scores[d] = Fixed.ratio(2L * ranks[d] + 1, 2L * ranks.length);
    }
    return scores;
  }

  /** Cuts the draws in which a guardrail is broken, if the policy does; whether it does. */
  private boolean cap(int k, long[] scores) {
    long cap = outlook.guardrailCap();
    if (cap == Fixed.NONE) {
      return false;
    }
    List<Outlook.Guard> guards = outlook.guards(k);
    for (Outlook.Guard guard : guards) {
      Track track = Track.ofLevels(guard.values(), Optional.empty());
      if (track != null) {
        cap(scores, cap, guard, track, outlook.end(k));
      }
    }
    return !guards.isEmpty();
  }

  private void cap(long[] scores, long cap, Outlook.Guard guard, Track track, int end) {
    double level = Math.abs(track.last());
    Mixture mixture =
        track.stepsTo(end) == 0
            ? Mixture.certain(track.last())
            : Futures.fitLevels(track, level > 0 ? level : 1, end, Nature.LEVEL)
                .after(track.stepsTo(end));
    double[] support = mixture.support(SUPPORT);
    boolean[] holds = new boolean[SUPPORT];
    for (int i = 0; i < SUPPORT; i++) {
      holds[i] = guard.holds().test(ForecastNumbers.value(support[i]));
    }
    int[] ranks = draws.ranks("/" + guard.metric().value());
    for (int d = 0; d < scores.length; d++) {
      if (!holds[stratum(ranks[d])]) {
        scores[d] = Math.min(scores[d], cap);
      }
    }
  }

  /** An objective whose key results were drawn, and whatever contributes to it. */
  Drawn objective(int o, List<Drawn> keyResults) {
    GoalRef goal = GoalRef.to(figures.objective(o).id());
    Drawn found = drawn(goal, scoresOf(o, keyResults), Optional.empty());
    if (isNeeded[o]) {
      ofObjective[o] = found.scores();
    }
    return found;
  }

  private long @Nullable [] scoresOf(int o, List<Drawn> keyResults) {
    long byHand = outlook.objectiveScoreSetByHand(o);
    if (byHand != Fixed.NONE) {
      return constant(byHand);
    }
    if (figures.objectives().isInCycle(o) || figures.objectives().state(o).isOut()) {
      return null;
    }
    List<Part> parts = new ArrayList<>();
    RollUp rollUp = figures.objectives().rollUp(o);
    if (rollUp != RollUp.CONTRIBUTORS) {
      for (int i = 0; i < keyResults.size(); i++) {
        int k = figures.firstKeyResult(o) + i;
        long weight = outlook.keyResultWeight(k);
        if (weight != 0 && !figures.keyResults().state(k).isOut()) {
          String name = figures.keyResult(k).id().value();
          parts.add(new Part(name, rolledUp(keyResults.get(i).scores()), weight));
        }
      }
    }
    if (rollUp != RollUp.KEY_RESULTS) {
      figures
          .objectives()
          .forEachContributor(o, (source, weight) -> addObjective(parts, source, weight));
    }
    return combined(figures.objective(o).combine(), parts);
  }

  private void addObjective(List<Part> parts, int o, long weight) {
    if (weight != 0 && !figures.objectives().state(o).isOut()) {
      parts.add(new Part("//" + figures.objective(o).id(), rolledUp(ofObjective[o]), weight));
    }
  }

  private long @Nullable [] rolledUp(long @Nullable [] scores) {
    return scores == null ? null : Arrays.stream(scores).map(outlook::rolledUp).toArray();
  }
}
