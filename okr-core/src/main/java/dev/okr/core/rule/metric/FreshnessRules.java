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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether values can be steered by: not too old, not off by a unit (OKR-406, OKR-409). */
public final class FreshnessRules {

  private FreshnessRules() {}

  public static List<Rule> all() {
    return List.of(
        Rule.of("OKR-406", Severity.WARNING)
            .says(
                "The newest value of '{id}' for '{metric}' is of {day}, {age} days old.",
                "“{id}”的指标“{metric}”最新数据为 {day}，已过 {age} 天。")
            .together(
                "{count} of {all} key results rest on values that are too old: {names}.",
                "{all} 个关键成果中有 {count} 个的数据已过期：{names}。")
            .hint(
                "Refresh the value, or set the refresh that the source really has.",
                "请更新数据，或按数据源实际情况调整更新频率。")
            .because("An old number is steered by as badly as a wrong one.", "过期的数字与错误的数字同样误导决策。")
            .onKeyResult(FreshnessRules::outOfDate)
            .needing(Need.DATE, Need.JOURNAL),
        Rule.of("OKR-409", Severity.WARNING)
            .says(
                "'{id}' gives {value} for '{what}' on {day}, where its neighbours are {neighbours}:"
                    + " a hundred times as much, or a hundredth.",
                "“{id}”给出的“{what}”{day} 数值为 {value}，与相邻数值 {neighbours} 相差一百倍以上。")
            .hint(
                "Look at the unit (97 or 0.97?) and the decimal point, and correct the entry.",
                "请核对单位（97 还是 0.97？）与小数点，并更正该条目。")
            .because(
                "A slipped decimal point moves a score further than a quarter's work.",
                "错位的小数点对得分的影响，胜过一个季度的努力。")
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
