package dev.okr.core.goal;

import dev.okr.core.metric.MetricId;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.Weight;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One metric with one target inside a key result; a key result with several is composite (复合KR).
 *
 * <pre>{@code
 * Measure simple = Measure.of("gmv", Target.fromTo("1200000", "1500000"));
 * Measure onTime = Measure.builder()
 *     .id("weeks-on-time").metric("sotif").target(Target.atLeast("90"))
 *     .observe(Observation.SUCCESS_RATIO).planned(13).weight(2)
 *     .build();
 * }</pre>
 */
@Value.Immutable
public sealed interface Measure permits ImmutableMeasure {

  /** The id, unique in the key result. */
  MeasureId id();

  /** The metric; {@code milestones} and {@code done} targets need none. */
  Optional<MetricId> metric();

  /**
   * How much it counts among the key result's measures; if absent it is unstated, and the policy
   * says what that means (1 in the standard one).
   */
  Optional<Weight> weight();

  /** What it must reach, in the metric's unit; the first of its schedule where it has one. */
  @Value.Default
  default Target target() {
    if (targets().isEmpty()) {
      throw new IllegalStateException(
          "a measure needs a target or a schedule of targets (" + id() + ")");
    }
    return targets().get(0).target();
  }

  /**
   * The planned schedule, its days rising; empty where one target holds for the whole span. A step
   * of the schedule is no revision.
   */
  List<PlannedTarget> targets();

  /**
   * Which number of the cycle counts; if absent, {@link Observation#usualFor} of its metric, and
   * the last value where it has none.
   */
  Optional<Observation> observe();

  /**
   * How many values are planned for the whole span, at least 0, for {@link
   * Observation#SUCCESS_RATIO} and {@link Observation#STREAK}; if absent, one for each period of
   * the metric's refresh that the span begins: a day, a week (also without a refresh) or a month.
   */
  Optional<Integer> planned();

  /** Where its value comes from when nobody checks in. */
  Optional<ValueOrigin> valueOf();

  /** How the contributors' values become one, with {@link #valueOf()}; their sum unless stated. */
  @Value.Default
  default Aggregate aggregate() {
    return Aggregate.SUM;
  }

  /** What the host hangs on it. */
  @Value.Default
  default Extensions extensions() {
    return Extensions.none();
  }

  /** One metric with one target; the measure is called by the metric's id. */
  static Measure of(MetricId metric, Target target) {
    return builder()
        .id(Objects.requireNonNull(metric, "metric").value())
        .metric(metric)
        .target(target)
        .build();
  }

  /** The same, the metric's id as text. */
  static Measure of(String metric, Target target) {
    return of(MetricId.of(metric), target);
  }

  /**
   * The target planned for a day: of its schedule the one in force on it (before the first, the
   * first), else {@link #target()}. Revisions stand in the journal and are not looked at.
   */
  default Target targetPlannedOn(LocalDate day) {
    Objects.requireNonNull(day, "day");
    Target found = target();
    for (PlannedTarget step : targets()) {
      if (step.from().isAfter(day)) {
        break;
      }
      found = step.target();
    }
    return found;
  }

  /**
   * The target in force on a day where one was revised: the revised one, unless the schedule has a
   * later step by that day.
   *
   * @param revised the newest revision of that day or before, and its day
   */
  default Target targetOn(LocalDate day, PlannedTarget revised) {
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(revised, "revised");
    boolean isPlannedLater =
        targets().stream()
            .anyMatch(step -> step.from().isAfter(revised.from()) && !step.from().isAfter(day));
    return isPlannedLater ? targetPlannedOn(day) : revised.target();
  }

  /** A builder that starts from this one. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Measure}; {@code id} is required, and {@code target} or {@code targets}. */
  final class Builder extends ImmutableMeasure.Builder {
    Builder() {}

    /** As {@code id(MeasureId)}, from text. */
    public Builder id(String text) {
      return id(MeasureId.of(text));
    }

    /** As {@code metric(MetricId)}, from text. */
    public Builder metric(String text) {
      return metric(MetricId.of(text));
    }

    /** As {@code weight(Weight)}, from a whole number. */
    public Builder weight(long whole) {
      return weight(Weight.of(whole));
    }

    /**
     * Builds the measure.
     *
     * @throws IllegalArgumentException if {@code planned} is below 0, the days of {@code targets}
     *     don't rise, or there are {@code targets} and another {@code target} than their first
     */
    @Override
    public Measure build() {
      Measure made = super.build();
      made.planned()
          .filter(count -> count < 0)
          .ifPresent(
              count -> {
                throw new IllegalArgumentException("planned is at least 0 (" + count + ")");
              });
      List<PlannedTarget> targets = made.targets();
      for (int i = 1; i < targets.size(); i++) {
        if (!targets.get(i - 1).from().isBefore(targets.get(i).from())) {
          throw new IllegalArgumentException(
              "planned targets come in the order of their days (" + targets.get(i).from() + ")");
        }
      }
      if (!targets.isEmpty() && !targets.get(0).target().equals(made.target())) {
        throw new IllegalArgumentException(
            "a measure has a target or a schedule of targets (" + made.id() + ")");
      }
      return made;
    }
  }
}
