package dev.okr.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.time.CycleId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A journal whose entries come one by one, and what it knows of them. */
class JournalBuilderTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-06");
  private static final Instant NOON = Instant.parse("2026-02-06T12:00:00Z");

  @Test
  void nothingIsTheEmptyJournal() {
    assertThat(Journal.builder().build()).isEqualTo(Journal.empty());
  }

  @Test
  void entriesKeepTheirOrderAndCountOnce() {
    Journal.Builder builder = Journal.builder();
    assertThat(builder.add(reading("b", 2, 0))).isTrue();
    assertThat(builder.add(reading("a", 1, 1))).isTrue();
    assertThat(builder.add(reading("b", 2, 0))).isTrue();
    assertThat(builder.add(reading("a", 9, 1))).as("the same id, other content").isFalse();
    Journal journal = builder.build();
    assertThat(journal.entries()).containsExactly(reading("b", 2, 0), reading("a", 1, 1));
    assertThat(journal.find(EntryId.of("a"))).contains(reading("a", 1, 1));
    assertThat(journal).isEqualTo(Journal.of(journal.entries()));
    assertThat(journal.append(reading("c", 3, 2)).size()).isEqualTo(3);
    assertThat(journal.asOf(NOON).entries()).containsExactly(reading("b", 2, 0));
  }

  @Test
  void thePastOfEntriesOutOfOrderIsFoundToo() {
    Journal.Builder builder = Journal.builder();
    builder.add(reading("late", 1, 60));
    builder.add(reading("early", 2, 0));
    assertThat(builder.build().asOf(NOON).entries()).containsExactly(reading("early", 2, 0));
  }

  @Test
  void moreEntriesComeAfterAJournals() {
    Journal first = Journal.of(List.of(reading("a", 1, 0)));
    Journal.Builder builder = first.toBuilder();
    assertThat(builder.add(reading("a", 1, 0))).isTrue();
    assertThat(builder.add(reading("a", 2, 0))).isFalse();
    assertThat(builder.add(reading("b", 2, 1))).isTrue();
    assertThat(builder.build().entries()).containsExactly(reading("a", 1, 0), reading("b", 2, 1));
    assertThat(first.size()).isEqualTo(1);
    assertThat(first.toBuilder().build()).isSameAs(first);
  }

  @Test
  void aBuilderBuildsOnce() {
    Journal.Builder builder = Journal.builder();
    builder.build();
    assertThatThrownBy(() -> builder.add(reading("a", 1, 0)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void noEntryIsNull() {
    assertThatThrownBy(() -> Journal.builder().add(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("entry");
  }

  @Test
  void amendmentsAreKnownHoweverTheyCame() {
    Entry plain = reading("a", 1, 0);
    Entry correction =
        Reading.builder()
            .id("b")
            .on(DAY)
            .recordedAt(NOON)
            .by(PartyId.of("p"))
            .metric(MetricId.of("m"))
            .value(BigDecimal.ONE)
            .corrects("a")
            .build();
    Entry closed =
        Closed.builder().id("c").on(DAY).recordedAt(NOON).by("p").cycle(CycleId.of("Q")).build();
    assertThat(Journal.of(List.of(plain)).hasAmendments()).isFalse();
    assertThat(Journal.empty().append(plain).hasAmendments()).isFalse();
    for (Entry amendment : List.of(correction, closed)) {
      Journal.Builder builder = Journal.builder();
      builder.add(plain);
      builder.add(amendment);
      Journal built = builder.build();
      assertThat(built.hasAmendments()).isTrue();
      assertThat(built.append(reading("z", 1, 9)).hasAmendments()).isTrue();
      assertThat(Journal.of(List.of(plain)).append(amendment).hasAmendments()).isTrue();
      assertThat(
              Journal.of(List.of(plain))
                  .appendAll(List.of(amendment))
                  .orElseThrow()
                  .hasAmendments())
          .isTrue();
    }
  }

  private static Entry reading(String id, int value, int minutes) {
    return Reading.builder()
        .id(id)
        .on(DAY)
        .recordedAt(NOON.plusSeconds(60L * minutes))
        .by("p")
        .metric("m")
        .value(BigDecimal.valueOf(value))
        .build();
  }
}
