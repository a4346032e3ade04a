package dev.okr.jackson.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The revisions of one metric that count for one key result (sections 1 and 4). */
final class Rebase {
  private record Step(LocalDate on, Fraction factor) {}

  private final List<Step> steps = new ArrayList<>();
  private final List<LocalDate> changes = new ArrayList<>();
  private final Span span;

  /** "Each version once, from its first entry. comparable wins over rebase." */
  Rebase(World world, KeyResult keyResult, Standing standing, Metric metric) {
    span = keyResult.span();
    Set<String> versions = new HashSet<>();
    List<Entry> revised =
        world.entries(
            keyResult,
            standing,
            entry -> entry.is("metricRevised") && entry.text("metric").equals(metric.id()));
    for (Entry entry : revised) {
      Metric.Revision revision = metric.revision(entry.text("version"));
      if (!metric.isNone() && versions.add(revision.version()) && !revision.comparable()) {
        add(entry.on(), revision.rebase());
      }
    }
  }

  private void add(LocalDate on, Fraction factor) {
    if (factor != null && factor.signum() > 0) {
      steps.add(new Step(on, factor));
    } else {
      changes.add(on);
    }
  }

  /** "Multiplies all earlier values ... and every targetRevised dated before it". */
  Fraction ofDated(LocalDate day) {
    return factor(day);
  }

  /** "Of the plan if the key result began before that day". */
  Fraction ofPlan() {
    return factor(span.first());
  }

  private Fraction factor(LocalDate day) {
    Fraction factor = Fraction.ONE;
    for (Step step : steps) {
      if (day == null || day.isBefore(step.on())) {
        factor = factor.times(step.factor());
      }
    }
    return factor;
  }

  /**
   * "With neither the measure carries definitionChanged from that date, if it lies after the key
   * result's first day and not after its last, until a targetRevised of the measure of that day or
   * later" (section 4).
   */
  boolean definitionChanged(LocalDate newestRevisedTarget) {
    return changes.stream()
        .filter(on -> span.first() == null || on.isAfter(span.first()))
        .filter(on -> span.last() == null || !on.isAfter(span.last()))
        .anyMatch(on -> newestRevisedTarget == null || newestRevisedTarget.isBefore(on));
  }
}
