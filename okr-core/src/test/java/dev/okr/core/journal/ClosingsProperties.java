package dev.okr.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.testkit.JournalArbitraries;
import dev.okr.core.time.CycleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Which closes count and which entries are taken back, against the sentences that define them. */
class ClosingsProperties {

  private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-04-01");
  private static final List<CycleId> CYCLES = List.of(CycleId.of("Q1"), CycleId.of("Q2"));

  /** A close or reopening of one of two cycles, within few instants and days. */
  private record Step(int cycle, boolean closes, int second, int day) {

    Entry entry(int id) {
      LocalDate on = DAY.plusDays(day);
      Instant recordedAt = START.plusSeconds(second);
      return closes
          ? Closed.builder()
              .id("e" + id)
              .on(on)
              .recordedAt(recordedAt)
              .by("a")
              .cycle(CYCLES.get(cycle))
              .build()
          : Reopened.builder()
              .id("e" + id)
              .on(on)
              .recordedAt(recordedAt)
              .by("a")
              .cycle(CYCLES.get(cycle))
              .build();
    }
  }

  @Provide
  Arbitrary<List<Entry>> closings() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 3))
        .as(Step::new)
        .list()
        .ofMaxSize(8)
        .map(
            steps -> {
              List<Entry> entries = new ArrayList<>();
              steps.forEach(step -> entries.add(step.entry(entries.size())));
              return entries;
            });
  }

  /** The first close behind the last reopening, of those of a cycle in the order of record. */
  private static Optional<Closed> expected(List<Entry> entries, CycleId cycle) {
    List<Entry> mine =
        entries.stream()
            .filter(entry -> entry.subjects().get(0).id().equals(cycle.value()))
            .sorted(Comparator.comparing(Entry::recordedAt))
            .toList();
    int last = -1;
    for (int i = 0; i < mine.size(); i++) {
      last = mine.get(i) instanceof Reopened ? i : last;
    }
    return mine.subList(last + 1, mine.size()).stream().map(Closed.class::cast).findFirst();
  }

  @Property(tries = 500)
  void theFirstCloseSinceTheLastReopeningCounts(@ForAll("closings") List<Entry> entries) {
    Closings all = Closings.of(Journal.of(entries));
    Closings early = Closings.of(Journal.of(entries), DAY.plusDays(1));
    List<Entry> byThen =
        entries.stream().filter(entry -> !entry.on().isAfter(DAY.plusDays(1))).toList();
    for (CycleId cycle : CYCLES) {
      assertThat(all.of(cycle)).isEqualTo(expected(entries, cycle));
      assertThat(early.of(cycle)).isEqualTo(expected(byThen, cycle));
    }
    assertThat(all.all())
        .containsExactlyInAnyOrderElementsOf(
            CYCLES.stream().flatMap(cycle -> expected(entries, cycle).stream()).toList())
        .isSortedAccordingTo(Comparator.comparing(Closed::recordedAt));
  }

  @Example
  void whatNobodyClosedIsOpen() {
    assertThat(Closings.of(Journal.empty()).of(CYCLES.get(0))).isEmpty();
    assertThat(Closings.of(Journal.empty(), DAY).all()).isEmpty();
  }

  @Provide
  Arbitrary<List<Entry>> entries() {
    return JournalArbitraries.entries().list().ofMaxSize(40).uniqueElements(Entry::id);
  }

  /** An entry is found by its id exactly where it is found by its line. */
  @Property(tries = 300)
  void whatIsTakenBackIsFoundByLineAndById(@ForAll("entries") List<Entry> entries) {
    TakenBack back = TakenBack.in(named(entries), Instant.MAX);
    int line = 0;
    for (Entry entry : named(entries)) {
      assertThat(back.has(entry.id())).as("%s", entry).isEqualTo(back.has(line++));
    }
    assertThat(back.has(EntryId.of("nobody"))).isFalse();
  }

  /** The entries, each followed by a retraction of every third. */
  private static List<Entry> named(List<Entry> entries) {
    List<Entry> all = new ArrayList<>(entries);
    for (int i = 0; i < entries.size(); i += 3) {
      Entry of = Objects.requireNonNull(entries.get(i));
      all.add(
          Retracted.builder()
              .id("r" + i)
              .on(DAY)
              .recordedAt(of.recordedAt())
              .by("a")
              .target(of.id())
              .build());
    }
    return all;
  }
}
