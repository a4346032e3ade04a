package dev.okr.benchmarks;

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
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.DateSpan;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Made plans of any size: objectives of four key results with a measure each, and a value for each.
 */
final class Plans {

  static final LocalDate ON = LocalDate.parse("2026-02-27");

  private static final int PER_OBJECTIVE = 4;
  private static final Instant RECORDED = Instant.parse("2026-02-20T09:00:00Z");

  private Plans() {}

  static Plan of(int keyResults) {
    SplittableRandom random = new SplittableRandom(1);
    List<Objective> objectives = new ArrayList<>();
    for (int o = 0; o * PER_OBJECTIVE < keyResults; o++) {
      Objective.Builder objective = Objective.builder();
      objective.id(ObjectiveId.of("O" + o)).owner(PartyId.of("a")).cycle(CycleId.of("Q"));
      for (int k = o * PER_OBJECTIVE; k < Math.min(keyResults, (o + 1) * PER_OBJECTIVE); k++) {
        objective.addKeyResult(keyResult(k, random));
      }
      objectives.add(objective.build());
    }
    return Plan.builder("p")
        .cycles(
            List.of(
                Cycle.builder()
                    .id(CycleId.of("Q"))
                    .span(DateSpan.of("2026-01-01", "2026-03-31"))
                    .build()))
        .metrics(List.of(Metric.builder().id(MetricId.of("m")).build()))
        .objectives(objectives)
        .build();
  }

  private static KeyResult keyResult(int k, SplittableRandom random) {
    int from = random.nextInt(500);
    Target target =
        new Target.FromTo(
            BigDecimal.valueOf(from, 1), BigDecimal.valueOf(from + 1 + random.nextInt(500), 1));
    return KeyResult.builder()
        .id(KeyResultId.of("K" + k))
        .addMeasure(
            Measure.builder().id(MeasureId.of("m")).metric(MetricId.of("m")).target(target).build())
        .build();
  }

  static CheckIn checkIn(int k, int number, int tenths) {
    return CheckIn.builder()
        .id(EntryId.of("e" + number))
        .on(LocalDate.parse("2026-02-20"))
        .recordedAt(RECORDED)
        .by(PartyId.of("a"))
        .keyResult(KeyResultId.of("K" + k))
        .value(BigDecimal.valueOf(tenths, 1))
        .build();
  }

  static Journal journal(int keyResults) {
    SplittableRandom random = new SplittableRandom(2);
    List<Entry> entries = new ArrayList<>();
    for (int k = 0; k < keyResults; k++) {
      entries.add(checkIn(k, k, random.nextInt(1000)));
    }
    return Journal.of(entries);
  }
}
