package dev.okr.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DateSpanTest {

  private static final DateSpan MARCH = DateSpan.of("2026-03-01", "2026-03-31");

  @Test
  void bothEndsBelongToIt() {
    assertThat(MARCH.contains(MARCH.from())).isTrue();
    assertThat(MARCH.contains(MARCH.to())).isTrue();
    assertThat(MARCH.contains(MARCH.from().minusDays(1))).isFalse();
    assertThat(MARCH.contains(MARCH.to().plusDays(1))).isFalse();
  }

  @Test
  void itEnclosesWhatLiesInItWhole() {
    assertThat(MARCH.encloses(MARCH)).isTrue();
    assertThat(MARCH.encloses(DateSpan.of("2026-03-02", "2026-03-02"))).isTrue();
    assertThat(MARCH.encloses(DateSpan.of("2026-02-28", "2026-03-02"))).isFalse();
    assertThat(MARCH.encloses(DateSpan.of("2026-03-30", "2026-04-01"))).isFalse();
  }

  @Test
  void itOverlapsWhatSharesADay() {
    assertThat(MARCH.overlaps(DateSpan.of("2026-02-01", "2026-03-01"))).isTrue();
    assertThat(MARCH.overlaps(DateSpan.of("2026-03-31", "2026-04-30"))).isTrue();
    assertThat(MARCH.overlaps(DateSpan.of("2026-01-01", "2026-12-31"))).isTrue();
    assertThat(MARCH.overlaps(DateSpan.of("2026-02-01", "2026-02-28"))).isFalse();
    assertThat(MARCH.overlaps(DateSpan.of("2026-04-01", "2026-04-30"))).isFalse();
  }

  @Test
  void aDayWorkedInExchangeLeavesTheOthersAsTheyWere() {
    LocalDate saturday = LocalDate.parse("2026-03-07");
    WorkingDays days = WorkingDays.MONDAY_TO_FRIDAY.and(Set.of(saturday));
    assertThat(days.counts(saturday)).isTrue();
    assertThat(days.counts(saturday.plusDays(1))).isFalse();
    assertThat(days.counts(saturday.plusDays(2))).isTrue();
  }
}
