package dev.okr.core.rule.metric;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.metric.Metric;
import dev.okr.core.rule.Findings;
import dev.okr.core.rule.Need;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.facts.Asked;
import dev.okr.core.rule.facts.JournalIndex;
import dev.okr.core.rule.text.RuleTexts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether values can be steered by: not too old, not off by a unit (OKR-406, OKR-409). */
public final class FreshnessRules {

  private FreshnessRules() {}

  public static List<Rule> all() {
    return List.of(
        Rule.of("OKR-406", Severity.WARNING, RuleTexts.ALL)
            .onKeyResult(FreshnessRules::outOfDate)
            .needing(Need.DATE, Need.JOURNAL),
        Rule.of("OKR-409", Severity.WARNING, RuleTexts.ALL)
            .onPlan(Outliers::check)
            .needing(Need.JOURNAL));
  }

  private static void outOfDate(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    LocalDate on = context.on().orElse(null);
    if (on == null
        || keyResult.measures().isEmpty()
        || !Asked.isAsked(context, objective, keyResult, on)) {
      return;
    }
    Map<MeasureId, LocalDate> own = null;
    for (Measure measure : keyResult.measures()) {
      Metric metric = measure.metric().flatMap(context.plan()::metric).orElse(null);
      if (metric == null || metric.refresh().isEmpty()) {
        continue;
      }
      own = own == null ? newestValues(context, keyResult) : own;
      LocalDate read = JournalIndex.of(context).newestReading(metric.id()).orElse(null);
      LocalDate typed = own.get(measure.id());
      LocalDate newest = read == null || (typed != null && typed.isAfter(read)) ? typed : read;
      long age = newest == null ? 0 : context.daysSince(newest, on);
      if (newest != null && age > metric.refresh().get().allowedAgeDays()) {
        findings.add(
            keyResult,
            measure,
            "id",
            keyResult.id().value(),
            "metric",
            metric.id().value(),
            "day",
            newest.toString(),
            "age",
            Long.toString(age));
      }
    }
  }

  /** The day of the newest check-in with a value, by measure. */
  private static Map<MeasureId, LocalDate> newestValues(RuleContext context, KeyResult keyResult) {
    Map<MeasureId, LocalDate> newest = new HashMap<>();
    for (CheckIn checkIn : JournalIndex.of(context).checkIns(keyResult.id())) {
      if (checkIn.value().isPresent() || checkIn.done().isPresent()) {
        // in the order of their days, so the last one stays
        checkIn.measureOf(keyResult).ifPresent(measure -> newest.put(measure.id(), checkIn.on()));
      }
    }
    return newest;
  }
}
