package dev.okr.core.rule.result;

import dev.okr.core.goal.Aggregate;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.State;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.UnitKind;
import dev.okr.core.rule.Findings;
import dev.okr.core.rule.Need;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.facts.Asked;
import dev.okr.core.rule.facts.JournalIndex;
import dev.okr.core.rule.facts.Measures;
import dev.okr.core.rule.facts.PlanIndex;
import dev.okr.core.rule.path.Names;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sums of what contributors reach (OKR-214, OKR-215). */
public final class SumRules {

  private static final Set<UnitKind> SHARES =
      Set.of(UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT, UnitKind.POINTS, UnitKind.RATIO);

  private SumRules() {}

  public static List<Rule> all() {
    return List.of(
        Rule.of("OKR-214", Severity.ERROR)
            .says(
                "'{id}': measure '{measure}' adds up its contributors' values in {unit}.",
                "“{id}”：度量“{measure}”把各贡献者以 {unit} 计的数值相加。")
            .hint(
                "Take the mean of the contributors (aggregate), or add up what the shares are of.",
                "请改用各贡献者的平均值（aggregate），或汇总其基数。")
            .because("50 % and 10 % are not 60 %.", "50% 加 10% 不等于 60%。")
            .onKeyResult(SumRules::addsShares),
        Rule.of("OKR-215", Severity.INFO)
            .says(
                "'{id}' adds up {parts}, which share the readings of '{metric}'; they count once.",
                "“{id}”汇总 {parts}，它们共用“{metric}”的同一读数，只计一次。")
            .hint(
                "Give each contributor a metric of its own part, or keep one of them.",
                "请让各贡献者使用各自部分的指标，或只保留一个。")
            .because("One reading is one amount, however many look at it.", "同一读数只算一次，无论几方引用。")
            .onKeyResult(SumRules::sharesReadings)
            .needing(Need.JOURNAL));
  }

  private static boolean isSum(Measure measure) {
    return measure.valueOf().isPresent() && measure.aggregate() == Aggregate.SUM;
  }

  private static void addsShares(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    for (Measure measure : keyResult.measures()) {
      Metric metric =
          isSum(measure) ? measure.metric().flatMap(context.plan()::metric).orElse(null) : null;
      if (metric != null && SHARES.contains(metric.unit().kind())) {
        findings.add(
            keyResult,
            measure,
            "id",
            keyResult.id().value(),
            "measure",
            measure.id().value(),
            "unit",
            metric.unit().code());
      }
    }
  }

  private static void sharesReadings(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    for (Measure measure : keyResult.measures()) {
      if (isSum(measure)) {
        readers(context, keyResult)
            .forEach(
                (metric, parts) ->
                    parts.forEach(
                        (observed, ids) -> {
                          if (ids.size() > 1) {
                            findings.add(
                                keyResult,
                                measure,
                                "id",
                                keyResult.id().value(),
                                "parts",
                                Names.few(ids),
                                "metric",
                                metric.value());
                          }
                        }));
      }
    }
  }

  /** The contributors' key results that live on readings alone, by metric and what they observe. */
  private static Map<MetricId, Map<Observation, SortedSet<String>>> readers(
      RuleContext context, KeyResult keyResult) {
    Map<MetricId, Map<Observation, SortedSet<String>>> readers = new TreeMap<>();
    for (Objective contributor : PlanIndex.of(context).contributorsOf(keyResult.id())) {
      for (KeyResult part : contributor.keyResults()) {
        if (part.measures().size() == 1 && !isOut(context, contributor, part)) {
          Measure measure = part.measures().get(0);
          MetricId metric = measure.metric().orElse(null);
          if (metric != null
              && measure.valueOf().isEmpty()
              && !JournalIndex.of(context).readings(metric).isEmpty()
              && JournalIndex.of(context).checkIns(part.id()).stream()
                  .noneMatch(SumRules::hasValue)) {
            readers
                .computeIfAbsent(metric, any -> new TreeMap<>())
                .computeIfAbsent(Measures.observed(context, measure), any -> new TreeSet<>())
                .add(part.id().value());
          }
        }
      }
    }
    return readers;
  }

  private static boolean isOut(RuleContext context, Objective objective, KeyResult keyResult) {
    State state = JournalIndex.of(context).state(GoalRef.to(keyResult.id()), keyResult.state());
    boolean isWeightless = keyResult.weight().filter(weight -> weight.isZero()).isPresent();
    return isWeightless || state.isOut() || Asked.isOut(context, objective);
  }

  private static boolean hasValue(CheckIn checkIn) {
    return checkIn.value().isPresent();
  }
}
