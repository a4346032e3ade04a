package dev.okr.core.journal;

import dev.okr.core.internal.Index;
import dev.okr.core.plan.Subject;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Entries by what they are about and by day. Made when a journal is first asked, since most are
 * only appended to; what was appended after is added to it, so that asking a growing journal again
 * and again costs no more than its growth.
 */
final class JournalLookup {

  private static final JournalLookup EMPTY = new JournalLookup(0, Index.empty(), Index.empty());

  private final int size;
  private final Index<Subject, Vector<Entry>> bySubject;
  private final Index<LocalDate, Vector<Entry>> byDay;

  private JournalLookup(
      int size, Index<Subject, Vector<Entry>> bySubject, Index<LocalDate, Vector<Entry>> byDay) {
    this.size = size;
    this.bySubject = bySubject;
    this.byDay = byDay;
  }

  /**
   * The lookup of the entries.
   *
   * @param entries all of them
   * @param known the lookup of their first ones; {@code null} if there is none
   */
  static JournalLookup of(List<Entry> entries, @Nullable JournalLookup known) {
    JournalLookup start = known == null ? EMPTY : known;
    int added = entries.size() - start.size;
    return added > start.size
        ? ofAll(entries)
        : start.plus(entries.subList(start.size, entries.size()));
  }

  int size() {
    return size;
  }

  /** The entries about a subject or a part of it, in the order of the journal. */
  List<Entry> about(Subject subject) {
    Vector<Entry> found = bySubject.get(whole(subject));
    if (found == null) {
      return List.of();
    }
    return subject.measure() == null
        ? found.asJava()
        : found.filter(entry -> entry.subjects().stream().anyMatch(subject::covers)).asJava();
  }

  /** The entries of a business date, in the order of the journal. */
  List<Entry> on(LocalDate day) {
    Vector<Entry> found = byDay.get(day);
    return found == null ? List.of() : found.asJava();
  }

  private static JournalLookup ofAll(List<Entry> entries) {
    Map<Subject, List<Entry>> subjects = new HashMap<>();
    Map<LocalDate, List<Entry>> days = new HashMap<>();
    for (Entry entry : entries) {
      for (Subject subject : wholes(entry)) {
        subjects.computeIfAbsent(subject, any -> new ArrayList<>()).add(entry);
      }
      days.computeIfAbsent(entry.on(), any -> new ArrayList<>()).add(entry);
    }
    return new JournalLookup(entries.size(), indexOf(subjects), indexOf(days));
  }

  private static <K extends Comparable<? super K>> Index<K, Vector<Entry>> indexOf(
      Map<K, List<Entry>> lists) {
    Map<K, Vector<Entry>> vectors = new HashMap<>();
    lists.forEach((key, list) -> vectors.put(key, Vector.ofAll(list)));
    return Index.of(vectors);
  }

  private JournalLookup plus(List<Entry> more) {
    Index<Subject, Vector<Entry>> subjects = bySubject;
    Index<LocalDate, Vector<Entry>> days = byDay;
    for (Entry entry : more) {
      for (Subject subject : wholes(entry)) {
        subjects = plus(subjects, subject, entry);
      }
      days = plus(days, entry.on(), entry);
    }
    return new JournalLookup(size + more.size(), subjects, days);
  }

  private static <K extends Comparable<? super K>> Index<K, Vector<Entry>> plus(
      Index<K, Vector<Entry>> index, K key, Entry entry) {
    Vector<Entry> known = index.get(key);
    return index.with(key, known == null ? Vector.of(entry) : known.append(entry));
  }

  /** What an entry is about, a measure by its key result, each once. */
  private static Set<Subject> wholes(Entry entry) {
    List<Subject> subjects = entry.subjects();
    if (subjects.size() == 1) {
      return Set.of(whole(subjects.get(0)));
    }
    Set<Subject> wholes = new LinkedHashSet<>();
    subjects.forEach(subject -> wholes.add(whole(subject)));
    return wholes;
  }

  private static Subject whole(Subject subject) {
    return subject.measure() == null ? subject : new Subject(subject.kind(), subject.id());
  }
}
