package dev.okr.scoring.internal.plan;

import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A target whose numbers in the metric's unit are multiplied by the factor of a new definition.
 * They may have more digits than a plan holds and are for arithmetic only.
 *
 * @param target the target as it was written
 * @param factor what its numbers are multiplied by
 */
public record TargetNumbers(Target target, BigDecimal factor) {

  /** The target as it was written. */
  public static TargetNumbers of(Target target) {
    return new TargetNumbers(target, BigDecimal.ONE);
  }

  public BigDecimal scaled(BigDecimal number) {
    return factor.compareTo(BigDecimal.ONE) == 0 ? number : number.multiply(factor);
  }

  public @Nullable BigDecimal scaledOrNull(@Nullable BigDecimal number) {
    return number == null ? null : scaled(number);
  }

  /** The value at which progress begins; {@code null} where there is none. */
  public @Nullable BigDecimal baseline() {
    if (target instanceof Target.FromTo t) {
      return scaled(t.from());
    }
    if (target instanceof Target.ChangeBy t) {
      return scaledOrNull(t.reference());
    }
    return target instanceof Target.Grades t && !t.points().isEmpty()
        ? scaled(t.points().get(0).at())
        : null;
  }

  /** The goal of a change; {@code null} if it can't be resolved. */
  public static @Nullable BigDecimal goalOf(Target.ChangeBy change) {
    return TargetNumbers.of(change).goal(change);
  }

  public @Nullable BigDecimal goal(Target.ChangeBy change) {
    BigDecimal reference = scaledOrNull(change.reference());
    if (reference == null) {
      return null;
    }
    if (change.unit() != ChangeUnit.PERCENT) {
      return reference.add(scaled(change.by()));
    }
    return reference.signum() == 0
        ? null
        : reference.add(reference.abs().multiply(change.by()).movePointLeft(2));
  }

  /** Whether it is about work: milestones, or done. */
  public boolean isWork() {
    return target instanceof Target.Milestones || target instanceof Target.Done;
  }

  /** Whether its values have no unit: work, or a judgement of how far it is. */
  public boolean hasNoUnit() {
    return isWork() || target instanceof Target.Completion;
  }

  /** Whether it is a bound. */
  public boolean isBound() {
    return target instanceof Target.AtLeast
        || target instanceof Target.AtMost
        || target instanceof Target.Between;
  }
}
