package dev.okr.scoring;

import dev.okr.core.goal.Combination;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Polarity;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.DateSpan;
import dev.okr.core.value.Weight;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Small plans and journals for tests: metrics {@code up} and {@code down}, the cycle of 100 days.
 */
public final class Scenario {

  /** The first day of the cycle. */
  public static final LocalDate START = LocalDate.parse("2026-01-01");

  /** The last day of the cycle, the hundredth. */
  public static final LocalDate END = START.plusDays(99);

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final List<Objective> objectives = new ArrayList<>();
  private final List<Metric> metrics = new ArrayList<>();
  private Journal journal = Journal.empty();

  private Scenario() {
    metrics.add(Metric.builder().id(MetricId.of("up")).build());
    metrics.add(Metric.builder().id(MetricId.of("down")).polarity(Polarity.LOWER).build());
  }

  /** A scenario without an objective. */
  public static Scenario empty() {
    return new Scenario();
  }

  /** One objective with one key result with one measure. */
  public static Scenario of(Target target) {
    return of("up", target);
  }

  /** One objective with one key result with one measure on a metric. */
  public static Scenario of(String metric, Target target) {
    return empty().objective("O", keyResult("K", measure("m", metric, target)));
  }

  /** A measure. */
  public static Measure measure(String id, String metric, Target target) {
    return Measure.builder()
        .id(MeasureId.of(id))
        .metric(MetricId.of(metric))
        .target(target)
        .build();
  }

  /** A measure with a weight. */
  public static Measure weighted(String id, String weight, Target target) {
    return Measure.builder().from(measure(id, "up", target)).weight(Weight.of(weight)).build();
  }

  /** A key result. */
  public static KeyResult keyResult(String id, Measure... measures) {
    return KeyResult.builder().id(KeyResultId.of(id)).measures(List.of(measures)).build();
  }

  /** A key result with a combination. */
  public static KeyResult combined(String id, Combination combine, Measure... measures) {
    return KeyResult.builder().from(keyResult(id, measures)).combine(combine).build();
  }

  /** Adds an objective with its key results. */
  public Scenario objective(String id, KeyResult... keyResults) {
    return objective(
        Objective.builder()
            .id(ObjectiveId.of(id))
            .cycle(CycleId.of("Q"))
            .keyResults(List.of(keyResults))
            .build());
  }

  /** Adds an objective. */
  public Scenario objective(Objective objective) {
    objectives.add(objective);
    return this;
  }

  /** Adds a metric. */
  public Scenario metric(Metric metric) {
    metrics.add(metric);
    return this;
  }

  /** Adds a reading of a metric. */
  public Scenario reading(String metric, String value, LocalDate on) {
    Reading.Builder made = Reading.builder();
    made.id(EntryId.of("e" + journal.size()))
        .metric(MetricId.of(metric))
        .value(new BigDecimal(value))
        .on(on)
        .recordedAt(NOON)
        .by(PartyId.of("data"));
    return entry(made.build());
  }

  /** The day of that number: the first of the cycle is 1, the last 100. */
  public static LocalDate day(int number) {
    return START.plusDays(number - 1L);
  }

  /** Adds a check-in of the first day. */
  public Scenario at(String keyResult, String measure, String value) {
    return at(keyResult, measure, value, START);
  }

  /** Adds a check-in. */
  public Scenario at(String keyResult, String measure, String value, LocalDate on) {
    journal = journal.append(checkIn(keyResult, measure, value, on).build());
    return this;
  }

  /** Adds an entry. */
  public Scenario entry(Entry entry) {
    journal = journal.append(entry);
    return this;
  }

  /** A check-in to be changed further. */
  public CheckIn.Builder checkIn(String keyResult, String measure, String value, LocalDate on) {
    CheckIn.Builder made = CheckIn.builder();
    made.id(EntryId.of("e" + journal.size()))
        .keyResult(KeyResultId.of(keyResult))
        .measure(MeasureId.of(measure))
        .value(new BigDecimal(value))
        .on(on)
        .recordedAt(NOON)
        .by(PartyId.of("data"));
    return made;
  }

  /** The plan. */
  public Plan plan() {
    return Plan.builder("test")
        .cycles(List.of(Cycle.builder().id(CycleId.of("Q")).span(new DateSpan(START, END)).build()))
        .metrics(metrics)
        .objectives(objectives)
        .build();
  }

  /** The journal. */
  public Journal journal() {
    return journal;
  }

  /** The scorecard on the last day by the standard policy. */
  public Scorecard card() {
    return card(Policies.standard(), END);
  }

  /** The scorecard. */
  public Scorecard card(Policy policy, LocalDate on) {
    return Scorer.of(policy).score(plan(), journal, on);
  }

  /** How key result {@code K} stands on the last day by the standard policy. */
  public KeyResultScore score() {
    return score(Policies.standard(), END);
  }

  /** How key result {@code K} stands. */
  public KeyResultScore score(Policy policy, LocalDate on) {
    return card(policy, on).keyResult(KeyResultId.of("K")).orElseThrow();
  }
}
