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
import dev.okr.core.rule.text.RuleTexts;
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
        Rule.of("OKR-214", Severity.ERROR, RuleTexts.ALL).onKeyResult(SumRules::addsShares),
        Rule.of("OKR-215", Severity.INFO, RuleTexts.ALL)
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
