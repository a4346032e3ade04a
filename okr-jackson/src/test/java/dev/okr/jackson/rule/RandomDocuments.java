package dev.okr.jackson.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Plans and journals of every shape that the wire format allows, and of the odd ones most: bounds
 * that are equal, values on a threshold, two entries of one instant, weights of 0, cycles.
 */
public final class RandomDocuments {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> WEIGHTS =
      List.of("0", "1", "2", "0.5", "0.333333", "0.000001", "123.456789", "3", "1.25");

  private final SplittableRandom random;
  private final int size;
  private final Set<String> tags = new TreeSet<>();
  private final List<MeasureSpec> measures = new ArrayList<>();
  private final List<ObjectNode> entries = new ArrayList<>();
  private final Map<String, List<String>> bounds = new HashMap<>();
  private final List<String> metricIds = new ArrayList<>();
  private final List<String> revisedMetrics = new ArrayList<>();
  private LocalDate start;
  private LocalDate end;
  private LocalDate on;
  private List<LocalDate> days;

  /** A plan, its journal, a date to look at it, and words for what is odd in it. */
  public record Sample(JsonNode plan, List<JsonNode> journal, LocalDate on, Set<String> tags) {}

  private record MeasureSpec(
      String keyResult,
      String id,
      String kind,
      String metric,
      boolean alone,
      boolean ofContributors,
      List<String> values,
      List<String> items) {}

  private RandomDocuments(long seed, int size) {
    this.random = new SplittableRandom(seed);
    this.size = size;
  }

  /** The documents of a seed; {@code size} 0 is tiny, 3 is the largest. */
  public static Sample of(long seed, int size) {
    return new RandomDocuments(seed, size).sample();
  }

  static Arbitrary<Sample> samples() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(0, 3))
        .as(RandomDocuments::of);
  }

  // ---------------------------------------------------------------- dice

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private int upTo(int most) {
    return random.nextInt(most + 1);
  }

  @SafeVarargs
  private <T> T oneOf(T... all) {
    return all[random.nextInt(all.length)];
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** A number as the wire format has it: mostly a JSON number, at times a decimal string. */
  private JsonNode number(String decimal) {
    BigDecimal number = new BigDecimal(decimal);
    if (chance(8)) {
      return JSON.textNode(number.toPlainString());
    }
    if (chance(8)) {
      number = number.setScale(Math.max(number.scale(), 0) + 2);
    }
    return JSON.numberNode(number);
  }

  /** A number of at most 16 digits, well within what may be measured. */
  private static String plain(BigDecimal number) {
    BigDecimal short16 = number.round(MathContext.DECIMAL64);
    return short16.signum() == 0 ? "0" : short16.stripTrailingZeros().toPlainString();
  }

  private String decimal() {
    return switch (random.nextInt(12)) {
      case 0 -> "0";
      case 1 -> "-" + upTo(50);
      case 2 -> "1250000000." + upTo(99);
      case 3 -> "0.00" + (1 + upTo(8));
      default -> plain(BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(5)));
    };
  }

  private String sum(String one, String other) {
    return plain(new BigDecimal(one).add(new BigDecimal(other)));
  }

  private String step() {
    return plain(
        BigDecimal.valueOf(1 + random.nextInt(999), random.nextInt(4)).max(new BigDecimal("0.01")));
  }

  private void weight(ObjectNode node, int percent) {
    if (chance(percent)) {
      node.set("weight", number(oneOf(WEIGHTS)));
    }
  }

  // ---------------------------------------------------------------- the plan

  private Sample sample() {
    start = LocalDate.of(2026, 1, 1).plusDays(upTo(60));
    end = start.plusDays(chance(8) ? 0 : 1 + upTo(chance(50) ? 30 : 120));
    on =
        switch (random.nextInt(10)) {
          case 0 -> start;
          case 1 -> end;
          case 2 -> end.minusDays(1);
          case 3 -> start.minusDays(1 + upTo(10));
          case 4 -> end.plusDays(1 + upTo(15));
          default -> start.plusDays(random.nextLong(end.toEpochDay() - start.toEpochDay() + 1));
        };
    days =
        List.of(
            start,
            end,
            on,
            on.minusDays(1),
            on.minusDays(1),
            on.minusDays(2),
            on.minusDays(3),
            on.minusDays(9),
            on.minusDays(10),
            on.minusDays(35),
            on.minusDays(36),
            on.plusDays(1),
            start.minusDays(5),
            end.plusDays(2),
            start.plusDays((end.toEpochDay() - start.toEpochDay()) / 2));

    ObjectNode plan = JSON.objectNode();
    plan.put("okr", "plan/1");
    plan.put("id", "random");
    plan.put("title", "Random plan");
    ArrayNode cycles = plan.putArray("cycles");
    cycles.addObject().put("id", "C").put("from", start.toString()).put("to", end.toString());
    ArrayNode teams = plan.putArray("teams");
    teams.addObject().put("id", "company").put("kind", "company").put("title", "Company");
    teams
        .addObject()
        .put("id", "data")
        .put("kind", "team")
        .put("parent", "company")
        .put("title", "Data");
    ArrayNode metrics = plan.putArray("metrics");
    int metricCount = 1 + upTo(2 + size);
    for (int i = 1; i <= metricCount; i++) {
      metrics.add(metric("metric" + i));
    }
    ArrayNode objectives = plan.putArray("objectives");
    int objectiveCount = size == 0 ? upTo(2) : upTo(6);
    for (int i = 1; i <= objectiveCount; i++) {
      objectives.add(objective("O" + i));
    }
    contributions(objectives);
    journal(objectives);
    List<JsonNode> lines = new ArrayList<>(entries);
    if (chance(50)) {
      for (int i = lines.size() - 1; i > 0; i--) {
        JsonNode swapped = lines.set(random.nextInt(i + 1), lines.get(i));
        lines.set(i, swapped);
      }
    }
    for (int i = 0; i < lines.size() && size > 0; i++) {
      if (chance(3)) {
        lines.add(i + random.nextInt(lines.size() - i), lines.get(i).deepCopy());
        tags.add("repeatedLine");
      }
    }
    return new Sample(plan, List.copyOf(lines), on, tags);
  }

  private ObjectNode metric(String id) {
    metricIds.add(id);
    bounds.put(id, new ArrayList<>());
    ObjectNode metric = JSON.objectNode();
    metric.put("id", id);
    metric.put("title", "Metric " + id);
    metric.put("unit", oneOf("count", "count", "%"));
    metric.put("polarity", oneOf("higher", "lower"));
    metric.put("timing", oneOf("leading", "lagging"));
    metric.put("owner", "data");
    metric
        .putObject("definition")
        .put("formula", "events of " + id)
        .put("boundary", "excludes tests")
        .put("grain", "day");
    metric.putObject("source").put("kind", "system").put("name", "system of " + id);
    metric.put("refresh", oneOf("daily", "weekly", "weekly", "monthly"));
    if (chance(20)) {
      ObjectNode revision = metric.putArray("revisions").addObject();
      revision.put("version", 2);
      revision.put("from", oneOf(days).toString());
      revision.put("reason", "a better source");
      revision.put("approvedBy", "data");
      switch (random.nextInt(3)) {
        case 0 -> revision.put("comparable", true);
        case 1 -> {
          revision.put("comparable", false);
          revision.set("rebase", number(oneOf("0.98", "1.1", "2", "0.333")));
        }
        default -> revision.put("comparable", false);
      }
      revisedMetrics.add(id);
    }
    return metric;
  }

  private ObjectNode objective(String id) {
    ObjectNode objective = JSON.objectNode();
    objective.put("id", id);
    objective.put("title", "Objective " + id);
    objective.put("owner", oneOf("company", "data"));
    objective.put("cycle", "C");
    objective.put("ambition", oneOf("aspirational", "committed", "learning"));
    weight(objective, 20);
    if (chance(40)) {
      String rollUp = oneOf("keyResults", "contributors", "both", "both");
      objective.put("rollUp", rollUp);
      tags.add("rollUp:" + rollUp);
    }
    ArrayNode keyResults = objective.putArray("keyResults");
    int count = upTo(5);
    for (int i = 1; i <= count; i++) {
      keyResults.add(keyResult(id + ".K" + i));
    }
    return objective;
  }

  private ObjectNode keyResult(String id) {
    ObjectNode keyResult = JSON.objectNode();
    keyResult.put("id", id);
    keyResult.put("title", "Key result " + id);
    keyResult.put("owner", oneOf("company", "data"));
    keyResult.put("ambition", oneOf("aspirational", "committed"));
    weight(keyResult, 40);
    if (chance(15)) {
      LocalDate from = chance(10) ? start.minusDays(7) : start.plusDays(upTo(10));
      LocalDate to = chance(10) ? end.plusDays(7) : end.minusDays(upTo(10));
      if (!to.isBefore(from)) {
        keyResult.put("from", from.toString());
        keyResult.put("to", to.toString());
        tags.add("ownDates");
      }
    }
    if (chance(35)) {
      String combine = oneOf("weightedMean", "worst", "all");
      keyResult.put("combine", combine);
      tags.add("combine:" + combine);
    }
    expected(keyResult);
    ArrayNode array = keyResult.putArray("measures");
    int count = oneOf(0, 1, 1, 1, 1, 2, 2, 3);
    for (int i = 1; i <= count; i++) {
      array.add(measure(id, "m" + i, count == 1));
    }
    if (chance(20)) {
      ObjectNode guardrail = keyResult.putArray("guardrails").addObject();
      String metric = oneOf(metricIds);
      List<String> known = bounds.get(metric);
      guardrail.put("metric", metric);
      guardrail.set(
          chance(75) ? "atMost" : "atLeast",
          number(known.isEmpty() || chance(30) ? decimal() : oneOf(known)));
      tags.add("guardrail");
    }
    return keyResult;
  }

  private void expected(ObjectNode keyResult) {
    switch (random.nextInt(12)) {
      case 0 -> keyResult.put("expected", "linear");
      case 1 -> keyResult.put("expected", "atEnd");
      case 2 -> {
        keyResult.put("expected", "none");
        tags.add("expected:none");
      }
      case 3 -> {
        ArrayNode points = keyResult.putObject("expected").putArray("checkpoints");
        long length = end.toEpochDay() - start.toEpochDay();
        int score = 0;
        for (LocalDate day = start.plusDays(1 + upTo(9));
            day.isBefore(end) && points.size() < 3 && length > 2;
            day = day.plusDays(1 + upTo(20))) {
          score += upTo((100 - score) / 2);
          points
              .addObject()
              .put("on", day.toString())
              .set("score", number(plain(BigDecimal.valueOf(score, 2))));
        }
        if (points.isEmpty()) {
          keyResult.remove("expected");
        } else {
          tags.add("checkpoints");
        }
      }
      default -> {}
    }
  }

  private ObjectNode measure(String keyResult, String id, boolean alone) {
    ObjectNode measure = JSON.objectNode();
    measure.put("id", id);
    List<String> values = new ArrayList<>();
    List<String> items = new ArrayList<>();
    ObjectNode target = target(values, items);
    String kind = target.get("kind").textValue();
    boolean task = kind.equals("milestones") || kind.equals("done");
    String metric = task && chance(80) ? null : oneOf(metricIds);
    if (metric != null) {
      measure.put("metric", metric);
      bounds.get(metric).addAll(values);
    }
    weight(measure, 35);
    boolean ofContributors = false;
    if (!task && chance(10)) {
      measure.put("valueOf", "contributors");
      ofContributors = true;
      tags.add("valueOf");
    } else if (!task && chance(35)) {
      boolean bound = kind.equals("atLeast") || kind.equals("atMost") || kind.equals("between");
      String observe =
          bound
              ? oneOf("last", "sum", "mean", "min", "max", "successRatio", "successRatio")
              : oneOf("last", "sum", "mean", "min", "max");
      measure.put("observe", observe);
      tags.add("observe:" + observe);
      if (observe.equals("successRatio")) {
        measure.put("planned", 1 + upTo(9));
      }
    }
    measure.set("target", target);
    measures.add(
        new MeasureSpec(keyResult, id, kind, metric, alone, ofContributors, values, items));
    return measure;
  }

  /** A target; {@code values} gets the numbers at which something happens. */
  private ObjectNode target(List<String> values, List<String> items) {
    ObjectNode target = JSON.objectNode();
    String from = decimal();
    String step = step();
    switch (random.nextInt(16)) {
      case 0, 1, 2, 3 -> {
        String to = chance(6) ? from : sum(from, chance(50) ? step : "-" + step);
        target.put("kind", "fromTo");
        target.set("from", number(from));
        target.set("to", number(to));
        if (from.equals(to)) {
          tags.add("from=to");
        }
        values.addAll(List.of(from, to));
      }
      case 4, 5, 6 -> {
        String unit = oneOf("%", "pp", "abs");
        String by = plain(BigDecimal.valueOf(random.nextInt(400) - 200, random.nextInt(3)));
        String reference = chance(8) ? "0" : decimal();
        target.put("kind", "changeBy");
        target.set("by", number(by));
        target.put("unit", unit);
        target.set("reference", number(reference));
        if (unit.equals("%")) {
          BigDecimal factor = BigDecimal.ONE.add(new BigDecimal(by).movePointLeft(2));
          values.add(plain(new BigDecimal(reference).multiply(factor)));
          if (new BigDecimal(reference).signum() == 0) {
            tags.add("unresolvable");
          }
        } else {
          values.add(sum(reference, by));
        }
        values.add(reference);
      }
      case 7, 8 -> {
        target.put("kind", "atLeast");
        target.set("value", number(from));
        values.add(from);
        if (chance(60)) {
          String floor = sum(from, "-" + step);
          target.set("floor", number(floor));
          values.add(floor);
        }
      }
      case 9, 10 -> {
        target.put("kind", "atMost");
        target.set("value", number(from));
        values.add(from);
        if (chance(60)) {
          String ceiling = sum(from, step);
          target.set("ceiling", number(ceiling));
          values.add(ceiling);
        }
      }
      case 11 -> {
        String high = chance(15) ? from : sum(from, step);
        target.put("kind", "between");
        target.set("low", number(from));
        target.set("high", number(high));
        values.addAll(List.of(from, high));
        if (chance(50)) {
          String floor = sum(from, "-" + step());
          String ceiling = sum(high, step());
          target.set("floor", number(floor));
          target.set("ceiling", number(ceiling));
          values.addAll(List.of(floor, ceiling));
        }
      }
      case 12, 13 -> grades(target, values, from);
      case 14 -> {
        target.put("kind", "milestones");
        ArrayNode array = target.putArray("items");
        int count = 1 + upTo(4);
        for (int i = 1; i <= count; i++) {
          ObjectNode item = array.addObject().put("id", "s" + i).put("title", "Step " + i);
          if (chance(40)) {
            item.set("weight", number(oneOf("0", "1", "2", "0.5", "0.333333")));
          }
          items.add("s" + i);
        }
        if (chance(90)) {
          ((ObjectNode) array.get(0)).remove("weight");
        }
        tags.add("milestones");
      }
      default -> {
        target.put("kind", "done");
        tags.add("done");
      }
    }
    return target;
  }

  private void grades(ObjectNode target, List<String> values, String first) {
    target.put("kind", "grades");
    ArrayNode points = target.putArray("points");
    boolean up = chance(50);
    int count = 2 + upTo(3);
    String at = first;
    int score = chance(75) ? 0 : upTo(3);
    for (int i = 0; i < count; i++) {
      ObjectNode point = points.addObject();
      point.set("at", number(at));
      point.set("score", number(plain(BigDecimal.valueOf(score, 1))));
      values.add(at);
      at = sum(at, up ? step() : "-" + step());
      score += upTo(4);
    }
    tags.add("grades");
  }

  private void contributions(ArrayNode objectives) {
    for (int i = 0; i < objectives.size(); i++) {
      ArrayNode edges = JSON.arrayNode();
      Set<String> seen = new TreeSet<>();
      int count = oneOf(0, 0, 1, 1, 2);
      for (int k = 0; k < count; k++) {
        boolean anywhere = chance(7);
        int most = anywhere ? objectives.size() : i;
        if (most == 0) {
          continue;
        }
        JsonNode above = objectives.get(random.nextInt(most));
        JsonNode keyResults = above.get("keyResults");
        ObjectNode edge = JSON.objectNode();
        if (chance(50) || keyResults.isEmpty()) {
          edge.put("objective", above.get("id").textValue());
        } else {
          JsonNode keyResult = keyResults.get(random.nextInt(keyResults.size()));
          for (JsonNode each : keyResults) {
            JsonNode parts = each.get("measures");
            if (chance(60) && (parts.isEmpty() || parts.get(0).has("valueOf"))) {
              keyResult = each;
            }
          }
          edge.put("keyResult", keyResult.get("id").textValue());
        }
        if (seen.add(edge.toString())) {
          weight(edge, 40);
          edges.add(edge);
          tags.add("contributes");
          if (anywhere) {
            tags.add("contributesAnywhere");
          }
        }
      }
      if (!edges.isEmpty()) {
        ((ObjectNode) objectives.get(i)).set("contributesTo", edges);
      }
    }
  }

  // ---------------------------------------------------------------- the journal

  private ObjectNode entry(String kind) {
    LocalDate day = oneOf(days);
    LocalTime time = LocalTime.of(oneOf(9, 9, 9, 10, 17), oneOf(0, 30));
    ObjectNode entry = JSON.objectNode();
    entry.put("entry", kind);
    entry.put("id", "e" + (entries.size() + 1));
    entry.put("on", day.toString());
    entry.put(
        "recordedAt", day.plusDays(upTo(2)).atTime(time).toInstant(ZoneOffset.UTC).toString());
    entry.put("by", "data");
    entries.add(entry);
    return entry;
  }

  private String value(List<String> known) {
    if (known.isEmpty() || chance(8)) {
      return decimal();
    }
    String one = oneOf(known);
    String other = oneOf(known);
    for (int i = 0; i < 3 && other.equals(one); i++) {
      other = oneOf(known);
    }
    BigDecimal width = new BigDecimal(other).subtract(new BigDecimal(one));
    BigDecimal share = BigDecimal.valueOf(1 + random.nextInt(19), 1).movePointLeft(1);
    String inside = plain(new BigDecimal(one).add(width.multiply(share)));
    return switch (random.nextInt(8)) {
      case 0 -> one;
      case 1 -> sum(one, oneOf("0.001", "-0.001", "0.0000000001"));
      case 2 -> sum(inside, oneOf("0.1", "-0.1", "1", "-1"));
      case 3 -> sum(one, chance(50) ? step() : "-" + step());
      default -> inside;
    };
  }

  private void journal(ArrayNode objectives) {
    for (MeasureSpec measure : measures) {
      if (!measure.ofContributors()) {
        int count = oneOf(0, 1, 2, 2, 2, 3, 3, 3, 4, 6);
        for (int i = 0; i < count; i++) {
          checkIn(measure);
        }
      }
      if (chance(8)) {
        targetRevised(measure);
      }
    }
    for (String metric : metricIds) {
      int count = oneOf(0, 0, 1, 3);
      for (int i = 0; i < count; i++) {
        entry("reading").put("metric", metric).set("value", number(value(bounds.get(metric))));
        tags.add("reading");
      }
    }
    for (String metric : revisedMetrics) {
      if (chance(80)) {
        entry("metricRevised").put("metric", metric).put("version", 2);
        tags.add("metricRevised");
      }
    }
    for (JsonNode objective : objectives) {
      if (chance(10)) {
        adjusted("objective", objective.get("id").textValue());
      }
      for (JsonNode keyResult : objective.get("keyResults")) {
        if (chance(8)) {
          adjusted("keyResult", keyResult.get("id").textValue());
        }
      }
    }
    if (chance(20)) {
      ObjectNode decision = entry("decision").put("text", "Carry on").put("review", "monthly");
      decision.putArray("about");
    }
  }

  private void checkIn(MeasureSpec measure) {
    ObjectNode entry = entry("checkIn");
    entry.put("keyResult", measure.keyResult());
    if (!measure.alone() || chance(50)) {
      entry.put("measure", measure.id());
    }
    switch (measure.kind()) {
      case "milestones" -> {
        ArrayNode done = entry.putArray("done");
        for (String item : measure.items()) {
          if (chance(50)) {
            done.add(item);
          }
        }
      }
      case "done" -> entry.set("value", JSON.numberNode(upTo(1)));
      default -> entry.set("value", number(value(measure.values())));
    }
    entry.put("source", oneOf("auto", "manual"));
    if (chance(40)) {
      entry.set("confidence", number(oneOf("0.3", "0.4", "0.5", "0.7", "0.7", "0.8", "0.9", "1")));
    }
    if (chance(10)) {
      entry.put("light", oneOf("green", "yellow", "red"));
    }
    if (chance(12)) {
      ObjectNode blocker = entry.putArray("blockers").addObject();
      blocker.put("text", oneOf("no budget", "no people"));
      blocker.put("open", chance(60));
      tags.add("blocker");
    }
  }

  private void targetRevised(MeasureSpec measure) {
    List<String> values = new ArrayList<>();
    List<String> items = new ArrayList<>();
    ObjectNode target = target(values, items);
    while (!target.get("kind").textValue().equals(measure.kind())) {
      values.clear();
      items.clear();
      target = target(values, items);
    }
    ObjectNode entry = entry("targetRevised");
    entry.put("keyResult", measure.keyResult());
    if (!measure.alone() || chance(50)) {
      entry.put("measure", measure.id());
    }
    entry.set("target", target);
    entry.put("reason", "the market moved");
    tags.add("targetRevised");
  }

  private void adjusted(String kind, String id) {
    int count = oneOf(1, 1, 2);
    for (int i = 0; i < count; i++) {
      ObjectNode entry = entry("scoreAdjusted");
      entry.put(kind, id);
      if (chance(15)) {
        entry.putNull("score");
      } else {
        entry.set("score", number(oneOf("0", "0.3", "0.7", "1", "0.55", "0.123456789")));
      }
      if (chance(50)) {
        boolean sticky = chance(40);
        entry.put("sticky", sticky);
        if (!sticky) {
          tags.add("notSticky");
        }
      }
      entry.put("reason", "self-grading at the close");
    }
    tags.add("scoreAdjusted");
  }
}
