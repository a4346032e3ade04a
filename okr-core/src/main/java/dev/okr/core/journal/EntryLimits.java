package dev.okr.core.journal;

import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.Target;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.LimitException;
import dev.okr.core.value.Limits;
import dev.okr.core.value.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * Whether an entry can be written as a line that is read again: its times, and its bytes, which are
 * counted from above. A first count takes each character for the largest there is; only what might
 * be too large is counted exactly.
 */
final class EntryLimits {

  /** Names, dates and words that every entry may have, with room to spare. */
  private static final int FRAME = 500;

  /** A number within limits, with the names, brackets and comma around it. */
  private static final int NUMBER = 60;

  /** The names, brackets, comma and date of an item of a list. */
  private static final int ITEM = 70;

  private static final int LARGEST_CHARACTER = 6;

  private final boolean exactly;
  private long bytes = FRAME;

  private EntryLimits(boolean exactly) {
    this.exactly = exactly;
  }

  /**
   * The entry itself.
   *
   * @throws LimitException if it is dated or recorded outside the years 0001 to 9999, or takes more
   *     than {@value Limits#ENTRY_BYTES} bytes
   */
  static <E extends Entry> E checked(E entry) {
    Limits.requireDay(entry.on());
    Limits.requireInstant(entry.recordedAt());
    if (!isSurelySmall(entry) && bytes(entry, false) > Limits.ENTRY_BYTES) {
      long bytes = bytes(entry, true);
      if (bytes > Limits.ENTRY_BYTES) {
        throw new LimitException(
            Journal.TEXTS.get("entry-bytes", "most", Limits.ENTRY_BYTES), bytes + " bytes");
      }
    }
    return entry;
  }

  /** Whether it says nothing but ids, dates, numbers and words: most are check-ins of a value. */
  private static boolean isSurelySmall(Entry entry) {
    return entry.extensions().isEmpty()
        && (entry instanceof Reading
            || (entry instanceof CheckIn e
                && e.note().isEmpty()
                && e.blockers().isEmpty()
                && e.asks().isEmpty()
                && e.undone().isEmpty()
                && e.done().isEmpty()));
  }

  private static long bytes(Entry entry, boolean exactly) {
    EntryLimits count = new EntryLimits(exactly);
    count.add(entry);
    return count.bytes;
  }

  private void add(Entry entry) {
    add(entry.id().value());
    add(entry.by().value());
    entry.corrects().ifPresent(corrected -> add(corrected.value()));
    bytes += entry.extensions().writtenBytes();
    if (entry instanceof CheckIn e) {
      add(e);
    } else if (entry instanceof Reading e) {
      add(e.metric().value());
    } else if (entry instanceof TargetRevised e) {
      add(e.keyResult().value());
      e.measure().ifPresent(measure -> add(measure.value()));
      add(e.target());
      add(e.reason());
    } else if (entry instanceof MetricRevised e) {
      add(e.metric().value());
    } else if (entry instanceof ScoreAdjusted e) {
      add(e.goal().id());
      add(e.reason());
    } else if (entry instanceof Decision e) {
      add(e.text());
      e.about().forEach(this::add);
    } else if (entry instanceof ResourceMoved e) {
      add(e.givenBy().value());
      add(e.givenTo().value());
      add(e.what());
      add(e.reason());
    } else if (entry instanceof Retrospective e) {
      add(e.about());
      add(e.learned());
      add(e.change());
      e.causes().forEach(this::add);
    } else if (entry instanceof Recognition e) {
      e.to().forEach(party -> item(party.value()));
      e.keyResult().ifPresent(keyResult -> add(keyResult.value()));
      add(e.text());
    } else if (entry instanceof Closed e) {
      add(e.cycle().value());
    } else if (entry instanceof Reopened e) {
      add(e.cycle().value());
      add(e.reason());
    } else if (entry instanceof StateChanged e) {
      add(e.goal().id());
      add(e.reason());
    } else if (entry instanceof Retracted e) {
      add(e.target().value());
      add(e.reason());
    }
  }

  private void add(CheckIn checkIn) {
    add(checkIn.keyResult().value());
    checkIn.measure().ifPresent(measure -> add(measure.value()));
    checkIn.done().ifPresent(ids -> ids.forEach(id -> item(id.value())));
    checkIn.undone().forEach(id -> item(id.value()));
    add(checkIn.note());
    for (Blocker blocker : checkIn.blockers()) {
      bytes += ITEM;
      add(blocker.text());
    }
    for (Ask ask : checkIn.asks()) {
      bytes += ITEM;
      Optional.ofNullable(ask.to()).ifPresent(to -> add(to.value()));
      add(ask.text());
    }
  }

  private void add(Target target) {
    bytes += 4 * NUMBER;
    if (target instanceof Target.ChangeBy change) {
      Optional.ofNullable(change.period()).ifPresent(this::add);
    } else if (target instanceof Target.Grades grades) {
      bytes += 2L * NUMBER * grades.points().size();
    } else if (target instanceof Target.Milestones milestones) {
      milestones(milestones.items());
    }
  }

  private void milestones(List<Milestone> items) {
    for (Milestone item : items) {
      bytes += ITEM + NUMBER;
      add(item.id().value());
      add(item.title());
    }
  }

  private void add(Subject subject) {
    bytes += ITEM;
    add(subject.id());
    Optional.ofNullable(subject.measure()).ifPresent(measure -> add(measure.value()));
  }

  private void add(LocalizedText texts) {
    bytes += 3;
    texts
        .byTag()
        .forEach(
            (tag, text) -> {
              item(tag);
              add(text);
            });
  }

  /** A text with a comma or colon behind it. */
  private void item(String text) {
    bytes++;
    add(text);
  }

  private void add(String text) {
    bytes += exactly ? Limits.bytesOf(text) : 2 + (long) LARGEST_CHARACTER * text.length();
  }
}
