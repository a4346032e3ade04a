package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.okr.jackson.oracle.Dice.Range;
import dev.okr.jackson.oracle.Drawn.Checkable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws journals that fit a plan: mostly values, and some of every other entry. */
final class JournalGenerator {
  private final Dice dice;
  private final TargetGenerator targets;
  private final Drawn drawn;
  private final LocalDate from;
  private final LocalDate on;
  private final LocalDate to;
  private final List<LocalDate> busyDays = new ArrayList<>();
  private final List<ObjectNode> entries = new ArrayList<>();

  JournalGenerator(Dice dice, Drawn drawn, LocalDate from, LocalDate on, LocalDate to) {
    this.dice = dice;
    this.targets = new TargetGenerator(dice);
    this.drawn = drawn;
    this.from = from;
    this.on = on;
    this.to = to;
    for (int i = 0; i < 8; i++) {
      busyDays.add(dice.day(from, to));
    }
  }

  /** A first value of most measures, then entries of every kind up to a number. */
  List<JsonNode> draw(int count) {
    for (Checkable measure : drawn.measures) {
      if (dice.chance(95) && entries.size() < count && !measure.from().isAfter(on)) {
        LocalDate last = measure.to().isBefore(on) ? measure.to() : on;
        entries.add(dated(checkIn(entries.size(), measure), dice.day(measure.from(), last)));
      }
    }
    while (entries.size() < count) {
      entries.add(entry(entries.size()));
    }
    if (dice.chance(80)) {
      entries.sort(Comparator.comparing(entry -> Json.text(entry, "recordedAt", "")));
    }
    return List.copyOf(entries);
  }

  private ObjectNode entry(int index) {
    int kind = dice.between(1, 100);
    if (kind <= 54 && !drawn.measures.isEmpty()) {
      return checkIn(index, dice.one(drawn.measures));
    }
    if (kind <= 69) {
      return reading(index);
    }
    if (kind <= 75) {
      return targetRevised(index);
    }
    if (kind <= 80) {
      return metricRevised(index);
    }
    if (kind <= 86) {
      return scoreAdjusted(index);
    }
    if (kind <= 89) {
      return closing(index);
    }
    return kind <= 95 ? stateChanged(index) : retracted(index);
  }

  private static ObjectNode dated(ObjectNode entry, LocalDate day) {
    return entry.put("on", day.toString()).put("recordedAt", day + "T09:00:00Z");
  }

  private ObjectNode start(String kind, int index) {
    LocalDate day = dice.chance(55) ? dice.one(busyDays) : dice.day(from, to);
    LocalDate recorded = day.plusDays(dice.chance(75) ? 0 : dice.between(1, 12));
    ObjectNode entry = Json.MAPPER.createObjectNode().put("entry", kind).put("id", "e" + index);
    entry.put("on", day.toString());
    entry.put("recordedAt", recorded + "T" + dice.one("08", "09", "10", "17") + ":00:00Z");
    return entry.put("by", "a");
  }

  private ObjectNode checkIn(int index, Checkable measure) {
    ObjectNode entry = start("checkIn", index);
    name(entry, measure);
    if (measure.kind().equals("milestones")) {
      milestones(entry, measure);
    } else {
      value(entry, measure);
    }
    if (dice.chance(15)) {
      targets.put(entry, "confidence", BigDecimal.valueOf(dice.one(2, 4, 5, 6, 8, 10), 1));
    }
    if (dice.chance(10)) {
      entry.put("light", dice.one("green", "yellow", "red"));
    }
    if (dice.chance(8)) {
      ArrayNode blockers = entry.putArray("blockers");
      blockers
          .addObject()
          .put("text", dice.one("no staff", "no budget"))
          .put("open", dice.chance(60));
    }
    corrects(entry);
    return entry;
  }

  private static void name(ObjectNode entry, Checkable measure) {
    entry.put("keyResult", measure.keyResult());
    if (measure.measure() != null) {
      entry.put("measure", measure.measure());
    }
  }

  private void milestones(ObjectNode entry, Checkable measure) {
    ArrayNode done = entry.putArray("done");
    ArrayNode undone = Json.MAPPER.createArrayNode();
    for (String id : measure.milestones()) {
      if (dice.chance(45)) {
        done.add(id);
      }
      if (dice.chance(12)) {
        undone.add(id);
      }
    }
    if (!undone.isEmpty()) {
      entry.set("undone", undone);
    }
  }

  private void value(ObjectNode entry, Checkable measure) {
    if (measure.kind().equals("done")) {
      targets.put(entry, "value", dice.chance(60) ? BigDecimal.ONE : BigDecimal.ZERO);
    } else {
      targets.put(entry, "value", dice.within(measure.values()));
    }
  }

  private ObjectNode reading(int index) {
    ObjectNode entry = start("reading", index);
    String metric = dice.one(List.copyOf(drawn.metrics.keySet()));
    entry.put("metric", metric);
    targets.put(entry, "value", dice.within(drawn.metrics.get(metric)));
    corrects(entry);
    return entry;
  }

  /** Names an earlier value, a later one, or nothing that is there. */
  private void corrects(ObjectNode entry) {
    if (dice.chance(8)) {
      entry.put("corrects", someId(List.of("checkIn", "reading")));
    }
  }

  private String someId(List<String> kinds) {
    List<String> ids =
        entries.stream()
            .filter(entry -> kinds.contains(Json.text(entry, "entry", "")))
            .map(entry -> Json.text(entry, "id", ""))
            .toList();
    return ids.isEmpty() || dice.chance(8) ? "nothing" : dice.one(ids);
  }

  private ObjectNode targetRevised(int index) {
    List<Checkable> numbers =
        drawn.measures.stream().filter(measure -> measure.kind().equals("number")).toList();
    if (numbers.isEmpty()) {
      return reading(index);
    }
    ObjectNode entry = start("targetRevised", index);
    Checkable measure = dice.one(numbers);
    name(entry, measure);
    Range range = measure.target();
    BigDecimal start = dice.chance(50) ? range.from() : dice.at(range, dice.one(10, 30));
    entry.set("target", targets.numeric(new Range(start, dice.at(range, dice.one(70, 90, 120)))));
    return entry.put("reason", "agreed");
  }

  private ObjectNode metricRevised(int index) {
    List<String> revised =
        drawn.revised.keySet().stream().filter(id -> drawn.revised.get(id)).toList();
    if (revised.isEmpty()) {
      return reading(index);
    }
    ObjectNode entry = start("metricRevised", index);
    return entry.put("metric", dice.one(revised)).put("version", dice.between(2, 3));
  }

  private ObjectNode goal(ObjectNode entry) {
    return dice.chance(30) || drawn.keyResults.isEmpty()
        ? entry.put("objective", dice.one(drawn.objectives))
        : entry.put("keyResult", dice.one(drawn.keyResults));
  }

  private ObjectNode scoreAdjusted(int index) {
    ObjectNode entry = goal(start("scoreAdjusted", index));
    if (dice.chance(15)) {
      entry.putNull("score");
    } else {
      BigDecimal score = BigDecimal.valueOf(dice.one(0, 10, 25, 50, 60, 75, 90, 100, 120), 2);
      targets.put(entry, "score", score);
    }
    if (dice.chance(60)) {
      entry.put("sticky", dice.chance(40));
    }
    return entry.put("reason", "by hand");
  }

  private ObjectNode closing(int index) {
    boolean closed = dice.chance(65);
    ObjectNode entry = start(closed ? "closed" : "reopened", index);
    entry.put("cycle", dice.one(drawn.cycles));
    return closed ? entry : entry.put("reason", "late figures");
  }

  private ObjectNode stateChanged(int index) {
    ObjectNode entry = goal(start("stateChanged", index));
    return entry.put(
        "state",
        dice.one("active", "active", "active", "paused", "dropped", "draft", "done", "done"));
  }

  private ObjectNode retracted(int index) {
    ObjectNode entry = start("retracted", index);
    List<String> kinds =
        dice.chance(70)
            ? List.of("checkIn", "reading", "scoreAdjusted", "targetRevised", "stateChanged")
            : List.of("retracted", "metricRevised", "closed", "checkIn");
    return entry.put("target", someId(kinds)).put("reason", "a mistake");
  }
}
