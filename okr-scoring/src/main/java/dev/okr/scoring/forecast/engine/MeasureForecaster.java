package dev.okr.scoring.forecast.engine;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Observation;
import dev.okr.scoring.forecast.Distribution;
import dev.okr.scoring.forecast.ForecastMethod;
import dev.okr.scoring.forecast.MeasureForecast;
import dev.okr.scoring.forecast.model.Mixture;
import dev.okr.scoring.internal.measure.Dated;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.internal.outlook.Prospect;
import dev.okr.scoring.internal.outlook.Region;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** Forecasts one measure. */
final class MeasureForecaster {

  /** Of so many days at most it is asked whether the target is met first. */
  private static final int MOST_DAYS = 26;

  /** So many values stand for a distribution where only their progress tells. */
  private static final int SUPPORT = 200;

  /** A target that is met with less than this probability has no likeliest day. */
  private static final double HARDLY = 0.01;

  private final Prospect prospect;
  private final MeasureForecast.Builder forecast = MeasureForecast.builder();

  private MeasureForecaster(Prospect prospect) {
    this.prospect = prospect;
  }

  static MeasureOutcome forecast(
      KeyResultId keyResult, MeasureId measure, boolean isOfContributors, Prospect prospect) {
    MeasureForecaster forecaster = new MeasureForecaster(prospect);
    forecaster.forecast.keyResult(keyResult).measure(measure);
    return forecaster.find(isOfContributors);
  }

  private MeasureOutcome find(boolean isOfContributors) {
    List<Dated> values = prospect.values();
    forecast.values(values.size());
    if (!values.isEmpty()) {
      forecast.since(date(values.get(0).day())).until(date(values.get(values.size() - 1).day()));
    }
    if (prospect.hasEnd()) {
      forecast.lastDay(date(prospect.end()));
    }
    Region target = prospect.region();
    if (target != null) {
      Optional.ofNullable(target.low()).map(ForecastNumbers::plain).ifPresent(forecast::lowest);
      Optional.ofNullable(target.high()).map(ForecastNumbers::plain).ifPresent(forecast::highest);
    }
    if (prospect.isOut()) {
      return nothing(ForecastMethod.OUT);
    }
    if (!prospect.hasEnd()) {
      return nothing(ForecastMethod.NO_LAST_DAY);
    }
    if (prospect.isOver() || prospect.day() >= prospect.end()) {
      BigDecimal value = prospect.value();
      return value == null
          ? nothing(ForecastMethod.NOT_YET)
          : steps(ForecastMethod.KNOWN, OfSteps.certain(value.doubleValue()));
    }
    if (isOfContributors) {
      return nothing(ForecastMethod.CONTRIBUTORS);
    }
    if (prospect.isWork()) {
      return prospect.observation().isRatio()
          ? nothing(ForecastMethod.NOT_YET)
          : steps(ForecastMethod.PACE, Steps.pace(prospect));
    }
    if (values.isEmpty()) {
      return nothing(ForecastMethod.NOT_YET);
    }
    if (prospect.observation().isRatio()) {
      return shares();
    }
    Future future = Futures.of(prospect);
    return future == null ? nothing(ForecastMethod.NOT_YET) : value(future);
  }

  private static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day);
  }

  private MeasureOutcome nothing(ForecastMethod method) {
    return new MeasureOutcome(prospect, forecast.method(method).build(), null);
  }

  private MeasureOutcome shares() {
    if (prospect.planned() == null || prospect.value() == null) {
      return nothing(ForecastMethod.NOT_YET);
    }
    Track track = Objects.requireNonNull(Track.ofLevels(prospect.values(), prospect.refresh()));
    return steps(
        ForecastMethod.SUCCESSES,
        prospect.observation() == Observation.STREAK
            ? Steps.streak(prospect, track)
            : Steps.successes(prospect, track));
  }

  private MeasureOutcome steps(ForecastMethod method, @Nullable OfSteps found) {
    if (found == null) {
      return nothing(ForecastMethod.NOT_YET);
    }
    forecast.method(method).value(found);
    BigDecimal known = method == ForecastMethod.KNOWN ? prospect.value() : null;
    reach(found, known).ifPresent(forecast::reach);
    return new MeasureOutcome(prospect, forecast.build(), found::support);
  }

  /** A share of many values comes short of 1 by a rounding of its last digit. */
  private Optional<BigDecimal> reach(Distribution found, @Nullable BigDecimal known) {
    if (known != null) {
      return byProgress(new double[] {0}, value -> known);
    }
    Region region = prospect.region();
    if (region == null) {
      return Optional.empty();
    }
    BigDecimal low = Objects.requireNonNull(region.low());
    BigDecimal almost = low.subtract(low.abs().movePointLeft(9));
    return Optional.of(ForecastNumbers.probability(found.atLeast(almost)));
  }

  private MeasureOutcome value(Future future) {
    Mixture atEnd = future.on().apply(prospect.end());
    forecast.method(future.method()).value(new OfMixture(atEnd));
    Region region = prospect.region();
    if (region != null) {
      double reach = chance(atEnd, region, future.isWhole());
      forecast.reach(ForecastNumbers.probability(reach));
      likeliestDay(future, region, reach).ifPresent(forecast::likeliestDay);
    } else {
      byProgress(atEnd.support(SUPPORT), ForecastNumbers::value).ifPresent(forecast::reach);
    }
    return new MeasureOutcome(prospect, forecast.build(), atEnd::support);
  }

  /** Which of some equally likely values score 1 or more; empty if they can't be scored. */
  private Optional<BigDecimal> byProgress(double[] support, DoubleFunction<BigDecimal> exact) {
    int met = 0;
    for (double value : support) {
      long progress = prospect.progress().applyAsLong(exact.apply(value));
      if (progress == Fixed.NONE) {
        return Optional.empty();
      }
      met += progress >= Fixed.ONE ? 1 : 0;
    }
    return Optional.of(ForecastNumbers.probability(met / (double) support.length));
  }

  /** The probability of a value in a region; whole numbers take up half a unit to either side. */
  private static double chance(Mixture mixture, Region region, boolean isWhole) {
    double margin = isWhole ? 0.5 : 0;
    BigDecimal low = region.low();
    BigDecimal high = region.high();
    double fromLow = low == null ? 1 : mixture.atLeast(low.doubleValue() - margin);
    double beyond = high == null ? 0 : 1 - mixture.cdf(high.doubleValue() + margin);
    return Math.max(0, fromLow - beyond);
  }

  private Optional<LocalDate> likeliestDay(Future future, Region region, double reach) {
    if (isMetToday(region)) {
      return Optional.of(date(prospect.day()));
    }
    double step = future.track().step();
    double days = prospect.end() - (double) prospect.day();
    double stride = Math.max(step, days / MOST_DAYS);
    int likeliest = prospect.end();
    double before = 0;
    double most = -1;
    double highest = reach;
    for (int i = 1; ; i++) {
      int day = (int) Math.min(prospect.end(), future.track().lastDay() + i * stride + 0.5);
      if (day > prospect.day()) {
        double met =
            day == prospect.end()
                ? reach
                : chance(future.on().apply(day), region, future.isWhole());
        if (met - before > most) {
          most = met - before;
          likeliest = day;
        }
        before = Math.max(before, met);
        highest = Math.max(highest, met);
      }
      if (day >= prospect.end()) {
        return highest < HARDLY ? Optional.empty() : Optional.of(date(likeliest));
      }
    }
  }

  private boolean isMetToday(Region region) {
    BigDecimal value = prospect.value();
    BigDecimal low = region.low();
    BigDecimal high = region.high();
    return value != null
        && (low == null || value.compareTo(low) >= 0)
        && (high == null || value.compareTo(high) <= 0);
  }
}
