package dev.okr.scoring.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Journal;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.CycleId;
import dev.okr.scoring.Derivation;
import dev.okr.scoring.Scenario;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.review.page.Markdown;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every review and explanation of the first and last days there are. */
class EndsOfTimeTest {

  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
  private static final GoalRef K = GoalRef.to(KeyResultId.of("K"));

  static Stream<LocalDate> days() {
    return Stream.of(
        LocalDate.MIN,
        LocalDate.MIN.plusDays(1),
        LocalDate.MIN.plusDays(8),
        FIRST.minusDays(1),
        FIRST,
        FIRST.plusDays(1),
        Scenario.START,
        LAST.minusDays(1),
        LAST,
        LAST.plusDays(1),
        LocalDate.MAX.minusDays(1),
        LocalDate.MAX);
  }

  /** A key result that runs as long as there are dates, blocked and waited for from the first. */
  private static Scorecard card(LocalDate on) {
    KeyResult keyResult =
        KeyResult.builder()
            .from(Scenario.keyResult("K", Scenario.measure("m", "up", Target.fromTo("0", "100"))))
            .startsOn(FIRST)
            .endsOn(LAST)
            .addParticipant(PartyId.of("growth"))
            .build();
    Dependency.Builder needs = Dependency.builder();
    needs.id("D").dependent(K).provider(GoalRef.to(ObjectiveId.of("O")));
    needs.agreed(new Agreement(List.of(), null, FIRST));
    Plan plan =
        Scenario.empty().objective("O", keyResult).plan().toBuilder()
            .dependencies(List.of(needs.build()))
            .build();
    Journal journal =
        Journal.of(
            List.of(
                Entries.value("e1", "K", FIRST, "1"),
                Entries.blocker("b", "K", FIRST, "stuck", true),
                Entries.value("e2", "K", LAST, "70")));
    return Scorer.standard().score(plan, journal, on);
  }

  @ParameterizedTest
  @MethodSource("days")
  void everyReviewOfTheDayIsMade(LocalDate on) {
    Scorecard card = card(on);
    Reviews reviews = Reviews.of(card);
    Markdown pages = Markdown.of(card, "en");
    assertThat(pages.weekly(reviews.weekly())).contains("**" + on + "**");
    assertThat(pages.monthly(reviews.monthly())).contains("**" + on + "**");
    assertThat(pages.quarterly(reviews.quarterly(CycleId.of("Q")))).contains(on.toString());
    reviews.quarterly();
    assertThat(reviews.dossier(PartyId.of("growth")).contributions()).hasSize(1);
    assertThat(reviews.recognitions()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("days")
  void theExplanationIsTheScore(LocalDate on) {
    Scorecard card = card(on);
    Derivation why = card.explain(K).orElseThrow();
    assertThat(why.recompute())
        .isEqualTo(why.result())
        .isEqualTo(card.keyResult(KeyResultId.of("K")).orElseThrow().score());
    Derivation expected = why.health().orElseThrow().expected();
    assertThat(expected.recompute())
        .isEqualTo(expected.result())
        .isEqualTo(card.keyResult(KeyResultId.of("K")).orElseThrow().expected());
  }

  @Test
  void daysAreCountedHoweverManyTheyAre() {
    Scorecard card = card(LocalDate.MAX);
    String page = Markdown.of(card, "en").weekly(Reviews.of(card).weekly());
    assertThat(page).doesNotContain("open for -");
    card = card(LAST);
    assertThat(Markdown.of(card, "en").weekly(Reviews.of(card).weekly()))
        .contains("open for 3652058 days");
    assertThat(Markdown.of(card, "en").monthly(Reviews.of(card).monthly()))
        .contains("(3652058 days overdue)");
  }

  @Test
  void beforeTheFirstDayThereIsNoOther() {
    Scorecard card = card(LocalDate.MIN);
    WeeklyDigest digest = Reviews.of(card).weekly();
    assertThat(digest.since()).isEqualTo(LocalDate.MIN);
    assertThat(digest.changes()).isEmpty();
    assertThat(Reviews.of(card).monthly().since()).isEqualTo(LocalDate.MIN);
    assertThatIllegalArgumentException().isThrownBy(() -> Reviews.of(card).weekly(LocalDate.MIN));
    assertThat(Reviews.of(card(LocalDate.MIN.plusDays(1))).weekly().since())
        .isEqualTo(LocalDate.MIN);
  }
}
