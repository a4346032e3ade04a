package dev.okr.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.scoring.gen.History;
import dev.okr.scoring.policy.Policies;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * What is prepared once gives on any date, in any order and as often as it is asked, what scoring
 * alone gives, bit for bit: the first date is read from the ledger, later ones from columns.
 */
class PreparedProperties {

  @Provide
  Arbitrary<History> histories() {
    return History.any();
  }

  @Property(tries = 150)
  void everyDateIsAsIfScoredAlone(
      @ForAll("histories") History history,
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = -5, max = 45) Integer> days) {
    Scorer scorer =
        Scorer.of(Policies.all().get(Math.floorMod(days.get(0), Policies.all().size())));
    Scorecards prepared = scorer.prepare(history.plan(), history.journal());
    for (int day : days) {
      LocalDate on = history.start().plusDays(day);
      Scorecard alone = scorer.score(history.plan(), history.journal(), on);
      assertThat(prepared.on(on).figures().isSameAs(alone.figures())).as("on %s", on).isTrue();
    }
  }
}
