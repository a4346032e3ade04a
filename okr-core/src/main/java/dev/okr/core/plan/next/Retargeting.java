package dev.okr.core.plan.next;

import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.Polarity;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.diff.Shown;
import dev.okr.core.plan.past.Meeting;
import dev.okr.core.plan.past.Scaling;
import dev.okr.core.value.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives the targets of one measure their next numbers. Never makes a target that makes less sense
 * than the old one: where a new baseline would leave no way to go, both ends stay.
 */
final class Retargeting {

  /**
   * What there is to know of a measure.
   *
   * @param on the measure
   * @param value the last value; {@code null} if there is none, or progress doesn't start there
   * @param isCounter whether its values add up from the beginning of each cycle
   * @param isScaled whether its target is scaled
   * @param polarity which way is better of its metric
   * @param done its milestones that are done
   */
  record Facts(
      Subject on,
      @Nullable BigDecimal value,
      boolean isCounter,
      boolean isScaled,
      Polarity polarity,
      Set<MilestoneId> done) {}

  private final Facts facts;
  private final Scaling scaling;
  private final DayShift days;
  private final String oldCycle;
  private final Notes notes;

  Retargeting(Facts facts, Scaling scaling, DayShift days, String oldCycle, Notes notes) {
    this.facts = facts;
    this.scaling = facts.isScaled() ? scaling : Scaling.by(BigDecimal.ONE);
    this.days = days;
    this.oldCycle = oldCycle;
    this.notes = notes;
  }

  /** The next target. */
  Target of(Target target) {
    Target next = next(target);
    if (facts.isScaled() && !next.equals(target) && !(target instanceof Target.Milestones)) {
      note(CarryKind.TARGET_SCALED, Shown.target(target), Shown.target(next));
    }
    return next;
  }

  private Target next(Target target) {
    if (target instanceof Target.FromTo t) {
      return fromTo(t);
    } else if (target instanceof Target.ChangeBy t) {
      return changeBy(t);
    } else if (target instanceof Target.AtLeast t) {
      return facts.isCounter()
          ? scaling.of(t)
          : new Target.AtLeast(t.value(), edge(t.floor(), t.value(), -1), t.risk(), t.strict());
    } else if (target instanceof Target.AtMost t) {
      return facts.isCounter()
          ? scaling.of(t)
          : new Target.AtMost(t.value(), edge(t.ceiling(), t.value(), 1), t.risk(), t.strict());
    } else if (target instanceof Target.Between t) {
      return facts.isCounter()
          ? scaling.of(t)
          : new Target.Between(
              t.low(),
              t.high(),
              edge(t.floor(), t.low(), -1),
              edge(t.ceiling(), t.high(), 1),
              t.strict());
    } else if (target instanceof Target.Grades t) {
      return grades(t);
    }
    return target instanceof Target.Milestones t ? milestones(t) : target;
  }

  private Target fromTo(Target.FromTo target) {
    BigDecimal from = target.from();
    BigDecimal way = target.to().subtract(from);
    if (way.signum() == 0) {
      return target;
    }
    BigDecimal start = start(target, from);
    BigDecimal goal = facts.isScaled() ? goal(start, way, target) : target.to();
    return start.compareTo(goal) == 0 || kept(start).isEmpty() || kept(goal).isEmpty()
        ? target
        : new Target.FromTo(start, goal);
  }

  /** As long a way from the new start as there was, scaled. */
  private BigDecimal goal(BigDecimal start, BigDecimal way, Target.FromTo target) {
    int places = Math.max(target.from().scale(), target.to().scale());
    return start.add(scaling.of(way, places));
  }

  /** Where progress starts: at the last value, unless there is none or it is at the target. */
  private BigDecimal start(Target target, BigDecimal from) {
    BigDecimal value = facts.value();
    if (value == null) {
      return from;
    }
    if (!facts.isScaled() && Meeting.isMet(target, value, facts.polarity())) {
      note(CarryKind.ALREADY_THERE, value.toPlainString(), "");
      return from;
    }
    return moved(from, value);
  }

  private BigDecimal moved(BigDecimal from, BigDecimal value) {
    if (from.compareTo(value) != 0) {
      note(CarryKind.BASELINE_MOVED, from.toPlainString(), value.toPlainString());
    }
    return value;
  }

  private Target changeBy(Target.ChangeBy target) {
    BigDecimal goal = Meeting.goalOf(target).flatMap(Retargeting::kept).orElse(null);
    BigDecimal reference = target.reference();
    if (goal == null || reference == null || goal.compareTo(reference) == 0) {
      return target;
    }
    BigDecimal start = start(target, reference);
    if (facts.isScaled()) {
      return start.signum() == 0
          ? target
          : new Target.ChangeBy(
              scaling.of(target.by()),
              target.unit(),
              start,
              start.compareTo(reference) == 0 ? target.period() : oldCycle);
    }
    if (start.compareTo(reference) == 0) {
      return target;
    }
    Target.FromTo restated = new Target.FromTo(start, goal);
    note(CarryKind.CHANGE_RESTATED, Shown.target(target), Shown.target(restated));
    return restated;
  }

  /**
   * Where partial progress begins: at the last value, where the bound is not kept.
   *
   * @param side on which side of the bound it lies: -1 below, 1 above
   */
  private @Nullable BigDecimal edge(@Nullable BigDecimal edge, BigDecimal bound, int side) {
    BigDecimal value = facts.value();
    return edge == null || value == null || value.compareTo(bound) != side
        ? edge
        : moved(edge, value);
  }

  /** Agreed points stay where they are, unless they are scaled. */
  private Target grades(Target.Grades target) {
    if (!facts.isScaled() || target.points().isEmpty()) {
      return target;
    }
    if (facts.isCounter()) {
      return scaling.of(target);
    }
    BigDecimal first = target.points().get(0).at();
    BigDecimal value = facts.value();
    BigDecimal start = value == null ? first : moved(first, value);
    List<GradePoint> points = new ArrayList<>();
    BigDecimal before = null;
    for (GradePoint point : target.points()) {
      BigDecimal way = point.at().subtract(first);
      Optional<BigDecimal> at =
          kept(start.add(scaling.of(way, Math.max(point.at().scale(), first.scale()))));
      if (at.isEmpty() || (before != null && at.get().compareTo(before) == 0)) {
        return target;
      }
      before = at.get();
      points.add(new GradePoint(before, point.score()));
    }
    return new Target.Grades(points, target.steps());
  }

  /** The steps that aren't done, due in the next cycle. */
  private Target milestones(Target.Milestones target) {
    List<Milestone> open = new ArrayList<>();
    List<String> done = new ArrayList<>();
    for (Milestone item : target.items()) {
      if (facts.done().contains(item.id())) {
        done.add(item.id().value());
      } else {
        LocalDate due = item.due() == null ? null : days.of(item.due());
        open.add(new Milestone(item.id(), item.title(), item.weight(), due));
        if (item.due() != null && due != null) {
          note(CarryKind.DAYS_MOVED, item.id() + " " + item.due(), due);
        }
      }
    }
    boolean hasWeight = open.stream().anyMatch(item -> !item.weight().isZero());
    boolean hadWeight = target.items().stream().anyMatch(item -> !item.weight().isZero());
    if (hadWeight && !hasWeight) {
      note(CarryKind.ALREADY_THERE, String.join(", ", done), "");
      return target;
    }
    if (!done.isEmpty()) {
      note(CarryKind.MILESTONES_DONE, String.join(", ", done), "");
    }
    return new Target.Milestones(open);
  }

  private static Optional<BigDecimal> kept(BigDecimal number) {
    return Decimals.isWithinLimits(number)
        ? Optional.of(Decimals.normalise(number))
        : Optional.empty();
  }

  private void note(CarryKind kind, Object from, Object to) {
    notes.add(kind, facts.on(), from, to);
  }
}
