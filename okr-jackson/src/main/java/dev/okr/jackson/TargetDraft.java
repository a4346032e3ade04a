package dev.okr.jackson;

import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.Target;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a target as far as they were read. */
final class TargetDraft {

  /** {@code from}, {@code by}, {@code value} or {@code low}. */
  @Nullable BigDecimal first;

  /** {@code to} or {@code high}. */
  @Nullable BigDecimal second;

  @Nullable BigDecimal reference;
  @Nullable BigDecimal floor;
  @Nullable BigDecimal ceiling;
  @Nullable BigDecimal risk;
  @Nullable ChangeUnit unit;
  @Nullable String period;
  @Nullable List<GradePoint> points;
  @Nullable List<Milestone> items;
  boolean strict;
  boolean steps;

  /** The target; {@code null} if a part that is needed could not be read. */
  @Nullable Target target(TargetKind kind) {
    return switch (kind) {
      case FROM_TO -> first == null || second == null ? null : new Target.FromTo(first, second);
      case CHANGE_BY ->
          first == null || unit == null
              ? null
              : new Target.ChangeBy(first, unit, reference, period);
      case AT_LEAST -> first == null ? null : new Target.AtLeast(first, floor, risk, strict);
      case AT_MOST -> first == null ? null : new Target.AtMost(first, ceiling, risk, strict);
      case BETWEEN ->
          first == null || second == null
              ? null
              : new Target.Between(first, second, floor, ceiling, strict);
      case GRADES -> points == null ? null : new Target.Grades(points, steps);
      case MILESTONES -> items == null ? null : new Target.Milestones(items);
      case COMPLETION -> new Target.Completion();
      case DONE -> new Target.Done();
    };
  }
}
