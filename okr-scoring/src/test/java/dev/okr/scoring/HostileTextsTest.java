package dev.okr.scoring;

import static dev.okr.scoring.Scenario.END;
import static dev.okr.scoring.Scenario.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.policy.Policies;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write stays on its line and can't act on a terminal, in every text of scoring. */
class HostileTextsTest {

  private static final GoalRef K = GoalRef.to(KeyResultId.of("K"));
  private static final GoalRef O = GoalRef.to(ObjectiveId.of("O"));

  /** A forged row, an escape sequence, a bell, an override of direction, a line separator. */
  private static final String HOSTILE = "x\nO = 1.000000000\u001B[2J\u0007\u202Ey\u2028z\rw";

  private static Scenario scenario() {
    Scenario scenario = Scenario.of(Target.fromTo("0", "100"));
    ScoreAdjusted.Builder byHand = ScoreAdjusted.builder();
    byHand.id("adj").on(END).recordedAt(Instant.parse("2026-04-10T12:00:00Z")).by("lin");
    return scenario
        .entry(
            scenario
                .checkIn("K", "m", "40", day(50))
                .addBlocker(new Blocker(LocalizedText.of(HOSTILE), true))
                .build())
        .entry(byHand.goal(K).score("0.5").reason(HOSTILE).build());
  }

  private static void isClean(String text, int lines) {
    assertThat(text.split("\n", -1)).hasSize(lines + 1);
    assertThat(text.lines().map(String::strip))
        .allSatisfy(line -> assertThat(PlainText.firstInvisible(line)).isEqualTo(-1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "fr"})
  void anExplanationKeepsToItsLines(String language) {
    Scorecard card = scenario().card();
    for (GoalRef goal : List.of(K, O)) {
      Derivation why = card.explain(goal).orElseThrow();
      String text = why.text(language);
      assertThat(text).contains("\\u001b[2J").doesNotContain("\nO = 1.000000000");
      isClean(text, (int) text.lines().count());
      assertThat(text.lines().filter(line -> line.strip().startsWith("w"))).isEmpty();
    }
  }

  @Test
  void theCauseOfALightIsOneLine() {
    Scorecard card = scenario().card(Policies.standard(), day(60));
    assertThat(card.explain(K).orElseThrow().health().orElseThrow().causes())
        .filteredOn(cause -> cause.reason().code() == ReasonCode.BLOCKER)
        .singleElement()
        .satisfies(
            cause ->
                assertThat(cause.text().in("en"))
                    .isEqualTo("open blocker: x O = 1.000000000\\u001b[2J\\u0007\\u202ey z w"));
  }

  @Test
  void aComparisonIsALineAChange() {
    Scenario scenario = scenario();
    ScorecardDiff diff = scenario.card().diff(scenario.card(Policies.standard(), day(1)));
    isClean(diff.text("en"), diff.changes().size());
    isClean(diff.text("zh"), diff.changes().size());
  }
}
