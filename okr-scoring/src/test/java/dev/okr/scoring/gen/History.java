package dev.okr.scoring.gen;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.Checkpoint;
import dev.okr.core.goal.Combination;
import dev.okr.core.goal.Expectation;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.RollUp;
import dev.okr.core.goal.Target;
import dev.okr.core.goal.ValueOrigin;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Polarity;
import dev.okr.core.metric.Refresh;
import dev.okr.core.metric.Revision;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.testkit.Draws;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.DateSpan;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;

/**
 * A small random plan with a journal: every kind of target, observation and entry, odd ones too.
 *
 * @param plan the plan: objectives {@code O0..}, key results {@code K0..}
 * @param journal the journal
 * @param start the first day of its cycle
 * @param end the last day of its cycle
 */
public record History(Plan plan, Journal journal, LocalDate start, LocalDate end) {

  private static final LocalDate START = LocalDate.parse("2026-01-01");
  private static final LocalDate END = START.plusDays(29);
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final int METRICS = 4;

  /** How many numbers are drawn for the largest. */
  private static final int MOST_DRAWS = 700;

  /** Histories, which shrink. */
  public static Arbitrary<History> any() {
    return Draws.making(MOST_DRAWS, random -> new Maker(random).make());
  }

  /** The history of a seed. */
  public static History of(long seed) {
    return new Maker(new SplittableRandom(seed)).make();
  }

  private record Maker(RandomGenerator random) {

    private boolean chance(int percent) {
      return random.nextInt(100) < percent;
    }

    @SafeVarargs
    private <T> T oneOf(T... all) {
      return all[random.nextInt(all.length)];
    }

    private BigDecimal number() {
      return BigDecimal.valueOf(random.nextInt(-20, 140), random.nextInt(2));
    }

    private Weight weight() {
      return Weight.of(oneOf("1", "1", "1", "2", "0.5", "0.333333", "0"));
    }

    private LocalDate day() {
      return START.plusDays(random.nextInt(-3, 34));
    }

    History make() {
      int objectives = 1 + random.nextInt(4);
      List<Objective> all = new ArrayList<>();
      int keyResults = 0;
      for (int o = 0; o < objectives; o++) {
        int count = random.nextInt(4);
        all.add(objective(o, objectives, keyResults, count));
        keyResults += count;
      }
      Plan plan =
          Plan.builder("random")
              .cycles(
                  List.of(
                      Cycle.builder().id(CycleId.of("Q")).span(new DateSpan(START, END)).build()))
              .metrics(metrics())
              .objectives(all)
              .build();
      Journal journal = Journal.empty();
      int entries = random.nextInt(25);
      for (int e = 0; e < entries; e++) {
        journal = journal.append(entry(plan, "e" + e));
      }
      return new History(plan, journal, START, END);
    }

    private List<Metric> metrics() {
      List<Metric> all = new ArrayList<>();
      for (int i = 0; i < METRICS; i++) {
        Metric.Builder made = Metric.builder();
        made.id(MetricId.of("m" + i)).polarity(oneOf(Polarity.HIGHER, Polarity.LOWER));
        if (chance(60)) {
          made.refresh(oneOf(Refresh.values()));
        }
        Revision.Builder revision = Revision.builder();
        revision.version(2).effectiveFrom(START).comparable(chance(30));
        if (chance(40)) {
          revision.rebase(new BigDecimal("0.5"));
        }
        all.add(made.addRevision(revision.build()).build());
      }
      return all;
    }

    private Objective objective(int number, int objectives, int firstKeyResult, int count) {
      Objective.Builder made = Objective.builder();
      made.id(ObjectiveId.of("O" + number)).cycle(CycleId.of("Q")).weight(weight());
      if (chance(60)) {
        made.rollUp(oneOf(RollUp.values()));
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        // mostly upwards, now and then in a circle
        int above = number == 0 || chance(10) ? random.nextInt(objectives) : random.nextInt(number);
        GoalRef goal =
            chance(70)
                ? GoalRef.to(ObjectiveId.of("O" + above))
                : GoalRef.to(KeyResultId.of("K" + random.nextInt(1 + firstKeyResult)));
        made.addContributesTo(Alignment.to(goal, weight()));
      }
      for (int i = 0; i < count; i++) {
        made.addKeyResult(keyResult(firstKeyResult + i));
      }
      return made.build();
    }

    private KeyResult keyResult(int number) {
      KeyResult.Builder made = KeyResult.builder();
      made.id(KeyResultId.of("K" + number)).weight(weight()).combine(oneOf(Combination.values()));
      if (chance(60)) {
        made.expected(
            oneOf(Expectation.LINEAR, Expectation.AT_END, Expectation.NONE, checkpoints()));
      }
      if (chance(40)) {
        made.ambition(oneOf(Ambition.values()));
      }
      if (chance(30)) {
        made.startsOn(START.plusDays(3)).endsOn(START.plusDays(20));
      }
      int measures = chance(15) ? 0 : 1 + random.nextInt(3);
      for (int i = 0; i < measures; i++) {
        made.addMeasure(measure("x" + i));
      }
      if (chance(30)) {
        made.addGuardrail(
            new Guardrail(MetricId.of("m" + random.nextInt(METRICS)), null, number()));
      }
      return made.build();
    }

    private Expectation checkpoints() {
      return new Expectation.Checkpoints(
          List.of(
              Checkpoint.score(START.plusDays(5), "0.1"),
              Checkpoint.score(START.plusDays(15), "0.7")));
    }

    private Measure measure(String id) {
      Measure.Builder made = Measure.builder();
      made.id(MeasureId.of(id))
          .metric(MetricId.of("m" + random.nextInt(METRICS)))
          .weight(weight())
          .target(target())
          .observe(oneOf(Observation.LAST, Observation.LAST, oneOf(Observation.values())));
      if (chance(8)) {
        made.valueOf(ValueOrigin.CONTRIBUTORS);
      }
      return made.build();
    }

    private Target target() {
      BigDecimal a = number();
      BigDecimal b = chance(10) ? a : number();
      return switch (random.nextInt(9)) {
        case 0, 1 -> new Target.FromTo(a, b);
        case 2 -> new Target.ChangeBy(b, oneOf(ChangeUnit.values()), chance(90) ? a : null, null);
        case 3 -> new Target.AtLeast(a, chance(50) ? b : null, null);
        case 4 -> new Target.AtMost(a, chance(50) ? b : null, null);
        case 5 ->
            new Target.Between(a, b, chance(50) ? number() : null, chance(50) ? number() : null);
        case 6 -> grades(a, b);
        case 7 -> Target.milestones("a", "b", "c");
        default -> Target.done();
      };
    }

    /** A target with numbers: check-ins so far may have said nothing of steps. */
    private Target revised() {
      Target target = target();
      return target instanceof Target.Milestones ? new Target.FromTo(number(), number()) : target;
    }

    private Target grades(BigDecimal a, BigDecimal b) {
      List<GradePoint> points = new ArrayList<>();
      points.add(new GradePoint(a, new BigDecimal("0.1")));
      if (chance(80)) {
        points.add(new GradePoint(b, new BigDecimal("0.6")));
        points.add(new GradePoint(b.add(b.subtract(a)), new BigDecimal("0.9")));
      }
      return new Target.Grades(points);
    }

    private Entry entry(Plan plan, String id) {
      int keyResults = Math.max(1, plan.keyResultCount());
      KeyResultId keyResult = KeyResultId.of("K" + random.nextInt(keyResults));
      int kind = random.nextInt(100);
      if (kind < 65) {
        return checkIn(id, keyResult);
      }
      if (kind < 80) {
        Reading.Builder made = Reading.builder();
        made.id(EntryId.of(id)).on(day()).recordedAt(instant()).by(PartyId.of("data"));
        return made.metric(MetricId.of("m" + random.nextInt(METRICS))).value(number()).build();
      }
      if (kind < 88) {
        TargetRevised.Builder made = TargetRevised.builder();
        made.id(EntryId.of(id)).on(day()).recordedAt(instant()).by(PartyId.of("lead"));
        return made.keyResult(keyResult)
            .measure(MeasureId.of("x" + random.nextInt(2)))
            .target(revised())
            .build();
      }
      if (kind < 92) {
        MetricRevised.Builder made = MetricRevised.builder();
        made.id(EntryId.of(id)).on(day()).recordedAt(instant()).by(PartyId.of("data"));
        return made.metric(MetricId.of("m" + random.nextInt(METRICS))).version(2).build();
      }
      ScoreAdjusted.Builder made = ScoreAdjusted.builder();
      made.id(EntryId.of(id)).on(day()).recordedAt(instant()).by(PartyId.of("lead"));
      made.goal(
          chance(50)
              ? GoalRef.to(keyResult)
              : GoalRef.to(ObjectiveId.of("O" + random.nextInt(plan.objectives().size()))));
      if (chance(80)) {
        made.score(oneOf(new BigDecimal("0.25"), BigDecimal.ONE, new BigDecimal("0.8")));
      }
      return made.sticky(chance(50)).reason(LocalizedText.of("graded")).build();
    }

    private CheckIn checkIn(String id, KeyResultId keyResult) {
      CheckIn.Builder made = CheckIn.builder();
      made.id(EntryId.of(id)).on(day()).recordedAt(instant()).by(PartyId.of("owner"));
      made.keyResult(keyResult).measure(MeasureId.of("x" + random.nextInt(3)));
      int kind = random.nextInt(100);
      if (kind < 75) {
        made.value(number());
      } else if (kind < 90) {
        List<MilestoneId> done = new ArrayList<>();
        for (String step : List.of("a", "b", "c")) {
          if (chance(50)) {
            done.add(MilestoneId.of(step));
          }
        }
        made.done(done);
      }
      if (chance(30)) {
        made.confidence(BigDecimal.valueOf(random.nextInt(11), 1));
      }
      if (chance(20)) {
        made.light(oneOf(Light.GREEN, Light.YELLOW, Light.RED));
      }
      if (chance(15)) {
        made.addBlocker(new Blocker(LocalizedText.of("no " + random.nextInt(2)), chance(60)));
      }
      return made.build();
    }

    private Instant instant() {
      return NOON.plusSeconds(random.nextInt(4) * 3600L);
    }
  }
}
