package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.okr.jackson.oracle.Dice.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws small plans that are dense in everything scoring looks at. */
final class PlanGenerator {
  private static final Map<String, LocalDate[]> CYCLES = new LinkedHashMap<>();

  static {
    CYCLES.put("Y", days("2026-01-01", "2026-12-31"));
    CYCLES.put("Q1", days("2026-01-01", "2026-03-31"));
    CYCLES.put("Q2", days("2026-04-01", "2026-06-30"));
  }

  private static LocalDate[] days(String from, String to) {
    return new LocalDate[] {LocalDate.parse(from), LocalDate.parse(to)};
  }

  private static final List<String> SHORT = List.of("id", "metric", "target", "observe");

  private final Dice dice;
  private final Knobs knobs;
  private final LocalDate on;
  private final TargetGenerator targets;
  private final Drawn drawn = new Drawn();
  private final Map<String, String> units = new LinkedHashMap<>();
  private final List<ObjectNode> objectives = new ArrayList<>();

  /** Key results and objectives that later objectives may contribute to, with the metric asked. */
  private final List<ObjectNode> open = new ArrayList<>();

  private final Map<String, String> summed = new LinkedHashMap<>();

  PlanGenerator(Dice dice, Knobs knobs, LocalDate on) {
    this.dice = dice;
    this.on = on;
    this.knobs = knobs;
    this.targets = new TargetGenerator(dice);
  }

  Drawn draw() {
    ObjectNode plan = drawn.plan;
    plan.put("okr", "plan/1").put("id", "t");
    ArrayNode cycles = plan.putArray("cycles");
    CYCLES.forEach(
        (id, days) -> {
          ObjectNode cycle = cycles.addObject().put("id", id);
          if (!id.equals("Y")) {
            cycle.put("parent", "Y");
          }
          cycle.put("from", days[0].toString()).put("to", days[1].toString());
          drawn.cycles.add(id);
        });
    ArrayNode teams = plan.putArray("teams");
    teams.addObject().put("id", "a").put("kind", "team");
    teams.addObject().put("id", "b").put("kind", "team");
    ArrayNode metrics = plan.putArray("metrics");
    int count = dice.between(2, 4);
    for (int i = 0; i < count; i++) {
      metrics.add(metric("x" + i));
    }
    int number = Math.min(dice.one(1, 1, 2, 2, 3, 4), knobs.objectives());
    for (int i = 0; i < number; i++) {
      objectives.add(objective("O" + i, i));
    }
    plan.putArray("objectives").addAll(objectives);
    return drawn;
  }

  private ObjectNode metric(String id) {
    ObjectNode metric = Json.MAPPER.createObjectNode().put("id", id);
    String unit = dice.one("count", "count", "USD", "day", "%", "points", "ratio");
    boolean lower = dice.chance(30);
    metric.put("unit", unit).put("polarity", lower ? "lower" : "higher");
    units.put(id, unit);
    if (dice.chance(70)) {
      metric.put("refresh", dice.one("daily", "weekly", "weekly", "monthly"));
    }
    if (dice.chance(45)) {
      metric.put("accumulation", dice.one("level", "toDate", "perPeriod"));
    }
    int low = dice.one(0, 0, 10, 40, -30);
    Range range = Range.of(low, low + dice.one(7, 10, 24, 48, 90, 100));
    drawn.metrics.put(id, lower ? range.reversed() : range);
    boolean revised = dice.chance(50);
    drawn.revised.put(id, revised);
    if (revised) {
      ArrayNode revisions = metric.putArray("revisions");
      revision(revisions, 2, "2026-02-01");
      revision(revisions, 3, "2026-03-01");
    }
    return metric;
  }

  private void revision(ArrayNode revisions, int version, String from) {
    ObjectNode revision = revisions.addObject();
    revision.put("version", version).put("from", from).put("reason", "wider");
    revision.put("approvedBy", "a").put("comparable", dice.chance(25));
    if (dice.chance(60)) {
      targets.put(revision, "rebase", dice.one(new BigDecimal("0.9"), new BigDecimal("1.25")));
    }
  }

  private ObjectNode objective(String id, int index) {
    ObjectNode node = Json.MAPPER.createObjectNode().put("id", id).put("title", id);
    node.put("owner", dice.chance(80) ? "a" : "b");
    String cycle = dice.chance(20) ? "Y" : dice.chance(12) ? dice.one("Q1", "Q2") : running();
    if (!dice.chance(knobs.withoutCycle())) {
      node.put("cycle", cycle);
    }
    drawn.objectives.add(id);
    ambition(node, 45);
    weight(node);
    state(node);
    String asked = links(node, index);
    if (dice.chance(25)) {
      node.put("combine", dice.one("worst", "all", "weightedMean"));
    }
    open.add(Json.MAPPER.createObjectNode().put("objective", id));
    ArrayNode keyResults = Json.MAPPER.createArrayNode();
    int count = Math.min(dice.one(1, 1, 2, 2, 3, 4), knobs.keyResults());
    for (int i = 0; i < count; i++) {
      keyResults.add(keyResult(id + ".K" + i, CYCLES.get(cycle), asked));
    }
    if (index == 0 || dice.chance(40)) {
      node.put("rollUp", dice.one("both", "both", "contributors", "keyResults"));
    }
    node.set("keyResults", keyResults);
    return node;
  }

  private String running() {
    return on.isBefore(CYCLES.get("Q2")[0]) ? "Q1" : "Q2";
  }

  private void ambition(ObjectNode node, int perCent) {
    if (dice.chance(perCent)) {
      node.put("ambition", dice.one("committed", "aspirational", "learning"));
    }
  }

  private void weight(ObjectNode node) {
    if (dice.chance(50)) {
      String weight = dice.one("1", "2", "3", "0.5", "0.3", "0.125", "40", "25", "4", "5", "0");
      targets.put(node, "weight", new BigDecimal(weight));
    }
  }

  private void state(ObjectNode node) {
    if (dice.chance(5)) {
      node.put("state", dice.one("draft", "paused", "dropped", "done"));
    }
  }

  /** Links to what came before; returns the metric that a summing key result there asks for. */
  private String links(ObjectNode node, int index) {
    String asked = null;
    ArrayNode links = Json.MAPPER.createArrayNode();
    if (index > 0 && dice.chance(75)) {
      ObjectNode link = dice.one(open).deepCopy();
      asked = summed.get(Json.text(link, "keyResult", ""));
      weight(link);
      links.add(link);
      ObjectNode other = dice.one(open).deepCopy();
      if (dice.chance(20) && !Json.text(other, "objective", "").equals(idOf(link))) {
        links.add(other);
      }
    }
    if (dice.chance(knobs.contributionCycles())) {
      links.add(Json.MAPPER.createObjectNode().put("objective", "O0"));
    }
    if (!links.isEmpty() && isDistinct(links) && !isItself(links, node)) {
      node.set("contributesTo", links);
    }
    return asked;
  }

  private static String idOf(ObjectNode link) {
    return Json.text(link, "objective", Json.text(link, "keyResult", ""));
  }

  private static boolean isDistinct(ArrayNode links) {
    List<String> ids = new ArrayList<>();
    links.forEach(link -> ids.add(idOf((ObjectNode) link)));
    return ids.stream().distinct().count() == ids.size();
  }

  /** A link to itself is refused by some readers; a ring of two is a cycle as well. */
  private boolean isItself(ArrayNode links, ObjectNode node) {
    boolean itself = false;
    for (var link : links) {
      itself |= idOf((ObjectNode) link).equals(Json.text(node, "id", ""));
    }
    return itself;
  }

  private ObjectNode keyResult(String id, LocalDate[] cycle, String asked) {
    ObjectNode node = Json.MAPPER.createObjectNode().put("id", id).put("title", id);
    node.put("owner", "a");
    drawn.keyResults.add(id);
    open.add(Json.MAPPER.createObjectNode().put("keyResult", id));
    ambition(node, 15);
    weight(node);
    state(node);
    LocalDate from = cycle[0];
    LocalDate to = cycle[1];
    if (dice.chance(18)) {
      from = from.plusDays(dice.between(5, 60));
      node.put("from", from.toString());
    }
    if (dice.chance(12)) {
      to = to.minusDays(dice.between(1, 20));
      node.put("to", to.toString());
    }
    if (dice.chance(20)) {
      node.put("combine", dice.one("worst", "all"));
    }
    int count = dice.chance(60) || asked != null ? 1 : dice.between(1, knobs.measures());
    boolean none = dice.chance(4);
    if (dice.chance(28)) {
      expected(node, from, to, count);
    }
    MeasureGenerator generator = new MeasureGenerator(dice, targets, drawn, units, summed);
    ArrayNode measures = node.putArray("measures");
    for (int i = 0; i < count && !none; i++) {
      measures.add(generator.measure(id, i, count, from, to, asked));
    }
    if (dice.chance(22)) {
      node.set("guardrails", guardrails());
    }
    if (dice.chance(50)) {
      shorten(node, id);
    }
    return node;
  }

  /**
   * "A key result with one measure may carry metric, target and observe itself", if no entry names
   * the measure by its id.
   */
  private void shorten(ObjectNode keyResult, String id) {
    boolean unnamed =
        drawn.measures.stream()
            .anyMatch(one -> one.keyResult().equals(id) && one.measure() == null);
    ObjectNode measure = (ObjectNode) keyResult.get("measures").get(0);
    if (unnamed && measure.deepCopy().without(SHORT).isEmpty()) {
      keyResult.remove("measures");
      measure.remove("id");
      keyResult.setAll(measure);
    }
  }

  private void expected(ObjectNode node, LocalDate from, LocalDate to, int measures) {
    String kind = dice.one("linear", "atEnd", "none", "checkpoints", "checkpoints");
    if (!kind.equals("checkpoints")) {
      node.put("expected", kind);
      return;
    }
    ArrayNode points = node.putObject("expected").putArray("checkpoints");
    LocalDate day = from.minusDays(dice.between(-15, 3));
    BigDecimal score = BigDecimal.ZERO;
    LocalDate before = LocalDate.MIN;
    for (int i = 0; i < 3 && day.isAfter(before); i++) {
      score = score.add(BigDecimal.valueOf(dice.between(5, 33), 2));
      ObjectNode point = points.addObject().put("on", day.toString());
      boolean value = dice.chance(measures == 1 ? 40 : 5);
      targets.put(point, value ? "value" : "score", value ? score.movePointRight(1) : score);
      before = day;
      day = dice.chance(20) ? to : day.plusDays(dice.between(7, 40));
    }
  }

  private ArrayNode guardrails() {
    ArrayNode guardrails = Json.MAPPER.createArrayNode();
    String metric = dice.one(List.copyOf(drawn.metrics.keySet()));
    ObjectNode guardrail = guardrails.addObject().put("metric", metric);
    Range range = drawn.metrics.get(metric);
    boolean rising = range.to().compareTo(range.from()) >= 0;
    targets.put(guardrail, rising ? "atLeast" : "atMost", dice.at(range, dice.one(5, 20, 50)));
    targets.strict(guardrail);
    return guardrails;
  }
}
