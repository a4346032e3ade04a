package dev.okr.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.scoring.gen.History;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Entry by entry a live scorecard is what a full pass gives, on cycles of contributions too. */
class LiveScorecardProperties {

  @Provide
  Arbitrary<History> histories() {
    return History.any();
  }

  @Property
  void everyEntryGivesWhatAFullPassGives(@ForAll("histories") History history) {
    for (Policy policy : Policies.all()) {
      Scorer scorer = Scorer.of(policy);
      LiveScorecard live =
          scorer.live(history.plan(), Journal.empty(), history.end()).verifying(true);
      for (Entry entry : history.journal().entries()) {
        live.append(entry);
      }
      Scorecard full = scorer.score(history.plan(), history.journal(), history.end());
      assertThat(live.current().objectives()).isEqualTo(full.objectives());
    }
  }

  @Property
  void aBatchGivesWhatAFullPassGives(
      @ForAll("histories") History history, @ForAll @IntRange(min = 0, max = 40) int cut) {
    Policy policy = Policies.all().get(cut % Policies.all().size());
    List<Entry> entries = history.journal().entries();
    int first = Math.min(cut, entries.size());
    LiveScorecard live =
        Scorer.of(policy).live(history.plan(), Journal.empty(), history.end()).verifying(true);
    live.appendAll(entries.subList(0, first)).orElseThrow();
    Scorecard before = live.current();
    List<NodeChange> changes = live.appendAll(entries).orElseThrow();
    Scorecard full = Scorer.of(policy).score(history.plan(), history.journal(), history.end());
    assertThat(live.journal()).isEqualTo(history.journal());
    assertThat(live.current().objectives()).isEqualTo(full.objectives());
    assertThat(changes).isEqualTo(full.diff(before).changes());
    assertThat(live.appendAll(entries).orElseThrow()).isEmpty();
  }

  @Property
  void anotherDayAndAnotherPlanGiveWhatAFullPassGives(
      @ForAll("histories") History history,
      @ForAll("histories") History other,
      @ForAll @IntRange(min = -60, max = 60) int days) {
    Scorer scorer = Scorer.standard();
    LiveScorecard live = scorer.live(history.plan(), Journal.empty(), history.end());
    List<Entry> entries = history.journal().entries();
    int half = entries.size() / 2;
    live.appendAll(entries.subList(0, half)).orElseThrow();
    Scorecard stays = live.current();
    LocalDate day = history.end().plusDays(days);
    LiveScorecard moved = live.at(day);
    LiveScorecard revised = live.with(other.plan());
    for (LiveScorecard each : List.of(moved, revised)) {
      each.verifying(true).appendAll(entries).orElseThrow();
    }
    Journal journal = history.journal();
    assertThat(moved.current().objectives())
        .isEqualTo(scorer.score(history.plan(), journal, day).objectives());
    assertThat(revised.current().objectives())
        .isEqualTo(scorer.score(other.plan(), journal, history.end()).objectives());
    assertThat(live.current()).isSameAs(stays);
    assertThat(live.journal().size()).isEqualTo(half);
  }
}
