package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.okr.jackson.oracle.Expectation.Checkpoint;
import dev.okr.jackson.oracle.Measure.Scheduled;
import dev.okr.jackson.oracle.Target.Milestone;
import dev.okr.jackson.oracle.Target.Point;
import java.util.List;

/** Reads targets, their schedules and what a key result states of its expectation. */
final class TargetReader {
  private TargetReader() {}

  static List<Scheduled> schedule(JsonNode node) {
    if (Json.has(node, "target")) {
      return List.of(new Scheduled(null, target(node.get("target"))));
    }
    return Json.list(node, "targets").stream()
        .map(item -> new Scheduled(Json.date(item, "from"), target(item.get("target"))))
        .toList();
  }

  static Target target(JsonNode node) {
    boolean strict = Json.flag(node, "strict", false);
    return switch (Json.text(node, "kind", "")) {
      case "fromTo" -> new Target.FromTo(Json.number(node, "from"), Json.number(node, "to"));
      case "changeBy" ->
          new Target.ChangeBy(
              Json.number(node, "by"),
              Json.text(node, "unit", "abs"),
              Json.number(node, "reference"));
      case "atLeast" ->
          new Target.AtLeast(
              Json.number(node, "value"),
              Json.number(node, "floor"),
              Json.number(node, "risk"),
              strict);
      case "atMost" ->
          new Target.AtMost(
              Json.number(node, "value"),
              Json.number(node, "ceiling"),
              Json.number(node, "risk"),
              strict);
      case "between" ->
          new Target.Between(
              Json.number(node, "low"),
              Json.number(node, "high"),
              Json.number(node, "floor"),
              Json.number(node, "ceiling"),
              strict);
      case "grades" -> new Target.Grades(points(node), Json.flag(node, "steps", false));
      case "milestones" -> new Target.Milestones(milestones(node));
      case "completion" -> new Target.Completion();
      case "done" -> new Target.Done();
      default -> throw new IllegalArgumentException("unknown target (" + node + ")");
    };
  }

  private static List<Point> points(JsonNode node) {
    return Json.list(node, "points").stream()
        .map(point -> new Point(Json.number(point, "at"), Json.number(point, "score")))
        .toList();
  }

  private static List<Milestone> milestones(JsonNode node) {
    return Json.list(node, "items").stream()
        .map(
            item ->
                new Milestone(
                    Json.text(item, "id", ""),
                    Json.has(item, "weight") ? Json.number(item, "weight") : Fraction.ONE,
                    Json.date(item, "due")))
        .toList();
  }

  /** What the key result states, or null. */
  static Expectation expectation(JsonNode keyResult) {
    if (!Json.has(keyResult, "expected")) {
      return null;
    }
    JsonNode stated = keyResult.get("expected");
    if (stated.isObject()) {
      List<Checkpoint> points =
          Json.list(stated, "checkpoints").stream()
              .map(
                  point ->
                      new Checkpoint(
                          Json.date(point, "on"),
                          Json.number(point, "score"),
                          Json.number(point, "value")))
              .toList();
      return new Expectation(Expectation.Kind.CHECKPOINTS, points);
    }
    Expectation.Kind kind =
        switch (stated.asText()) {
          case "linear" -> Expectation.Kind.LINEAR;
          case "atEnd" -> Expectation.Kind.AT_END;
          case "none" -> Expectation.Kind.NONE;
          default -> throw new IllegalArgumentException("unknown expectation (" + stated + ")");
        };
    return new Expectation(kind, List.of());
  }
}
