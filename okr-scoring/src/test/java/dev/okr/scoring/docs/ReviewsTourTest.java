package dev.okr.scoring.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.testkit.Snippets;
import dev.okr.core.time.Ceremony;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.Rhythm;
import dev.okr.scoring.Cause;
import dev.okr.scoring.Scenario;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.review.GoalStatus;
import dev.okr.scoring.review.MonthlyReview;
import dev.okr.scoring.review.QuarterlyReview;
import dev.okr.scoring.review.Reviews;
import dev.okr.scoring.review.WeeklyDigest;
import dev.okr.scoring.review.page.Markdown;
import dev.okr.scoring.review.people.Contribution;
import dev.okr.scoring.review.people.ContributionDossier;
import dev.okr.scoring.review.people.RecognitionCandidate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The snippets of docs/reviews.md, run. */
class ReviewsTourTest {

  private static final Scorer scorer = Scorer.standard();
  private static final Plan plan = plan();

  /** 30 of 100 on 20 February, corrected to 10.2 five days later; 0.51 was expected that day. */
  private static final Journal journal =
      Journal.of(
          List.of(
              checkIn("e1", "2026-02-20", "2026-02-20T10:00:00Z", "30"),
              checkIn("e2", "2026-02-20", "2026-02-25T10:00:00Z", "10.2")));

  private static Plan plan() {
    KeyResult shared =
        KeyResult.builder()
            .from(
                Scenario.keyResult(
                    "K",
                    Scenario.measure(
                        "m", "up", new Target.FromTo(BigDecimal.ZERO, new BigDecimal("100")))))
            .owner(PartyId.of("payments"))
            .addParticipant(PartyId.of("growth"))
            .build();
    return Scenario.empty().objective("O", shared).plan();
  }

  private static CheckIn checkIn(String id, String on, String recordedAt, String value) {
    CheckIn.Builder made = CheckIn.builder();
    made.id(EntryId.of(id))
        .on(LocalDate.parse(on))
        .recordedAt(Instant.parse(recordedAt))
        .by(PartyId.of("data"));
    return made.keyResult(KeyResultId.of("K")).value(new BigDecimal(value)).build();
  }

  private static Scorecard card(String on) {
    return scorer.score(plan, journal, LocalDate.parse(on));
  }

  static List<String> pagesOf(Plan plan, Journal journal, Cycle cycle, LocalDate today) {
    Scorecard card = Scorer.standard().score(plan, journal, today);
    Reviews reviews = Reviews.of(card);
    Markdown markdown = Markdown.of(card, "en");
    List<String> pages = new ArrayList<>();
    for (Ceremony ceremony : Rhythm.standard().calendarOf(cycle.span())) {
      if (ceremony.span().from().equals(today)) {
        switch (ceremony.kind()) {
          case WEEKLY_CHECK_IN -> pages.add(markdown.weekly(reviews.weekly()));
          case MONTHLY_REVIEW -> pages.add(markdown.monthly(reviews.monthly()));
          case QUARTERLY_REVIEW -> pages.add(markdown.quarterly(reviews.quarterly(cycle.id())));
          case PREPARATION, DRAFTING -> {} // people's work: there is no score yet
        }
      }
    }
    return pages;
  }

  @Test
  void everyDayOfTheRhythmHasItsPages() {
    Cycle cycle = plan.cycles().get(0);
    assertThat(pagesOf(plan, journal, cycle, LocalDate.parse("2026-02-26"))).isEmpty();
    assertThat(pagesOf(plan, journal, cycle, LocalDate.parse("2026-02-27")))
        .extracting(page -> page.lines().findFirst().orElseThrow())
        .containsExactly("# Weekly digest: test", "# Monthly alignment review: test");
    assertThat(pagesOf(plan, journal, cycle, LocalDate.parse("2026-04-10")))
        .extracting(page -> page.lines().findFirst().orElseThrow())
        .containsExactly("# Weekly digest: test", "# Quarterly review: test");
  }

  @Test
  void theLastOneCanBeNamed() {
    Reviews reviews = Reviews.of(card("2026-02-27"));
    WeeklyDigest afterTheHolidays = reviews.weekly(LocalDate.parse("2026-02-06"));
    MonthlyReview month = reviews.monthly(LocalDate.parse("2026-01-30"));
    assertThat(afterTheHolidays.changes()).hasSize(2);
    assertThat(month.decisionsDue()).hasSize(1);
  }

  @Test
  void correctionsAreChangesSinceWhatWasKnown() {
    Scorecard card = card("2026-02-27");
    Instant sent = Instant.parse("2026-02-20T18:00:00Z");
    Scorecard asItWasKnown = scorer.score(plan, journal, LocalDate.parse("2026-02-20"), sent);
    WeeklyDigest digest = Reviews.of(card).weekly(asItWasKnown);
    assertThat(digest.changes().get(0).change().by()).contains(Score.of("-0.198"));
    assertThat(Reviews.of(card).weekly().changes()).isEmpty();
  }

  @Test
  void dataTellsWhy() {
    List<String> lines = new ArrayList<>();
    WeeklyDigest digest = Reviews.of(card("2026-02-27")).weekly();
    for (GoalStatus risk : digest.risks()) {
      lines.add(risk.goal().id() + " " + risk.light() + " " + risk.score().orElse(Score.ZERO));
      for (Cause cause : risk.causes()) {
        lines.add("  " + cause.text().in("zh")); // 节奏 0.2 低于 0.75
      }
    }
    assertThat(lines).containsExactly("K RED 0.102000000", "  节奏 0.2 低于 0.75");
  }

  @Test
  void theQuarterOfTheDay() {
    Reviews reviews = Reviews.of(card("2026-04-12"));
    Optional<QuarterlyReview> quarter = reviews.quarterly();
    Score mean = quarter.orElseThrow().whole().mean().orElseThrow();
    assertThat(mean).isEqualTo(Score.of("0.102"));
  }

  @Test
  void people() {
    List<String> lines = new ArrayList<>();
    Reviews reviews = Reviews.of(card("2026-02-27"));
    ContributionDossier dossier = reviews.dossier(PartyId.of("payments"));
    for (Contribution part : dossier.contributions()) {
      lines.add(part.keyResult() + " " + part.ambition() + " " + part.evidence());
    }
    assertThat(lines).containsExactly("K Optional.empty [e2, 2026-02-20, data]");
    List<RecognitionCandidate> candidates = reviews.recognitions();
    List<RecognitionCandidate> stricter = reviews.recognitions(new BigDecimal("1.25"));
    assertThat(candidates).isEmpty();
    assertThat(stricter).isEmpty();
  }

  @Test
  void everySnippetOfThePageIsCodeOfThisTest() {
    Snippets.areCodeOf("reviews.md", ReviewsTourTest.class);
  }
}
