package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.okr.jackson.oracle.Dice.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Draws targets of every kind for a range of values. */
final class TargetGenerator {
  private static final List<String> NUMERIC =
      List.of(
          "fromTo",
          "fromTo",
          "fromTo",
          "fromTo",
          "changeBy",
          "atLeast",
          "atMost",
          "between",
          "grades",
          "grades");

  private final Dice dice;

  TargetGenerator(Dice dice) {
    this.dice = dice;
  }

  /** Any kind that is measured by numbers. */
  ObjectNode numeric(Range range) {
    return numeric(dice.one(NUMERIC), range);
  }

  private ObjectNode numeric(String kind, Range range) {
    boolean rising = range.to().compareTo(range.from()) >= 0;
    String directed =
        kind.equals("atLeast") && !rising
            ? "atMost"
            : kind.equals("atMost") && rising ? "atLeast" : kind;
    ObjectNode target = Json.MAPPER.createObjectNode();
    target.put("kind", directed);
    switch (directed) {
      case "fromTo" -> {
        put(target, "from", range.from());
        put(target, "to", dice.chance(4) ? range.from() : range.to());
      }
      case "changeBy" -> changeBy(target, range);
      case "atLeast" -> bound(target, "floor", range);
      case "atMost" -> bound(target, "ceiling", range);
      case "between" -> between(target, range);
      default -> grades(target, range);
    }
    return target;
  }

  void put(ObjectNode node, String member, BigDecimal number) {
    if (dice.chance(50)) {
      node.put(member, number.toPlainString());
    } else {
      node.put(member, number);
    }
  }

  private void changeBy(ObjectNode target, Range range) {
    BigDecimal by = range.to().subtract(range.from());
    if (dice.chance(96)) {
      put(target, "reference", range.from());
    }
    if (dice.chance(40) && range.from().signum() != 0) {
      put(target, "by", BigDecimal.valueOf(dice.one(10, 25, 50, 100) * by.signum()));
      target.put("unit", "%");
    } else {
      put(target, "by", by);
      target.put("unit", dice.one("abs", "pp"));
    }
  }

  private void bound(ObjectNode target, String partial, Range range) {
    put(target, "value", range.to());
    if (dice.chance(85)) {
      put(target, partial, range.from());
    }
    if (dice.chance(20)) {
      put(target, "risk", dice.at(range, 60));
    }
    strict(target);
  }

  void strict(ObjectNode node) {
    if (dice.chance(20)) {
      node.put("strict", true);
    }
  }

  private void between(ObjectNode target, Range range) {
    boolean rising = range.to().compareTo(range.from()) >= 0;
    Range up = rising ? range : range.reversed();
    put(target, "low", dice.at(up, 40));
    put(target, "high", dice.at(up, dice.one(41, 60, 80)).add(BigDecimal.ONE));
    if (dice.chance(85)) {
      put(target, "floor", up.from().subtract(BigDecimal.ONE));
    }
    if (dice.chance(85)) {
      put(target, "ceiling", up.to().add(BigDecimal.valueOf(3)));
    }
    strict(target);
  }

  private void grades(ObjectNode target, Range range) {
    ArrayNode points = target.putArray("points");
    int count = dice.chance(10) ? 1 : dice.between(2, 4);
    for (int i = 0; i < count; i++) {
      int way = count == 1 ? 50 : 100 * i / (count - 1);
      ObjectNode point = points.addObject();
      put(point, "at", range.from().add(way(range, way)));
      BigDecimal score =
          way == 0 && dice.chance(80)
              ? BigDecimal.ZERO
              : BigDecimal.valueOf(way == 100 ? 100 : Math.max(0, way - dice.between(0, 9)), 2);
      put(point, "score", score);
    }
    if (dice.chance(25)) {
      target.put("steps", true);
    }
  }

  private static BigDecimal way(Range range, int perCent) {
    return range.to().subtract(range.from()).multiply(BigDecimal.valueOf(perCent)).movePointLeft(2);
  }

  /** Milestones; their ids are added to the list. */
  ObjectNode milestones(LocalDate from, LocalDate to, List<String> ids) {
    ObjectNode target = Json.MAPPER.createObjectNode();
    target.put("kind", "milestones");
    ArrayNode items = target.putArray("items");
    int due = dice.one(0, 0, 100, 100, 50);
    int count = dice.between(1, 4);
    for (int i = 0; i < count; i++) {
      ObjectNode item = items.addObject();
      item.put("id", "m" + i).put("title", "step " + i);
      ids.add("m" + i);
      if (dice.chance(50)) {
        put(item, "weight", dice.one(BigDecimal.ONE, BigDecimal.TEN, new BigDecimal("2.5")));
      }
      if (dice.chance(due)) {
        item.put("due", dice.day(from, to).toString());
      }
    }
    return target;
  }

  ObjectNode plain(String kind) {
    return Json.MAPPER.createObjectNode().put("kind", kind);
  }

  /** A schedule of targets, each a step further. */
  ArrayNode schedule(Range range, LocalDate from, LocalDate to) {
    ArrayNode targets = Json.MAPPER.createArrayNode();
    List<LocalDate> days = new ArrayList<>(List.of(from.plusDays(dice.between(-3, 20))));
    days.add(dice.day(days.get(0).plusDays(1), to));
    if (dice.chance(40)) {
      days.add(days.get(1).plusDays(dice.between(1, 20)));
    }
    for (int i = 0; i < days.size(); i++) {
      BigDecimal reached = range.from().add(way(range, 40 + 30 * i));
      Range step = new Range(range.from(), reached);
      ObjectNode item = targets.addObject();
      item.put("from", days.get(i).toString());
      item.set("target", numeric(dice.one("fromTo", "fromTo", "atLeast"), step));
    }
    return targets;
  }
}
