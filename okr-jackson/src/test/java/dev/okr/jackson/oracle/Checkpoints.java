package dev.okr.jackson.oracle;

import dev.okr.jackson.oracle.Expectation.Checkpoint;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * {@code checkpoints}: "linear between points from (start, 0) to (end, 1); a point on the first or
 * last day replaces that one, one outside the span is ignored" (section 6).
 */
final class Checkpoints {
  private final NavigableMap<LocalDate, Fraction> points = new TreeMap<>();

  /**
   * @param measured the measure of a key result that has one, else null: "a value is for a key
   *     result with one measure ...; elsewhere it is ignored"
   */
  Checkpoints(List<Checkpoint> stated, Span span, Measured measured, Policy policy) {
    points.put(span.first(), Fraction.ZERO);
    points.put(span.last(), Fraction.ONE);
    for (Checkpoint point : stated) {
      boolean outside = point.on().isBefore(span.first()) || point.on().isAfter(span.last());
      Fraction score = point.score() == null ? score(point, measured, policy) : point.score();
      if (!outside && score != null) {
        points.put(point.on(), score);
      }
    }
  }

  /** "Turned into a score by the target in force on d (successRatio, streak: / planned), 0..1". */
  private static Fraction score(Checkpoint point, Measured measured, Policy policy) {
    if (measured == null || measured.observation().isUnscorable()) {
      return null;
    }
    Measure measure = measured.measure();
    Fraction p;
    if (measure.isRatio()) {
      p = point.value().dividedBy(measured.planned());
    } else {
      boolean rebased = !measured.target().hasNoUnit();
      Fraction factor = rebased ? measured.rebase().ofPlan() : Fraction.ONE;
      p = new Progress(measured.target(), measure.metric(), policy).at(point.value().times(factor));
    }
    return p.clamp(Fraction.ZERO, Fraction.ONE).r9();
  }

  Fraction on(LocalDate day) {
    Map.Entry<LocalDate, Fraction> before = points.floorEntry(day);
    Map.Entry<LocalDate, Fraction> after = points.ceilingEntry(day);
    if (before == null) {
      return Fraction.ZERO;
    }
    if (after == null || after.getKey().equals(before.getKey())) {
      return before.getValue();
    }
    Fraction share =
        Fraction.of(
            ChronoUnit.DAYS.between(before.getKey(), day),
            ChronoUnit.DAYS.between(before.getKey(), after.getKey()));
    return before.getValue().plus(share.times(after.getValue().minus(before.getValue()))).r9();
  }
}
