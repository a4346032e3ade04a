package dev.okr.scoring.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.ReviewKind;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.time.CycleId;
import dev.okr.scoring.ChangeCause;
import dev.okr.scoring.NodeChange;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.ScorecardDiff;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.gen.History;
import dev.okr.scoring.review.page.Markdown;
import dev.okr.scoring.review.people.ContributionDossier;
import dev.okr.scoring.review.people.RecognitionCandidate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every review of every plan. */
class ReviewsProperties {

  private static final CycleId Q = CycleId.of("Q");
  private static final PartyId OWNER = PartyId.of("owner");

  @Provide
  Arbitrary<History> histories() {
    return History.any();
  }

  /** The history with shared key results, and with entries that only reviews read. */
  private static List<Entry> entries(History history, Random random) {
    List<Entry> all = new ArrayList<>(history.journal().entries());
    int more = random.nextInt(20);
    for (int i = 0; i < more; i++) {
      LocalDate on = history.start().plusDays(random.nextInt(-3, 34));
      String keyResult = "K" + random.nextInt(Math.max(1, history.plan().keyResultCount()));
      Subject about = Subject.of(KeyResultId.of(keyResult));
      String id = "r" + i;
      all.add(
          switch (random.nextInt(7)) {
            case 0 -> Entries.ask(id, keyResult, on, "help " + random.nextInt(3));
            case 1 -> Entries.blocker(id, keyResult, on, "no " + random.nextInt(2), true);
            case 2 -> Entries.decision(id, on, ReviewKind.QUARTERLY, about);
            case 3 -> Entries.moved(id, on);
            case 4 -> Entries.retrospective(id, on, about);
            case 5 -> Entries.recognition(id, on, keyResult, "owner");
            default -> Entries.retrospective(id, on, Subject.of(Q));
          });
    }
    return all;
  }

  private static Plan shared(Plan plan) {
    Plan made = plan;
    for (Objective objective : plan.objectives()) {
      for (KeyResult keyResult : objective.keyResults()) {
        if (keyResult.id().value().hashCode() % 2 == 0) {
          made =
              made.revise(
                  keyResult.id(),
                  k ->
                      KeyResult.builder()
                          .from(k)
                          .owner(OWNER)
                          .addParticipant(PartyId.of("other"))
                          .build());
        }
      }
    }
    return made;
  }

  /** Every pack of a day. */
  private record Packs(
      WeeklyDigest week,
      MonthlyReview month,
      QuarterlyReview quarter,
      ContributionDossier dossier,
      List<RecognitionCandidate> recognitions,
      List<String> pages) {

    static Packs of(Plan plan, List<Entry> entries, LocalDate on) {
      Scorecard card = Scorer.standard().score(plan, Journal.of(entries), on);
      Reviews reviews = Reviews.of(card);
      WeeklyDigest week = reviews.weekly();
      MonthlyReview month = reviews.monthly();
      QuarterlyReview quarter = reviews.quarterly(Q);
      Markdown markdown = Markdown.of(card, "en");
      return new Packs(
          week,
          month,
          quarter,
          reviews.dossier(OWNER),
          reviews.recognitions(BigDecimal.ONE),
          List.of(markdown.weekly(week), markdown.monthly(month), markdown.quarterly(quarter)));
    }
  }

  @Property(tries = 300)
  void nothingDatedAfterTheDayIsSeen(
      @ForAll("histories") History history, @ForAll int seed, @ForAll @IntRange(max = 33) int day) {
    LocalDate on = history.start().plusDays(day);
    List<Entry> all = entries(history, new Random(seed));
    List<Entry> untilThen = all.stream().filter(entry -> !entry.on().isAfter(on)).toList();
    Plan plan = shared(history.plan());
    assertThat(Packs.of(plan, all, on)).isEqualTo(Packs.of(plan, untilThen, on));
  }

  @Property(tries = 300)
  void whatIsRecordedAfterTheInstantIsNotSeen(
      @ForAll("histories") History history, @ForAll int seed, @ForAll @IntRange(max = 33) int day) {
    LocalDate on = history.start().plusDays(day);
    Instant known = Entries.noon(on.minusDays(2));
    List<Entry> all = entries(history, new Random(seed));
    Plan plan = shared(history.plan());
    Scorecard card = Scorer.standard().score(plan, Journal.of(all), on, known);
    Packs packs =
        Packs.of(
            plan, all.stream().filter(entry -> !entry.recordedAt().isAfter(known)).toList(), on);
    Reviews reviews = Reviews.of(card);
    assertThat(reviews.weekly()).isEqualTo(packs.week());
    assertThat(reviews.monthly()).isEqualTo(packs.month());
    assertThat(reviews.quarterly(Q)).isEqualTo(packs.quarter());
  }

  /** Where no two entries were recorded at once: for those the later line counts. */
  @Property(tries = 300)
  void theOrderOfTheLinesDoesNotMatter(
      @ForAll("histories") History history, @ForAll int seed, @ForAll @IntRange(max = 33) int day) {
    LocalDate on = history.start().plusDays(day);
    List<Entry> once = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Entry entry : entries(history, new Random(seed))) {
      if (seen.add(entry.on() + " " + entry.recordedAt())) {
        once.add(entry);
      }
    }
    List<Entry> shuffled = new ArrayList<>(once);
    Collections.shuffle(shuffled, new Random(seed));
    Plan plan = shared(history.plan());
    assertThat(Packs.of(plan, shuffled, on)).isEqualTo(Packs.of(plan, once, on));
  }

  @Property(tries = 300)
  void theChangesAreThoseOfTheComparison(
      @ForAll("histories") History history, @ForAll @IntRange(max = 33) int day) {
    LocalDate on = history.start().plusDays(day);
    Scorecard card = Scorer.standard().score(history.plan(), history.journal(), on);
    ScorecardDiff diff =
        card.diff(Scorer.standard().score(history.plan(), history.journal(), on.minusWeeks(1)));
    List<GoalChange> changes = Reviews.of(card).weekly().changes();
    assertThat(changes)
        .extracting(GoalChange::change)
        .containsExactlyInAnyOrderElementsOf(diff.changes());
    for (GoalChange change : changes) {
      NodeChange node = change.change();
      assertThat(Set.copyOf(change.causes())).isEqualTo(diff.causes(node.goal()));
      assertThat(change.because()).containsExactlyInAnyOrderElementsOf(diff.because(node.goal()));
      assertThat(change.because().isEmpty())
          .isEqualTo(!change.causes().contains(ChangeCause.ENTRIES));
    }
    List<Integer> worse =
        changes.stream().map(change -> direction(change.change())).collect(Collectors.toList());
    assertThat(worse).isSorted();
  }

  /** Worse, better, the same: by the words of the lights, told apart from the code under test. */
  private static int direction(NodeChange change) {
    List<Light> fromBad = List.of(Light.RED, Light.YELLOW, Light.UNKNOWN, Light.GREEN);
    int by = fromBad.indexOf(change.lightAfter()) - fromBad.indexOf(change.lightBefore());
    return by < 0 ? 0 : by > 0 ? 1 : 2;
  }

  @Property(tries = 300)
  void theListsAgreeWithTheScorecard(
      @ForAll("histories") History history, @ForAll int seed, @ForAll @IntRange(max = 29) int day) {
    LocalDate on = history.start().plusDays(day);
    Plan plan = shared(history.plan());
    List<Entry> entries = entries(history, new Random(seed));
    Packs packs = Packs.of(plan, entries, on);
    int running = packs.week().lights().values().stream().mapToInt(Integer::intValue).sum();
    int green = packs.week().lights().getOrDefault(Light.GREEN, 0);
    assertThat(packs.week().risks()).hasSize(running - green);
    assertThat(packs.quarter().results()).hasSize(plan.objectives().size() + plan.keyResultCount());
    assertThat(packs.month().shared()).containsAll(packs.month().decisionsDue());
    Set<String> asked =
        entries.stream()
            .filter(CheckIn.class::isInstance)
            .filter(entry -> !entry.on().isAfter(on) && entry.on().isAfter(on.minusWeeks(1)))
            .map(CheckIn.class::cast)
            .flatMap(c -> c.asks().stream().map(ask -> c.keyResult() + " " + ask.text()))
            .collect(Collectors.toSet());
    assertThat(packs.week().asks())
        .extracting(ask -> ask.keyResult() + " " + ask.text())
        .containsExactlyInAnyOrderElementsOf(asked);
    Scorecard card = Scorer.standard().score(plan, Journal.of(entries), on);
    for (Objective objective : plan.objectives()) {
      assertThat(packs.quarter().results())
          .filteredOn(status -> status.goal().id().equals(objective.id().value()))
          .singleElement()
          .satisfies(
              status ->
                  assertThat(status.score())
                      .isEqualTo(
                          card.objective(ObjectiveId.of(status.goal().id()))
                              .orElseThrow()
                              .score()));
    }
    for (String page : packs.pages()) {
      assertThat(page.lines()).noneMatch(line -> line.contains("null"));
    }
  }
}
