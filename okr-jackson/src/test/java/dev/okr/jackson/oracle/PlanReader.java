package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.okr.jackson.oracle.KeyResult.Combine;
import dev.okr.jackson.oracle.Metric.Accumulation;
import dev.okr.jackson.oracle.Metric.Revision;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a plan document (wire-format.md, "Plan"). */
final class PlanReader {
  private final Map<String, Cycle> cycles = new LinkedHashMap<>();
  private final Map<String, Metric> metrics = new LinkedHashMap<>();

  private PlanReader() {}

  static Plan read(JsonNode document) {
    return new PlanReader().plan(document);
  }

  private Plan plan(JsonNode document) {
    for (JsonNode cycle : Json.list(document, "cycles")) {
      String id = Json.text(cycle, "id", "");
      cycles.put(id, new Cycle(id, Json.date(cycle, "from"), Json.date(cycle, "to")));
    }
    for (JsonNode metric : Json.list(document, "metrics")) {
      metrics.put(Json.text(metric, "id", ""), metric(metric));
    }
    List<String> teams =
        Json.list(document, "teams").stream().map(team -> Json.text(team, "id", "")).toList();
    List<Objective> objectives =
        Json.list(document, "objectives").stream().map(this::objective).toList();
    return new Plan(List.copyOf(cycles.values()), teams, objectives);
  }

  private static Metric metric(JsonNode node) {
    Accumulation accumulation =
        switch (Json.text(node, "accumulation", "level")) {
          case "toDate" -> Accumulation.TO_DATE;
          case "perPeriod" -> Accumulation.PER_PERIOD;
          default -> Accumulation.LEVEL;
        };
    List<Revision> revisions =
        Json.list(node, "revisions").stream()
            .map(
                revision ->
                    new Revision(
                        Json.text(revision, "version", ""),
                        Json.flag(revision, "comparable", false),
                        Json.number(revision, "rebase")))
            .toList();
    return new Metric(
        Json.text(node, "id", ""),
        Json.text(node, "unit", ""),
        Json.text(node, "polarity", "higher").equals("lower"),
        accumulation,
        Json.text(node, "refresh", ""),
        revisions);
  }

  private Objective objective(JsonNode node) {
    Cycle cycle = cycles.get(Json.text(node, "cycle", ""));
    String ambition = Json.text(node, "ambition", "");
    Objective.RollUp rollUp =
        Json.has(node, "rollUp") ? PolicyDocument.rollUp(Json.text(node, "rollUp", "")) : null;
    List<Objective.Link> links =
        Json.list(node, "contributesTo").stream().map(PlanReader::link).toList();
    List<KeyResult> keyResults =
        Json.list(node, "keyResults").stream()
            .map(keyResult -> keyResult(keyResult, cycle, ambition))
            .toList();
    return new Objective(
        Json.text(node, "id", ""),
        Json.text(node, "owner", ""),
        Json.number(node, "weight"),
        ambition,
        cycle,
        State.of(Json.text(node, "state", "active")),
        combine(node),
        rollUp,
        links,
        keyResults);
  }

  private static Objective.Link link(JsonNode node) {
    String kind = Json.has(node, "objective") ? "objective" : "keyResult";
    return new Objective.Link(kind, Json.text(node, kind, ""), Json.number(node, "weight"));
  }

  private static Combine combine(JsonNode node) {
    return switch (Json.text(node, "combine", "weightedMean")) {
      case "worst" -> Combine.WORST;
      case "all" -> Combine.ALL;
      default -> Combine.WEIGHTED_MEAN;
    };
  }

  /** "A key result without an ambition has its objective's" (section 5). */
  private KeyResult keyResult(JsonNode node, Cycle cycle, String ambitionOfObjective) {
    Span ofCycle = Span.of(cycle);
    LocalDate from = Json.date(node, "from");
    LocalDate to = Json.date(node, "to");
    Span span = new Span(from == null ? ofCycle.first() : from, to == null ? ofCycle.last() : to);
    List<Guardrail> guardrails =
        Json.list(node, "guardrails").stream().map(this::guardrail).toList();
    return new KeyResult(
        Json.text(node, "id", ""),
        Json.number(node, "weight"),
        Json.text(node, "ambition", ambitionOfObjective),
        span,
        cycle,
        State.of(Json.text(node, "state", "active")),
        combine(node),
        TargetReader.expectation(node),
        measures(node),
        guardrails);
  }

  /** "A key result with one measure may carry metric, target and observe itself". */
  private List<Measure> measures(JsonNode keyResult) {
    boolean shorthand = Json.has(keyResult, "target") || Json.has(keyResult, "targets");
    if (shorthand) {
      return List.of(measure(keyResult, "value", null));
    }
    return Json.list(keyResult, "measures").stream()
        .map(node -> measure(node, Json.text(node, "id", ""), Json.number(node, "weight")))
        .toList();
  }

  private Measure measure(JsonNode node, String id, Fraction weight) {
    Metric metric = metricOf(node);
    return new Measure(
        id,
        metric,
        weight,
        TargetReader.schedule(node),
        observe(node, metric),
        Json.number(node, "planned"),
        Json.text(node, "valueOf", "").equals("contributors"),
        Measure.Aggregate.valueOf(Json.text(node, "aggregate", "sum").toUpperCase(Locale.ROOT)));
  }

  private Metric metricOf(JsonNode node) {
    String id = Json.text(node, "metric", "");
    return id.isEmpty() ? Metric.none() : metrics.getOrDefault(id, Metric.unknown(id));
  }

  /** "Left out, it is last; for perPeriod sum (mean where the unit is % or ratio)" (section 1). */
  private static Measure.Observe observe(JsonNode node, Metric metric) {
    return switch (Json.text(node, "observe", "")) {
      case "last" -> Measure.Observe.LAST;
      case "sum" -> Measure.Observe.SUM;
      case "mean" -> Measure.Observe.MEAN;
      case "min" -> Measure.Observe.MIN;
      case "max" -> Measure.Observe.MAX;
      case "successRatio" -> Measure.Observe.SUCCESS_RATIO;
      case "streak" -> Measure.Observe.STREAK;
      default -> observeOf(metric);
    };
  }

  private static Measure.Observe observeOf(Metric metric) {
    if (metric.accumulation() != Accumulation.PER_PERIOD) {
      return Measure.Observe.LAST;
    }
    boolean share = metric.unit().equals("%") || metric.unit().equals("ratio");
    return share ? Measure.Observe.MEAN : Measure.Observe.SUM;
  }

  private Guardrail guardrail(JsonNode node) {
    return new Guardrail(
        metricOf(node),
        Json.number(node, "atLeast"),
        Json.number(node, "atMost"),
        Json.flag(node, "strict", false));
  }
}
