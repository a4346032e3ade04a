package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.okr.jackson.oracle.Dice.Range;
import dev.okr.jackson.oracle.Drawn.Checkable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws the measures of a key result. */
final class MeasureGenerator {
  private static final BigDecimal ZERO = BigDecimal.ZERO;
  private static final int ENTRIES = 3;

  private final Dice dice;
  private final TargetGenerator targets;
  private final Drawn drawn;
  private final Map<String, String> units;
  private final Map<String, String> summed;

  /**
   * @param summed by key result the metric that its contributors' values are taken of; what is
   *     drawn here is added
   */
  MeasureGenerator(
      Dice dice,
      TargetGenerator targets,
      Drawn drawn,
      Map<String, String> units,
      Map<String, String> summed) {
    this.dice = dice;
    this.targets = targets;
    this.drawn = drawn;
    this.units = units;
    this.summed = summed;
  }

  ObjectNode measure(
      String keyResult, int index, int count, LocalDate from, LocalDate to, String asked) {
    ObjectNode node = Json.MAPPER.createObjectNode().put("id", "m" + index);
    if (dice.chance(35)) {
      String weight = dice.one("1", "2", "0.5", "30", "0.7", count > 1 ? "0" : "3");
      targets.put(node, "weight", new BigDecimal(weight));
    }
    String id = count == 1 && dice.chance(50) ? null : "m" + index;
    int kind = dice.between(1, 100);
    if (asked == null && kind <= 17) {
      work(node, keyResult, id, kind, from, to);
    } else if (asked == null && kind <= 23) {
      contributors(node, keyResult);
    } else {
      number(node, keyResult, id, from, to, asked);
    }
    return node;
  }

  private void work(
      ObjectNode node, String keyResult, String id, int kind, LocalDate from, LocalDate to) {
    List<String> milestones = new ArrayList<>();
    String word = kind <= 9 ? "milestones" : kind <= 12 ? "done" : "completion";
    node.set(
        "target",
        word.equals("milestones") ? targets.milestones(from, to, milestones) : targets.plain(word));
    if (dice.chance(4)) {
      node.put("observe", dice.one("successRatio", "streak"));
    } else if (word.equals("completion") && dice.chance(20)) {
      node.put("observe", dice.one("mean", "max", "sum"));
    }
    Range values = Range.of(0, word.equals("done") ? 1 : 100);
    drawn.measures.add(
        new Checkable(keyResult, id, word, null, from, to, values, values, milestones));
  }

  /** The value of the contributors; they are asked to have the same metric. */
  private void contributors(ObjectNode node, String keyResult) {
    String metric = dice.one(List.copyOf(drawn.metrics.keySet()));
    node.put("metric", metric).put("valueOf", "contributors");
    summed.put(keyResult, metric);
    boolean share = Metric.isShare(units.get(metric));
    boolean stated = dice.chance(share ? 85 : 50);
    String aggregate = stated ? dice.one("mean", "min", "max") : "sum";
    if (stated || dice.chance(30)) {
      node.put("aggregate", aggregate);
    }
    Range range = drawn.metrics.get(metric);
    node.set("target", targets.numeric(aggregate.equals("sum") ? range.times(2) : range));
  }

  private void number(
      ObjectNode node, String keyResult, String id, LocalDate from, LocalDate to, String asked) {
    String metric = asked == null ? dice.one(List.copyOf(drawn.metrics.keySet())) : asked;
    boolean without = asked == null && dice.chance(25);
    Range values = without ? Range.of(0, dice.one(10, 48, 100)) : drawn.metrics.get(metric);
    if (!without) {
      node.put("metric", metric);
    }
    String observe =
        dice.chance(asked == null ? 40 : 15)
            ? dice.one(
                "last", "sum", "mean", "min", "max", "successRatio", "successRatio", "streak")
            : "";
    if (!observe.isEmpty()) {
      node.put("observe", observe);
    }
    boolean ratio = observe.equals("successRatio") || observe.equals("streak");
    if (ratio && dice.chance(75)) {
      node.put("planned", dice.one(2, 3, 4, 6, 12, 7, 2, 3, 0));
    }
    Range target = ratio ? new Range(values.from(), middle(values)) : values;
    target = observe.equals("sum") ? new Range(ZERO, target.to()).times(ENTRIES) : target;
    if (dice.chance(12)) {
      node.set("targets", targets.schedule(target, from, to));
    } else {
      node.set("target", targets.numeric(target));
    }
    drawn.measures.add(
        new Checkable(
            keyResult, id, "number", without ? null : metric, from, to, values, target, List.of()));
  }

  private static BigDecimal middle(Range range) {
    return range.from().add(range.to()).divide(BigDecimal.valueOf(2));
  }
}
