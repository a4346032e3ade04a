package dev.okr.scoring.review.people;

import static dev.okr.scoring.review.Entries.adjusted;
import static dev.okr.scoring.review.Entries.checkIn;
import static dev.okr.scoring.review.Entries.recognition;
import static dev.okr.scoring.review.Entries.revised;
import static dev.okr.scoring.review.Entries.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.time.CycleId;
import dev.okr.scoring.Scenario;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.review.Entries;
import dev.okr.scoring.review.Reviews;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom to thank, and whom not. */
class RecognitionCandidateTest {

  private static final LocalDate ON = Scenario.END;
  private static final Target TO_HUNDRED = target(100);

  private static Target target(int to) {
    return new Target.FromTo(BigDecimal.ZERO, BigDecimal.valueOf(to));
  }

  private static KeyResult.Builder shared(Target... targets) {
    KeyResult.Builder made = KeyResult.builder();
    made.id(KeyResultId.of("K"))
        .owner(PartyId.of("payments"))
        .participants(List.of(PartyId.of("growth"), PartyId.of("finance")));
    for (int i = 0; i < targets.length; i++) {
      made.addMeasure(Scenario.measure("m" + i, "up", targets[i]));
    }
    return made;
  }

  private static List<RecognitionCandidate> candidates(KeyResult keyResult, Entry... entries) {
    return Reviews.of(
            Scorer.standard()
                .score(
                    Scenario.empty().objective("O", keyResult).plan(),
                    Journal.of(List.of(entries)),
                    ON))
        .recognitions();
  }

  private static Entry of(String measure, String value) {
    return checkIn("e" + measure, "K", ON)
        .measure(MeasureId.of(measure))
        .value(new BigDecimal(value))
        .build();
  }

  @Test
  void clearlyBeyondIsATenthBeyondTheTarget() {
    KeyResult keyResult = shared(TO_HUNDRED).build();
    assertThat(candidates(keyResult, value("e", "K", ON, "109.9"))).isEmpty();
    assertThat(candidates(keyResult, value("e", "K", ON, "110")))
        .singleElement()
        .satisfies(
            candidate -> {
              assertThat(candidate.keyResult()).isEqualTo(KeyResultId.of("K"));
              assertThat(candidate.progress()).isEqualTo(Score.of("1.1"));
              assertThat(candidate.parties()).hasToString("[payments, growth, finance]");
              assertThat(candidate.evidence())
                  .extracting(evidence -> evidence.entry().value())
                  .containsExactly("e");
              assertThat(candidate.thanked()).isEmpty();
            });
    assertThat(
            Reviews.of(
                    Scorer.standard()
                        .score(
                            Scenario.empty().objective("O", keyResult).plan(),
                            Journal.of(List.of(value("e", "K", ON, "105"))),
                            ON))
                .recognitions(new BigDecimal("1.05")))
        .hasSize(1);
  }

  @Test
  void whatOneOwnerDidAloneOrNobodyKnowsIsNoTeamsFeat() {
    KeyResult alone = shared(TO_HUNDRED).participants(List.of()).build();
    assertThat(candidates(alone, value("e", "K", ON, "200"))).isEmpty();
    assertThat(candidates(shared(TO_HUNDRED).build())).isEmpty();
    assertThat(candidates(shared().build())).as("unscorable").isEmpty();
  }

  @Test
  void anOwnerlessKeyResultHasItsParticipants() {
    KeyResult.Builder made = KeyResult.builder();
    made.id(KeyResultId.of("K"))
        .addParticipant(PartyId.of("growth"))
        .addMeasure(Scenario.measure("m", "up", TO_HUNDRED));
    assertThat(candidates(made.build(), value("e", "K", ON, "150")).get(0).parties())
        .hasToString("[growth]");
  }

  @Test
  void aMeasureThatMissesItsTargetIsNotMadeUpFor() {
    KeyResult two = shared(TO_HUNDRED, TO_HUNDRED).build();
    assertThat(candidates(two, of("m0", "300"), of("m1", "99"))).isEmpty();
    assertThat(candidates(two, of("m0", "300"), of("m1", "100"))).hasSize(1);
    KeyResult weightless =
        KeyResult.builder()
            .from(shared(TO_HUNDRED).build())
            .addMeasure(Scenario.weighted("m1", "0", TO_HUNDRED))
            .build();
    assertThat(candidates(weightless, of("m0", "300"), of("m1", "1"))).hasSize(1);
  }

  @Test
  void aBoundThatIsMetIsNeverBeyondItself() {
    Target atLeast = new Target.AtLeast(new BigDecimal("100"), null, null);
    assertThat(candidates(shared(atLeast).build(), value("e", "K", ON, "900"))).isEmpty();
  }

  @Test
  void aLoweredTargetIsNoFeat() {
    KeyResult keyResult = shared(TO_HUNDRED).build();
    Entry value = value("e", "K", ON, "90");
    assertThat(candidates(keyResult, value, revised("r", ON, "K", target(50)))).isEmpty();
    Entry more = value("e", "K", ON, "250");
    assertThat(candidates(keyResult, more, revised("r", ON, "K", target(200)))).hasSize(1);
  }

  @Test
  void aScoreSetByHandOrABrokenGuardrailIsNone() {
    KeyResult keyResult = shared(TO_HUNDRED).build();
    Entry value = value("e", "K", ON, "150");
    GoalRef goal = GoalRef.to(KeyResultId.of("K"));
    assertThat(candidates(keyResult, value, adjusted("a", ON, goal, "1"))).isEmpty();
    KeyResult guarded =
        KeyResult.builder()
            .from(keyResult)
            .addGuardrail(new Guardrail(MetricId.of("down"), null, BigDecimal.ONE))
            .build();
    Reading.Builder reading = Reading.builder();
    reading.id(EntryId.of("g")).on(ON).recordedAt(Entries.noon(ON)).by(PartyId.of("data"));
    Entry broken = reading.metric(MetricId.of("down")).value(BigDecimal.TEN).build();
    assertThat(candidates(guarded, value)).hasSize(1);
    assertThat(candidates(guarded, value, broken)).isEmpty();
  }

  @Test
  void thanksSoFarAreTold() {
    RecognitionCandidate candidate =
        candidates(
                shared(TO_HUNDRED).build(),
                value("e", "K", ON, "150"),
                recognition("t2", ON, "K", "growth"),
                recognition("t1", ON.minusDays(1), "K", "growth"),
                recognition("t0", ON, "other", "growth"),
                recognition("t3", ON.plusDays(1), "K", "growth"))
            .get(0);
    assertThat(candidate.thanked()).extracting(Entry::id).hasToString("[t1, t2]");
  }

  @Test
  void aQuarterlyReviewNamesThoseOfItsCycle() {
    Journal journal = Journal.of(List.of(value("e", "K", ON, "150")));
    Scenario scenario = Scenario.empty().objective("O", shared(TO_HUNDRED).build());
    Reviews reviews = Reviews.of(Scorer.standard().score(scenario.plan(), journal, ON));
    assertThat(reviews.quarterly(CycleId.of("Q")).recognitions()).hasSize(1);
  }
}
