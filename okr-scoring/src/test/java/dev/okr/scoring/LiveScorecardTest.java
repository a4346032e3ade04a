package dev.okr.scoring;

import static dev.okr.scoring.Scenario.END;
import static dev.okr.scoring.Scenario.START;
import static dev.okr.scoring.Scenario.keyResult;
import static dev.okr.scoring.Scenario.measure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.RollUp;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.CycleId;
import dev.okr.scoring.policy.ExpectedOn;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LiveScorecardTest {

  private static final Scenario TWO = two();

  /** Objective O above objective C, scored by it; C has two key results. */
  private static Scenario two() {
    return Scenario.empty()
        .objective(
            Objective.builder()
                .id(ObjectiveId.of("O"))
                .cycle(CycleId.of("Q"))
                .rollUp(RollUp.CONTRIBUTORS)
                .build())
        .objective(
            Objective.builder()
                .id(ObjectiveId.of("C"))
                .cycle(CycleId.of("Q"))
                .addContributesTo(Alignment.to(GoalRef.to(ObjectiveId.of("O"))))
                .addKeyResult(keyResult("A", measure("m", "up", Target.fromTo("0", "100"))))
                .addKeyResult(keyResult("B", measure("m", "up", Target.fromTo("0", "100"))))
                .build());
  }

  private static CheckIn checkIn(String id, String keyResult, int value) {
    CheckIn.Builder made = TWO.checkIn(keyResult, "m", Integer.toString(value), START);
    return made.id(EntryId.of(id)).build();
  }

  private static LiveScorecard live() {
    return Scorer.standard().live(TWO.plan(), Journal.empty(), END).verifying(true);
  }

  @Test
  void anEntryChangesItsKeyResultAndWhatIsAboveNothingElse() {
    List<NodeChange> changes = live().append(checkIn("e1", "A", 50));
    assertThat(changes)
        .extracting(change -> change.goal().id() + " " + change.after().orElseThrow())
        .containsExactly("A 0.500000000", "O 0.250000000", "C 0.250000000");
  }

  @Test
  void whatChangesNothingReportsNothing() {
    LiveScorecard live = live();
    live.append(checkIn("e1", "A", 50));
    assertThat(live.append(checkIn("e1", "A", 50))).isEmpty();
    assertThat(live.append(checkIn("e2", "A", 50))).isEmpty();
    assertThat(live.journal().size()).isEqualTo(2);
  }

  @Test
  void anEarlierScorecardStaysAsItWas() {
    LiveScorecard live = live();
    Scorecard before = live.current();
    live.append(checkIn("e1", "A", 50));
    assertThat(before.keyResult(KeyResultId.of("A")).orElseThrow().score()).contains(Score.ZERO);
    assertThat(live.current().keyResult(KeyResultId.of("A")).orElseThrow().score())
        .contains(Score.of("0.5"));
  }

  @Test
  void anIdWithOtherContentIsRefusedAndNothingChanges() {
    LiveScorecard live = live();
    live.append(checkIn("e1", "A", 50));
    assertThatIllegalArgumentException().isThrownBy(() -> live.append(checkIn("e1", "A", 60)));
    assertThat(live.journal().size()).isEqualTo(1);
  }

  @Test
  void ofABatchWithAConflictNothingIsTaken() {
    LiveScorecard live = live();
    live.append(checkIn("e1", "A", 50));
    Scorecard before = live.current();
    Outcome<List<NodeChange>> outcome =
        live.appendAll(List.of(checkIn("e2", "B", 10), checkIn("e1", "A", 60)));
    assertThat(outcome.problems())
        .extracting(Problem::code)
        .containsExactly(Journal.CONFLICTING_ENTRY);
    assertThat(live.current()).isSameAs(before);
    assertThat(live.journal().size()).isEqualTo(1);
  }

  @Test
  void aBatchIsToldAsOneChange() {
    List<CheckIn> batch = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      batch.add(checkIn("e" + i, "A", i));
    }
    LiveScorecard live = live();
    for (List<CheckIn> part : List.of(batch.subList(0, 20), batch)) {
      List<NodeChange> changes = live.appendAll(part).orElseThrow();
      String last = "A 0." + (part.size() - 1) + "0000000";
      assertThat(changes)
          .extracting(change -> change.goal().id() + " " + change.after().orElseThrow())
          .contains(last)
          .hasSize(3);
    }
    assertThat(live.appendAll(List.of()).orElseThrow()).isEmpty();
    assertThat(live.appendAll(batch).orElseThrow()).isEmpty();
  }

  @Test
  void anotherDayAndAnotherPlanLeaveItWhereItIs() {
    LiveScorecard live = live();
    live.append(checkIn("e1", "A", 50));
    LiveScorecard earlier = live.at(START.minusDays(1));
    LiveScorecard smaller = live.with(TWO.plan().without(ObjectiveId.of("O")));
    live.append(checkIn("e2", "B", 50));
    assertThat(earlier.current().on()).isEqualTo(START.minusDays(1));
    assertThat(earlier.journal().size()).isEqualTo(1);
    assertThat(smaller.current().on()).isEqualTo(END);
    assertThat(smaller.current().objectives()).hasSize(1);
    assertThat(smaller.journal().size()).isEqualTo(1);
    assertThat(live.current().objectives()).hasSize(2);
  }

  /**
   * One writer keeps A + B = 100 before and after each pair of entries; a reader that saw a
   * half-applied entry would find a parent that isn't the mean of its children.
   */
  @Test
  void readersAlwaysSeeAWholeScorecard() throws Exception {
    Plan plan = TWO.plan();
    LiveScorecard live = Scorer.standard().live(plan, Journal.empty(), END);
    AtomicBoolean done = new AtomicBoolean();
    AtomicLong reads = new AtomicLong();
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      List<Future<?>> readers =
          Stream.generate(() -> pool.submit(() -> read(live, done, reads)))
              .limit(3)
              .<Future<?>>map(future -> future)
              .toList();
      for (int i = 0; i < 4_000; i++) {
        live.append(checkIn("e" + i, i % 2 == 0 ? "A" : "B", i % 100));
      }
      done.set(true);
      for (Future<?> reader : readers) {
        reader.get();
      }
    } finally {
      done.set(true);
      pool.shutdownNow();
    }
    assertThat(reads.get()).isPositive();
  }

  private static void read(LiveScorecard live, AtomicBoolean done, AtomicLong reads) {
    do {
      Scorecard card = live.current();
      BigDecimal a = score(card, "A");
      BigDecimal b = score(card, "B");
      BigDecimal parent =
          card.objective(ObjectiveId.of("O")).orElseThrow().score().orElseThrow().toBigDecimal();
      assertThat(parent.multiply(BigDecimal.valueOf(2))).isEqualByComparingTo(a.add(b));
      reads.incrementAndGet();
    } while (!done.get());
  }

  private static BigDecimal score(Scorecard card, String id) {
    return card.keyResult(KeyResultId.of(id)).orElseThrow().score().orElseThrow().toBigDecimal();
  }

  /** A calendar that counts otherwise each time: an increment can't be what a full pass gives. */
  @Test
  void verificationTellsOfAPolicyThatChangesItsMind() {
    AtomicLong asked = new AtomicLong();
    Policy fickle =
        Policy.builder()
            .from(Policies.standard())
            .name("fickle")
            .expectedOn(ExpectedOn.TODAY)
            .calendar(day -> day.getDayOfMonth() % (1 + asked.incrementAndGet() / 300) == 0)
            .build();
    Scenario scenario = Scenario.of(Target.fromTo("0", "100"));
    LiveScorecard live =
        Scorer.of(fickle).live(scenario.plan(), Journal.empty(), START.plusDays(60));
    CheckIn first = scenario.checkIn("K", "m", "40", START).build();
    assertThatIllegalStateException()
        .isThrownBy(() -> live.verifying(true).append(first))
        .withMessageContaining("(1 entries)");
    live.verifying(false).append(first);
    assertThat(live.journal().size()).isEqualTo(1);
  }

  @Test
  void verificationOfASteadyPolicyFindsNothing() {
    Scenario scenario = Scenario.of(Target.fromTo("0", "100"));
    LiveScorecard live = Scorer.standard().live(scenario.plan(), Journal.empty(), END);
    assertThat(live.verifying(true).append(scenario.checkIn("K", "m", "40", START).build()))
        .hasSize(2);
  }

  @Test
  void aChainOfAHundredThousandContributionsNeedsNoStack() {
    Scenario chain = Scenario.empty();
    int length = 100_000;
    for (int i = 0; i < length; i++) {
      Objective.Builder made = Objective.builder();
      made.id(ObjectiveId.of("O" + i)).cycle(CycleId.of("Q")).rollUp(RollUp.BOTH);
      if (i > 0) {
        made.addContributesTo(Alignment.to(GoalRef.to(ObjectiveId.of("O" + (i - 1)))));
      }
      if (i == length - 1) {
        made.addKeyResult(keyResult("K", measure("m", "up", Target.fromTo("0", "100"))));
      }
      chain.objective(made.build());
    }
    LiveScorecard live = Scorer.standard().live(chain.plan(), Journal.empty(), END);
    List<NodeChange> changes = live.append(chain.checkIn("K", "m", "70", START).build());
    assertThat(changes).hasSize(length + 1);
    assertThat(live.current().objective(ObjectiveId.of("O0")).orElseThrow().score())
        .contains(Score.of("0.7"));
  }
}
