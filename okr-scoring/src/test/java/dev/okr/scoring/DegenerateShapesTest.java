package dev.okr.scoring;

import static dev.okr.scoring.Scenario.END;
import static dev.okr.scoring.Scenario.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.RollUp;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.DateSpan;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Shapes that nobody plans and that a data job writes one day. On a thread with a small stack, so
 * that recursion over them fails; a square of their size in time or memory would never end.
 */
class DegenerateShapesTest {

  private static final int MANY = 1_000_000;
  private static final int STACK = 128 * 1024;
  private static final Target TARGET = Target.fromTo("0", "100");
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Policy BY_CONTRIBUTORS =
      Policy.builder().from(Policies.standard()).name("both").rollUp(RollUp.BOTH).build();

  private static <T> T onSmallStack(Supplier<T> work) {
    AtomicReference<T> result = new AtomicReference<>();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread = new Thread(null, () -> result.set(work.get()), "small stack", STACK);
    thread.setUncaughtExceptionHandler((t, thrown) -> failure.set(thrown));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    assertThat(failure.get()).isNull();
    return result.get();
  }

  private static Plan plan(List<Objective> objectives) {
    return Plan.builder("degenerate")
        .cycles(List.of(Cycle.builder().id(CycleId.of("Q")).span(new DateSpan(START, END)).build()))
        .objectives(objectives)
        .build();
  }

  private static Objective.Builder objective(String id) {
    return Objective.builder().id(ObjectiveId.of(id)).cycle(CycleId.of("Q"));
  }

  private static KeyResult keyResult(int number) {
    return Scenario.keyResult("K" + number, Scenario.measure("m", "up", TARGET));
  }

  private static CheckIn checkIn(int id, int keyResult, int value) {
    CheckIn.Builder made = CheckIn.builder();
    made.id(EntryId.of("e" + id))
        .keyResult(KeyResultId.of("K" + keyResult))
        .value(BigDecimal.valueOf(value))
        .on(START.plusDays(id % 100))
        .recordedAt(NOON)
        .by(PartyId.of("data"));
    return made.build();
  }

  private static Score score(Scorecard card, String objective) {
    return card.objective(ObjectiveId.of(objective)).orElseThrow().score().orElseThrow();
  }

  @Test
  void aMillionKeyResultsInOneObjective() {
    List<KeyResult> keyResults = new ArrayList<>();
    for (int k = 0; k < MANY; k++) {
      keyResults.add(keyResult(k));
    }
    Plan plan = plan(List.of(objective("O").keyResults(keyResults).build()));
    Journal journal = Journal.of(List.of(checkIn(0, 0, 100), checkIn(1, MANY - 1, 50)));
    Scorecard card = onSmallStack(() -> Scorer.standard().score(plan, journal, END));
    assertThat(score(card, "O")).isEqualTo(Score.of("0.0000015")); // 1.5 of a million
  }

  /** Each contributes to the one before it, the last of them has the only key result. */
  @Test
  void aChainOfAMillionContributions() {
    Plan plan = chain(MANY, false);
    LiveScorecard live =
        onSmallStack(() -> Scorer.of(BY_CONTRIBUTORS).live(plan, Journal.empty(), END));
    assertThat(score(live.current(), "O0")).isEqualTo(Score.ZERO);
    List<NodeChange> changes = onSmallStack(() -> live.append(checkIn(0, 0, 70)));
    assertThat(changes).hasSize(MANY + 1);
    assertThat(score(live.current(), "O0")).isEqualTo(Score.of("0.7"));
  }

  /** Every objective of a layer contributes to every one of the layer above it. */
  @Test
  void aWideGraphOfContributions() {
    int wide = 300;
    int layers = 11;
    List<Objective> all = new ArrayList<>();
    for (int layer = 0; layer < layers; layer++) {
      for (int i = 0; i < wide; i++) {
        Objective.Builder made = objective("L" + layer + "." + i);
        for (int above = 0; above < wide && layer > 0; above++) {
          made.addContributesTo(
              Alignment.to(GoalRef.to(ObjectiveId.of("L" + (layer - 1) + "." + above))));
        }
        if (layer == layers - 1) {
          made.addKeyResult(keyResult(i));
        }
        all.add(made.build());
      }
    }
    Plan plan = plan(all);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < wide; i++) {
      entries.add(checkIn(i, i, 40));
    }
    Scorecard card =
        onSmallStack(() -> Scorer.of(BY_CONTRIBUTORS).score(plan, Journal.of(entries), END));
    assertThat(score(card, "L0.0")).isEqualTo(Score.of("0.4"));
  }

  /** A ring of a million objectives is one cycle: unscorable, and nothing hangs. */
  @Test
  void aRingOfAMillionContributions() {
    List<Objective> ring = new ArrayList<>();
    for (int o = 0; o < MANY; o++) {
      ring.add(
          objective("O" + o)
              .addContributesTo(Alignment.to(GoalRef.to(ObjectiveId.of("O" + (o + 1) % MANY))))
              .build());
    }
    Plan plan = plan(ring);
    Scorecard card =
        onSmallStack(() -> Scorer.of(BY_CONTRIBUTORS).score(plan, Journal.empty(), END));
    assertThat(card.objective(ObjectiveId.of("O0")).orElseThrow().score()).isEmpty();
  }

  /** Every goal of a long chain was set by hand, until the next value comes far below. */
  @Test
  void aChainOfGoalsSetByHandUntilTheNextValue() {
    Plan plan = chain(MANY, false);
    LiveScorecard live =
        onSmallStack(() -> Scorer.of(BY_CONTRIBUTORS).live(plan, setByHand(MANY), END));
    assertThat(score(live.current(), "O0")).isEqualTo(Score.ONE);
    assertThat(score(live.current(), "O" + (MANY - 1))).isEqualTo(Score.ONE);
    onSmallStack(() -> live.append(checkIn(49, 0, 70))); // of the day before they were set
    assertThat(score(live.current(), "O0")).isEqualTo(Score.ONE);
    onSmallStack(() -> live.append(checkIn(51, 0, 70)));
    assertThat(score(live.current(), "O0")).isEqualTo(Score.of("0.7"));
    assertThat(score(live.current(), "O" + (MANY - 1))).isEqualTo(Score.of("0.7"));
    Scorecard full =
        onSmallStack(() -> Scorer.of(BY_CONTRIBUTORS).score(plan, live.journal(), END));
    assertThat(score(full, "O0")).isEqualTo(Score.of("0.7"));
  }

  /**
   * On a ring what was set by hand counts. Nothing rolls up on it, so that a value ends only what
   * was set of the objective whose own key result it is of.
   */
  @Test
  void aRingOfGoalsSetByHandUntilTheNextValue() {
    Plan plan = chain(MANY, true);
    Scorecard before =
        onSmallStack(() -> Scorer.of(BY_CONTRIBUTORS).score(plan, setByHand(MANY), END));
    assertThat(score(before, "O1")).isEqualTo(Score.ONE);
    Journal later = setByHand(MANY).append(checkIn(51, 0, 70));
    Scorecard after = onSmallStack(() -> Scorer.of(BY_CONTRIBUTORS).score(plan, later, END));
    assertThat(score(after, "O1")).isEqualTo(Score.ONE);
    assertThat(after.objective(ObjectiveId.of("O" + (MANY - 1))).orElseThrow().score()).isEmpty();
  }

  /** Objectives of which each contributes to the one before it; the last has a key result. */
  private static Plan chain(int length, boolean isRing) {
    List<Objective> chain = new ArrayList<>();
    for (int o = 0; o < length; o++) {
      Objective.Builder made = objective("O" + o);
      if (o > 0 || isRing) {
        int above = (o + length - 1) % length;
        made.addContributesTo(Alignment.to(GoalRef.to(ObjectiveId.of("O" + above))));
      }
      if (o == length - 1) {
        made.addKeyResult(keyResult(0));
      }
      chain.add(made.build());
    }
    return plan(chain);
  }

  private static Journal setByHand(int objectives) {
    List<Entry> entries = new ArrayList<>();
    for (int o = 0; o < objectives; o++) {
      ScoreAdjusted.Builder adjusted = ScoreAdjusted.builder();
      adjusted.id(EntryId.of("a" + o)).on(START.plusDays(50)).recordedAt(NOON);
      adjusted.by(PartyId.of("lead")).goal(GoalRef.to(ObjectiveId.of("O" + o)));
      entries.add(adjusted.sticky(false).score(BigDecimal.ONE).build());
    }
    return Journal.of(entries);
  }

  /** What a job that runs every second writes about one key result, newest first. */
  @Test
  void aMillionEntriesAboutOneKeyResult() {
    List<Entry> entries = new ArrayList<>();
    for (int i = MANY; i > 0; i--) {
      if (i % 10 == 0) {
        TargetRevised.Builder revised = TargetRevised.builder();
        revised.id(EntryId.of("r" + i)).on(START.plusDays(i % 100)).recordedAt(NOON);
        revised.by(PartyId.of("lead")).keyResult(KeyResultId.of("K0"));
        entries.add(revised.target(Target.fromTo("0", "200")).build());
      } else if (i % 10 == 1) {
        ScoreAdjusted.Builder adjusted = ScoreAdjusted.builder();
        adjusted.id(EntryId.of("a" + i)).on(START.plusDays(i % 100)).recordedAt(NOON);
        adjusted.by(PartyId.of("lead")).goal(GoalRef.to(KeyResultId.of("K0")));
        entries.add(adjusted.sticky(false).score(BigDecimal.ONE).build());
      } else {
        entries.add(checkIn(i, 0, 100));
      }
    }
    Plan plan = plan(List.of(objective("O").addKeyResult(keyResult(0)).build()));
    Scorecard card = onSmallStack(() -> Scorer.standard().score(plan, Journal.of(entries), END));
    assertThat(score(card, "O")).isEqualTo(Score.of("0.5"));
  }
}
