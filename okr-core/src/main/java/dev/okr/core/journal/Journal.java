package dev.okr.core.journal;

import dev.okr.core.error.Location;
import dev.okr.core.error.Message;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.internal.Arguments;
import dev.okr.core.internal.Positions;
import dev.okr.core.internal.form.Documents;
import dev.okr.core.internal.form.Fingerprint;
import dev.okr.core.message.Texts;
import dev.okr.core.plan.Subject;
import dev.okr.core.time.DateSpan;
import dev.okr.core.value.LocalizedText;
import java.io.ObjectInputStream;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happened, in the order it was written down. Immutable and append-only: appending returns a
 * journal that shares all earlier entries, and takes microseconds whatever the size (amortised: now
 * and then, when as much was appended as there was, an index is made anew).
 *
 * <p>Appending is idempotent: an entry that is there already is ignored; the same id with other
 * content is rejected. So a data job may send a batch twice. A mistake is mended by a later entry
 * with an id of its own:
 *
 * <pre>{@code
 * Journal corrected = journal.append(
 *     reading.toBuilder().id("gmv@2026-02-01#2").recordedAt(march).value("9.8").build());
 * corrected.asOf(endOfFebruary).equals(journal.asOf(endOfFebruary)); // true: the report stays
 * }</pre>
 */
public final class Journal implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Code of the problem "the same id with other content". */
  public static final String CONFLICTING_ENTRY = "JOURNAL-001";

  static final Texts TEXTS = Texts.of(Journal.class);

  private static final LocalizedText CONFLICT = TEXTS.get("conflict");

  private static final Journal EMPTY = new Journal(EntryList.EMPTY, null, null);

  private final transient EntryList entries;

  /**
   * Of this journal, or of the part it grew from, or {@code null} before anybody asked. Threads
   * that race here make equal ones, each with final fields only, so the last may win.
   */
  private transient @Nullable JournalLookup lookup;

  /** Of this journal, or of the part it grew from, or {@code null}; as {@link #lookup}. */
  private transient @Nullable Fingerprint fingerprint;

  private Journal(
      EntryList entries, @Nullable JournalLookup lookup, @Nullable Fingerprint fingerprint) {
    this.entries = entries;
    this.lookup = lookup;
    this.fingerprint = fingerprint;
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
              throw new IllegalArgumentException(Arguments.few(problems));
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

  /**
   * Whether an entry may change how others count: corrects or retracts one, closes or reopens a
   * cycle. Where it says {@code false} there is none. Of a journal that was cut by {@link #asOf} it
   * may say {@code true} because of an entry recorded later.
   */
  public boolean hasAmendments() {
    return entries.hasAmendments();
  }

  /** The entry of that id. */
  public Optional<Entry> find(EntryId id) {
    return entries.find(Objects.requireNonNull(id, "id"));
  }

  /**
   * The journal with the entry at its end; this journal if it is there already. What a user sent is
   * better appended by {@link #appendAll}, which tells of a conflict as data.
   *
   * @throws IllegalArgumentException if the id is there with other content
   */
  public Journal append(Entry entry) {
    Optional<Entry> known = find(Objects.requireNonNull(entry, "entry").id());
    if (known.isEmpty()) {
      return new Journal(entries.with(entry), lookup, fingerprint);
    }
    if (known.get().equals(entry)) {
      return this;
    }
    throw new IllegalArgumentException(
        "an entry is never changed: give the correction an id of its own (" + entry.id() + ")");
  }

  /**
   * The journal with all the entries at its end, or every conflict; nothing is half applied.
   * Entries that are there already, or twice among these, are ignored; this journal if nothing is
   * new.
   *
   * @param more the entries, in order
   * @return the journal, or a {@value #CONFLICTING_ENTRY} for every entry that conflicts with one
   *     of the journal or with an earlier one of these
   */
  public Outcome<Journal> appendAll(Iterable<? extends Entry> more) {
    Builder added = toBuilder();
    List<Problem> problems = new ArrayList<>();
    for (Entry entry : Objects.requireNonNull(more, "more")) {
      if (!added.add(entry)) {
        problems.add(
            new Problem(
                CONFLICTING_ENTRY,
                Location.WHOLE,
                new Message(CONFLICT, Map.of("id", entry.id().value()))));
      }
    }
    return problems.isEmpty() ? Outcome.ok(added.build()) : Outcome.rejected(problems);
  }

  /** A builder of a journal whose entries come one by one. */
  public static Builder builder() {
    return new Builder(EMPTY);
  }

  /** A builder that has this journal's entries, for more after them. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /**
   * Gathers the entries of a journal one by one, as a reader of a file does. For one thread and one
   * journal.
   */
  public static final class Builder {

    private final Journal start;
    private final List<Entry> added = new ArrayList<>();
    private final Positions<EntryId> ids = new Positions<>();
    private boolean amends;
    private boolean isInOrder = true;
    private @Nullable Entry last;
    private boolean isBuilt;

    private Builder(Journal start) {
      this.start = start;
    }

    /**
     * Adds an entry at the end; one that is there already is ignored.
     *
     * @return whether it is there now; not if its id is there with other content
     * @throws IllegalStateException if the journal was built
     */
    public boolean add(Entry entry) {
      if (isBuilt) {
        throw new IllegalStateException("a builder builds one journal");
      }
      EntryId id = Objects.requireNonNull(entry, "entry").id();
      Entry known = start.size() == 0 ? null : start.entries.find(id).orElse(null);
      if (known == null) {
        int position = ids.add(id);
        if (position < 0) {
          amends |= EntryList.isAmendment(entry);
          isInOrder &= last == null || EntryList.isInOrder(last, entry);
          last = entry;
          added.add(entry);
          return true;
        }
        known = added.get(position);
      }
      return known.equals(entry);
    }

    /** The journal; this builder takes no more entries. */
    public Journal build() {
      isBuilt = true;
      if (added.isEmpty()) {
        return start;
      }
      return start.size() > 0
          ? new Journal(start.entries.withAll(added), start.lookup, start.fingerprint)
          : new Journal(EntryList.of(added, ids, isInOrder, amends), null, null);
    }
  }

  /**
   * What was known at an instant: the entries recorded at or before it, as reports were made from
   * it then. Whatever is appended with a later {@code recordedAt} changes nothing in it.
   *
   * <p>Logarithmic, sharing all entries, in a journal whose entries were appended in the order in
   * which they were recorded; linear in one with history imported later.
   */
  public Journal asOf(Instant known) {
    EntryList seen = entries.asOf(Objects.requireNonNull(known, "known"));
    return seen.size() == size() ? this : new Journal(seen, null, null);
  }

  /**
   * The entries of a business date, whenever they were recorded, in the order of the journal; empty
   * if there is none. The first question to a journal reads all of it; then it takes constant time.
   */
  public List<Entry> on(LocalDate date) {
    return lookup().on(Objects.requireNonNull(date, "date"));
  }

  /**
   * The entries about a subject, in the order of the journal; empty if there is none. An entry
   * about a measure is about its key result too; one that names only the key result is not among
   * those about a measure. The first question to a journal reads all of it; then it takes constant
   * time (linear in the entries of the key result if a measure is asked for).
   *
   * <pre>{@code
   * journal.about(Subject.of(KeyResultId.of("O1.KR3"))); // its check-ins, decisions, thanks ...
   * }</pre>
   */
  public List<Entry> about(Subject subject) {
    return lookup().about(Objects.requireNonNull(subject, "subject"));
  }

  /**
   * The entries of one kind about a subject, in the order of the journal.
   *
   * <pre>{@code
   * List<CheckIn> checkIns = journal.about(Subject.of(KeyResultId.of("O1.KR3")), CheckIn.class);
   * }</pre>
   *
   * @param subject what they are about, see {@link #about(Subject)}
   * @param kind the kind of entry
   */
  public <E extends Entry> List<E> about(Subject subject, Class<E> kind) {
    Objects.requireNonNull(kind, "kind");
    return about(subject).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /**
   * What happened in some days: the entries whose business date is one of them, by date, those of
   * one date in the order of the journal. It takes as long as there are days in the span or entries
   * in the journal, whichever is fewer.
   */
  public List<Entry> during(DateSpan span) {
    Objects.requireNonNull(span, "span");
    if (span.days() > size()) {
      return entries().stream()
          .filter(entry -> span.contains(entry.on()))
          .sorted(Comparator.comparing(Entry::on))
          .toList();
    }
    List<Entry> found = new ArrayList<>();
    for (long i = 0; i < span.days(); i++) {
      found.addAll(on(span.from().plusDays(i)));
    }
    return Collections.unmodifiableList(found);
  }

  private JournalLookup lookup() {
    JournalLookup known = lookup;
    if (known == null || known.size() < size()) {
      known = JournalLookup.of(entries(), known);
      lookup = known;
    }
    return known;
  }

  /**
   * The SHA-256 of the normal form of the entries, one a line in the journal's order, as 64 digits;
   * see {@link dev.okr.core.plan.Plan#fingerprint()}. A journal that grew from one that was asked
   * goes on from there, so asking again after an entry costs that entry.
   */
  public String fingerprint() {
    Fingerprint known = fingerprint;
    if (known == null || known.lines() < size()) {
      known = Documents.of(Journal.class).fingerprint(this, known);
      fingerprint = known;
    }
    return known.toString();
  }

  private Object writeReplace() throws ObjectStreamException {
    return Documents.of(Journal.class).replacement(this);
  }

  private void readObject(ObjectInputStream in) throws ObjectStreamException {
    throw Documents.refusal(Journal.class);
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
