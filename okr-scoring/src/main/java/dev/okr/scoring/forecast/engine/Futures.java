package dev.okr.scoring.forecast.engine;

import dev.okr.core.goal.Observation;
import dev.okr.core.metric.Accumulation;
import dev.okr.core.metric.UnitKind;
import dev.okr.scoring.forecast.ForecastMethod;
import dev.okr.scoring.forecast.model.Fitted;
import dev.okr.scoring.forecast.model.Mixture;
import dev.okr.scoring.forecast.model.Nature;
import dev.okr.scoring.forecast.model.Smoothing;
import dev.okr.scoring.internal.measure.Dated;
import dev.okr.scoring.internal.outlook.Prospect;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the future of measures whose values are numbers. */
final class Futures {

  /**
   * How far off an amount is likely to be where only one was seen, as a share of it; and how far a
   * level is likely to go, as a share of the way to its target.
   */
  private static final double UNSURE = 0.5;

  /** How much a level changes that says nothing of its scale, as a share of it. */
  private static final double USUAL_SPAN = 0.1;

  private static final double PERCENT = 100;

  private Futures() {}

  /** The future of a measure with values and a last day; {@code null} if they say nothing. */
  static @Nullable Future of(Prospect prospect) {
    Observation observation = prospect.observation();
    if (prospect.accumulation() == Accumulation.TO_DATE
        && prospect.hasStart()
        && (observation == Observation.LAST || observation == Observation.MAX)) {
      return counter(prospect);
    }
    return switch (observation) {
      case SUM -> sum(prospect);
      case MEAN -> mean(prospect);
      case MIN, MAX -> extreme(prospect);
      default -> level(prospect);
    };
  }

  private static Future level(Prospect prospect) {
    Track track = levels(prospect);
    Fitted fitted = fitLevels(prospect, track);
    Bounds bounds = Bounds.of(prospect, track);
    return new Future(
        ForecastMethod.LEVEL,
        track,
        isCounted(prospect, track),
        day -> fitted.after(track.stepsTo(day)).within(bounds.low(), bounds.high()));
  }

  private static Track levels(Prospect prospect) {
    return Objects.requireNonNull(Track.ofLevels(prospect.values(), prospect.refresh()));
  }

  private static Future extreme(Prospect prospect) {
    Track track = levels(prospect);
    Fitted fitted = fitLevels(prospect, track);
    Bounds bounds = Bounds.of(prospect, track);
    double soFar = Objects.requireNonNull(prospect.value()).doubleValue();
    boolean isLargest = prospect.observation() == Observation.MAX;
    return new Future(
        ForecastMethod.EXTREME,
        track,
        isCounted(prospect, track),
        day -> {
          double steps = track.stepsTo(day);
          return isLargest
              ? fitted.largestOf(steps).within(soFar, Math.max(soFar, bounds.high()))
              : fitted.smallestOf(steps).within(Math.min(soFar, bounds.low()), soFar);
        });
  }

  private static @Nullable Future counter(Prospect prospect) {
    Track track = Track.ofCounter(prospect.values(), prospect.start() - 1, prospect.refresh());
    if (track == null) {
      return null;
    }
    List<Dated> values = prospect.values();
    double stands = values.get(values.size() - 1).amount().doubleValue();
    return amounts(prospect, track, ForecastMethod.COUNTER, stands);
  }

  private static Future sum(Prospect prospect) {
    Track track = Objects.requireNonNull(Track.ofAmounts(prospect.values(), prospect.refresh()));
    return amounts(prospect, track, ForecastMethod.AMOUNTS, total(prospect).doubleValue());
  }

  private static Future amounts(
      Prospect prospect, Track track, ForecastMethod method, double soFar) {
    Fitted fitted = fitAmounts(prospect, track);
    double low = track.smallest() >= 0 ? soFar : Double.NEGATIVE_INFINITY;
    return new Future(
        method,
        track,
        isCounted(prospect, track) && soFar == StrictMath.rint(soFar),
        day -> {
          double steps = track.stepsTo(day);
          return steps == 0
              ? Mixture.certain(soFar)
              : fitted.sumOf(steps).moved(soFar, 1).within(low, Double.POSITIVE_INFINITY);
        });
  }

  private static Future mean(Prospect prospect) {
    Track track = levels(prospect);
    Fitted fitted = fitLevels(prospect, track);
    Bounds bounds = Bounds.of(prospect, track);
    double count = prospect.values().size();
    double perStep = Math.max(1, count / track.values().length);
    double soFar = total(prospect).doubleValue();
    return new Future(
        ForecastMethod.AMOUNTS,
        track,
        false,
        day -> {
          double steps = track.stepsTo(day);
          double whole = count + perStep * steps;
          return steps == 0
              ? Mixture.certain(soFar / count)
              : fitted
                  .sumOf(steps)
                  .moved(soFar / whole, perStep / whole)
                  .within(bounds.low(), bounds.high());
        });
  }

  private static BigDecimal total(Prospect prospect) {
    return prospect.values().stream().map(Dated::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static Fitted fitLevels(Prospect prospect, Track track) {
    double span = span(prospect.marks(), track.values()[0]);
    double scale = span > 0 ? span : USUAL_SPAN * Math.abs(track.last());
    boolean isShare =
        prospect.unit().filter(k -> k == UnitKind.PERCENT || k == UnitKind.RATIO).isPresent();
    Nature nature = isShare ? Nature.SHARE : Nature.LEVEL;
    return fitLevels(track, scale > 0 ? scale : 1, prospect.end(), nature);
  }

  /**
   * Fits levels.
   *
   * @param scale by how much they may change until the last day, for all one knows beforehand
   */
  static Fitted fitLevels(Track track, double scale, int end, Nature nature) {
    double steps = track.values().length - 1 + Math.max(1, track.stepsTo(end));
    return Smoothing.fit(
        track.values(),
        track.gaps(),
        new Smoothing.Belief(track.last(), UNSURE * UNSURE * scale * scale / steps, 0, nature));
  }

  private static Fitted fitAmounts(Prospect prospect, Track track) {
    double mean = Math.abs(track.mean());
    double steps = track.values().length + track.stepsTo(prospect.end());
    double pace = span(prospect.marks(), 0) / Math.max(1, steps);
    double likely = Math.max(mean, pace);
    boolean counts = isCounted(prospect, track) && track.smallest() >= 0;
    double ignorance = UNSURE * UNSURE * likely * likely + (counts ? mean : 0);
    return Smoothing.fit(
        track.values(),
        track.gaps(),
        new Smoothing.Belief(
            track.mean(), ignorance > 0 ? ignorance : 1, counts ? mean : 0, Nature.AMOUNT));
  }

  /** How far apart the numbers of a target and a value lie. */
  private static double span(List<BigDecimal> marks, double value) {
    double low = value;
    double high = value;
    for (BigDecimal mark : marks) {
      low = Math.min(low, mark.doubleValue());
      high = Math.max(high, mark.doubleValue());
    }
    return high - low;
  }

  /** Whether values are whole numbers of things. */
  private static boolean isCounted(Prospect prospect, Track track) {
    return prospect.unit().filter(kind -> kind != UnitKind.COUNT).isEmpty()
        && track.isWhole()
        && prospect.marks().stream().allMatch(mark -> mark.stripTrailingZeros().scale() <= 0);
  }

  /**
   * What values can't pass: shares stay between nothing and all, counts and durations above
   * nothing, if none was seen beyond.
   */
  private record Bounds(double low, double high) {

    static Bounds of(Prospect prospect, Track track) {
      UnitKind kind = prospect.unit().orElse(null);
      boolean isCompletion =
          prospect.unit().isEmpty()
              && prospect.progress().applyAsLong(BigDecimal.ZERO) == 0
              && prospect.marks().equals(List.of(BigDecimal.ZERO, BigDecimal.valueOf(100)));
      double whole =
          kind == UnitKind.PERCENT || isCompletion ? PERCENT : kind == UnitKind.RATIO ? 1 : 0;
      boolean cannotFall = whole > 0 || kind == UnitKind.COUNT || kind == UnitKind.DURATION;
      double least = track.smallest();
      double most = track.largest();
      for (BigDecimal mark : prospect.marks()) {
        least = Math.min(least, mark.doubleValue());
        most = Math.max(most, mark.doubleValue());
      }
      return new Bounds(
          cannotFall && least >= 0 ? 0 : Double.NEGATIVE_INFINITY,
          whole > 0 && least >= 0 && most <= whole ? whole : Double.POSITIVE_INFINITY);
    }
  }
}
