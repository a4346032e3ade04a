package dev.okr.core.journal;

import dev.okr.core.error.Location;
import dev.okr.core.error.Message;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.internal.Registry;
import dev.okr.core.value.LocalizedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happened, in the order it was written down. Immutable and append-only: appending returns a
 * journal that shares all earlier entries.
 *
 * <p>Appending is idempotent: an entry that is there already is ignored; the same id with other
 * content is rejected. So a data job may send a batch twice.
 */
public final class Journal {

  /** Code of the problem "the same id with other content". */
  public static final String CONFLICTING_ENTRY = "JOURNAL-001";

  private static final LocalizedText CONFLICT =
      LocalizedText.enZh(
          "The journal already has an entry '{id}' with other content; give the correction an id of"
              + " its own.",
          "日志中已有内容不同的条目“{id}”；更正请使用新的 id。");

  private static final Journal EMPTY = new Journal(Registry.of(List.of(), Entry::id));

  private final Registry<EntryId, Entry> entries;

  private Journal(Registry<EntryId, Entry> entries) {
    this.entries = entries;
  }

  /** The journal without an entry. */
  public static Journal empty() {
    return EMPTY;
  }

  /**
   * The journal of these entries.
   *
   * @throws IllegalArgumentException if one id occurs with different content
   */
  public static Journal of(Iterable<? extends Entry> entries) {
    return EMPTY
        .appendAll(entries)
        .fold(
            journal -> journal,
            problems -> {
              throw new IllegalArgumentException(problems.toString());
            });
  }

  /** The entries in the order they were written down; unmodifiable. */
  public List<Entry> entries() {
    return entries.asList();
  }

  /** How many entries there are. */
  public int size() {
    return entries.size();
  }

  /** The entry of that id. */
  public Optional<Entry> find(EntryId id) {
    return entries.find(Objects.requireNonNull(id, "id"));
  }

  /**
   * The journal with the entry at its end; this journal if it is there already.
   *
   * @throws IllegalArgumentException if the id is there with other content
   */
  public Journal append(Entry entry) {
    Optional<Entry> known = find(Objects.requireNonNull(entry, "entry").id());
    if (known.isEmpty()) {
      return new Journal(entries.with(entry));
    }
    if (known.get().equals(entry)) {
      return this;
    }
    throw new IllegalArgumentException(
        "an entry is corrected by a later one with its own id (" + entry.id() + ")");
  }

  /**
   * The journal with all the entries at its end, or every conflict; nothing is half applied.
   *
   * @param more the entries, in order
   */
  public Outcome<Journal> appendAll(Iterable<? extends Entry> more) {
    Map<EntryId, Entry> added = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Entry entry : more) {
      Entry known = entries.find(entry.id()).orElseGet(() -> added.get(entry.id()));
      if (known == null) {
        added.put(entry.id(), entry);
      } else if (!known.equals(entry)) {
        problems.add(
            new Problem(
                CONFLICTING_ENTRY,
                Location.WHOLE,
                new Message(CONFLICT, Map.of("id", entry.id().value()))));
      }
    }
    return problems.isEmpty()
        ? Outcome.ok(new Journal(entries.withAll(List.copyOf(added.values()))))
        : Outcome.rejected(problems);
  }

  /** What was known at an instant: the entries recorded at or before it. Linear. */
  public Journal asOf(Instant known) {
    Objects.requireNonNull(known, "known");
    List<Entry> seen = new ArrayList<>();
    for (Entry entry : entries()) {
      if (!entry.recordedAt().isAfter(known)) {
        seen.add(entry);
      }
    }
    return seen.size() == size() ? this : new Journal(Registry.of(seen, Entry::id));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Journal that && entries().equals(that.entries());
  }

  @Override
  public int hashCode() {
    return entries().hashCode();
  }

  @Override
  public String toString() {
    return "Journal of " + size() + " entries";
  }
}
