package dev.okr.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.metric.Revision;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Raci;
import dev.okr.core.rule.RuleFigures;
import dev.okr.core.time.Rhythm;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A value goes back into its builder and comes out equal, or changed where it was told. */
class ToBuilderTest {

  @Test
  void roles() {
    Raci raci = Raci.builder().responsible("a", "b").accountable("c").informed("d").build();
    assertThat(raci.toBuilder().build()).isEqualTo(raci);
    assertThat(raci.toBuilder().accountable("e").build().accountable())
        .containsExactly(PartyId.of("e"));
    assertThat(raci.toBuilder().accountable("e").build().responsible())
        .isEqualTo(raci.responsible());
  }

  @Test
  void revisions() {
    Revision revision =
        Revision.builder()
            .version(2)
            .effectiveFrom(LocalDate.parse("2026-02-01"))
            .rebase("0.5")
            .build();
    assertThat(revision.toBuilder().build()).isEqualTo(revision);
    assertThat(revision.toBuilder().version(3).build().rebase()).isEqualTo(revision.rebase());
  }

  @Test
  void rhythms() {
    Rhythm rhythm = Rhythm.builder().checkInDay(DayOfWeek.MONDAY).build();
    assertThat(rhythm.toBuilder().build()).isEqualTo(rhythm);
    assertThat(rhythm.toBuilder().draftingWeeks(1).build().checkInDay())
        .isEqualTo(DayOfWeek.MONDAY);
  }

  @Test
  void figures() {
    RuleFigures figures = RuleFigures.builder().lowTarget("3").build();
    assertThat(figures.toBuilder().build()).isEqualTo(figures);
    assertThat(figures.toBuilder().checkInDays(7).build().lowTarget())
        .isEqualTo(figures.lowTarget());
  }
}
