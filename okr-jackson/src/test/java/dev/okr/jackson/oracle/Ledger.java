package dev.okr.jackson.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** The journal as the goals of one cycle see it: known, not taken back, not after the close. */
record Ledger(List<Entry> entries, Close close) {

  /**
   * "Only what is recorded by the knowledge instant and, for the goals of a closed cycle, by the
   * close is looked at" (section 1).
   */
  static Ledger of(Cycle cycle, List<Entry> journal, Instant known) {
    List<Entry> seen = known(journal, known);
    Close close = Close.of(cycle, seen);
    List<Entry> looked = close == null ? seen : seen.stream().filter(close::sees).toList();
    return new Ledger(Counting.of(looked), close);
  }

  /** "Known. recordedAt <= the knowledge instant, where one is asked for". */
  static List<Entry> known(List<Entry> journal, Instant known) {
    return known == null
        ? journal
        : journal.stream().filter(entry -> !entry.recordedAt().isAfter(known)).toList();
  }

  /** "Dated in time. on <= d". */
  List<Entry> upTo(LocalDate day, Predicate<Entry> wanted) {
    return entries.stream()
        .filter(entry -> !entry.on().isAfter(day))
        .filter(wanted)
        .sorted(Entry.BY_DATE)
        .toList();
  }

  boolean isClosedOn(LocalDate day) {
    return close != null && close.isInForceOn(day);
  }
}
