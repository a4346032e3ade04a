package dev.okr.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Subject;
import dev.okr.core.testkit.JournalArbitraries;
import dev.okr.core.testkit.ValueArbitraries;
import dev.okr.core.time.DateSpan;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Lookups and the past of a journal, against a walk over its entries. */
class JournalLookupProperties {

  @Provide
  Arbitrary<List<Entry>> entries() {
    return JournalArbitraries.entries().list().ofMaxSize(40).uniqueElements(Entry::id);
  }

  /** Asked at any moment of its growth, by any branch of it, a journal tells what it holds. */
  @Property(tries = 300)
  void lookupsFindWhatAWalkFinds(
      @ForAll("entries") List<Entry> entries, @ForAll @IntRange(min = 1, max = 7) int askEvery) {
    Journal journal = Journal.empty();
    for (int i = 0; i < entries.size(); i++) {
      Journal branch = journal.append(entries.get(i));
      if (i % askEvery == 0) {
        check(branch);
      }
      journal = journal.append(entries.get(i));
    }
    check(journal);
    check(Journal.of(entries));
  }

  private static void check(Journal journal) {
    Set<Subject> subjects = new HashSet<>();
    Set<LocalDate> days = new HashSet<>();
    for (Entry entry : journal.entries()) {
      subjects.addAll(entry.subjects());
      entry.subjects().forEach(s -> subjects.add(new Subject(s.kind(), s.id())));
      days.add(entry.on());
    }
    subjects.add(Subject.of(PartyId.of("nobody")));
    days.add(LocalDate.MAX);
    for (Subject subject : subjects) {
      assertThat(journal.about(subject))
          .isEqualTo(
              journal.entries().stream()
                  .filter(entry -> entry.subjects().stream().anyMatch(subject::covers))
                  .toList());
    }
    for (LocalDate day : days) {
      assertThat(journal.on(day))
          .isEqualTo(journal.entries().stream().filter(entry -> entry.on().equals(day)).toList());
    }
  }

  @Property(tries = 300)
  void whatHappenedInSomeDaysIsByDate(
      @ForAll("entries") List<Entry> entries, @ForAll("spans") DateSpan span) {
    Journal journal = Journal.of(entries);
    assertThat(journal.during(span))
        .isEqualTo(
            entries.stream()
                .filter(entry -> span.contains(entry.on()))
                .sorted(Comparator.comparing(Entry::on))
                .toList());
    assertThat(journal.during(new DateSpan(LocalDate.MIN, LocalDate.MAX))).hasSize(entries.size());
    assertThat(journal.during(new DateSpan(LocalDate.MAX, LocalDate.MAX))).isEmpty();
  }

  @Provide
  Arbitrary<DateSpan> spans() {
    return Combinators.combine(ValueArbitraries.days(), Arbitraries.integers().between(0, 60))
        .as((from, length) -> new DateSpan(from, from.plusDays(length)));
  }

  /** Threads that ask a new journal at once get what one would. */
  @Example
  void anyThreadMayAskFirst() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      entries.add(checkIn("e" + i, i % 2 == 0 ? "a" : "b"));
    }
    Subject subject = Subject.of(KeyResultId.of("K"), MeasureId.of("a"));
    for (int round = 0; round < 20; round++) {
      Journal journal = Journal.of(entries);
      assertThat(
              IntStream.range(0, 16)
                  .parallel()
                  .map(any -> journal.about(subject).size())
                  .distinct()
                  .boxed()
                  .toList())
          .containsExactly(1_000);
    }
  }

  @Example
  void theEntriesOfOneKind() {
    Journal journal =
        Journal.of(
            List.of(
                checkIn("1", "a"),
                Recognition.builder()
                    .id("2")
                    .on(LocalDate.parse("2026-02-06"))
                    .recordedAt(Instant.EPOCH)
                    .by("p.lin")
                    .keyResult("K")
                    .to("p.wu")
                    .text("thanks")
                    .build()));
    Subject subject = Subject.of(KeyResultId.of("K"));
    List<CheckIn> checkIns = journal.about(subject, CheckIn.class);
    assertThat(checkIns).containsExactly(checkIn("1", "a"));
    assertThat(journal.about(subject, Entry.class)).isEqualTo(journal.entries());
    assertThat(journal.about(subject, Closed.class)).isEmpty();
    assertThat(journal.about(Subject.of(PartyId.of("p.wu")))).hasSize(1);
  }

  /** In whatever order entries were recorded, the past holds those recorded by then, and grows. */
  @Property(tries = 300)
  void thePastIsWhatWasRecordedByThen(
      @ForAll("entries") List<Entry> entries, @ForAll boolean sorted, @ForAll int pick) {
    List<Entry> history = new ArrayList<>(entries);
    if (sorted) {
      history.sort((a, b) -> a.recordedAt().compareTo(b.recordedAt()));
    }
    Journal journal = Journal.of(history);
    Instant known =
        history.isEmpty()
            ? Instant.EPOCH
            : history.get(Math.floorMod(pick, history.size())).recordedAt();
    for (Instant then : List.of(known, known.minusNanos(1), Instant.MIN, Instant.MAX)) {
      List<Entry> expected =
          history.stream().filter(entry -> !entry.recordedAt().isAfter(then)).toList();
      Journal past = journal.asOf(then);
      assertThat(past.entries()).isEqualTo(expected);
      check(past);
      for (Entry entry : history) {
        assertThat(past.find(entry.id()).isPresent()).isEqualTo(expected.contains(entry));
      }
      List<Entry> others = history.stream().filter(entry -> !expected.contains(entry)).toList();
      Journal grown = past;
      for (Entry entry : others.subList(0, others.size() / 2)) {
        grown = grown.append(entry);
      }
      for (Entry entry : history) {
        assertThat(grown.find(entry.id()).isPresent()).isEqualTo(grown.entries().contains(entry));
      }
    }
    assertThat(journal.entries()).isEqualTo(history);
  }

  private static CheckIn checkIn(String id, String measure) {
    CheckIn.Builder made =
        CheckIn.builder()
            .id(EntryId.of(id))
            .on(LocalDate.parse("2026-02-06"))
            .recordedAt(Instant.parse("2026-02-06T10:00:00Z"))
            .by(PartyId.of("p.lin"))
            .keyResult(KeyResultId.of("K"))
            .value(BigDecimal.ONE);
    return measure.isEmpty() ? made.build() : made.measure(MeasureId.of(measure)).build();
  }

  @Example
  void aMeasureIsPartOfItsKeyResultAndNotTheOtherWayRound() {
    Journal journal = Journal.of(List.of(checkIn("1", ""), checkIn("2", "a"), checkIn("3", "b")));
    KeyResultId k = KeyResultId.of("K");
    assertThat(journal.about(Subject.of(k))).isEqualTo(journal.entries());
    assertThat(journal.about(Subject.of(k, MeasureId.of("a"))))
        .extracting(Entry::id)
        .containsExactly(EntryId.of("2"));
  }

  @Example
  void aDecisionAboutAGoalTwiceIsThereOnce() {
    Subject goal = Subject.of(KeyResultId.of("K"));
    Decision decision =
        Decision.builder()
            .id(EntryId.of("d"))
            .on(LocalDate.parse("2026-02-06"))
            .recordedAt(Instant.EPOCH)
            .by(PartyId.of("p.lin"))
            .text(LocalizedText.of("keep it"))
            .about(List.of(goal, Subject.of(KeyResultId.of("K"), MeasureId.of("a")), goal))
            .build();
    assertThat(Journal.of(List.of(decision)).about(goal)).containsExactly(decision);
  }

  @Example
  void nothingNewIsTheSameJournal() {
    Journal journal = Journal.of(List.of(checkIn("1", "")));
    assertThat(journal.append(checkIn("1", ""))).isSameAs(journal);
    assertThat(journal.appendAll(List.of(checkIn("1", ""))).orElseThrow()).isSameAs(journal);
    assertThat(journal.appendAll(List.of()).orElseThrow()).isSameAs(journal);
    assertThat(journal.asOf(Instant.MAX)).isSameAs(journal);
  }

  @Example
  @SuppressWarnings("NullAway") // what a host may do
  void nullIsNamed() {
    Journal journal = Journal.empty();
    assertThatNullPointerException().isThrownBy(() -> journal.append(null)).withMessage("entry");
    assertThatNullPointerException().isThrownBy(() -> journal.appendAll(null)).withMessage("more");
    assertThatNullPointerException()
        .isThrownBy(() -> journal.appendAll(Arrays.asList((Entry) null)))
        .withMessage("entry");
    assertThatNullPointerException().isThrownBy(() -> journal.asOf(null)).withMessage("known");
    assertThatNullPointerException().isThrownBy(() -> journal.on(null)).withMessage("date");
    assertThatNullPointerException().isThrownBy(() -> journal.about(null)).withMessage("subject");
    assertThatNullPointerException().isThrownBy(() -> journal.find(null)).withMessage("id");
  }
}
