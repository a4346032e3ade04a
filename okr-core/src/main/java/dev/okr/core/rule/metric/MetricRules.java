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
import dev.okr.core.rule.facts.TitleFacts;
import dev.okr.core.rule.path.Names;
import dev.okr.core.rule.text.RuleTexts;
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

  private static final LocalizedText NO_METRIC = RuleTexts.get("OKR-401.no-metric");

  private MetricRules() {}

  public static List<Rule> all() {
    return List.of(
        Rule.of("OKR-401", Severity.ERROR, RuleTexts.ALL).onKeyResult(MetricRules::unknownMetric),
        Rule.of("OKR-402", Severity.ERROR, RuleTexts.ALL)
            .onMetric(MetricRules::withoutSource)
            .unless(AtHand::isPast),
        Rule.of("OKR-403", Severity.WARNING, RuleTexts.ALL).onPlan(MetricRules::typedByHand),
        Rule.of("OKR-404", Severity.ERROR, RuleTexts.ALL).onPlan(MetricRules::ambiguous),
        Rule.of("OKR-405", Severity.WARNING, RuleTexts.ALL)
            .onMetric(MetricRules::incomplete)
            .unless(AtHand::isPast),
        Rule.of("OKR-407", Severity.ERROR, RuleTexts.ALL)
            .onMetric(
                (c, metric, f) ->
                    revisedInside(c, metric, f, revision -> revision.approvedBy().isEmpty()))
            .wanting(Need.JOURNAL),
        Rule.of("OKR-408", Severity.WARNING, RuleTexts.ALL)
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
    return TitleFacts.readings(context, keyResult).values().stream()
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

  /**
   * Where no metric names a source, one that is read evidently has one; beside such ones a metric
   * that nobody has read yet can still be scored, so that is a warning.
   */
  private static void withoutSource(RuleContext context, Metric metric, Findings findings) {
    ReadMetrics read = context.remember(ReadMetrics.class, ReadMetrics::new);
    if (metric.source().isPresent() || read.contains(metric.id())) {
      return;
    }
    if (read.isEmpty()) {
      findings.add(metric, "metric", metric.id().value());
    } else {
      findings.add(Severity.WARNING, metric, "metric", metric.id().value());
    }
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

    boolean isEmpty() {
      return read.isEmpty();
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
    group(context, findings, RuleTexts.get("OKR-404.name"), metric -> metric.title());
    group(
        context,
        findings,
        RuleTexts.get("OKR-404.formula"),
        metric -> metric.definition().formula());
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
      RuleContext context, Findings findings, LocalizedText what, TextOf textOf) {
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
        findings.add(metrics.get(metrics.size() - 1), "metrics", Names.few(ids), "what", what);
      }
    }
  }

  private static void incomplete(RuleContext context, Metric metric, Findings findings) {
    List<LocalizedText> missing = new ArrayList<>();
    if (metric.owner().isEmpty()) {
      missing.add(RuleTexts.get("OKR-405.owner"));
    }
    if (metric.definition().formula().isBlank()) {
      missing.add(RuleTexts.get("OKR-405.formula"));
    }
    if (metric.definition().boundary().isBlank()) {
      missing.add(RuleTexts.get("OKR-405.boundary"));
    }
    if (!missing.isEmpty()) {
      findings.add(metric, "metric", metric.id().value(), "missing", RuleTexts.listed(missing));
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
