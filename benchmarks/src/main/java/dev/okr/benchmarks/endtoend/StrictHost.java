package dev.okr.benchmarks.endtoend;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A stricter host: dates, instants and decimals are parsed, and no id may come twice. */
final class StrictHost {

  private final ObjectReader plans = new JsonMapper().readerFor(Plan.class);
  private final ObjectReader lines = new JsonMapper().readerFor(Line.class);

  record Plan(
      String okr,
      String id,
      List<Cycle> cycles,
      List<StringHost.Team> teams,
      List<StringHost.Metric> metrics,
      List<Objective> objectives) {}

  record Cycle(String id, Day from, Day to) {}

  record Objective(
      String id, String title, String owner, String cycle, List<KeyResult> keyResults) {}

  record KeyResult(String id, String title, String owner, List<Measure> measures) {}

  record Measure(String id, String metric, Target target) {}

  record Target(String kind, BigDecimal from, BigDecimal to) {}

  /** A date, which databind reads from its text. */
  record Day(LocalDate date) {
    Day(String text) {
      this(LocalDate.parse(text));
    }
  }

  /** An instant, which databind reads from its text. */
  record Moment(Instant instant) {
    Moment(String text) {
      this(Instant.parse(text));
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Line(
      String entry,
      String id,
      Day on,
      Moment recordedAt,
      String by,
      String keyResult,
      @Nullable String measure,
      BigDecimal value,
      @Nullable BigDecimal confidence) {}

  Plan plan(byte[] document) throws IOException {
    Plan plan = plans.readValue(document);
    Set<String> ids = new HashSet<>();
    for (Objective objective : plan.objectives()) {
      require(ids.add(objective.id()), objective.id());
      for (KeyResult keyResult : objective.keyResults()) {
        require(ids.add(keyResult.id()), keyResult.id());
      }
    }
    return plan;
  }

  List<Line> journal(byte[] document) throws IOException {
    List<Line> read = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    try (MappingIterator<Line> all = lines.readValues(new ByteArrayInputStream(document))) {
      while (all.hasNextValue()) {
        Line line = all.nextValue();
        require(ids.add(line.id()), line.id());
        read.add(line);
      }
    }
    return read;
  }

  private static void require(boolean isNew, String id) {
    if (!isNew) {
      throw new IllegalArgumentException("an id occurs once (" + id + ")");
    }
  }

  Map<String, StringHost.Result> score(Plan plan, List<Line> journal, LocalDate on) {
    Map<String, Line> latest = new HashMap<>();
    for (Line line : journal) {
      LocalDate day = line.on().date();
      if (!day.isAfter(on)) {
        Line known = latest.get(line.keyResult());
        if (known == null || !known.on().date().isAfter(day)) {
          latest.put(line.keyResult(), line);
        }
      }
    }
    Map<String, Cycle> cycles = new HashMap<>();
    plan.cycles().forEach(cycle -> cycles.put(cycle.id(), cycle));
    Map<String, StringHost.Result> results = new LinkedHashMap<>();
    for (Objective objective : plan.objectives()) {
      Cycle cycle = cycles.get(objective.cycle());
      double expected = cycle == null ? 0 : expected(cycle, on);
      double sum = 0;
      int worst = 0;
      for (KeyResult keyResult : objective.keyResults()) {
        StringHost.Result result = result(keyResult, latest.get(keyResult.id()), expected, on);
        results.put(keyResult.id(), result);
        sum += result.score();
        worst = Math.max(worst, result.light());
      }
      double mean = sum / objective.keyResults().size();
      results.put(objective.id(), new StringHost.Result(mean, expected, worst));
    }
    return results;
  }

  private static double expected(Cycle cycle, LocalDate on) {
    LocalDate from = cycle.from().date();
    double days = ChronoUnit.DAYS.between(from, cycle.to().date()) + 1;
    return Math.max(0, Math.min(1, (ChronoUnit.DAYS.between(from, on) + 1) / days));
  }

  private static StringHost.Result result(
      KeyResult keyResult, @Nullable Line line, double expected, LocalDate on) {
    Target target = keyResult.measures().get(0).target();
    double from = target.from().doubleValue();
    double value = line == null ? from : line.value().doubleValue();
    double score = Math.max(0, Math.min(1, (value - from) / (target.to().doubleValue() - from)));
    double pace = expected > 0 ? score / expected : 1;
    int light = pace >= 0.95 ? 0 : pace >= 0.75 ? 1 : 2;
    if (line == null || ChronoUnit.DAYS.between(line.on().date(), on) > 9) {
      light = Math.max(light, 1);
    }
    return new StringHost.Result(score, expected, score >= 1 ? 0 : light);
  }
}
