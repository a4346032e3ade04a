package dev.okr.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.scoring.gen.History;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the properties say of any history, said of a few that are always the same: quick enough to
 * be run for each mutant.
 */
class FixedHistoriesTest {

  private static final int HISTORIES = 5;

  private static final List<Policy> POLICIES =
      List.of(
          Policies.standard(),
          Policies.vivaGoals(),
          Policies.profitCo(),
          Policies.fifteenFive(),
          Policy.builder()
              .name("weekdays")
              .calendar(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
              .build());

  @ParameterizedTest
  @ValueSource(longs = {0, 100, 200, 300, 400})
  void everyExplanationGivesTheFigures(long first) {
    for (long seed = first; seed < first + HISTORIES; seed++) {
      History history = History.of(seed);
      for (Policy policy : POLICIES) {
        Scorecard card =
            Scorer.of(policy)
                .score(history.plan(), history.journal(), history.start().plusDays(seed % 35 - 2));
        for (ObjectiveScore objective : card.objectives()) {
          Derivation why = card.explain(GoalRef.to(objective.id())).orElseThrow();
          assertThat(why.recompute()).isEqualTo(objective.score());
          health(why, objective.expected(), objective.pace(), objective.reasons());
          for (KeyResultScore keyResult : objective.keyResults()) {
            Derivation of = card.explain(GoalRef.to(keyResult.id())).orElseThrow();
            assertThat(of.recompute()).as(of.text("en")).isEqualTo(keyResult.score());
            health(of, keyResult.expected(), keyResult.pace(), keyResult.reasons());
          }
        }
      }
    }
  }

  private static void health(
      Derivation why, Optional<Score> expected, Optional<Score> pace, List<Reason> reasons) {
    Health health = why.health().orElseThrow();
    assertThat(health.expected().result()).isEqualTo(expected);
    assertThat(health.expected().recompute()).isEqualTo(expected);
    assertThat(health.pace().recompute()).isEqualTo(pace);
    assertThat(health.causes().stream().map(Cause::reason).distinct().toList())
        .as(why.text("en"))
        .isEqualTo(reasons.stream().distinct().toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {1000, 1100, 1200})
  void entryByEntryIsAsInOnePass(long first) {
    for (long seed = first; seed < first + HISTORIES; seed++) {
      History history = History.of(seed);
      for (Policy policy : POLICIES) {
        Scorer scorer = Scorer.of(policy);
        List<Entry> all = history.journal().entries();
        Scorecard full = scorer.score(history.plan(), history.journal(), history.end());
        for (int known : new int[] {0, all.size() / 2}) {
          Journal start = Journal.of(all.subList(0, known));
          LiveScorecard live = scorer.live(history.plan(), start, history.end());
          Scorecard before = live.current();
          List<ObjectiveScore> was = List.copyOf(before.objectives());
          all.subList(known, all.size()).forEach(live::append);
          assertThat(live.current().objectives()).isEqualTo(full.objectives());
          assertThat(before.objectives()).as("what was read before stays").isEqualTo(was);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3000, 3100, 3200})
  void whatDiffersIsListedAndDiffersByItsEntries(long first) {
    for (long seed = first; seed < first + HISTORIES; seed++) {
      History history = History.of(seed);
      List<Entry> all = history.journal().entries();
      Journal known = Journal.of(all.subList(0, all.size() / 2));
      for (Policy policy : POLICIES) {
        Scorer scorer = Scorer.of(policy);
        Scorecard earlier = scorer.score(history.plan(), known, history.end());
        Scorecard later = scorer.score(history.plan(), history.journal(), history.end());
        ScorecardDiff diff = later.diff(earlier);
        for (ObjectiveScore objective : later.objectives()) {
          ObjectiveScore was = earlier.objective(objective.id()).orElseThrow();
          GoalRef goal = GoalRef.to(objective.id());
          if (!objective.score().equals(was.score()) || objective.light() != was.light()) {
            assertThat(diff.change(goal)).isPresent();
            assertThat(diff.because(goal)).isNotEmpty().isSubsetOf(diff.entries());
            assertThat(diff.causes(goal)).contains(ChangeCause.ENTRIES);
          }
          for (KeyResultScore keyResult : objective.keyResults()) {
            KeyResultScore before = earlier.keyResult(keyResult.id()).orElseThrow();
            boolean differs =
                !keyResult.score().equals(before.score()) || keyResult.light() != before.light();
            if (differs) {
              assertThat(diff.because(GoalRef.to(keyResult.id())))
                  .isNotEmpty()
                  .isSubsetOf(diff.entries());
            }
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {2000, 2100, 2200})
  void dayByDayIsAsEachDayAlone(long first) {
    for (long seed = first; seed < first + HISTORIES; seed++) {
      History history = History.of(seed);
      for (Policy policy : POLICIES) {
        Scorecards cards = Scorer.of(policy).prepare(history.plan(), history.journal());
        for (Scorecard day :
            cards.series(history.start().minusDays(2), history.end().plusDays(2)).days()) {
          assertThat(day.objectives()).isEqualTo(cards.on(day.on()).objectives());
        }
      }
    }
  }
}
