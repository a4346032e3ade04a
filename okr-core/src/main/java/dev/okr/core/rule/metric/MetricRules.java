package dev.okr.core.rule.metric;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Revision;
import dev.okr.core.metric.SourceKind;
import dev.okr.core.rule.Findings;
import dev.okr.core.rule.Need;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.facts.AtHand;
import dev.okr.core.rule.facts.JournalIndex;
import dev.okr.core.rule.facts.PlanIndex;
import dev.okr.core.rule.facts.Titles;
import dev.okr.core.rule.path.Names;
import dev.okr.core.statement.reading.StatementLabel;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.LocalizedText;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** One truth: metrics, their sources and definitions (OKR-401 to OKR-405, OKR-407, OKR-408). */
public final class MetricRules {

  private static final LocalizedText NO_METRIC =
      LocalizedText.enZh(
          "Measure '{measure}' of '{id}' names no metric.", "“{id}”的度量“{measure}”未指明指标。");

  private MetricRules() {}

  public static List<Rule> all() {
    return List.of(
        Rule.of("OKR-401", Severity.ERROR)
            .says(
                "'{id}' uses the metric '{metric}', which the dictionary lacks.",
                "“{id}”使用了指标字典中没有的指标“{metric}”。")
            .hint(
                "Add the metric with its definition and source, or name the right one.",
                "请在指标字典中补充其口径与数据源，或改用正确的指标。")
            .because("A number means something only by its definition.", "没有口径的数字没有意义。")
            .onKeyResult(MetricRules::unknownMetric),
        Rule.of("OKR-402", Severity.ERROR)
            .says("Metric '{metric}' has no data source.", "指标“{metric}”没有数据源。")
            .together(
                "{count} of {all} metrics have no data source: {names}.",
                "{all} 个指标中有 {count} 个没有数据源：{names}。")
            .hint("Name the one view, report or system its values come from.", "请指明其唯一的数据视图、报表或系统。")
            .because("Every key result is bound to one source of truth.", "每个关键成果都须绑定唯一数据源。")
            .onMetric(
                (context, metric, findings) -> {
                  if (metric.source().isEmpty()) {
                    findings.add(metric, "metric", metric.id().value());
                  }
                })
            .unless(AtHand::isPast)
            .unless(MetricRules::isReadWithoutCeremony),
        Rule.of("OKR-403", Severity.WARNING)
            .says(
                "Metric '{metric}' is typed in by hand where others come automatically.",
                "指标“{metric}”为人工填报，而其他指标为自动采集。")
            .together(
                "{count} of {all} metrics are typed in by hand where others come automatically:"
                    + " {names}.",
                "{all} 个指标中有 {count} 个为人工填报，而其他指标为自动采集：{names}。")
            .hint("Find the system behind it and read from there.", "请找到其背后的系统并自动读取。")
            .because("A number somebody types can be polished.", "人工填报的数字可以被美化。")
            .onPlan(MetricRules::typedByHand),
        Rule.of("OKR-404", Severity.ERROR)
            .says(
                "Metrics {metrics} have the same {what} and different sources.",
                "指标 {metrics} 的{whatZh}相同，但数据源不同（口径不一致）。")
            .hint(
                "Keep one of them, or give them names and formulas that say how they differ.",
                "请保留其一，或以名称和公式说明其差异。")
            .because("Two sources for one number are two numbers.", "一个数字两个来源，就是两个数字。")
            .onPlan(MetricRules::ambiguous),
        Rule.of("OKR-405", Severity.WARNING)
            .says("Metric '{metric}' lacks {missing}.", "指标“{metric}”缺少{missingZh}。")
            .together(
                "{count} of {all} metrics lack an owner, a formula or a boundary: {names}.",
                "{all} 个指标中有 {count} 个缺少负责人、公式或边界：{names}。")
            .hint(
                "Write down who answers for it, how it is computed and what it leaves out.",
                "请写明负责人、公式与边界。")
            .because("A definition (口径) says formula, boundary and owner.", "口径须包含公式、边界与负责人。")
            .onMetric(MetricRules::incomplete)
            .unless(AtHand::isPast),
        Rule.of("OKR-407", Severity.ERROR)
            .says(
                "Metric '{metric}' was redefined on {day} inside {cycle} without approval.",
                "指标“{metric}”于 {day}（{cycle} 周期内）变更口径，但未经批准。")
            .hint("Have the change approved and write down by whom.", "请补充审批并写明批准人。")
            .because(
                "The ruler isn't changed during the race, unless all know.", "比赛途中不能换尺子，除非人人知晓。")
            .onMetric(
                (c, metric, f) ->
                    revisedInside(c, metric, f, revision -> revision.approvedBy().isEmpty()))
            .wanting(Need.JOURNAL),
        Rule.of("OKR-408", Severity.WARNING)
            .says(
                "Metric '{metric}' was redefined on {day} inside {cycle} and is neither comparable"
                    + " nor rebased; progress may be false.",
                "指标“{metric}”于 {day}（{cycle} 周期内）变更口径，既不可比也未重算；可能出现假进步。")
            .hint(
                "State that values stay comparable, or give the factor that rebases earlier ones.",
                "请声明前后可比，或给出重算旧值的系数。")
            .because("Progress that comes from a new definition is none.", "由口径变化带来的进步不是进步。")
            .onMetric(
                (c, metric, f) ->
                    revisedInside(
                        c,
                        metric,
                        f,
                        revision -> !revision.comparable() && revision.rebase().isEmpty()))
            .wanting(Need.JOURNAL));
  }

  /** What a team counts of its own work needs no definition; OKR-202 says that it is work. */
  private static boolean isCountOfWork(RuleContext context, KeyResult keyResult) {
    return Titles.readings(context, keyResult).values().stream()
        .anyMatch(reading -> reading.label() == StatementLabel.TASK);
  }

  private static void unknownMetric(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    for (Measure measure : keyResult.measures()) {
      Optional<MetricId> metric = measure.metric();
      if (metric.isPresent() && !context.plan().dictionary().contains(metric.get())) {
        findings.add(
            keyResult, measure, "id", keyResult.id().value(), "metric", metric.get().value());
      }
      boolean needsOne =
          !(measure.target() instanceof Target.Milestones)
              && !(measure.target() instanceof Target.Completion)
              && !(measure.target() instanceof Target.Done);
      if (metric.isEmpty()
          && needsOne
          && !isCountOfWork(context, keyResult)
          && !AtHand.isPast(context, objective)) {
        findings.add(
            Severity.WARNING,
            keyResult,
            measure,
            NO_METRIC,
            "id",
            keyResult.id().value(),
            "measure",
            measure.id().value());
      }
    }
  }

  /** Where no metric names a source, one that is read evidently has one. */
  private static boolean isReadWithoutCeremony(RuleContext context, Metric metric) {
    return context.remember(ReadMetrics.class, ReadMetrics::new).contains(metric.id());
  }

  /** The metrics with a value in the journal, of a plan that names no source; else none. */
  private static final class ReadMetrics {
    private final Set<MetricId> read = new HashSet<>();

    ReadMetrics(RuleContext context) {
      if (context.plan().dictionary().metrics().stream()
          .anyMatch(metric -> metric.source().isPresent())) {
        return;
      }
      read.addAll(JournalIndex.of(context).metricsRead());
      for (Objective objective : context.plan().objectives()) {
        for (KeyResult keyResult : objective.keyResults()) {
          for (CheckIn checkIn : JournalIndex.of(context).checkIns(keyResult.id())) {
            if (checkIn.value().isPresent()) {
              checkIn.measureOf(keyResult).flatMap(Measure::metric).ifPresent(read::add);
            }
          }
        }
      }
    }

    boolean contains(MetricId metric) {
      return read.contains(metric);
    }
  }

  private static boolean isManual(Metric metric) {
    return metric.source().filter(source -> source.kind() == SourceKind.MANUAL).isPresent();
  }

  private static void typedByHand(RuleContext context, Findings findings) {
    List<Metric> metrics = context.plan().dictionary().metrics();
    boolean anyAutomatic =
        metrics.stream().anyMatch(metric -> metric.source().isPresent() && !isManual(metric));
    if (anyAutomatic) {
      for (Metric metric : metrics) {
        if (isManual(metric)) {
          findings.add(metric, "metric", metric.id().value());
        }
      }
    }
  }

  private static void ambiguous(RuleContext context, Findings findings) {
    group(context, findings, "name", "名称", metric -> metric.title());
    group(context, findings, "formula", "公式", metric -> metric.definition().formula());
  }

  /** The same for texts that differ in case, width or white space only. */
  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }

  private interface TextOf {
    LocalizedText of(Metric metric);
  }

  /** Metrics that share a text in some language and differ in source: one finding a group. */
  private static void group(
      RuleContext context, Findings findings, String what, String whatZh, TextOf textOf) {
    Map<String, Set<MetricId>> byText = new TreeMap<>();
    for (Metric metric : context.plan().dictionary().metrics()) {
      textOf
          .of(metric)
          .byTag()
          .values()
          .forEach(
              text -> {
                if (!text.isBlank()) {
                  byText.computeIfAbsent(normal(text), any -> new TreeSet<>()).add(metric.id());
                }
              });
    }
    Set<Set<MetricId>> groups = new LinkedHashSet<>(byText.values());
    for (Set<MetricId> ids : groups) {
      Set<Object> sources = new HashSet<>();
      List<Metric> metrics = new ArrayList<>();
      for (MetricId id : ids) {
        Metric metric = context.plan().metric(id).orElseThrow();
        metrics.add(metric);
        metric.source().ifPresent(sources::add);
      }
      if (sources.size() > 1) {
        findings.add(
            metrics.get(metrics.size() - 1),
            "metrics",
            Names.few(ids),
            "what",
            what,
            "whatZh",
            whatZh);
      }
    }
  }

  private static void incomplete(RuleContext context, Metric metric, Findings findings) {
    List<String> missing = new ArrayList<>();
    List<String> missingZh = new ArrayList<>();
    if (metric.owner().isEmpty()) {
      missing.add("an owner");
      missingZh.add("负责人");
    }
    if (metric.definition().formula().isBlank()) {
      missing.add("a formula");
      missingZh.add("公式");
    }
    if (metric.definition().boundary().isBlank()) {
      missing.add("a boundary");
      missingZh.add("边界");
    }
    if (!missing.isEmpty()) {
      findings.add(
          metric,
          "metric",
          metric.id().value(),
          "missing",
          String.join(", ", missing),
          "missingZh",
          String.join("、", missingZh));
    }
  }

  /** Revisions that begin after the first day of a cycle in which the metric is measured. */
  private static void revisedInside(
      RuleContext context, Metric metric, Findings findings, Predicate<Revision> isMeant) {
    for (Revision revision : metric.revisions()) {
      if (!isMeant.test(revision)) {
        continue;
      }
      Set<LocalDate> days = new TreeSet<>(Set.of(revision.effectiveFrom()));
      days.addAll(JournalIndex.of(context).revised(metric.id(), revision.version()));
      for (CycleId id : PlanIndex.of(context).cyclesOf(metric.id())) {
        Cycle cycle = context.plan().cycle(id).orElse(null);
        for (LocalDate day : days) {
          if (cycle != null && isInside(day, cycle)) {
            findings.add(
                metric,
                "metric",
                metric.id().value(),
                "day",
                day.toString(),
                "cycle",
                cycle.id().value());
          }
        }
      }
    }
  }

  private static boolean isInside(LocalDate day, Cycle cycle) {
    return day.isAfter(cycle.span().from()) && !day.isAfter(cycle.span().to());
  }
}
