package dev.okr.scoring.forecast;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.ObjectiveId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What becomes of a plan: its measures, key results and objectives on their last days. Immutable.
 *
 * <pre>{@code
 * Forecast forecast = Scorer.standard().score(plan, journal, day).forecast();
 * forecast.keyResult(KeyResultId.of("O1.KR3")).orElseThrow().reach(); // 0.62
 * }</pre>
 */
public final class Forecast {

  private final LocalDate on;
  private final ForecastOptions options;
  private final List<MeasureForecast> measures;
  private final List<GoalForecast> keyResults;
  private final List<GoalForecast> objectives;
  private final Map<GoalRef, GoalForecast> goals = new HashMap<>();

  /**
   * A forecast.
   *
   * @param on the day it is made on
   * @param options how it was made
   * @param measures every measure, in the plan's order
   * @param keyResults every key result, in the plan's order; empty if nothing was simulated
   * @param objectives every objective, in the plan's order; empty if nothing was simulated
   */
  public Forecast(
      LocalDate on,
      ForecastOptions options,
      List<MeasureForecast> measures,
      List<GoalForecast> keyResults,
      List<GoalForecast> objectives) {
    this.on = Objects.requireNonNull(on, "on");
    this.options = Objects.requireNonNull(options, "options");
    this.measures = List.copyOf(Objects.requireNonNull(measures, "measures"));
    this.keyResults = List.copyOf(Objects.requireNonNull(keyResults, "keyResults"));
    this.objectives = List.copyOf(Objects.requireNonNull(objectives, "objectives"));
    this.keyResults.forEach(one -> goals.put(one.goal(), one));
    this.objectives.forEach(one -> goals.put(one.goal(), one));
  }

  /** The day it was made on. */
  public LocalDate on() {
    return on;
  }

  /** How it was made. */
  public ForecastOptions options() {
    return options;
  }

  /** Every measure, in the plan's order. */
  public List<MeasureForecast> measures() {
    return measures;
  }

  /** Every key result, in the plan's order; empty if measures alone were asked for. */
  public List<GoalForecast> keyResults() {
    return keyResults;
  }

  /** Every objective, in the plan's order; empty if measures alone were asked for. */
  public List<GoalForecast> objectives() {
    return objectives;
  }

  /** A key result; empty if the plan has none of that id or nothing was simulated. */
  public Optional<GoalForecast> keyResult(KeyResultId id) {
    return Optional.ofNullable(goals.get(GoalRef.to(Objects.requireNonNull(id, "id"))));
  }

  /** An objective; empty if the plan has none of that id or nothing was simulated. */
  public Optional<GoalForecast> objective(ObjectiveId id) {
    return Optional.ofNullable(goals.get(GoalRef.to(Objects.requireNonNull(id, "id"))));
  }

  /** The measures of a key result; empty if the plan has none of that id. */
  public List<MeasureForecast> measures(KeyResultId id) {
    Objects.requireNonNull(id, "id");
    return measures.stream().filter(one -> one.keyResult().equals(id)).toList();
  }

  /** A measure of a key result; empty if the plan has none of those ids. */
  public Optional<MeasureForecast> measure(KeyResultId keyResult, MeasureId id) {
    Objects.requireNonNull(id, "id");
    return measures(keyResult).stream().filter(one -> one.measure().equals(id)).findFirst();
  }

  @Override
  public String toString() {
    return "Forecast on " + on + ", seed " + options.seed();
  }
}
