package dev.okr.testkit.internal;

import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.Target;
import dev.okr.core.value.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The way of a value towards its target, in per cent: 0 is where progress begins, 100 is where the
 * target is met. So values can be drawn around any target, sensible or not.
 *
 * @param from the value at 0
 * @param to the value at 100
 * @param beyond the value at which a band ends that begins at 100; empty where more is always
 *     better
 */
public record Way(BigDecimal from, BigDecimal to, Optional<BigDecimal> beyond) {

  /** What a value is in per cent on the way of a target whose last good value is far away. */
  private static final int BAND = 40;

  /** The way of a target in numbers; empty for milestones, {@code done} and completion. */
  public static Optional<Way> of(Target target) {
    if (target instanceof Target.FromTo t) {
      return way(t.from(), t.to());
    }
    if (target instanceof Target.ChangeBy t) {
      BigDecimal reference = t.reference() == null ? BigDecimal.ZERO : t.reference();
      return way(reference, changed(reference, t));
    }
    if (target instanceof Target.AtLeast t) {
      return way(t.floor() == null ? t.value().subtract(scaleOf(t.value())) : t.floor(), t.value());
    }
    if (target instanceof Target.AtMost t) {
      return way(t.ceiling() == null ? t.value().add(scaleOf(t.value())) : t.ceiling(), t.value());
    }
    if (target instanceof Target.Between t) {
      BigDecimal floor = t.floor() == null ? t.low().subtract(scaleOf(t.low())) : t.floor();
      return Optional.of(new Way(floor, t.low(), Optional.of(t.high())));
    }
    if (target instanceof Target.Grades t) {
      return ofPoints(t.points());
    }
    return Optional.empty();
  }

  private static Optional<Way> ofPoints(List<GradePoint> points) {
    if (points.isEmpty()) {
      return way(BigDecimal.ZERO, BigDecimal.ONE);
    }
    BigDecimal last = points.get(points.size() - 1).at();
    return way(points.size() == 1 ? last.subtract(scaleOf(last)) : points.get(0).at(), last);
  }

  private static BigDecimal changed(BigDecimal reference, Target.ChangeBy change) {
    return change.unit() == ChangeUnit.PERCENT
        ? reference.add(reference.abs().multiply(change.by()).movePointLeft(2))
        : reference.add(change.by());
  }

  private static Optional<Way> way(BigDecimal from, BigDecimal to) {
    return Optional.of(new Way(from, to, Optional.empty()));
  }

  /** A number of the size of that one, to go off from it. */
  private static BigDecimal scaleOf(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ONE : number.abs();
  }

  /** The value at so many per cent of the way; 0 and 100 are exactly the ends. */
  public BigDecimal at(int percent) {
    if (beyond.isPresent() && percent > 100) {
      return Decimals.rounded(inBand(beyond.get(), percent - 100)).orElse(to);
    }
    BigDecimal value =
        percent == 100 ? to : from.add(length().multiply(BigDecimal.valueOf(percent, 2)));
    return Decimals.rounded(value).orElse(to);
  }

  /** Through the band in the first {@value #BAND} per cent behind its lower end, and out of it. */
  private BigDecimal inBand(BigDecimal high, int percent) {
    BigDecimal width = high.subtract(to);
    BigDecimal length = width.signum() == 0 ? scaleOf(to) : width;
    return to.add(length.multiply(BigDecimal.valueOf(percent)).divide(BigDecimal.valueOf(BAND)));
  }

  /** The signed length of the way; that of a target equal to its baseline is 1. */
  private BigDecimal length() {
    BigDecimal length = to.subtract(from);
    return length.signum() == 0 ? BigDecimal.ONE : length;
  }

  /**
   * A value that is at least as good, by so many per cent of the way at most.
   *
   * @param value the value
   * @param percent how much further, at least 0
   */
  public BigDecimal further(BigDecimal value, int percent) {
    BigDecimal step = length().multiply(BigDecimal.valueOf(percent, 2));
    if (beyond.isEmpty()) {
      return Decimals.rounded(value.add(step)).orElse(value);
    }
    BigDecimal high = beyond.get();
    if (value.compareTo(to) < 0) {
      return Decimals.rounded(value.add(step.abs()).min(to)).orElse(value);
    }
    return value.compareTo(high) > 0
        ? Decimals.rounded(value.subtract(step.abs()).max(high)).orElse(value)
        : value;
  }
}
