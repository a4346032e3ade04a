package dev.okr.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okr.core.org.PartyId;
import dev.okr.core.value.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanHistoryTest {

  private static final PlanVersion JANUARY = version("jan", "2026-01-05", "2026-01-05T09:00:00Z");
  private static final PlanVersion FEBRUARY = version("feb", "2026-02-01", "2026-02-03T09:00:00Z");
  private static final PlanVersion LATE = version("late", "2026-01-20", "2026-03-01T09:00:00Z");

  private static PlanVersion version(String id, String on, String recordedAt) {
    return new PlanVersion(
        LocalDate.parse(on),
        Instant.parse(recordedAt),
        PartyId.of("a"),
        LocalizedText.empty(),
        Plan.builder(id).build());
  }

  private static String inForce(PlanHistory history, String day) {
    return history.versionOn(LocalDate.parse(day)).plan().id().value();
  }

  @Test
  void theNewestByDateHoldsWhateverTheOrderOfWriting() {
    PlanHistory history = PlanHistory.of(List.of(JANUARY, FEBRUARY, LATE));
    assertThat(inForce(history, "2026-01-19")).isEqualTo("jan");
    assertThat(inForce(history, "2026-01-20")).isEqualTo("late");
    assertThat(inForce(history, "2026-02-01")).isEqualTo("feb");
    assertThat(history.versions()).containsExactly(JANUARY, FEBRUARY, LATE);
  }

  @Test
  void beforeTheFirstTheFirstHolds() {
    PlanHistory history = PlanHistory.of(FEBRUARY).with(JANUARY);
    assertThat(inForce(history, "2025-12-31")).isEqualTo("jan");
  }

  @Test
  void whatIsRecordedLaterIsNotKnown() {
    PlanHistory history = PlanHistory.of(List.of(JANUARY, FEBRUARY, LATE));
    LocalDate day = LocalDate.parse("2026-02-10");
    assertThat(history.versionOn(day, Instant.parse("2026-02-02T00:00:00Z"))).isEqualTo(JANUARY);
    assertThat(history.versionOn(day, FEBRUARY.recordedAt())).isEqualTo(FEBRUARY);
    assertThat(history.versionOn(day, Instant.MIN)).isEqualTo(JANUARY);
  }

  @Test
  void ofOneDayTheOneRecordedLastHoldsThenTheOneWrittenLast() {
    PlanVersion again = version("again", "2026-02-01", "2026-02-03T09:00:00Z");
    PlanVersion earlier = version("earlier", "2026-02-01", "2026-02-02T09:00:00Z");
    assertThat(inForce(PlanHistory.of(List.of(FEBRUARY, earlier)), "2026-02-01")).isEqualTo("feb");
    assertThat(inForce(PlanHistory.of(List.of(FEBRUARY, again)), "2026-02-01")).isEqualTo("again");
  }

  @Test
  void aHistoryHasAVersion() {
    assertThatIllegalArgumentException().isThrownBy(() -> PlanHistory.of(List.of()));
  }

  @Test
  void equalVersionsMakeEqualHistories() {
    assertThat(PlanHistory.of(JANUARY).with(FEBRUARY))
        .isEqualTo(PlanHistory.of(List.of(JANUARY, FEBRUARY)))
        .hasSameHashCodeAs(PlanHistory.of(List.of(JANUARY, FEBRUARY)))
        .isNotEqualTo(PlanHistory.of(JANUARY));
  }
}
