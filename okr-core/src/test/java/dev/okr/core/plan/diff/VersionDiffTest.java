package dev.okr.core.plan.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Target;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanHistory;
import dev.okr.core.plan.PlanVersion;
import dev.okr.core.time.DateSpan;
import dev.okr.core.value.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VersionDiffTest {

  private static final KeyResultId K = KeyResultId.of("K");
  private static final Plan JANUARY = plan("9");
  private static final Plan FEBRUARY = plan("8");

  private static Plan plan(String target) {
    return Plan.builder("p")
        .objectives(
            Objective.builder()
                .id("O")
                .addKeyResult(
                    KeyResult.builder()
                        .id(K)
                        .addMeasure(Measure.of("m", Target.fromTo("4", target)))
                        .build())
                .build())
        .build();
  }

  private static PlanVersion version(String on, Plan plan) {
    return new PlanVersion(
        LocalDate.parse(on),
        Instant.parse(on + "T09:00:00Z"),
        PartyId.of("lead"),
        LocalizedText.of("agreed"),
        plan);
  }

  private static final PlanHistory HISTORY =
      PlanHistory.of(version("2026-01-01", JANUARY))
          .with(version("2026-03-05", JANUARY))
          .with(version("2026-02-10", FEBRUARY));

  @Test
  void eachVersionTellsWhatItChanged() {
    assertThat(VersionDiff.of(HISTORY))
        .extracting(each -> each.version().on().toString(), each -> each.diff().changes().size())
        .containsExactly(tuple("2026-02-10", 1), tuple("2026-03-05", 1));
    assertThat(VersionDiff.of(PlanHistory.of(version("2026-01-01", JANUARY)))).isEmpty();
  }

  @Test
  void goalpostsThatMovedInAMonth() {
    PlanDiff february = PlanDiff.during(HISTORY, DateSpan.of("2026-02-01", "2026-02-28"));
    assertThat(february.of(ChangeKind.RETARGETED)).hasSize(1);
    assertThat(PlanDiff.during(HISTORY, DateSpan.of("2026-01-01", "2026-01-31")).isEmpty())
        .isTrue();
    assertThat(PlanDiff.during(HISTORY, DateSpan.of("2026-02-01", "2026-03-31")).isEmpty())
        .isTrue();
  }
}
