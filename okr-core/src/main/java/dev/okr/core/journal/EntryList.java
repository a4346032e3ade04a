package dev.okr.core.journal;

import dev.okr.core.internal.Positions;
import dev.okr.core.internal.Registry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Entries in the order they were written down, with what is known of them all: whether they were
 * recorded in that order, and whether any amends another. Immutable; what grows shares the rest.
 */
final class EntryList {

  static final EntryList EMPTY = new EntryList(Registry.of(List.of(), Entry::id), true, false);

  private final Registry<EntryId, Entry> entries;

  /** Whether no entry was recorded before the one in front of it. */
  private final boolean inOrder;

  private final boolean hasAmendments;

  private EntryList(Registry<EntryId, Entry> entries, boolean inOrder, boolean hasAmendments) {
    this.entries = entries;
    this.inOrder = inOrder;
    this.hasAmendments = hasAmendments;
  }

  /**
   * Entries of which everything is known.
   *
   * @param ids the positions of their ids, given up to the list
   */
  static EntryList of(
      List<Entry> entries, Positions<EntryId> ids, boolean inOrder, boolean hasAmendments) {
    return new EntryList(Registry.of(entries, ids, Entry::id), inOrder, hasAmendments);
  }

  List<Entry> asList() {
    return entries.asList();
  }

  int size() {
    return entries.size();
  }

  Optional<Entry> find(EntryId id) {
    return entries.find(id);
  }

  boolean hasAmendments() {
    return hasAmendments;
  }

  static boolean isAmendment(Entry entry) {
    return Closings.isClosing(entry) || TakenBack.names(entry);
  }

  static boolean isInOrder(Entry earlier, Entry later) {
    return !later.recordedAt().isBefore(earlier.recordedAt());
  }

  private boolean follows(Entry entry) {
    return size() == 0 || isInOrder(entries.at(size() - 1), entry);
  }

  /** The list with an entry at its end, whose id is new to it. */
  EntryList with(Entry entry) {
    return new EntryList(
        entries.with(entry), inOrder && follows(entry), hasAmendments || isAmendment(entry));
  }

  /** The list with some entries at its end, whose ids are new to it. */
  EntryList withAll(List<Entry> added) {
    if (added.isEmpty()) {
      return this;
    }
    boolean ordered = inOrder && follows(added.get(0));
    boolean amends = hasAmendments;
    Entry before = added.get(0);
    for (Entry entry : added) {
      ordered &= isInOrder(before, entry);
      amends |= isAmendment(entry);
      before = entry;
    }
    return new EntryList(entries.withAll(added), ordered, amends);
  }

  /** The entries recorded at or before an instant; this list if all were. */
  EntryList asOf(Instant known) {
    if (inOrder) {
      int seen = firstAfter(known);
      return seen == size() ? this : new EntryList(entries.first(seen), true, hasAmendments);
    }
    List<Entry> seen = new ArrayList<>();
    for (Entry entry : asList()) {
      if (!entry.recordedAt().isAfter(known)) {
        seen.add(entry);
      }
    }
    return seen.size() == size() ? this : EMPTY.withAll(seen);
  }

  /** The position of the first entry recorded after an instant, of a list in order. */
  private int firstAfter(Instant known) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.at(middle).recordedAt().isAfter(known)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
