package dev.okr.scoring.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Journal;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanHistory;
import dev.okr.core.plan.PlanVersion;
import dev.okr.core.testkit.JournalArbitraries;
import dev.okr.core.testkit.PlanArbitraries;
import dev.okr.core.testkit.Streams;
import dev.okr.core.testkit.ValueArbitraries;
import dev.okr.core.time.WorkingDays;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.Scenario;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.Series;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.io.NotSerializableException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A scorecard travels as what it follows from, and is scored again to the same bits. */
class ScorecardSerializationProperties {

  private static final String OURS = "dev.okr.**;java.time.*";
  private static final LocalDate DAY = Scenario.START.plusDays(40);

  @Provide
  Arbitrary<Plan> plans() {
    return PlanArbitraries.plans();
  }

  @Provide
  Arbitrary<Journal> journals() {
    return JournalArbitraries.journals();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return ValueArbitraries.days();
  }

  @Provide
  Arbitrary<Policy> policies() {
    return Arbitraries.of(Policies.all());
  }

  @Property(tries = 200)
  void aScorecardComesBack(
      @ForAll("plans") Plan plan,
      @ForAll("journals") Journal journal,
      @ForAll("days") LocalDate on,
      @ForAll("policies") Policy policy) {
    Scorecard card = Scorer.of(policy).score(plan, journal, on);
    Scorecard back = Streams.through(card, OURS);
    assertThat(back.plan()).isEqualTo(plan);
    assertThat(back.journal()).isEqualTo(journal);
    assertThat(back.on()).isEqualTo(on);
    assertThat(back.policy()).isEqualTo(policy);
    assertThat(back.objectives()).isEqualTo(card.objectives());
    assertThat(back.diff(card).changes()).isEmpty();
    assertThat(back.fingerprint()).isEqualTo(card.fingerprint()).hasSize(64);
  }

  @Example
  void everyNamedPolicyTravels() {
    assertThat(Policies.all()).hasSizeGreaterThan(5);
    for (Policy policy : Policies.all()) {
      assertThat(
              Streams.through(Scorer.of(policy), OURS).score(plan(), Journal.empty(), DAY).policy())
          .isEqualTo(policy);
    }
  }

  @Example
  void versionsOfAPlanTravelAsTheyWereKnown() {
    Plan first = plan();
    Plan second = Scenario.of(Target.atLeast("50")).plan();
    PlanHistory history =
        PlanHistory.of(version(first, Scenario.START, "2026-01-01T00:00:00Z"))
            .with(version(second, DAY.minusDays(1), "2026-03-01T00:00:00Z"));
    Journal journal =
        Scenario.of(Target.atLeast("10")).reading("up", "40", DAY.minusDays(20)).journal();
    for (Instant known :
        List.of(Instant.MAX, Instant.EPOCH, Instant.parse("2026-02-01T00:00:00Z"))) {
      Scorecard card = Scorer.standard().score(history, journal, DAY, known);
      Scorecard back = Streams.through(card, OURS);
      assertThat(back.plan()).isEqualTo(card.plan());
      assertThat(back.objectives()).isEqualTo(card.objectives());
      assertThat(back.fingerprint()).isEqualTo(card.fingerprint());
    }
  }

  private static PlanVersion version(Plan plan, LocalDate on, String recordedAt) {
    return new PlanVersion(
        on, Instant.parse(recordedAt), PartyId.of("x"), LocalizedText.empty(), plan);
  }

  /** What was made out of a scorecard travels as it is, not as what it was made of. */
  @Example
  void whatIfAndLiveScorecardsTravel() {
    Scenario scenario = Scenario.of(Target.atLeast("10")).reading("up", "4", DAY.minusDays(20));
    Scorecard card = Scorer.standard().score(scenario.plan(), scenario.journal(), DAY);
    Journal more = scenario.reading("up", "9", DAY.minusDays(10)).journal();
    Plan lighter =
        card.plan()
            .revise(KeyResultId.of("K"), k -> k.toBuilder().title(LocalizedText.of("K2")).build());
    for (Scorecard made :
        List.of(
            card.whatIf(lighter).scorecard(),
            card.whatIf(more.entries()).scorecard(),
            Scorer.standard().live(scenario.plan(), more, DAY).current())) {
      Scorecard back = Streams.through(made, OURS);
      assertThat(back.plan()).isEqualTo(made.plan());
      assertThat(back.journal()).isEqualTo(made.journal());
      assertThat(back.fingerprint()).isEqualTo(made.fingerprint());
    }
    assertThat(card.whatIf(more.entries()).scorecard().fingerprint())
        .isNotEqualTo(card.fingerprint());
  }

  @Example
  void daysOfASeriesShareTheirPlanInTheStream() {
    Series series = Scorer.standard().series(plan(), Journal.empty(), DAY, DAY.plusDays(89));
    List<Scorecard> back = Streams.through(new ArrayList<>(series.days()), OURS + ";java.base/*");
    assertThat(back).hasSize(90);
    assertThat(back.get(89).plan()).isSameAs(back.get(0).plan());
    assertThat(back.get(89).fingerprint()).isEqualTo(series.days().get(89).fingerprint());
  }

  @Example
  void whatADocumentCantSayIsRefusedWhenItIsWritten() {
    WorkingDays calendar = day -> true;
    Policy ours =
        Policy.builder().from(Policies.standard()).name("ours").calendar(calendar).build();
    Scorecard card = Scorer.of(ours).score(plan(), Journal.empty(), DAY);
    for (Object value : List.of(card, Scorer.of(ours))) {
      assertThatThrownBy(() -> Streams.write(value))
          .hasCauseInstanceOf(NotSerializableException.class)
          .hasMessageContaining("a working calendar has no form in a document (ours)");
    }
    assertThat(card.fingerprint()).hasSize(64);
  }

  /** What a scorecard follows from holds what the party may not see. */
  @Example
  void whatAPartySeesDoesNotTravel() {
    Scorecard seen =
        Scorer.standard().score(plan(), Journal.empty(), DAY).seenBy(PartyId.of("sales"));
    assertThatThrownBy(() -> Streams.write(seen))
        .hasCauseInstanceOf(NotSerializableException.class)
        .hasMessageContaining("seen by a party where it arrives (sales)");
    assertThat(seen.fingerprint()).hasSize(64);
  }

  @Example
  void aScoreIsAValue() {
    assertThat(Streams.through(Score.of("0.7"), "dev.okr.scoring.Score"))
        .isEqualTo(Score.of("0.7"));
    GoalRef goal = GoalRef.to(KeyResultId.of("K"));
    assertThat(Streams.through(goal, OURS)).isEqualTo(goal);
  }

  private static Plan plan() {
    return Scenario.of(Target.atLeast("10")).plan();
  }
}
