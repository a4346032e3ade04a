package dev.okr.core.plan.next;

import dev.okr.core.goal.Checkpoint;
import dev.okr.core.goal.Expectation;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.State;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.Metric;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.diff.Shown;
import dev.okr.core.plan.past.Happened;
import dev.okr.core.plan.past.Scaling;
import dev.okr.core.value.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the key results of the next cycle. */
final class NextKeyResults {

  private static final int PLACES = 9;

  private final Plan plan;
  private final Happened happened;
  private final Choices choices;
  private final DayShift days;
  private final Successors people;
  private final NextMeasures measures;
  private final Notes notes;

  NextKeyResults(
      Plan plan,
      Happened happened,
      Choices choices,
      DayShift days,
      Successors people,
      NextMeasures measures,
      Notes notes) {
    this.plan = plan;
    this.happened = happened;
    this.choices = choices;
    this.days = days;
    this.people = people;
    this.measures = measures;
    this.notes = notes;
  }

  KeyResult of(Selection.Part part, KeyResultId id) {
    KeyResult old = part.keyResult();
    Subject on = Subject.of(old.id());
    List<Measure> next = new ArrayList<>();
    for (Measure measure : old.measures()) {
      next.add(measures.of(old.id(), measure, part.values()));
    }
    KeyResult.Builder made = old.toBuilder();
    made.id(id)
        .state(part.state())
        .startsOn(moved(on, old.startsOn()))
        .endsOn(moved(on, old.endsOn()))
        .owner(people.owner(on, old.owner()))
        .participants(people.participants(on, old.participants()))
        .audience(people.audience(on, old.audience()))
        .raci(old.raci().map(raci -> people.raci(on, raci)))
        .measures(next)
        .guardrails(old.guardrails().stream().map(each -> guardrail(on, old, each)).toList())
        .expected(old.expected().map(expected -> expected(on, expected, old.measures(), next)));
    if (choices.targets == TargetChoice.OPEN && !old.measures().isEmpty()) {
      made.state(part.state() == State.ACTIVE ? State.DRAFT : part.state());
      notes.add(CarryKind.TARGET_OPEN, on, targets(next), "");
    }
    return made.build();
  }

  private static String targets(List<Measure> measures) {
    return measures.stream()
        .map(measure -> Shown.target(measure.target()))
        .collect(Collectors.joining("; "));
  }

  private Optional<LocalDate> moved(Subject on, Optional<LocalDate> day) {
    Optional<LocalDate> next = day.map(days::of);
    next.ifPresent(now -> notes.add(CarryKind.DAYS_MOVED, on, day.get(), now));
    return next;
  }

  /** The bounds by the definition that the metric has on the first day of the next cycle. */
  private Guardrail guardrail(Subject on, KeyResult old, Guardrail guardrail) {
    Metric metric = plan.metric(guardrail.metric()).orElse(null);
    if (metric == null) {
      return guardrail;
    }
    LocalDate first = plan.startOf(old.id()).orElse(LocalDate.MIN);
    Guardrail next = Scaling.by(happened.rebase(metric, first, days.to().from())).of(guardrail);
    if (!next.equals(guardrail)) {
      notes.add(CarryKind.REBASED, on, bounds(guardrail), bounds(next));
    }
    return next;
  }

  private static String bounds(Guardrail guardrail) {
    String least = guardrail.atLeast() == null ? "" : "≥ " + guardrail.atLeast().toPlainString();
    String most = guardrail.atMost() == null ? "" : "≤ " + guardrail.atMost().toPlainString();
    return guardrail.metric() + " " + (least + " " + most).strip();
  }

  /** The checkpoints on the days of the next cycle; of two on one day the later one. */
  private Expectation expected(
      Subject on, Expectation expected, List<Measure> old, List<Measure> next) {
    if (!(expected instanceof Expectation.Checkpoints checkpoints)) {
      return expected;
    }
    Map<LocalDate, Checkpoint> byDay = new LinkedHashMap<>();
    for (Checkpoint point : checkpoints.points()) {
      LocalDate day = days.of(point.on());
      boolean isOfOne = point.isValue() && old.size() == 1 && next.size() == 1;
      BigDecimal figure =
          isOfOne
              ? placed(point.figure(), old.get(0).target(), next.get(0).target())
              : point.figure();
      byDay.put(day, new Checkpoint(day, figure, point.isValue()));
      notes.add(CarryKind.DAYS_MOVED, on, shown(point), shown(byDay.get(day)));
    }
    return new Expectation.Checkpoints(List.copyOf(byDay.values()));
  }

  private static String shown(Checkpoint point) {
    return point.on() + ": " + point.figure().toPlainString();
  }

  /** As far on the new way as the value was on the old one; elsewhere the value stays. */
  private static BigDecimal placed(BigDecimal value, Target old, Target next) {
    if (old instanceof Target.FromTo a
        && next instanceof Target.FromTo b
        && a.from().compareTo(a.to()) != 0
        && !a.equals(b)) {
      BigDecimal passed = value.subtract(a.from()).multiply(b.to().subtract(b.from()));
      BigDecimal whole = a.to().subtract(a.from());
      BigDecimal at = b.from().add(passed.divide(whole, PLACES, RoundingMode.HALF_EVEN));
      return Decimals.rounded(at).orElse(value);
    }
    return value;
  }
}
