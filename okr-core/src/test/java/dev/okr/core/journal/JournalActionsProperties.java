package dev.okr.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okr.core.error.Outcome;
import dev.okr.core.testkit.JournalArbitraries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** Whatever is done to a journal, in any order, it is the plain list that the same was done to. */
class JournalActionsProperties {

  /** A journal, the list that it must be, and the journal it grew from. */
  private record Known(Journal journal, List<Entry> entries, Optional<Known> before) {

    static Known start() {
      return new Known(Journal.empty(), List.of(), Optional.empty());
    }

    Known append(Entry entry) {
      Optional<Entry> same = find(entries, entry.id());
      if (same.isPresent()) {
        if (same.get().equals(entry)) {
          assertThat(journal.append(entry)).isSameAs(journal);
        } else {
          assertThatIllegalArgumentException().isThrownBy(() -> journal.append(entry));
        }
        return this;
      }
      List<Entry> more = new ArrayList<>(entries);
      more.add(entry);
      return new Known(journal.append(entry), more, Optional.of(this));
    }

    Known appendAll(List<Entry> batch) {
      List<Entry> more = new ArrayList<>(entries);
      long conflicts = 0;
      for (Entry entry : batch) {
        Optional<Entry> same = find(more, entry.id());
        if (same.isEmpty()) {
          more.add(entry);
        } else if (!same.get().equals(entry)) {
          conflicts++;
        }
      }
      Outcome<Journal> outcome = journal.appendAll(batch);
      assertThat(outcome.problems()).hasSize((int) conflicts);
      return conflicts > 0 ? this : new Known(outcome.orElseThrow(), more, Optional.of(this));
    }

    /** Takes back the entry at a place, with an id that nothing else has. */
    Known retract(int place, long second) {
      if (entries.isEmpty()) {
        return this;
      }
      Entry target = entries.get(place % entries.size());
      return append(
          Retracted.builder()
              .id("back" + entries.size())
              .on(target.on())
              .recordedAt(target.recordedAt().plusSeconds(second))
              .by(target.by())
              .target(target.id())
              .build());
    }

    /** What was known at an instant grows on as a journal of its own. */
    Known asOf(Instant then) {
      Journal past = journal.asOf(then);
      List<Entry> seen =
          entries.stream().filter(entry -> !entry.recordedAt().isAfter(then)).toList();
      return new Known(past, seen, Optional.of(this));
    }

    Known check() {
      assertThat(journal.entries()).isEqualTo(entries);
      assertThat(journal).isEqualTo(Journal.of(entries));
      TakenBack back = TakenBack.in(journal, Instant.MAX);
      for (Entry entry : entries) {
        assertThat(journal.find(entry.id())).contains(entry);
        assertThat(journal.on(entry.on()))
            .isEqualTo(entries.stream().filter(other -> other.on().equals(entry.on())).toList());
        assertThat(back.has(entry.id())).as("%s", entry).isEqualTo(isTakenBack(entry));
      }
      boolean amends =
          entries.stream().anyMatch(entry -> entry instanceof Retracted || isClosing(entry));
      assertThat(journal.hasAmendments() || !amends).isTrue();
      before.ifPresent(known -> assertThat(known.journal.entries()).isEqualTo(known.entries));
      return this;
    }

    /** Whether a retraction names it that was recorded later and wasn't taken back itself. */
    private boolean isTakenBack(Entry entry) {
      return !isClosing(entry)
          && entries.stream()
              .anyMatch(
                  other ->
                      other instanceof Retracted retraction
                          && retraction.target().equals(entry.id())
                          && order().compare(entry, other) < 0
                          && !isTakenBack(other));
    }

    private Comparator<Entry> order() {
      return Comparator.comparing(Entry::recordedAt).thenComparing(entries::indexOf);
    }

    private static boolean isClosing(Entry entry) {
      return entry instanceof Closed || entry instanceof Reopened;
    }

    private static Optional<Entry> find(List<Entry> entries, EntryId id) {
      return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }
  }

  /** Entries of every kind that correct nothing, of few ids, so that some are there already. */
  private static Arbitrary<Entry> entries() {
    return Combinators.combine(
            JournalArbitraries.entries(),
            Arbitraries.integers().between(0, 15),
            Arbitraries.integers().between(0, 5))
        .as(
            (entry, id, second) ->
                correctingNothing(entry).toBuilder()
                    .id("e" + id)
                    .on(LocalDate.EPOCH.plusDays(second))
                    .recordedAt(Instant.EPOCH.plusSeconds(second))
                    .build());
  }

  private static Entry correctingNothing(Entry entry) {
    if (entry instanceof CheckIn checkIn) {
      return checkIn.toBuilder().corrects(Optional.empty()).build();
    }
    return entry instanceof Reading reading
        ? reading.toBuilder().corrects(Optional.empty()).build()
        : entry;
  }

  private static Action.Independent<Known> each(Arbitrary<Transformer<Known>> steps) {
    return () -> steps;
  }

  private static Transformer<Known> step(String name, Transformer<Known> step) {
    return Transformer.transform(name, known -> step.apply(known).check());
  }

  @Provide
  Arbitrary<ActionChain<Known>> histories() {
    return ActionChain.startWith(Known::start)
        .withAction(
            5, each(entries().map(entry -> step("append " + entry, known -> known.append(entry)))))
        .withAction(
            2,
            each(
                entries()
                    .list()
                    .ofMaxSize(4)
                    .map(batch -> step("appendAll " + batch, known -> known.appendAll(batch)))))
        .withAction(
            2,
            each(
                Combinators.combine(
                        Arbitraries.integers().between(0, 20), Arbitraries.longs().between(-1, 3))
                    .as(
                        (place, second) ->
                            step("retract " + place, known -> known.retract(place, second)))))
        .withAction(
            1,
            each(
                Arbitraries.longs()
                    .between(-1, 8)
                    .map(Instant.EPOCH::plusSeconds)
                    .map(then -> step("asOf " + then, known -> known.asOf(then)))))
        .withMaxTransformations(25);
  }

  @Property(tries = 300)
  void whateverIsDoneItIsTheList(@ForAll("histories") ActionChain<Known> chain) {
    chain.run();
    assertThat(chain.finalState()).isPresent();
  }
}
