package dev.okr.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.scoring.gen.History;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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
}
