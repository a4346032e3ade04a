package dev.okr.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.time.WorkingDays;
import dev.okr.scoring.gen.History;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every day of a series is what that day's own full pass gives, bit for bit. */
class SeriesProperties {

  @Provide
  Arbitrary<History> histories() {
    return History.any();
  }

  private static List<Policy> policies() {
    List<Policy> all = new ArrayList<>(Policies.all());
    all.add(Policy.builder().name("working days").calendar(WorkingDays.MONDAY_TO_FRIDAY).build());
    return all;
  }

  @Property(tries = 100)
  void everyDayIsAsIfScoredAlone(@ForAll("histories") History history) {
    for (Policy policy : policies()) {
      Scorer scorer = Scorer.of(policy);
      Series series =
          scorer.series(
              history.plan(),
              history.journal(),
              history.start().minusDays(4),
              history.end().plusDays(6));
      assertThat(series.days()).hasSize(40);
      for (Scorecard day : series.days()) {
        Scorecard alone = scorer.score(history.plan(), history.journal(), day.on());
        assertThat(day.figures().isSameAs(alone.figures()))
            .as("%s on %s", policy.name(), day.on())
            .isTrue();
        assertThat(day.objectives()).isEqualTo(alone.objectives());
      }
    }
  }
}
