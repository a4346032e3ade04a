package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.okr.jackson.oracle.OraclePolicy.Alternative;
import dev.okr.jackson.oracle.OraclePolicy.Clamp;
import dev.okr.jackson.oracle.OraclePolicy.DayCount;
import dev.okr.jackson.oracle.OraclePolicy.GuardrailEffect;
import dev.okr.jackson.oracle.OraclePolicy.LightKind;
import dev.okr.jackson.oracle.OraclePolicy.NoData;
import dev.okr.jackson.oracle.OraclePolicy.ObjectiveLight;
import dev.okr.jackson.oracle.OraclePolicy.RollUp;
import dev.okr.jackson.oracle.OracleResult.KeyResultResult;
import dev.okr.jackson.oracle.OracleResult.Light;
import dev.okr.jackson.oracle.OracleResult.MeasureResult;
import dev.okr.jackson.oracle.OracleResult.ObjectiveResult;
import dev.okr.jackson.oracle.OracleResult.TeamResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The scoring specification, sentence by sentence, on the JSON documents themselves. It is slow, it
 * repeats work, and it shares nothing with the library: the two are compared to the last digit.
 *
 * <p>Quotations in comments are from the specification.
 */
final class SpecOracle {
  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::on)
          .thenComparing(Entry::recordedAt)
          .thenComparingInt(Entry::line);

  private final JsonNode plan;
  private final LocalDate on;
  private final OraclePolicy policy;
  private final boolean originalTargets;
  private final List<Entry> entries;
  private final Map<String, JsonNode> metrics = new LinkedHashMap<>();
  private final Map<String, JsonNode> cycles = new LinkedHashMap<>();
  private final Map<String, Goal> objectives = new LinkedHashMap<>();
  private final Map<String, Result> keyResults = new LinkedHashMap<>();
  private final Set<String> circular;
  private final Map<String, Scored> scoredObjectives = new HashMap<>();
  private final Map<String, Scored> scoredKeyResults = new HashMap<>();

  private SpecOracle(
      JsonNode plan,
      List<JsonNode> journal,
      LocalDate on,
      Instant known,
      OraclePolicy policy,
      boolean originalTargets) {
    this.plan = plan;
    this.on = on;
    this.policy = policy;
    this.originalTargets = originalTargets;
    this.entries = entries(journal, on, known);
    plan.path("metrics").forEach(metric -> metrics.put(text(metric, "id"), metric));
    plan.path("cycles").forEach(cycle -> cycles.put(text(cycle, "id"), cycle));
    for (JsonNode objective : plan.path("objectives")) {
      Goal goal = new Goal(text(objective, "id"), objective, new ArrayList<>());
      objectives.put(goal.id(), goal);
      for (JsonNode node : objective.path("keyResults")) {
        Result keyResult = new Result(text(node, "id"), node, goal, new ArrayList<>());
        for (JsonNode measure : node.path("measures")) {
          keyResult
              .measures()
              .add(new Part(text(measure, "id"), measure, keyResult, weight(measure)));
        }
        goal.keyResults().add(keyResult);
        keyResults.put(keyResult.id(), keyResult);
      }
    }
    this.circular = circularNodes();
  }

  /** Scores a plan as it stands on a date, as known at an instant (null: all that is recorded). */
  static OracleResult score(
      JsonNode plan, List<JsonNode> journal, LocalDate on, Instant known, OraclePolicy policy) {
    SpecOracle original = new SpecOracle(plan, journal, on, known, policy, true);
    return new SpecOracle(plan, journal, on, known, policy, false).result(original);
  }

  static OracleResult score(JsonNode plan, List<JsonNode> journal, LocalDate on) {
    return score(plan, journal, on, null, OraclePolicy.standard());
  }

  // ---------------------------------------------------------------- the documents

  private record Entry(JsonNode node, LocalDate on, Instant recordedAt, int line) {
    boolean is(String kind) {
      return text(node, "entry").equals(kind);
    }
  }

  private record Goal(String id, JsonNode node, List<Result> keyResults) {}

  private record Result(String id, JsonNode node, Goal objective, List<Part> measures) {}

  private record Part(String id, JsonNode node, Result keyResult, Fraction weight) {}

  private static String text(JsonNode node, String member) {
    JsonNode value = node.get(member);
    return value == null || value.isNull() ? null : value.textValue();
  }

  private static boolean has(JsonNode node, String member) {
    return node.hasNonNull(member);
  }

  /** "Numbers are JSON numbers or decimal strings". */
  private static Fraction number(JsonNode value) {
    return Fraction.of(
        value.isTextual() ? new BigDecimal(value.textValue()) : value.decimalValue());
  }

  private static Fraction number(JsonNode node, String member) {
    return has(node, member) ? number(node.get(member)) : null;
  }

  /** "Weights are decimals >= 0 with at most 6 decimals, default 1." */
  private static Fraction weight(JsonNode node) {
    return has(node, "weight") ? number(node, "weight") : Fraction.ONE;
  }

  /**
   * "Every line has entry, id (unique; the same id with the same content is ignored ...)". "A
   * reader that passes a knowledge instant sees only entries with recordedAt <= it". Nothing after
   * the date counts for anything.
   */
  private static List<Entry> entries(List<JsonNode> journal, LocalDate on, Instant known) {
    List<Entry> seen = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int line = 0; line < journal.size(); line++) {
      JsonNode node = journal.get(line);
      Entry entry =
          new Entry(
              node,
              LocalDate.parse(text(node, "on")),
              Instant.parse(text(node, "recordedAt")),
              line);
      if (ids.add(text(node, "id"))
          && !entry.on().isAfter(on)
          && (known == null || !entry.recordedAt().isAfter(known))) {
        seen.add(entry);
      }
    }
    seen.sort(ORDER);
    return seen;
  }

  // ---------------------------------------------------------------- 1. The value of a measure

  /** A number of a measure, with the entry that brought it. */
  private record Dated(Entry entry, Fraction number) {}

  /** The value of a measure, null if there is none; where it is newest; whether it can be said. */
  private record Value(Fraction number, LocalDate newest, boolean unscorable) {
    static final Value NONE = new Value(null, null, false);
    static final Value UNSCORABLE = new Value(null, null, true);
  }

  private String kind(Part measure) {
    return text(target(measure), "kind");
  }

  private boolean isTask(Part measure) {
    return kind(measure).equals("milestones") || kind(measure).equals("done");
  }

  private static boolean ofContributors(Part measure) {
    return "contributors".equals(text(measure.node(), "valueOf"));
  }

  private static String metric(Part measure) {
    return text(measure.node(), "metric");
  }

  private static String observe(Part measure) {
    return has(measure.node(), "observe") ? text(measure.node(), "observe") : "last";
  }

  /** "measure may be left out where the key result has one". */
  private static boolean concerns(Entry entry, Part measure) {
    String named = text(entry.node(), "measure");
    return measure.keyResult().id().equals(text(entry.node(), "keyResult"))
        && (named == null
            ? measure.keyResult().measures().size() == 1
            : named.equals(measure.id()));
  }

  /**
   * "A targetRevised ... counts from its on, the latest one first by the same order." Section 4:
   * "from its date the new target counts; the scorecard also gives the score against the original
   * target".
   */
  private JsonNode target(Part measure) {
    JsonNode target = measure.node().get("target");
    for (Entry entry : entries) {
      if (!originalTargets && entry.is("targetRevised") && concerns(entry, measure)) {
        target = entry.node().get("target");
      }
    }
    return target;
  }

  /** The check-ins of a measure that carry a value, in order. */
  private List<Dated> ownValues(Part measure) {
    List<Dated> values = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.is("checkIn") && concerns(entry, measure)) {
        Fraction number = checkedIn(measure, entry);
        if (number != null) {
          values.add(new Dated(entry, number));
        }
      }
    }
    return values;
  }

  private Fraction checkedIn(Part measure, Entry entry) {
    JsonNode node = entry.node();
    switch (kind(measure)) {
      case "milestones":
        if (!has(node, "done")) {
          return null;
        }
        // "sum of weights done"
        Fraction sum = Fraction.ZERO;
        for (JsonNode item : target(measure).path("items")) {
          if (done(measure, entry, text(item, "id"))) {
            sum = sum.plus(weight(item));
          }
        }
        return sum;
      case "done":
        if (has(node, "value")) {
          return number(node, "value").atLeast(Fraction.ONE) ? Fraction.ONE : Fraction.ZERO;
        }
        return !has(node, "done") ? null : Fraction.of(node.get("done").isEmpty() ? 0 : 1);
      default:
        if (!has(node, "value")) {
          return null;
        }
        return number(node, "value").times(rebase(metric(measure), entry.on()));
    }
  }

  @SuppressWarnings("ReferenceEquality") // the very entry, not an equal one
  private boolean done(Part measure, Entry entry, String item) {
    for (Entry each : entries) {
      boolean counts =
          policy.reads(Alternative.MILESTONES_ADD_UP)
              ? ORDER.compare(each, entry) <= 0
              : each == entry;
      if (counts && each.is("checkIn") && concerns(each, measure)) {
        for (JsonNode id : each.node().path("done")) {
          if (id.textValue().equals(item)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * The values of a measure in order. "A reading of the metric counts like a check-in of every
   * measure on that metric (not for milestones and done) unless the measure's own latest check-in
   * has the same or a later on."
   */
  private List<Dated> values(Part measure) {
    List<Dated> own = ownValues(measure);
    List<Dated> values = new ArrayList<>(own);
    LocalDate latest = own.isEmpty() ? LocalDate.MIN : last(own).entry().on();
    if (!isTask(measure) && metric(measure) != null) {
      for (Dated reading : readings(metric(measure))) {
        if (reading.entry().on().isAfter(latest)) {
          values.add(reading);
        }
      }
    }
    values.sort(Comparator.comparing(Dated::entry, ORDER));
    return values;
  }

  private List<Dated> readings(String metric) {
    List<Dated> values = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.is("reading") && metric.equals(text(entry.node(), "metric"))) {
        values.add(
            new Dated(entry, number(entry.node(), "value").times(rebase(metric, entry.on()))));
      }
    }
    return values;
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  /** The value of a measure on the date. */
  private Value value(Part measure) {
    if (ofContributors(measure)) {
      return valueOfContributors(measure);
    }
    List<Dated> values = values(measure);
    if (observe(measure).equals("last")) {
      // "The latest check-in value of the measure with on <= d; among equal on, the latest
      // recordedAt; among equals, the later line." "A value outside its cycle is used".
      return values.isEmpty()
          ? Value.NONE
          : new Value(last(values).number(), last(values).entry().on(), false);
    }
    // "sum, mean, min, max over its check-ins in the span up to d"
    List<Dated> series = inSpan(measure, values);
    LocalDate newest = series.isEmpty() ? null : last(series).entry().on();
    List<Fraction> numbers = series.stream().map(Dated::number).toList();
    if (observe(measure).equals("successRatio")) {
      return successRatio(measure, numbers, newest);
    }
    if (series.isEmpty()) {
      return Value.NONE;
    }
    Fraction sum = numbers.stream().reduce(Fraction.ZERO, Fraction::plus);
    Fraction number =
        switch (observe(measure)) {
          case "sum" -> sum;
          case "mean" -> mean(sum, numbers.size());
          case "min" -> numbers.stream().min(Comparator.naturalOrder()).orElseThrow();
          case "max" -> numbers.stream().max(Comparator.naturalOrder()).orElseThrow();
          default -> throw new IllegalArgumentException("observe (" + observe(measure) + ")");
        };
    return new Value(number, newest, false);
  }

  private Fraction mean(Fraction sum, int count) {
    Fraction mean = sum.dividedBy(Fraction.of(count));
    return policy.reads(Alternative.ROUNDED_MEAN) ? Fraction.of(mean.r9()) : mean;
  }

  private List<Dated> inSpan(Part measure, List<Dated> values) {
    Span span = span(measure.keyResult());
    List<Dated> series = new ArrayList<>();
    for (Dated value : values) {
      LocalDate day = value.entry().on();
      boolean skipped =
          policy.reads(Alternative.READINGS_ONLY_FOR_LAST) && value.entry().is("reading");
      if (!skipped && !day.isBefore(span.start()) && !day.isAfter(span.end())) {
        if (!policy.reads(Alternative.SAME_DAY_ADDS)
            && !series.isEmpty()
            && last(series).entry().on().equals(day)) {
          series.remove(series.size() - 1);
        }
        series.add(value);
      }
    }
    return series;
  }

  /**
   * "or successRatio: check-ins that meet the target's bound / check-ins planned for the whole span
   * (the rhythm's dates, or the measure's planned count); a missed one is not a success, and the
   * ratio is the progress."
   */
  private Value successRatio(Part measure, List<Fraction> numbers, LocalDate newest) {
    Fraction planned = number(measure.node(), "planned");
    Target target = resolved(measure);
    if (planned == null || planned.signum() <= 0 || target == null || isTask(measure)) {
      return Value.UNSCORABLE;
    }
    if (numbers.isEmpty()) {
      return Value.NONE;
    }
    long successes = numbers.stream().filter(target::isMetBy).count();
    return new Value(Fraction.of(successes).dividedBy(planned), newest, false);
  }

  /**
   * "A measure with valueOf: contributors has no check-ins: its value is the sum of the current
   * values of the single-measure key results that contribute to its key result, in the same unit
   * (another unit is a finding and makes it unscorable)."
   */
  private Value valueOfContributors(Part measure) {
    if (isCircular(measure.keyResult())) {
      return Value.UNSCORABLE;
    }
    Fraction sum = Fraction.ZERO;
    LocalDate newest = null;
    boolean any = false;
    for (Result contributor : singleMeasureContributors(measure.keyResult())) {
      Part part = contributor.measures().get(0);
      if (unit(part) == null || !unit(part).equals(unit(measure))) {
        return Value.UNSCORABLE;
      }
      Value value = value(part);
      if (value.unscorable()) {
        return Value.UNSCORABLE;
      }
      Fraction number = value.number();
      if (number != null) {
        any = true;
        if (value.newest() != null && (newest == null || value.newest().isAfter(newest))) {
          newest = value.newest();
        }
      } else if (!policy.reads(Alternative.CONTRIBUTOR_WITHOUT_VALUE_LEFT_OUT)) {
        // "No value: fromTo, changeBy and grades take their baseline"
        number = baseline(target(part));
      }
      if (number != null) {
        sum = sum.plus(number);
      }
    }
    return any ? new Value(sum, newest, false) : Value.NONE;
  }

  private List<Result> singleMeasureContributors(Result keyResult) {
    List<Result> found = new ArrayList<>();
    for (Goal objective : objectives.values()) {
      boolean contributes = false;
      for (JsonNode edge : objective.node().path("contributesTo")) {
        contributes |= keyResult.id().equals(text(edge, "keyResult"));
      }
      if (contributes) {
        for (Result each : objective.keyResults()) {
          if (each.measures().size() == 1) {
            found.add(each);
          }
        }
      }
    }
    return found;
  }

  private String unit(Part measure) {
    JsonNode metric = metrics.get(metric(measure));
    return metric == null ? null : text(metric, "unit");
  }

  /** "fromTo, changeBy and grades take their baseline (for grades: the first at)". */
  private static Fraction baseline(JsonNode target) {
    return switch (text(target, "kind")) {
      case "fromTo" -> number(target, "from");
      case "changeBy" -> number(target, "reference");
      case "grades" ->
          target.path("points").isEmpty() ? null : number(target.path("points").get(0), "at");
      default -> null;
    };
  }

  /**
   * "The value of a guardrail's metric is the latest of its readings and of the check-ins of any
   * measure on it, by the same order."
   */
  private Fraction metricValue(String metric) {
    List<Dated> values = new ArrayList<>(readings(metric));
    for (Result keyResult : keyResults.values()) {
      for (Part measure : keyResult.measures()) {
        if (metric.equals(metric(measure)) && !isTask(measure) && !ofContributors(measure)) {
          values.addAll(ownValues(measure));
        }
      }
    }
    values.sort(Comparator.comparing(Dated::entry, ORDER));
    return values.isEmpty() ? null : last(values).number();
  }

  // ---------------------------------------------------------------- 2. Raw progress

  /** A target whose figures are known: how far a value is, and whether it has met the bound. */
  private interface Target {
    Fraction progress(Fraction value);

    boolean isMetBy(Fraction value);
  }

  /** "Bounds are inclusive ...; policy bounds: strict makes them exclusive". */
  private boolean reaches(Fraction value, Fraction bound) {
    return policy.strict() ? value.above(bound) : value.atLeast(bound);
  }

  private boolean keepsTo(Fraction value, Fraction bound) {
    return policy.strict() ? value.below(bound) : value.atMost(bound);
  }

  private boolean lowerIsBetter(Part measure) {
    JsonNode metric = metrics.get(metric(measure));
    return metric != null && "lower".equals(text(metric, "polarity"));
  }

  private boolean reaches(Part measure, Fraction value, Fraction bound) {
    return lowerIsBetter(measure) ? keepsTo(value, bound) : reaches(value, bound);
  }

  private static Fraction oneIf(boolean condition) {
    return condition ? Fraction.ONE : Fraction.ZERO;
  }

  private static Target target(
      Function<Fraction, Fraction> progress, Function<Fraction, Boolean> met) {
    return new Target() {
      @Override
      public Fraction progress(Fraction value) {
        return progress.apply(value);
      }

      @Override
      public boolean isMetBy(Fraction value) {
        return met.apply(value);
      }
    };
  }

  /** The target in force, or null where its figures make no sense: then it is unscorable. */
  private Target resolved(Part measure) {
    JsonNode target = target(measure);
    return switch (kind(measure)) {
      case "fromTo" -> fromTo(measure, number(target, "from"), number(target, "to"));
      case "changeBy" -> changeBy(measure, target);
      case "atLeast" -> atLeast(number(target, "value"), number(target, "floor"));
      case "atMost" -> atMost(number(target, "value"), number(target, "ceiling"));
      case "between" -> between(target);
      case "grades" -> grades(measure, target.path("points"));
      case "milestones" -> milestones(target.path("items"));
      // "done | 1 or 0"
      case "done" -> target(value -> value, value -> value.equals(Fraction.ONE));
      default -> throw new IllegalArgumentException("target (" + target + ")");
    };
  }

  /**
   * "(v-from)/(to-from), either direction. from = to: 1 if v is at or beyond to in the metric's
   * polarity, else 0".
   */
  private Target fromTo(Part measure, Fraction from, Fraction to) {
    if (from == null || to == null) {
      return null;
    }
    if (from.equals(to)) {
      return target(
          value -> oneIf(reaches(measure, value, to)), value -> reaches(measure, value, to));
    }
    return target(
        value -> value.minus(from).dividedBy(to.minus(from)),
        value -> to.above(from) ? reaches(value, to) : keepsTo(value, to));
  }

  /**
   * "resolved to fromTo with from = reference, to = reference*(1+by/100) for %, reference+by for pp
   * and abs. Reference 0 with % cannot be resolved: a finding, and the measure is unscorable".
   */
  private Target changeBy(Part measure, JsonNode target) {
    Fraction by = number(target, "by");
    Fraction reference = number(target, "reference");
    boolean percent = "%".equals(text(target, "unit"));
    if (reference == null || by == null || (percent && reference.signum() == 0)) {
      return null;
    }
    Fraction to =
        percent
            ? reference.times(Fraction.ONE.plus(by.dividedBy(Fraction.of(100))))
            : reference.plus(by);
    return fromTo(measure, reference, to);
  }

  /** "v >= value: 1; else with floor < value: (v-floor)/(value-floor); else 0". */
  private Target atLeast(Fraction bound, Fraction floor) {
    return target(
        value -> {
          if (reaches(value, bound)) {
            return Fraction.ONE;
          }
          return floor != null && floor.below(bound)
              ? value.minus(floor).dividedBy(bound.minus(floor))
              : Fraction.ZERO;
        },
        value -> reaches(value, bound));
  }

  /** "v <= value: 1; else with ceiling > value: (ceiling-v)/(ceiling-value); else 0". */
  private Target atMost(Fraction bound, Fraction ceiling) {
    return target(
        value -> {
          if (keepsTo(value, bound)) {
            return Fraction.ONE;
          }
          return ceiling != null && ceiling.above(bound)
              ? ceiling.minus(value).dividedBy(ceiling.minus(bound))
              : Fraction.ZERO;
        },
        value -> keepsTo(value, bound));
  }

  /**
   * "inside (both ends included): 1; below: as atLeast low with floor; above: as atMost high with
   * ceiling".
   */
  private Target between(JsonNode target) {
    Fraction low = number(target, "low");
    Fraction high = number(target, "high");
    if (low.above(high)) {
      return null;
    }
    Target below = atLeast(low, number(target, "floor"));
    Target above = atMost(high, number(target, "ceiling"));
    return target(
        value -> {
          if (reaches(value, low) && keepsTo(value, high)) {
            return Fraction.ONE;
          }
          return reaches(value, low) ? above.progress(value) : below.progress(value);
        },
        value -> reaches(value, low) && keepsTo(value, high));
  }

  /**
   * "piecewise linear through the points, at strictly monotone (up or down), score non-decreasing
   * from the first; before the first point the first segment's line goes on (may be negative),
   * after the last the last score".
   */
  private Target grades(Part measure, JsonNode points) {
    List<Fraction> at = new ArrayList<>();
    List<Fraction> score = new ArrayList<>();
    for (JsonNode point : points) {
      at.add(number(point, "at"));
      score.add(number(point, "score"));
    }
    if (at.isEmpty()) {
      return null;
    }
    if (at.size() == 1) {
      return target(
          value -> reaches(measure, value, at.get(0)) ? score.get(0) : Fraction.ZERO,
          value -> reaches(measure, value, at.get(0)));
    }
    boolean up = at.get(1).above(at.get(0));
    for (int i = 1; i < at.size(); i++) {
      boolean onward = up ? at.get(i).above(at.get(i - 1)) : at.get(i).below(at.get(i - 1));
      if (!onward || score.get(i).below(score.get(i - 1))) {
        return null;
      }
    }
    Function<Fraction, Fraction> line =
        value -> {
          for (int i = 1; i < at.size(); i++) {
            if (up ? value.atMost(at.get(i)) : value.atLeast(at.get(i))) {
              Fraction share = value.minus(at.get(i - 1)).dividedBy(at.get(i).minus(at.get(i - 1)));
              return score.get(i - 1).plus(share.times(score.get(i).minus(score.get(i - 1))));
            }
          }
          return last(score);
        };
    return target(line, value -> up ? reaches(value, last(at)) : keepsTo(value, last(at)));
  }

  /** "sum of weights done / sum of weights"; the value is the sum of weights done. */
  private static Target milestones(JsonNode items) {
    Fraction all = Fraction.ZERO;
    for (JsonNode item : items) {
      all = all.plus(weight(item));
    }
    if (all.signum() == 0) {
      return null;
    }
    Fraction total = all;
    return target(value -> value.dividedBy(total), value -> value.equals(total));
  }

  /**
   * The raw progress, or null where the measure is unscorable. "p is saturated to [-1000, 1000] and
   * kept to 9 decimals as progress".
   */
  private BigDecimal progress(Part measure, Value value) {
    Target target = resolved(measure);
    if (target == null || value.unscorable()) {
      return null;
    }
    Fraction p;
    if (observe(measure).equals("successRatio") && !ofContributors(measure)) {
      // "the ratio is the progress"
      p = value.number() == null ? Fraction.ZERO : value.number();
    } else if (value.number() != null) {
      p = target.progress(value.number());
    } else {
      // "No value: fromTo, changeBy and grades take their baseline (for grades: the first at),
      // milestones and done take nothing done ...; atLeast, atMost, between are noData with
      // progress 0, whether or not they have a floor or ceiling."
      Fraction baseline = baseline(target(measure));
      p = baseline == null ? Fraction.ZERO : target.progress(baseline);
    }
    return p.max(Fraction.of(-1000)).min(Fraction.of(1000)).r9();
  }

  // ---------------------------------------------------------------- 3. From progress to score

  /** What a part brings to the node above. A score of null: it is unscorable. */
  private record Piece(
      String id, Fraction weight, BigDecimal score, BigDecimal expected, Light light) {
    Piece(String id, Fraction weight, BigDecimal score, BigDecimal expected) {
      this(id, weight, score, expected, null);
    }
  }

  /** A key result or an objective, done. */
  private record Scored(
      String id,
      BigDecimal score,
      BigDecimal computed,
      BigDecimal progress,
      BigDecimal expected,
      BigDecimal pace,
      Light light,
      List<String> reasons,
      boolean noData,
      List<Looked> measures) {}

  /** A measure, looked at on the date. */
  private record Looked(
      Part part,
      Value value,
      boolean noData,
      BigDecimal progress,
      BigDecimal score,
      BigDecimal expected,
      boolean stale,
      boolean definitionChanged) {
    boolean counts() {
      return part.weight().signum() > 0;
    }
  }

  private BigDecimal clamped(BigDecimal number) {
    return number.max(BigDecimal.ZERO).min(policy.cap());
  }

  private static BigDecimal r9(BigDecimal number) {
    return number == null ? null : Fraction.of(number).r9();
  }

  private Looked look(Part measure) {
    Value value = value(measure);
    boolean noData = value.number() == null && !value.unscorable();
    BigDecimal progress = progress(measure, value);
    BigDecimal score = null;
    if (progress != null) {
      // "attainment a = clamp(p, 0, cap) per measure" ... "a measure's score is rounded before it
      // is combined"
      score = policy.clamp() == Clamp.MEASURE ? r9(clamped(progress)) : progress;
      if (noData && policy.reads(Alternative.NO_DATA_IS_ZERO)) {
        score = Fraction.ZERO.r9();
      }
      // "unknown (the node above is unscorable too)"
      if (noData && policy.noData() == NoData.UNKNOWN) {
        score = null;
      }
    }
    return new Looked(
        measure,
        value,
        noData,
        progress,
        score,
        expected(measure),
        isStale(measure, value),
        definitionChanged(metric(measure)));
  }

  /** "weightedMean r9(sum(w*a)/sum(w))"; null where nothing is left to average. */
  private static BigDecimal weightedMean(List<Piece> pieces, Function<Piece, BigDecimal> figure) {
    Fraction sum = Fraction.ZERO;
    Fraction weights = Fraction.ZERO;
    for (Piece piece : pieces) {
      if (figure.apply(piece) != null) {
        sum = sum.plus(piece.weight().times(Fraction.of(figure.apply(piece))));
        weights = weights.plus(piece.weight());
      }
    }
    return weights.signum() == 0 ? null : sum.dividedBy(weights).r9();
  }

  /** "worst min(a)". */
  private static BigDecimal worst(List<Piece> pieces, Function<Piece, BigDecimal> figure) {
    return pieces.stream()
        .map(figure)
        .filter(number -> number != null)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static String combine(Result keyResult) {
    return has(keyResult.node(), "combine") ? text(keyResult.node(), "combine") : "weightedMean";
  }

  /** "Key result = combine its measures". */
  private static BigDecimal combined(
      Result keyResult, List<Piece> pieces, Function<Piece, BigDecimal> figure, boolean ofScores) {
    return switch (combine(keyResult)) {
      case "weightedMean" -> weightedMean(pieces, figure);
      case "worst" -> worst(pieces, figure);
      case "all" -> {
        BigDecimal least = worst(pieces, figure);
        if (!ofScores || least == null) {
          yield least;
        }
        // "all 1 if every a >= 1 else 0"
        yield oneIf(least.compareTo(BigDecimal.ONE) >= 0).r9();
      }
      default -> throw new IllegalArgumentException("combine (" + combine(keyResult) + ")");
    };
  }

  private Scored scored(Result keyResult) {
    Scored known = scoredKeyResults.get(keyResult.id());
    if (known == null) {
      known = score(keyResult);
      scoredKeyResults.put(keyResult.id(), known);
    }
    return known;
  }

  private Scored score(Result keyResult) {
    List<Looked> measures = keyResult.measures().stream().map(this::look).toList();
    // "A part of weight 0 does not count."
    List<Looked> counted = measures.stream().filter(Looked::counts).toList();
    BigDecimal score = null;
    BigDecimal progress = null;
    BigDecimal expected = null;
    if (isCircular(keyResult)) {
      // "A contribution cycle is a finding, its nodes are unscorable"
    } else if (measures.isEmpty()) {
      // "A key result that has contributors but no measures is the mean of its contributors; with
      // measures, its measures alone count."
      List<Piece> pieces = scorable(contributors("keyResult", keyResult.id()));
      score = weightedMean(pieces, Piece::score);
      progress = score;
      expected = weightedMean(pieces, Piece::expected);
    } else {
      List<Piece> raw = new ArrayList<>();
      List<Piece> pieces = new ArrayList<>();
      boolean unknown = false;
      for (Looked each : counted) {
        unknown |= each.noData() && policy.noData() == NoData.UNKNOWN;
        // "exclude (leave the part out of both sums)"; "An unscorable part is left out"
        boolean excluded = each.noData() && policy.noData() == NoData.EXCLUDE;
        if (each.score() != null && !excluded) {
          Part part = each.part();
          pieces.add(new Piece(part.id(), part.weight(), each.score(), each.expected()));
          raw.add(new Piece(part.id(), part.weight(), each.progress(), null));
        }
      }
      if (!unknown) {
        score = combined(keyResult, pieces, Piece::score, true);
        progress = combined(keyResult, raw, Piece::score, false);
        expected = combined(keyResult, pieces, Piece::expected, false);
      }
    }
    boolean broken = guardrailBroken(keyResult);
    if (score != null && broken && policy.guardrail() == GuardrailEffect.CAP) {
      // "cap (score at most the policy's figure, default 0.3, as well)"
      score = r9(score.min(policy.guardrailCap()));
    }
    BigDecimal computed = score;
    score = adjusted("keyResult", keyResult.id(), computed, lastValue(keyResult));
    BigDecimal pace = pace(score, expected);
    Lit lit = light(keyResult, measures, score, expected, pace, broken);
    boolean noData = !counted.isEmpty() && counted.stream().allMatch(Looked::noData);
    return new Scored(
        keyResult.id(),
        score,
        computed,
        progress,
        expected,
        pace,
        lit.light(),
        lit.reasons(),
        noData,
        measures);
  }

  /** The objectives that contribute to a node, each with the weight of its edge. */
  private List<Piece> contributors(String kind, String id) {
    List<Piece> pieces = new ArrayList<>();
    for (Goal objective : objectives.values()) {
      for (JsonNode edge : objective.node().path("contributesTo")) {
        if (id.equals(text(edge, kind))) {
          // "A node with several parents contributes to each with its own weight."
          Fraction weight =
              !has(edge, "weight") && policy.reads(Alternative.EDGE_TAKES_OBJECTIVE_WEIGHT)
                  ? weight(objective.node())
                  : weight(edge);
          Scored scored = scored(objective);
          pieces.add(
              new Piece(objective.id(), weight, scored.score(), scored.expected(), scored.light()));
        }
      }
    }
    return pieces;
  }

  private static List<Piece> scorable(List<Piece> pieces) {
    return pieces.stream()
        .filter(piece -> piece.score() != null && piece.weight().signum() > 0)
        .toList();
  }

  private RollUp rollUp(Goal objective) {
    if (!has(objective.node(), "rollUp")) {
      return policy.rollUp();
    }
    return switch (text(objective.node(), "rollUp")) {
      case "keyResults" -> RollUp.KEY_RESULTS;
      case "contributors" -> RollUp.CONTRIBUTORS;
      case "both" -> RollUp.BOTH;
      default -> throw new IllegalArgumentException("rollUp (" + objective.node() + ")");
    };
  }

  /** "What the parts are is the policy's rollUp". */
  private List<Piece> parts(Goal objective) {
    List<Piece> pieces = new ArrayList<>();
    if (rollUp(objective) != RollUp.CONTRIBUTORS) {
      for (Result keyResult : objective.keyResults()) {
        Scored scored = scored(keyResult);
        // "rollUp (a key result keeps its unclamped figure and is clamped only where it is
        // averaged)"
        BigDecimal score =
            scored.score() != null && policy.clamp() == Clamp.ROLL_UP
                ? r9(clamped(scored.score()))
                : scored.score();
        pieces.add(
            new Piece(
                keyResult.id(),
                weight(keyResult.node()),
                score,
                scored.expected(),
                scored.light()));
      }
    }
    if (rollUp(objective) != RollUp.KEY_RESULTS) {
      pieces.addAll(contributors("objective", objective.id()));
    }
    return pieces;
  }

  private Scored scored(Goal objective) {
    Scored known = scoredObjectives.get(objective.id());
    if (known == null) {
      known = isCircular(objective) ? circular(objective) : score(objective);
      scoredObjectives.put(objective.id(), known);
    }
    return known;
  }

  private Scored circular(Goal objective) {
    BigDecimal score = adjusted("objective", objective.id(), null, lastValue(objective));
    return new Scored(
        objective.id(),
        score,
        null,
        null,
        null,
        pace(score, null),
        Light.UNKNOWN,
        List.of(),
        false,
        List.of());
  }

  private Scored score(Goal objective) {
    List<Piece> parts = parts(objective);
    // "Objective = r9(sum(w*s)/sum(w)) over its parts." "If all weights are 0, or there is no part:
    // the node is unscorable." "An unscorable part is left out and reported."
    List<Piece> pieces = scorable(parts);
    BigDecimal computed = weightedMean(pieces, Piece::score);
    BigDecimal expected = weightedMean(pieces, Piece::expected);
    BigDecimal score = adjusted("objective", objective.id(), computed, lastValue(objective));
    BigDecimal pace = pace(score, expected);
    Lit lit =
        policy.objectiveLight() == ObjectiveLight.WEAKEST
            ? weakest(parts)
            : byPace(score, expected, pace);
    return new Scored(
        objective.id(),
        score,
        computed,
        null,
        expected,
        pace,
        lit.light(),
        lit.reasons(),
        false,
        List.of());
  }

  /**
   * "A contribution cycle is a finding, its nodes are unscorable, the rest is scored." The nodes
   * that can reach themselves by contributions, where a key result contributes to its objective.
   */
  private Set<String> circularNodes() {
    Map<String, Set<String>> edges = new LinkedHashMap<>();
    boolean onlyUsed = policy.reads(Alternative.ONLY_USED_EDGES_MAKE_CYCLES);
    for (Goal objective : objectives.values()) {
      Set<String> up = edges.computeIfAbsent("O:" + objective.id(), key -> new LinkedHashSet<>());
      for (JsonNode edge : objective.node().path("contributesTo")) {
        Goal parent = objectives.get(text(edge, "objective"));
        Result above = keyResults.get(text(edge, "keyResult"));
        if (parent != null && (!onlyUsed || rollUp(parent) != RollUp.KEY_RESULTS)) {
          up.add("O:" + parent.id());
        }
        if (above != null && (!onlyUsed || above.measures().isEmpty())) {
          up.add("K:" + above.id());
        }
        if (above != null && above.measures().stream().anyMatch(SpecOracle::ofContributors)) {
          for (Result each : objective.keyResults()) {
            if (onlyUsed && each.measures().size() == 1) {
              edges
                  .computeIfAbsent("K:" + each.id(), key -> new LinkedHashSet<>())
                  .add("K:" + above.id());
            }
          }
        }
      }
      if (!onlyUsed || rollUp(objective) != RollUp.CONTRIBUTORS) {
        for (Result keyResult : objective.keyResults()) {
          edges
              .computeIfAbsent("K:" + keyResult.id(), key -> new LinkedHashSet<>())
              .add("O:" + objective.id());
        }
      }
    }
    Set<String> found = new HashSet<>();
    for (String start : edges.keySet()) {
      Set<String> reached = new HashSet<>();
      List<String> open = new ArrayList<>(edges.get(start));
      while (!open.isEmpty()) {
        String next = open.remove(open.size() - 1);
        if (reached.add(next)) {
          open.addAll(edges.getOrDefault(next, Set.of()));
        }
      }
      if (reached.contains(start)) {
        found.add(start);
      }
    }
    return found;
  }

  private boolean isCircular(Goal objective) {
    return circular.contains("O:" + objective.id());
  }

  private boolean isCircular(Result keyResult) {
    return circular.contains("K:" + keyResult.id());
  }

  // ---------------------------------------------------------------- 4. Adjustments, meaning

  /**
   * "replaces the node's score from its date on ... sticky: true (default) holds until a later
   * scoreAdjusted (with score: null to give the number back), sticky: false until the next value
   * arrives."
   */
  private BigDecimal adjusted(String kind, String id, BigDecimal computed, Entry lastValue) {
    Entry latest = null;
    for (Entry entry : entries) {
      if (entry.is("scoreAdjusted") && id.equals(text(entry.node(), kind))) {
        latest = entry;
      }
    }
    if (latest == null || !has(latest.node(), "score")) {
      return computed;
    }
    boolean sticky = !has(latest.node(), "sticky") || latest.node().get("sticky").booleanValue();
    boolean lapsed = !sticky && lastValue != null && ORDER.compare(lastValue, latest) > 0;
    boolean stays = computed == null && policy.reads(Alternative.UNSCORABLE_STAYS);
    return lapsed || stays ? computed : number(latest.node(), "score").r9();
  }

  private Entry lastValue(Result keyResult) {
    return lastValue(keyResult, new HashSet<>());
  }

  private Entry lastValue(Goal objective) {
    return lastValue(objective, new HashSet<>());
  }

  private Entry lastValue(Result keyResult, Set<String> seen) {
    Entry latest = null;
    if (!seen.add("K:" + keyResult.id())) {
      return null;
    }
    for (Part measure : keyResult.measures()) {
      if (ofContributors(measure)) {
        for (Result contributor : singleMeasureContributors(keyResult)) {
          latest = later(latest, lastValue(contributor, seen));
        }
      } else {
        List<Dated> values = values(measure);
        latest = later(latest, values.isEmpty() ? null : last(values).entry());
      }
    }
    if (keyResult.measures().isEmpty()) {
      for (Goal each : objectives.values()) {
        for (JsonNode edge : each.node().path("contributesTo")) {
          if (keyResult.id().equals(text(edge, "keyResult"))) {
            latest = later(latest, lastValue(each, seen));
          }
        }
      }
    }
    return latest;
  }

  private Entry lastValue(Goal objective, Set<String> seen) {
    Entry latest = null;
    if (!seen.add("O:" + objective.id())) {
      return null;
    }
    if (rollUp(objective) != RollUp.CONTRIBUTORS) {
      for (Result keyResult : objective.keyResults()) {
        latest = later(latest, lastValue(keyResult, seen));
      }
    }
    if (rollUp(objective) != RollUp.KEY_RESULTS) {
      for (Goal each : objectives.values()) {
        for (JsonNode edge : each.node().path("contributesTo")) {
          if (objective.id().equals(text(edge, "objective"))) {
            latest = later(latest, lastValue(each, seen));
          }
        }
      }
    }
    return latest;
  }

  private static Entry later(Entry one, Entry other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return ORDER.compare(one, other) >= 0 ? one : other;
  }

  /** A definition in force: since when, and what it does to the values before. */
  private record Redefined(LocalDate from, Fraction factor, boolean changed) {}

  /** "A ... metricRevised counts from its on, the latest one first by the same order." */
  private List<Redefined> redefinitions(String metric) {
    Map<String, Redefined> byVersion = new TreeMap<>();
    for (Entry entry : entries) {
      if (!entry.is("metricRevised") || !metric.equals(text(entry.node(), "metric"))) {
        continue;
      }
      JsonNode version = entry.node().get("version");
      LocalDate from = entry.on();
      boolean comparable = false;
      Fraction factor = null;
      JsonNode dictionary = metrics.get(metric);
      if (dictionary != null) {
        for (JsonNode revision : dictionary.path("revisions")) {
          if (revision.path("version").asText().equals(version.asText())) {
            comparable = revision.path("comparable").booleanValue();
            factor = number(revision, "rebase");
            if (policy.reads(Alternative.REVISION_FROM_PLAN_DATE) && has(revision, "from")) {
              from = LocalDate.parse(text(revision, "from"));
            }
          }
        }
      }
      // "comparable: true counts on; with rebase: factor earlier values are multiplied by it; with
      // neither, values from before and after are not comparable"
      byVersion.put(
          version.asText(),
          new Redefined(
              from,
              comparable || factor == null ? Fraction.ONE : factor,
              !comparable && factor == null));
    }
    return byVersion.values().stream().filter(each -> !each.from().isAfter(on)).toList();
  }

  private Fraction rebase(String metric, LocalDate day) {
    Fraction factor = Fraction.ONE;
    if (metric != null) {
      for (Redefined each : redefinitions(metric)) {
        if (day.isBefore(each.from())) {
          factor = factor.times(each.factor());
        }
      }
    }
    return factor;
  }

  /** "the measure carries the flag definitionChanged from that date on". */
  private boolean definitionChanged(String metric) {
    return metric != null && redefinitions(metric).stream().anyMatch(Redefined::changed);
  }

  /** "Guardrail broken at d". */
  private boolean guardrailBroken(Result keyResult) {
    boolean broken = false;
    for (JsonNode guardrail : keyResult.node().path("guardrails")) {
      Fraction value = metricValue(text(guardrail, "metric"));
      if (value != null) {
        broken |= has(guardrail, "atMost") && !keepsTo(value, number(guardrail, "atMost"));
        broken |= has(guardrail, "atLeast") && !reaches(value, number(guardrail, "atLeast"));
      }
    }
    return broken;
  }

  // ---------------------------------------------------------------- 6. Pace and health

  private record Span(LocalDate start, LocalDate end) {}

  /** "A key result's own dates override the cycle's." */
  private Span span(Result keyResult) {
    JsonNode cycle = cycles.get(text(keyResult.objective().node(), "cycle"));
    JsonNode own = keyResult.node();
    return new Span(
        LocalDate.parse(text(has(own, "from") ? own : cycle, "from")),
        LocalDate.parse(text(has(own, "to") ? own : cycle, "to")));
  }

  private Fraction daysBothIncluded(LocalDate first, LocalDate last) {
    long days = 0;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      days += policy.working().test(day) ? 1 : 0;
    }
    return Fraction.of(days);
  }

  /**
   * "elapsed e = 0 before the start, 1 on or after the last day, else (days from start to d, both
   * included) / (days of the span, both included)". "Policy dayCount: elapsed takes (d -
   * start)/(end - start) instead (0 on the first day)".
   */
  private Fraction elapsed(Span span, LocalDate day) {
    if (day.isBefore(span.start())) {
      return Fraction.ZERO;
    }
    if (!day.isBefore(span.end())) {
      return Fraction.ONE;
    }
    int skip = policy.dayCount() == DayCount.ELAPSED ? 1 : 0;
    Fraction all = daysBothIncluded(span.start().plusDays(skip), span.end());
    return all.signum() == 0
        ? Fraction.ZERO
        : daysBothIncluded(span.start().plusDays(skip), day).dividedBy(all);
  }

  /** "expected is found per measure"; null where nothing is expected and that is left out. */
  private BigDecimal expected(Part measure) {
    Span span = span(measure.keyResult());
    JsonNode setting = measure.keyResult().node().get("expected");
    boolean set = setting != null && !setting.isNull();
    boolean ratio = observe(measure).equals("successRatio");
    boolean ignoreHold =
        (set && policy.reads(Alternative.EXPECTED_OVERRIDES_HOLD))
            || (ratio && policy.reads(Alternative.RATIO_EXPECTED_AS_SET));
    if (holdsAllTheTime(target(measure)) && !ignoreHold) {
      // "hold all the time: expected 1 from the first day"
      return oneIf(!on.isBefore(span.start())).r9();
    }
    if (!set) {
      return elapsed(span, on).r9();
    }
    if (setting.isObject()) {
      return checkpoints(span, setting.path("checkpoints"));
    }
    return switch (setting.textValue()) {
      // "linear r9(e) (default)"
      case "linear" -> elapsed(span, on).r9();
      // "atEnd (0 until the last day)"
      case "atEnd" -> oneIf(!on.isBefore(span.end())).r9();
      case "none" -> policy.reads(Alternative.NONE_IS_LEFT_OUT) ? null : Fraction.ZERO.r9();
      default -> throw new IllegalArgumentException("expected (" + setting + ")");
    };
  }

  /** "atLeast/atMost/between without floor/ceiling". */
  private static boolean holdsAllTheTime(JsonNode target) {
    Fraction floor = number(target, "floor");
    Fraction ceiling = number(target, "ceiling");
    return switch (text(target, "kind")) {
      case "atLeast" -> floor == null || !floor.below(number(target, "value"));
      case "atMost" -> ceiling == null || !ceiling.above(number(target, "value"));
      case "between" ->
          (floor == null || !floor.below(number(target, "low")))
              && (ceiling == null || !ceiling.above(number(target, "high")));
      default -> false;
    };
  }

  /** "checkpoints [{on, score}] linear between points from (start, 0) to (end, 1)". */
  private BigDecimal checkpoints(Span span, JsonNode checkpoints) {
    TreeMap<LocalDate, Fraction> points = new TreeMap<>();
    points.put(span.start(), Fraction.ZERO);
    points.put(span.end(), Fraction.ONE);
    for (JsonNode checkpoint : checkpoints) {
      LocalDate day = LocalDate.parse(text(checkpoint, "on"));
      if (!day.isBefore(span.start()) && !day.isAfter(span.end())) {
        points.put(day, number(checkpoint, "score"));
      }
    }
    if (on.isBefore(span.start())) {
      return Fraction.ZERO.r9();
    }
    if (!on.isBefore(span.end())) {
      return points.get(span.end()).r9();
    }
    Map.Entry<LocalDate, Fraction> before = points.floorEntry(on);
    Map.Entry<LocalDate, Fraction> after = points.higherEntry(on);
    Fraction share;
    if (policy.reads(Alternative.CHECKPOINTS_ON_ELAPSED)) {
      Fraction first =
          before.getKey().equals(span.start()) ? Fraction.ZERO : elapsed(span, before.getKey());
      Fraction second = elapsed(span, after.getKey());
      share = elapsed(span, on).minus(first).dividedBy(second.minus(first));
    } else {
      share =
          Fraction.of(
              ChronoUnit.DAYS.between(before.getKey(), on),
              ChronoUnit.DAYS.between(before.getKey(), after.getKey()));
    }
    return before.getValue().plus(share.times(after.getValue().minus(before.getValue()))).r9();
  }

  /** "pace = r9(score / expected) where expected > 0, else 1." */
  private static BigDecimal pace(BigDecimal score, BigDecimal expected) {
    if (score == null) {
      return null;
    }
    return expected != null && expected.signum() > 0
        ? Fraction.of(score).dividedBy(Fraction.of(expected)).r9()
        : Fraction.ONE.r9();
  }

  private record Lit(Light light, List<String> reasons) {}

  /** A reason, and the light that it alone would give. */
  private record Signal(String reason, Light light) {}

  /**
   * "A reason is listed if it alone would make the light worse than green; by severity (red first),
   * then in the order above."
   */
  private static Lit lit(Light base, List<Signal> signals) {
    Light light = base;
    List<String> reasons = new ArrayList<>();
    for (Light each : List.of(Light.RED, Light.YELLOW)) {
      for (Signal signal : signals) {
        if (signal.light() == each) {
          reasons.add(signal.reason());
        }
      }
    }
    for (Signal signal : signals) {
      if (signal.light().worseThan(Light.GREEN) && signal.light().worseThan(light)) {
        light = signal.light();
      }
    }
    return new Lit(light, reasons);
  }

  /**
   * "From pace: ratio green >= 0.95, yellow >= 0.75, red below ...; or policy gap ..., or band".
   */
  private Light paceLight(
      BigDecimal score, BigDecimal expected, BigDecimal pace, boolean committed) {
    switch (policy.lights()) {
      case RATIO:
        if (pace.compareTo(policy.green()) >= 0) {
          return Light.GREEN;
        }
        return pace.compareTo(policy.yellow()) >= 0 ? Light.YELLOW : Light.RED;
      case GAP:
        BigDecimal gap = (expected == null ? BigDecimal.ZERO : expected).subtract(score);
        if (gap.compareTo(policy.green()) <= 0) {
          return Light.GREEN;
        }
        return gap.compareTo(policy.yellow()) <= 0 ? Light.YELLOW : Light.RED;
      case BAND:
        return light(policy.band(score, committed));
      default:
        throw new IllegalStateException(policy.lights().toString());
    }
  }

  private static Light light(String word) {
    for (Light light : Light.values()) {
      if (light.word().equals(word)) {
        return light;
      }
    }
    throw new IllegalArgumentException("light (" + word + ")");
  }

  /** "Light of a key result." */
  private Lit light(
      Result keyResult,
      List<Looked> all,
      BigDecimal score,
      BigDecimal expected,
      BigDecimal pace,
      boolean broken) {
    List<Looked> measures =
        policy.reads(Alternative.ZERO_WEIGHT_IN_LIGHTS)
            ? all
            : all.stream().filter(Looked::counts).toList();
    List<Signal> guardrail =
        broken ? List.of(new Signal("guardrail", Light.RED)) : List.<Signal>of();
    if (!measures.isEmpty() && measures.stream().allMatch(Looked::noData)) {
      // "Every measure without data: unknown, and nothing below changes it but a broken guardrail."
      List<Signal> signals = new ArrayList<>();
      if (!policy.reads(Alternative.UNKNOWN_WITHOUT_REASON)) {
        signals.add(new Signal("noData", Light.YELLOW));
      }
      signals.addAll(guardrail);
      return new Lit(broken ? Light.RED : Light.UNKNOWN, lit(Light.GREEN, signals).reasons());
    }
    if (score == null) {
      return new Lit(broken ? Light.RED : Light.UNKNOWN, lit(Light.GREEN, guardrail).reasons());
    }
    boolean changed = measures.stream().anyMatch(Looked::definitionChanged);
    // "A score of 1 or more is green unless a guardrail is broken or the definition changed."
    boolean full = score.compareTo(BigDecimal.ONE) >= 0 && !broken && !changed;
    List<Signal> signals = new ArrayList<>();
    Light base =
        policy.lights() == LightKind.REPORTED
            ? reported(keyResult)
            : paceLight(score, expected, pace, isCommitted(keyResult));
    signals.add(new Signal("pace", base));
    signals.add(new Signal("confidence", confidence(keyResult)));
    if (measures.stream().anyMatch(Looked::stale)) {
      signals.add(new Signal("stale", Light.YELLOW));
    }
    if (measures.stream().anyMatch(Looked::noData)) {
      // "a measure without data yellow"
      signals.add(new Signal("noData", Light.YELLOW));
    }
    if (changed) {
      // "definition changed (section 4) yellow"
      signals.add(new Signal("definitionChanged", Light.YELLOW));
    }
    if (hasOpenBlocker(keyResult)) {
      // "an open blocker yellow"
      signals.add(new Signal("blocker", Light.YELLOW));
    }
    // "guardrail broken red"
    signals.addAll(guardrail);
    Lit lit = lit(base, signals);
    if (full) {
      return policy.reads(Alternative.FULL_SCORE_LISTS_REASONS)
          ? new Lit(Light.GREEN, lit.reasons())
          : new Lit(Light.GREEN, List.of());
    }
    return lit;
  }

  private static boolean isCommitted(Result keyResult) {
    JsonNode own = keyResult.node();
    return "committed"
        .equals(text(has(own, "ambition") ? own : keyResult.objective().node(), "ambition"));
  }

  /** "reported (the light that the latest check-in gives)". */
  private Light reported(Result keyResult) {
    Light latest = Light.UNKNOWN;
    for (Entry entry : checkIns(keyResult)) {
      if (has(entry.node(), "light")) {
        latest = light(text(entry.node(), "light"));
      }
    }
    return latest;
  }

  private List<Entry> checkIns(Result keyResult) {
    return entries.stream()
        .filter(
            entry -> entry.is("checkIn") && keyResult.id().equals(text(entry.node(), "keyResult")))
        .toList();
  }

  /** "latest confidence (of its check-ins that carry one) < 0.4 red, < 0.7 yellow". */
  private Light confidence(Result keyResult) {
    BigDecimal latest = null;
    for (Entry entry : checkIns(keyResult)) {
      if (has(entry.node(), "confidence")) {
        JsonNode node = entry.node().get("confidence");
        latest = node.isTextual() ? new BigDecimal(node.textValue()) : node.decimalValue();
      }
    }
    if (latest == null || latest.compareTo(policy.confidenceYellow()) >= 0) {
      return Light.GREEN;
    }
    return latest.compareTo(policy.confidenceRed()) < 0 ? Light.RED : Light.YELLOW;
  }

  /**
   * "the newest value of some measure older than its metric's refresh allows (daily 2 days, weekly
   * 9, monthly 35; policy) yellow, not after the last day".
   */
  private boolean isStale(Part measure, Value value) {
    JsonNode metric = metrics.get(metric(measure));
    Integer allowed =
        metric == null || !has(metric, "refresh")
            ? null
            : policy.refreshDays().get(text(metric, "refresh"));
    return allowed != null
        && value.newest() != null
        && !on.isAfter(span(measure.keyResult()).end())
        && ChronoUnit.DAYS.between(value.newest(), on) > allowed;
  }

  /**
   * "a blocker is open from the check-in that names it until a later check-in of the key result
   * repeats its text with open: false".
   */
  private boolean hasOpenBlocker(Result keyResult) {
    Map<JsonNode, Boolean> open = new LinkedHashMap<>();
    for (Entry entry : checkIns(keyResult)) {
      for (JsonNode blocker : entry.node().path("blockers")) {
        open.put(blocker.get("text"), !has(blocker, "open") || blocker.get("open").booleanValue());
      }
    }
    return open.containsValue(true);
  }

  /**
   * "weakest of its parts that have a light (default; red, yellow, green, and unknown only if all
   * are)"; "for an objective part:id".
   */
  private Lit weakest(List<Piece> parts) {
    Light light = Light.UNKNOWN;
    List<Signal> signals = new ArrayList<>();
    for (Piece part : parts) {
      if (part.weight().signum() > 0 || policy.reads(Alternative.ZERO_WEIGHT_IN_LIGHTS)) {
        signals.add(new Signal("part:" + part.id(), part.light()));
        light = part.light().worseThan(light) ? part.light() : light;
      }
    }
    return new Lit(light, lit(Light.GREEN, signals).reasons());
  }

  /** "or byPace of its own score and expected". */
  private Lit byPace(BigDecimal score, BigDecimal expected, BigDecimal pace) {
    if (score == null || policy.lights() == LightKind.REPORTED) {
      return new Lit(Light.UNKNOWN, List.of());
    }
    Light light = paceLight(score, expected, pace, false);
    return lit(light, List.of(new Signal("pace", light)));
  }

  // ---------------------------------------------------------------- the result

  private OracleResult result(SpecOracle original) {
    List<ObjectiveResult> list = new ArrayList<>();
    for (Goal objective : objectives.values()) {
      Scored scored = scored(objective);
      List<KeyResultResult> children = new ArrayList<>();
      for (Result keyResult : objective.keyResults()) {
        children.add(result(keyResult, original));
      }
      list.add(
          new ObjectiveResult(
              objective.id(),
              scored.score(),
              scored.computed(),
              original.scored(original.objectives.get(objective.id())).score(),
              scored.expected(),
              scored.pace(),
              scored.light(),
              scored.reasons(),
              children));
    }
    return new OracleResult(on, policy.name(), list, teams());
  }

  private KeyResultResult result(Result keyResult, SpecOracle original) {
    Scored scored = scored(keyResult);
    List<MeasureResult> measures = new ArrayList<>();
    for (Looked each : scored.measures()) {
      measures.add(
          new MeasureResult(
              each.part().id(), shown(each), each.progress(), each.score(), each.expected()));
    }
    return new KeyResultResult(
        keyResult.id(),
        scored.score(),
        scored.computed(),
        original.scored(original.keyResults.get(keyResult.id())).score(),
        scored.progress(),
        scored.expected(),
        scored.pace(),
        scored.light(),
        scored.reasons(),
        scored.noData(),
        measures);
  }

  /** "a division is rounded once, HALF_EVEN, to 9 decimals": so means and ratios are shown. */
  private static Fraction shown(Looked measure) {
    Fraction number = measure.value().number();
    boolean divided =
        observe(measure.part()).equals("mean") || observe(measure.part()).equals("successRatio");
    return number == null || !divided ? number : Fraction.of(number.r9());
  }

  /** "Team, cycle and company figures: mean ... over the objectives they own." */
  private List<TeamResult> teams() {
    List<TeamResult> list = new ArrayList<>();
    for (JsonNode team : plan.path("teams")) {
      List<Piece> owned = new ArrayList<>();
      for (Goal objective : objectives.values()) {
        if (text(team, "id").equals(text(objective.node(), "owner"))) {
          owned.add(
              new Piece(objective.id(), weight(objective.node()), scored(objective).score(), null));
        }
      }
      if (!owned.isEmpty()) {
        list.add(new TeamResult(text(team, "id"), owned.size(), weightedMean(owned, Piece::score)));
      }
    }
    return list;
  }
}
