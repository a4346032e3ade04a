package dev.okr.benchmarks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A plan as records that know nothing of plans: what a host would write who wants the JSON and no
 * library. Dates, words and ids are texts, and nothing is checked.
 */
record PlainPlan(
    String okr,
    String id,
    List<Cycle> cycles,
    List<Team> teams,
    List<Metric> metrics,
    List<Objective> objectives) {

  record Cycle(String id, String from, String to) {}

  record Team(String id, String kind) {}

  record Metric(String id, String unit, String polarity) {}

  record Objective(
      String id,
      Map<String, String> title,
      String owner,
      String cycle,
      String ambition,
      List<KeyResult> keyResults) {}

  record KeyResult(
      String id,
      Map<String, String> title,
      String owner,
      String ambition,
      List<String> participants,
      Raci raci,
      List<Measure> measures,
      List<Guardrail> guardrails) {}

  record Raci(
      List<String> responsible,
      List<String> accountable,
      List<String> consulted,
      List<String> informed) {}

  record Measure(String id, String metric, BigDecimal weight, Target target) {}

  record Target(String kind, BigDecimal from, BigDecimal to, BigDecimal value, BigDecimal floor) {}

  record Guardrail(String metric, BigDecimal atMost) {}
}
