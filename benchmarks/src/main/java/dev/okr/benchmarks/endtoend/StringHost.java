package dev.okr.benchmarks.endtoend;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A host of plain records: dates and ids are texts, numbers are double, nothing is checked. */
final class StringHost {

  private final ObjectReader plans = new JsonMapper().readerFor(Plan.class);
  private final ObjectReader lines = new JsonMapper().readerFor(Line.class);

  record Plan(
      String okr,
      String id,
      List<Cycle> cycles,
      List<Team> teams,
      List<Metric> metrics,
      List<Objective> objectives) {}

  record Cycle(String id, String from, String to) {}

  record Team(String id) {}

  record Metric(String id, String unit, String polarity) {}

  record Objective(
      String id, String title, String owner, String cycle, List<KeyResult> keyResults) {}

  record KeyResult(String id, String title, String owner, List<Measure> measures) {}

  record Measure(String id, String metric, Target target) {}

  record Target(String kind, double from, double to) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Line(
      String entry,
      String id,
      String on,
      String recordedAt,
      String by,
      String keyResult,
      @Nullable String measure,
      double value,
      @Nullable Double confidence) {}

  /** What is shown of a goal. */
  record Result(double score, double expected, int light) {}

  Plan plan(byte[] document) throws IOException {
    return plans.readValue(document);
  }

  List<Line> journal(byte[] document) throws IOException {
    List<Line> read = new ArrayList<>();
    try (MappingIterator<Line> all = lines.readValues(new ByteArrayInputStream(document))) {
      while (all.hasNextValue()) {
        read.add(all.nextValue());
      }
    }
    return read;
  }

  Map<String, Result> score(Plan plan, List<Line> journal, LocalDate on) {
    Map<String, Line> latest = new HashMap<>();
    String day = on.toString();
    for (Line line : journal) {
      if (line.on().compareTo(day) <= 0) {
        Line known = latest.get(line.keyResult());
        if (known == null || known.on().compareTo(line.on()) <= 0) {
          latest.put(line.keyResult(), line);
        }
      }
    }
    Map<String, Cycle> cycles = new HashMap<>();
    plan.cycles().forEach(cycle -> cycles.put(cycle.id(), cycle));
    Map<String, Result> results = new LinkedHashMap<>();
    for (Objective objective : plan.objectives()) {
      Cycle cycle = cycles.get(objective.cycle());
      double expected = cycle == null ? 0 : expected(cycle, on);
      double sum = 0;
      int worst = 0;
      for (KeyResult keyResult : objective.keyResults()) {
        Result result = result(keyResult, latest.get(keyResult.id()), expected, on);
        results.put(keyResult.id(), result);
        sum += result.score();
        worst = Math.max(worst, result.light());
      }
      double mean = sum / objective.keyResults().size();
      results.put(objective.id(), new Result(mean, expected, worst));
    }
    return results;
  }

  private static double expected(Cycle cycle, LocalDate on) {
    LocalDate from = LocalDate.parse(cycle.from());
    double days = ChronoUnit.DAYS.between(from, LocalDate.parse(cycle.to())) + 1;
    return Math.max(0, Math.min(1, (ChronoUnit.DAYS.between(from, on) + 1) / days));
  }

  private static Result result(
      KeyResult keyResult, @Nullable Line line, double expected, LocalDate on) {
    Target target = keyResult.measures().get(0).target();
    double value = line == null ? target.from() : line.value();
    double progress = (value - target.from()) / (target.to() - target.from());
    double score = Math.max(0, Math.min(1, progress));
    double pace = expected > 0 ? score / expected : 1;
    int light = pace >= 0.95 ? 0 : pace >= 0.75 ? 1 : 2;
    if (line == null || ChronoUnit.DAYS.between(LocalDate.parse(line.on()), on) > 9) {
      light = Math.max(light, 1);
    }
    return new Result(score, expected, score >= 1 ? 0 : light);
  }
}
