package dev.okr.jackson.oracle;

import dev.okr.jackson.oracle.Measure.Observe;
import dev.okr.jackson.oracle.Metric.Accumulation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The counting values of measures and guardrails (section 1). */
final class Values {
  private Values() {}

  /**
   * The counting values of a measure, in their order: its own check-ins, and the readings of its
   * metric "except on a date on which the measure has a counting check-in value of its own" and
   * "not for milestones and done".
   */
  static List<Value> of(
      World world,
      KeyResult keyResult,
      Measure measure,
      Standing standing,
      Target target,
      Rebase rebase) {
    String member = target instanceof Target.Milestones ? "done" : "value";
    boolean startsAnew =
        measure.metric().accumulation() != Accumulation.LEVEL
            || (!target.isWork() && measure.observe() != Observe.LAST);
    List<Entry> checkIns =
        world.entries(
            keyResult,
            standing,
            entry ->
                entry.is("checkIn")
                    && TargetsInForce.isOf(entry, keyResult, measure)
                    && (entry.has(member) || (member.equals("done") && entry.has("undone")))
                    && isInSpan(entry, keyResult.span(), startsAnew));
    Set<LocalDate> own = checkIns.stream().map(Entry::on).collect(Collectors.toSet());
    List<Entry> counting = new ArrayList<>(checkIns);
    if (!target.isWork() && !measure.metric().isNone()) {
      counting.addAll(
          world.entries(
              keyResult,
              standing,
              entry ->
                  isReadingOf(entry, measure.metric())
                      && isInSpan(entry, keyResult.span(), startsAnew)
                      && !own.contains(entry.on())));
    }
    return values(counting, target.hasNoUnit() ? null : rebase);
  }

  /**
   * The values of a guardrail's metric: "its readings and the check-ins of any measure on it ...;
   * whether an entry counts is judged for the guarded key result (level ones from before its start
   * too)".
   */
  static List<Value> ofGuardrail(
      World world, KeyResult keyResult, Guardrail guardrail, Standing standing, Rebase rebase) {
    Metric metric = guardrail.metric();
    boolean startsAnew = metric.accumulation() != Accumulation.LEVEL;
    List<Entry> counting =
        world.entries(
            keyResult,
            standing,
            entry ->
                (isReadingOf(entry, metric) || isCheckInOn(entry, metric, world.plan()))
                    && isInSpan(entry, keyResult.span(), startsAnew));
    return values(counting, rebase);
  }

  private static boolean isReadingOf(Entry entry, Metric metric) {
    return entry.is("reading") && entry.text("metric").equals(metric.id());
  }

  private static boolean isCheckInOn(Entry entry, Metric metric, Plan plan) {
    return entry.is("checkIn")
        && entry.has("value")
        && plan.objectives().stream()
            .flatMap(objective -> objective.keyResults().stream())
            .filter(entry::names)
            .anyMatch(
                keyResult ->
                    keyResult.measures().stream()
                        .filter(measure -> measure.metric().id().equals(metric.id()))
                        .filter(measure -> !measure.ofContributors())
                        .anyMatch(measure -> TargetsInForce.isOf(entry, keyResult, measure)));
  }

  /**
   * "For values also on <= the key result's last day"; "values dated before the key result's first
   * day count only for a metric whose accumulation is level and only for observe: last".
   */
  private static boolean isInSpan(Entry entry, Span span, boolean startsAnew) {
    boolean early = span.first() != null && entry.on().isBefore(span.first());
    boolean late = span.last() != null && entry.on().isAfter(span.last());
    return !late && !(early && startsAnew);
  }

  private static List<Value> values(List<Entry> entries, Rebase rebase) {
    return entries.stream()
        .map(entry -> new Value(entry, amount(entry, rebase)))
        .sorted(Value.ORDER)
        .toList();
  }

  private static Fraction amount(Entry entry, Rebase rebase) {
    if (!entry.has("value")) {
      return null;
    }
    Fraction amount = entry.number("value");
    return rebase == null ? amount : amount.times(rebase.ofDated(entry.on()));
  }
}
