package dev.okr.scoring;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.plan.Plan;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.internal.unit.UnitWords;
import java.math.BigDecimal;
import java.util.Optional;

/** How people call the elements of a plan: by their titles, by ids where there are none. */
final class Titles {

  private static final int LONGEST_PART = 60;

  private final Plan plan;

  Titles(Plan plan) {
    this.plan = plan;
  }

  /** A metric. */
  LocalizedText of(MetricId id) {
    return title(id).orElse(LocalizedText.of(id.value()));
  }

  /** A measure by its metric. */
  LocalizedText of(Measure measure) {
    return measure.metric().flatMap(this::title).orElse(LocalizedText.of(measure.id().value()));
  }

  /** A value of a metric with its unit; what is counted, and a ratio, has none. */
  LocalizedText amount(BigDecimal value, MetricId id) {
    String number = value.toPlainString();
    return plan.metric(id)
        .map(metric -> UnitWords.with(number, metric.unit()))
        .orElse(LocalizedText.of(number));
  }

  private Optional<LocalizedText> title(MetricId id) {
    return plan.metric(id).map(Metric::title).filter(title -> !title.isBlank());
  }

  /** An objective or key result that is part of another: its id and the beginning of its title. */
  LocalizedText ofPart(String id) {
    Optional<LocalizedText> title =
        plan.keyResult(KeyResultId.of(id))
            .map(KeyResult::title)
            .or(() -> plan.objective(ObjectiveId.of(id)).map(Objective::title))
            .filter(found -> !found.isBlank());
    return title
        .map(found -> found.map(text -> id + " " + PlainText.line(text, LONGEST_PART)))
        .orElse(LocalizedText.of(id));
  }
}
