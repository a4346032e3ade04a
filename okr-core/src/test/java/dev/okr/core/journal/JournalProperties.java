package dev.okr.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Append-only, idempotent, and able to tell what was known when. */
class JournalProperties {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static Reading reading(int id, int value, int recordedAfter) {
    return Reading.builder()
        .id(EntryId.of("e" + id))
        .on(LocalDate.parse("2026-01-01"))
        .recordedAt(START.plusSeconds(recordedAfter))
        .by(PartyId.of("data"))
        .metric(MetricId.of("m"))
        .value(BigDecimal.valueOf(value))
        .build();
  }

  private static List<Entry> readings(List<Integer> recordedAfter) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < recordedAfter.size(); i++) {
      entries.add(reading(i, i, recordedAfter.get(i)));
    }
    return entries;
  }

  @Property
  void appendingOneByOneAndAllAtOnceAreTheSame(
      @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 9) Integer> times) {
    List<Entry> entries = readings(times);
    Journal oneByOne = Journal.empty();
    for (Entry entry : entries) {
      oneByOne = oneByOne.append(entry).append(entry);
    }
    assertThat(oneByOne).isEqualTo(Journal.of(entries));
    assertThat(oneByOne.appendAll(entries).orElseThrow()).isEqualTo(oneByOne);
    assertThat(oneByOne.entries()).isEqualTo(entries);
  }

  @Property
  void whatWasKnownStaysKnownWhateverIsCorrectedLater(
      @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 50) Integer> times,
      @ForAll @IntRange(min = 0, max = 50) int known,
      @ForAll @Size(max = 10) List<@IntRange(min = 51, max = 99) Integer> corrections) {
    Journal journal = Journal.of(readings(times));
    Instant then = START.plusSeconds(known);
    Journal report = journal.asOf(then);
    Journal corrected = journal;
    for (int i = 0; i < corrections.size(); i++) {
      corrected = corrected.append(reading(1000 + i, -i, corrections.get(i)));
    }
    assertThat(corrected.asOf(then)).isEqualTo(report);
    assertThat(report.entries())
        .allSatisfy(entry -> assertThat(entry.recordedAt()).isBeforeOrEqualTo(then));
  }

  @Example
  void aConflictRejectsAllAndSaysWhich() {
    Journal journal = Journal.of(List.of(reading(1, 1, 0)));
    Outcome<Journal> outcome =
        journal.appendAll(List.of(reading(2, 2, 0), reading(1, 9, 0), reading(2, 3, 0)));
    assertThat(outcome.problems())
        .extracting(Problem::code)
        .containsExactly(Journal.CONFLICTING_ENTRY, Journal.CONFLICTING_ENTRY);
    assertThat(outcome.problems().get(0).message("en")).contains("'e1'");
    assertThatIllegalArgumentException().isThrownBy(() -> journal.append(reading(1, 9, 0)));
    assertThat(journal.size()).isEqualTo(1);
  }
}
