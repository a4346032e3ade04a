package dev.okr.core.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a journal are taken back, by a retraction or by a correction that takes their
 * place.
 *
 * <p>A retraction takes back the entry it names, unless it is itself retracted. Entries that
 * correct each other, directly or through others, form a chain of which the one recorded last
 * counts; a retracted one links nothing. Both work only on an entry recorded before them, and never
 * on a close or a reopening. Their business dates are not looked at.
 */
public final class TakenBack {

  private static final TakenBack NOTHING = new TakenBack(new BitSet(), Set.of());

  private static final Comparator<Line> BY_RECORD =
      Comparator.comparing((Line line) -> line.entry().recordedAt()).thenComparingInt(Line::number);

  private final BitSet lines;
  private final Set<EntryId> ids;

  private TakenBack(BitSet lines, Set<EntryId> ids) {
    this.lines = lines;
    this.ids = ids;
  }

  /** An entry and its place in the journal. */
  private record Line(Entry entry, int number) {}

  /** Whether an entry names another one, so that it may take it back. */
  public static boolean names(Entry entry) {
    Objects.requireNonNull(entry, "entry");
    return entry instanceof Retracted || entry.corrects().isPresent();
  }

  /**
   * What is taken back in a journal by the instant; nothing is looked at where nothing is amended.
   *
   * @param recordedBy entries recorded later are not looked at
   */
  public static TakenBack in(Journal journal, Instant recordedBy) {
    Objects.requireNonNull(recordedBy, "recordedBy");
    return Objects.requireNonNull(journal, "journal").hasAmendments()
        ? in(journal.entries(), recordedBy)
        : NOTHING;
  }

  /**
   * What is taken back among the entries recorded by the instant, in time linear in them.
   *
   * @param entries all entries, in the order of the journal
   * @param recordedBy entries recorded later are not looked at
   */
  public static TakenBack in(Iterable<? extends Entry> entries, Instant recordedBy) {
    Objects.requireNonNull(entries, "entries");
    Objects.requireNonNull(recordedBy, "recordedBy");
    List<Line> naming = new ArrayList<>();
    int number = 0;
    for (Entry entry : entries) {
      if (names(entry) && !entry.recordedAt().isAfter(recordedBy)) {
        naming.add(new Line(entry, number));
      }
      number++;
    }
    return naming.isEmpty() ? NOTHING : new Finder(entries, naming, recordedBy).find();
  }

  /** Whether the entry of that line is taken back; the first line is 0. */
  public boolean has(int line) {
    return lines.get(line);
  }

  /** Whether the entry of that id is taken back. */
  public boolean has(EntryId id) {
    return ids.contains(Objects.requireNonNull(id, "id"));
  }

  /** Finds what is taken back. */
  private static final class Finder {

    private final List<Line> naming;
    private final Map<EntryId, Line> named = new HashMap<>();
    private final Set<Line> retracted = new HashSet<>();
    private final Map<Line, Line> links = new HashMap<>();

    Finder(Iterable<? extends Entry> entries, List<Line> naming, Instant recordedBy) {
      this.naming = naming;
      Set<EntryId> ids = new HashSet<>();
      naming.forEach(line -> ids.add(nameIn(line)));
      int number = 0;
      for (Entry entry : entries) {
        if (ids.contains(entry.id()) && !entry.recordedAt().isAfter(recordedBy)) {
          named.put(entry.id(), new Line(entry, number));
        }
        number++;
      }
    }

    private static EntryId nameIn(Line line) {
      return line.entry() instanceof Retracted retraction
          ? retraction.target()
          : line.entry().corrects().orElseThrow();
    }

    TakenBack find() {
      naming.sort(BY_RECORD.reversed());
      retract();
      Set<Line> chained = new HashSet<>();
      for (Line line : naming) {
        link(line, chained);
      }
      Map<Line, Line> last = new HashMap<>();
      for (Line line : chained) {
        last.merge(root(line), line, (a, b) -> BY_RECORD.compare(a, b) < 0 ? b : a);
      }
      Set<Line> found = new HashSet<>(retracted);
      for (Line line : chained) {
        if (!line.equals(last.get(root(line)))) {
          found.add(line);
        }
      }
      BitSet lines = new BitSet();
      Set<EntryId> ids = new HashSet<>();
      for (Line line : found) {
        lines.set(line.number());
        ids.add(line.entry().id());
      }
      return new TakenBack(lines, ids);
    }

    /** The newest is judged first: nothing recorded earlier can take it back. */
    private void retract() {
      for (Line line : naming) {
        if (line.entry() instanceof Retracted && !retracted.contains(line)) {
          earlier(line).ifPresent(retracted::add);
        }
      }
    }

    private void link(Line line, Set<Line> chained) {
      if (line.entry().corrects().isEmpty() || retracted.contains(line)) {
        return;
      }
      Optional<Line> corrected = earlier(line).filter(other -> !retracted.contains(other));
      if (corrected.isPresent()) {
        chained.add(line);
        chained.add(corrected.get());
        Line mine = root(line);
        Line others = root(corrected.get());
        if (!mine.equals(others)) {
          links.put(mine, others);
        }
      }
    }

    private Line root(Line line) {
      Line root = line;
      for (Line next = links.get(root); next != null; next = links.get(root)) {
        root = next;
      }
      Line step = line;
      while (!step.equals(root)) { // later walks are short
        @Nullable Line next = links.put(step, root);
        step = next == null ? root : next;
      }
      return root;
    }

    /** The entry that a line names, if it may be taken back by it. */
    private Optional<Line> earlier(Line line) {
      return Optional.ofNullable(named.get(nameIn(line)))
          .filter(other -> BY_RECORD.compare(other, line) < 0)
          .filter(other -> !Closings.isClosing(other.entry()));
    }
  }
}
