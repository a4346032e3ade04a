package dev.okr.jackson.oracle;

import java.time.LocalDate;
import java.util.List;

/** A target as written in the plan or in a revision. Absent numbers are null. */
sealed interface Target {

  record FromTo(Fraction from, Fraction to) implements Target {}

  record ChangeBy(Fraction by, String unit, Fraction reference) implements Target {}

  record AtLeast(Fraction value, Fraction floor, Fraction risk, boolean strict) implements Target {}

  record AtMost(Fraction value, Fraction ceiling, Fraction risk, boolean strict)
      implements Target {}

  record Between(Fraction low, Fraction high, Fraction floor, Fraction ceiling, boolean strict)
      implements Target {}

  record Grades(List<Point> points, boolean steps) implements Target {}

  record Point(Fraction at, Fraction score) {}

  record Milestones(List<Milestone> items) implements Target {}

  record Milestone(String id, Fraction weight, LocalDate due) {}

  record Completion() implements Target {}

  record Done() implements Target {}

  /** A bound: atLeast, atMost or between. */
  default boolean isBound() {
    return this instanceof AtLeast || this instanceof AtMost || this instanceof Between;
  }

  /** "A bound without floor or ceiling" holds all the time (section 6). */
  default boolean holds() {
    if (this instanceof AtLeast bound) {
      return bound.floor() == null;
    }
    if (this instanceof AtMost bound) {
      return bound.ceiling() == null;
    }
    return this instanceof Between bound && bound.floor() == null && bound.ceiling() == null;
  }

  /** Milestones and done: no readings, no observation other than the newest. */
  default boolean isWork() {
    return this instanceof Milestones || this instanceof Done;
  }

  /** Milestones, done and completion have no unit (section 1, valueOf). */
  default boolean hasNoUnit() {
    return isWork() || this instanceof Completion;
  }

  /** "Baseline (from, reference, first at)"; "a bound has none" (section 6). */
  default Fraction baseline() {
    if (this instanceof FromTo range) {
      return range.from();
    }
    if (this instanceof ChangeBy change) {
      return change.reference();
    }
    if (this instanceof Grades grades && !grades.points().isEmpty()) {
      return grades.points().get(0).at();
    }
    return null;
  }

  /**
   * Rebase: "the numbers set before it in the metric's unit (bounds, from, to, reference, by in abs
   * and pp, at ...)" times the factor (section 1).
   */
  default Target scaled(Fraction factor) {
    if (this instanceof FromTo range) {
      return new FromTo(times(range.from(), factor), times(range.to(), factor));
    }
    if (this instanceof ChangeBy change) {
      Fraction by = change.unit().equals("%") ? change.by() : times(change.by(), factor);
      return new ChangeBy(by, change.unit(), times(change.reference(), factor));
    }
    if (this instanceof AtLeast bound) {
      return new AtLeast(
          times(bound.value(), factor),
          times(bound.floor(), factor),
          times(bound.risk(), factor),
          bound.strict());
    }
    if (this instanceof AtMost bound) {
      return new AtMost(
          times(bound.value(), factor),
          times(bound.ceiling(), factor),
          times(bound.risk(), factor),
          bound.strict());
    }
    if (this instanceof Between bound) {
      return new Between(
          times(bound.low(), factor),
          times(bound.high(), factor),
          times(bound.floor(), factor),
          times(bound.ceiling(), factor),
          bound.strict());
    }
    if (this instanceof Grades grades) {
      List<Point> points =
          grades.points().stream()
              .map(point -> new Point(times(point.at(), factor), point.score()))
              .toList();
      return new Grades(points, grades.steps());
    }
    return this;
  }

  private static Fraction times(Fraction number, Fraction factor) {
    return number == null ? null : number.times(factor);
  }
}
