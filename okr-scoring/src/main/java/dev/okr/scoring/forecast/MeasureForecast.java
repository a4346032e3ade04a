package dev.okr.scoring.forecast;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.MeasureId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** What becomes of one measure by the last day of its key result. */
@Value.Immutable
public sealed interface MeasureForecast permits ImmutableMeasureForecast {

  /** The key result. */
  KeyResultId keyResult();

  /** The measure. */
  MeasureId measure();

  /** The day that is forecast: the key result's last; empty if it has none. */
  Optional<LocalDate> lastDay();

  /** How it was forecast, or why not. */
  ForecastMethod method();

  /** How many values it rests on. */
  int values();

  /** The day of the oldest value it rests on; empty without values. */
  Optional<LocalDate> since();

  /** The day of the newest value it rests on; empty without values. */
  Optional<LocalDate> until();

  /**
   * The value from which on the target of the last day is met, in the metric's unit; empty where
   * there is none. Of steps of work it is the weight of all, of a share of successes 1.
   */
  Optional<BigDecimal> lowest();

  /** The value up to which the target of the last day is met; empty where there is none. */
  Optional<BigDecimal> highest();

  /** The value on the last day, in the metric's unit; empty where nothing can be said. */
  Optional<Distribution> value();

  /**
   * The probability that the target of the last day is met on it, 0 to 1 with 9 decimals; empty
   * where nothing can be said.
   */
  Optional<BigDecimal> reach();

  /**
   * The day on which the target is likeliest to be met first, from the day of the forecast to the
   * last; empty if it is hardly met at all, and where nothing can be said.
   */
  Optional<LocalDate> likeliestDay();

  /** A builder that starts from this one. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link MeasureForecast}. */
  final class Builder extends ImmutableMeasureForecast.Builder {
    Builder() {}
  }
}
