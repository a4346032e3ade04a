package dev.okr.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.scoring.gen.History;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What a comparison says holds when it is tried. */
class ScorecardDiffProperties {

  private static final List<Policy> POLICIES =
      List.of(Policies.standard(), Policies.google(), Policies.profitCo(), Policies.fifteenFive());

  @Provide
  Arbitrary<History> histories() {
    return History.any();
  }

  private static Set<GoalRef> changed(Scorecard before, Scorecard after) {
    Set<GoalRef> all = new HashSet<>();
    for (int o = 0; o < after.objectives().size(); o++) {
      ObjectiveScore x = before.objectives().get(o);
      ObjectiveScore y = after.objectives().get(o);
      if (!x.score().equals(y.score()) || x.light() != y.light()) {
        all.add(GoalRef.to(y.id()));
      }
      for (int k = 0; k < y.keyResults().size(); k++) {
        KeyResultScore a = x.keyResults().get(k);
        KeyResultScore b = y.keyResults().get(k);
        if (!a.score().equals(b.score()) || a.light() != b.light()) {
          all.add(GoalRef.to(b.id()));
        }
      }
    }
    return all;
  }

  @Property
  void whatChangedIsListedAndWhyIsSaid(
      @ForAll("histories") History history,
      @ForAll @IntRange(min = -2, max = 20) int first,
      @ForAll @IntRange(min = 0, max = 15) int days) {
    LocalDate from = history.start().plusDays(first);
    LocalDate to = from.plusDays(days);
    for (Policy policy : POLICIES) {
      Scorer scorer = Scorer.of(policy);
      Scorecard earlier = scorer.score(history.plan(), history.journal(), from);
      Scorecard later = scorer.score(history.plan(), history.journal(), to);
      ScorecardDiff diff = later.diff(earlier);
      assertThat(diff.changes().stream().map(NodeChange::goal).toList())
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(changed(earlier, later));
      for (NodeChange change : diff.changes()) {
        Set<ChangeCause> causes = diff.causes(change.goal());
        assertThat(causes).isNotEmpty();
        assertThat(EnumSet.of(ChangeCause.TIME, ChangeCause.ENTRIES)).containsAll(causes);
        if (diff.entries().isEmpty()) {
          assertThat(causes).as("nothing was entered").containsExactly(ChangeCause.TIME);
        }
        if (causes.contains(ChangeCause.ENTRIES)) {
          assertThat(diff.because(change.goal()))
              .as("%s %s: %s", policy.name(), change, diff.entries())
              .isNotEmpty();
        }
        assertThat(diff.entries()).containsAll(diff.because(change.goal()));
      }
      assertThat(diff.text("en").lines()).hasSize(diff.changes().size());
    }
  }

  /**
   * Without the entries that are said to have changed a key result, it stands as it stood. (Not so
   * an objective: an entry that it shares with an unchanged part may have hidden another one
   * there.)
   */
  @Property
  void withoutItsEntriesAKeyResultIsUnchanged(
      @ForAll("histories") History history, @ForAll @IntRange(min = 0, max = 24) int seen) {
    for (Policy policy : POLICIES) {
      Scorer scorer = Scorer.of(policy);
      List<Entry> all = history.journal().entries();
      Journal known = Journal.of(all.subList(0, Math.min(seen, all.size())));
      Scorecard earlier = scorer.score(history.plan(), known, history.end());
      Scorecard later = scorer.score(history.plan(), history.journal(), history.end());
      ScorecardDiff diff = later.diff(earlier);
      for (NodeChange change : diff.changes()) {
        if (isMeasured(history, change.goal())) {
          List<Entry> others = new ArrayList<>(all);
          others.removeAll(diff.because(change.goal()));
          Scorecard without = scorer.score(history.plan(), Journal.of(others), history.end());
          assertThat(changed(earlier, without))
              .as("%s%n%s", policy.name(), diff.text("en"))
              .doesNotContain(change.goal());
        }
      }
    }
  }

  private static boolean isMeasured(History history, GoalRef goal) {
    return goal instanceof GoalRef.ToKeyResult to
        && !history.plan().keyResult(to.keyResult()).orElseThrow().measures().isEmpty()
        && history.plan().keyResult(to.keyResult()).stream()
            .flatMap(keyResult -> keyResult.measures().stream())
            .allMatch(measure -> measure.valueOf().isEmpty());
  }

  /** A value below a part may end what was set by hand there, though nothing between moves. */
  @Example
  void aValueThatEndsAnAdjustmentOfAPartIsTheCause() {
    for (long seed : new long[] {310, 3378}) {
      whatChangedIsListedAndWhyIsSaid(History.of(seed), 18, 10);
    }
  }

  @Property
  void aScorecardDoesNotDifferFromItself(@ForAll("histories") History history) {
    Scorecard card = Scorer.standard().score(history.plan(), history.journal(), history.end());
    assertThat(card.diff(card).changes()).isEmpty();
    assertThat(card.diff(card).text("zh")).isEmpty();
  }
}
