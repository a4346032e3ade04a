package dev.okr.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.testkit.JournalArbitraries;
import dev.okr.core.testkit.PlanArbitraries;
import dev.okr.core.testkit.ValueArbitraries;
import dev.okr.core.time.Cycle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * A report of a date, as it was known at an instant, can be made again for ever: scores, lights,
 * reasons and explanations are the same whatever is recorded later, wherever in the journal it
 * stands, and whatever dates it is about.
 */
class ReportReproductionProperties {

  @Provide
  Arbitrary<Plan> plans() {
    return PlanArbitraries.plans();
  }

  @Provide
  Arbitrary<List<Entry>> entries() {
    return JournalArbitraries.entries().list().ofMaxSize(30).uniqueElements(Entry::id);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return ValueArbitraries.days();
  }

  @Provide
  Arbitrary<Instant> instants() {
    return ValueArbitraries.instants();
  }

  @Property(tries = 400)
  void whatIsRecordedLaterChangesNoReport(
      @ForAll("plans") Plan plan,
      @ForAll("entries") List<Entry> entries,
      @ForAll("days") LocalDate on,
      @ForAll("instants") Instant known) {
    List<Entry> then = new ArrayList<>();
    List<Entry> later = new ArrayList<>();
    entries.forEach(entry -> (entry.recordedAt().isAfter(known) ? later : then).add(entry));
    String report = report(Scorer.standard().score(plan, Journal.of(then), on));
    Journal appended = Journal.of(then).appendAll(later).orElseThrow();
    assertThat(report(Scorer.standard().score(plan, appended, on, known))).isEqualTo(report);
    Journal between = Journal.of(entries);
    assertThat(report(Scorer.standard().score(plan, between, on, known))).isEqualTo(report);
  }

  /** All that a scorecard says, in one text. */
  private static String report(Scorecard card) {
    StringBuilder text = new StringBuilder();
    text.append(card.objectives()).append(card.teams());
    for (Cycle cycle : card.plan().cycles()) {
      text.append(card.cycle(cycle.id()));
    }
    for (Objective objective : card.plan().objectives()) {
      text.append(card.explain(GoalRef.to(objective.id())));
      objective.keyResults().forEach(each -> text.append(card.explain(GoalRef.to(each.id()))));
    }
    return text.toString();
  }

  /** The same by hand, so that it is seen that a correction does change what is known later. */
  @Example
  void februaryStaysWhatItWasWhenMarchCorrectsIt() {
    LocalDate on = LocalDate.parse("2026-02-27");
    Instant endOfFebruary = Instant.parse("2026-02-28T00:00:00Z");
    Scenario scenario =
        Scenario.of(Target.fromTo("0", "100")).at("K", "m", "40", LocalDate.parse("2026-02-20"));
    CheckIn correction =
        scenario
            .checkIn("K", "m", "30", LocalDate.parse("2026-02-20"))
            .recordedAt(Instant.parse("2026-03-03T09:00:00Z"))
            .build();
    Journal february = scenario.journal();
    Journal march = february.append(correction);
    assertThat(scored(scenario.plan(), february.asOf(endOfFebruary), on)).isEqualTo("0.400000000");
    assertThat(scored(scenario.plan(), march.asOf(endOfFebruary), on)).isEqualTo("0.400000000");
    assertThat(scored(scenario.plan(), march, on)).isEqualTo("0.300000000");
  }

  private static String scored(Plan plan, Journal journal, LocalDate on) {
    return Scorer.standard()
        .score(plan, journal, on)
        .keyResult(KeyResultId.of("K"))
        .orElseThrow()
        .score()
        .orElseThrow()
        .toString();
  }
}
