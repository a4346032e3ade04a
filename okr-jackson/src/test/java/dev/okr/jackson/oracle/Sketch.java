package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.okr.jackson.oracle.OracleResult.KeyResultResult;
import dev.okr.jackson.oracle.OracleResult.MeasureResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A small plan in the cycle 1-30 April 2026, written with single quotes. Metrics: {@code up}
 * (higher is better, count, daily), {@code down} (lower is better, count, weekly), {@code rate}
 * (higher, %, monthly) and {@code slow} (higher, count, never stale).
 */
final class Sketch {
  private final String objectives;
  private final List<String> lines = new ArrayList<>();
  private String metricMembers = "";
  private LocalDate on = LocalDate.of(2026, 4, 15);
  private Instant known;
  private OraclePolicy policy = OraclePolicy.standard();

  private Sketch(String objectives) {
    this.objectives = objectives;
  }

  /** One objective O with one key result K of one measure M on the metric slow. */
  static Sketch measure(String members) {
    return keyResult("'measures': [{'id': 'M', 'metric': 'slow', " + members + "}]");
  }

  static Sketch target(String target) {
    return measure("'target': {" + target + "}");
  }

  /** One objective O with one key result K. */
  static Sketch keyResult(String members) {
    return objectives("{'id': 'O', 'cycle': 'C', 'keyResults': [{'id': 'K', " + members + "}]}");
  }

  static Sketch objectives(String objectives) {
    return new Sketch(objectives);
  }

  Sketch on(String day) {
    on = LocalDate.parse(day);
    return this;
  }

  Sketch known(String instant) {
    known = Instant.parse(instant);
    return this;
  }

  Sketch policy(OraclePolicy newPolicy) {
    policy = newPolicy;
    return this;
  }

  /** Members for every metric, such as its revisions. */
  Sketch metrics(String members) {
    metricMembers = ", " + members;
    return this;
  }

  Sketch entry(String kind, String day, String recordedAt, String members) {
    lines.add(
        "{'entry': '%s', 'id': 'e%d', 'on': '%s', 'recordedAt': '%s', 'by': 'p', %s}"
            .formatted(kind, lines.size(), day, recordedAt, members));
    return this;
  }

  Sketch entry(String kind, String day, String members) {
    return entry(kind, day, day + "T09:00:00Z", members);
  }

  /** A check-in of the only measure of K. */
  Sketch value(String day, String value) {
    return entry("checkIn", day, "'keyResult': 'K', 'value': " + value);
  }

  Sketch value(String day, String recordedAt, String value) {
    return entry("checkIn", day, recordedAt, "'keyResult': 'K', 'value': " + value);
  }

  Sketch value(String day, String keyResult, String measure, String value) {
    String members =
        "'keyResult': '%s', 'measure': '%s', 'value': %s".formatted(keyResult, measure, value);
    return entry("checkIn", day, members);
  }

  Sketch reading(String day, String metric, String value) {
    return entry("reading", day, "'metric': '" + metric + "', 'value': " + value);
  }

  /** Repeats the last line as it is, with its id. */
  Sketch again() {
    lines.add(lines.get(lines.size() - 1));
    return this;
  }

  OracleResult score() {
    List<JsonNode> journal = new ArrayList<>();
    lines.forEach(line -> journal.add(Documents.json(line.replace('\'', '"'))));
    return SpecOracle.score(plan(), journal, on, known, policy);
  }

  private JsonNode plan() {
    String text =
        """
        {'okr': 'plan/1', 'id': 'P',
         'cycles': [{'id': 'C', 'from': '2026-04-01', 'to': '2026-04-30'},
                    {'id': 'H', 'from': '2026-01-01', 'to': '2026-04-10'}],
         'teams': [{'id': 'T'}],
         'metrics': [
           {'id': 'up', 'unit': 'count', 'polarity': 'higher', 'refresh': 'daily'EXTRA},
           {'id': 'down', 'unit': 'count', 'polarity': 'lower', 'refresh': 'weekly'EXTRA},
           {'id': 'rate', 'unit': '%', 'polarity': 'higher', 'refresh': 'monthly'EXTRA},
           {'id': 'slow', 'unit': 'count', 'polarity': 'higher'EXTRA}],
         'objectives': [OBJECTIVES]}
        """;
    return Documents.json(
        text.replace("OBJECTIVES", objectives).replace("EXTRA", metricMembers).replace('\'', '"'));
  }

  KeyResultResult k() {
    return score().keyResult("K");
  }

  MeasureResult m() {
    return k().measures().get(0);
  }

  /** The raw progress of the only measure, as text. */
  String p() {
    return m().progress() == null ? null : m().progress().toPlainString();
  }
}
