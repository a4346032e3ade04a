package dev.okr.core.wire.scan;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.ValueSource;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes check-ins and readings of lines that are written as programs write them: one object without
 * white space but blanks behind commas and colons, the word for its kind first, members that are
 * plain texts or numbers, each once. It checks all that the parser's way checks; of a line that is
 * anything else, or wrong, it makes nothing, and the parser's way tells what is wrong and where.
 *
 * <p>For one journal and one thread: ids, dates and numbers that come again are one object.
 */
public final class EntryScanner {

  /** A longer line is left to the parser's way: every limit of an entry lies beyond it. */
  private static final int LONGEST = 1 << 14;

  private static final int KEPT_BITS = 20;
  private static final int PASSING_BITS = 12;

  private static final long ENTRY = JsonScanner.eightOf("entry", 0);
  private static final long CHECK_IN = JsonScanner.eightOf("checkIn", 0);
  private static final long READING = JsonScanner.eightOf("reading", 0);

  private final JsonScanner line = new JsonScanner();
  private final KnownTimes times = new KnownTimes();
  private final ScannedValues values = new ScannedValues(line);
  private final Known<PartyId> parties;
  private final Known<KeyResultId> keyResults;
  private final Known<MeasureId> measures;
  private final Known<MetricId> metrics;
  private byte[] bytes = {};
  private int end;

  // of the line that is scanned now, as far as the members were given
  private int given;
  private @Nullable EntryId id;
  private @Nullable LocalDate on;
  private @Nullable Instant recordedAt;
  private @Nullable PartyId by;
  private @Nullable KeyResultId keyResult;
  private @Nullable MetricId metric;
  private @Nullable MeasureId measure;
  private @Nullable BigDecimal value;
  private @Nullable ValueSource source;
  private @Nullable BigDecimal confidence;
  private @Nullable Light light;
  private @Nullable String note;
  private @Nullable EntryId corrects;

  /** For entries that are kept: a table of ids is little beside them. */
  public static EntryScanner ofKept() {
    return new EntryScanner(KEPT_BITS);
  }

  /** For entries that pass: what it knows doesn't grow with their number. */
  public static EntryScanner ofPassing() {
    return new EntryScanner(PASSING_BITS);
  }

  private EntryScanner(int mostBits) {
    parties = new Known<>(mostBits);
    keyResults = new Known<>(mostBits);
    measures = new Known<>(mostBits);
    metrics = new Known<>(mostBits);
  }

  /**
   * The entry of the line that starts there.
   *
   * @param of the bytes
   * @param to where the bytes end; the line may end before
   * @return the entry; {@code null} if it isn't one that is read here, or its line break isn't
   *     there
   */
  public @Nullable Entry scan(byte[] of, int from, int to) {
    bytes = of;
    given = 0;
    line.begin(of, from, Math.min(to, from + LONGEST));
    if (!line.takes('{') || !isWord(ENTRY) || !line.takesMark(':') || !line.text()) {
      return null;
    }
    long kind = isShort() ? line.firstEight() : 0;
    if (kind == CHECK_IN) {
      return members(EntryMembers.OF_CHECK_IN, EntryMembers.NEEDED_OF_CHECK_IN) ? checkIn() : null;
    }
    return kind == READING && members(EntryMembers.OF_READING, EntryMembers.NEEDED_OF_READING)
        ? reading()
        : null;
  }

  /** Where the line that was scanned last ends, behind its line break. */
  public int end() {
    return end;
  }

  private boolean isWord(long word) {
    return line.text() && isShort() && line.firstEight() == word;
  }

  private boolean isShort() {
    return line.end() - line.from() <= Long.BYTES;
  }

  /** Takes the members and the end of the line, if they can be read here. */
  private boolean members(int allowed, int needed) {
    int next = 0;
    while (line.takesMark(',')) {
      int member = EntryMembers.NAMES.take(line, next);
      int bit = member < 0 ? 0 : EntryMembers.bit(member);
      if ((bit & allowed & ~given) == 0 || !line.takesMark(':') || !take(member)) {
        return false;
      }
      given |= bit;
      next = member + 1;
    }
    boolean isWhole = (given & needed) == needed && line.takes('}');
    line.takes('\r');
    boolean isEnded = line.takes('\n');
    end = line.at();
    return isWhole && isEnded;
  }

  private boolean has(int member) {
    return (given & EntryMembers.bit(member)) != 0;
  }

  private boolean take(int member) {
    if (member == EntryMembers.VALUE || member == EntryMembers.CONFIDENCE) {
      return takeNumber(member);
    }
    if (!line.text()) {
      return false;
    }
    return switch (member) {
      case EntryMembers.ID -> (id = values.id(EntryId::of)) != null;
      case EntryMembers.ON -> (on = times.date(bytes, line.from(), line.end())) != null;
      case EntryMembers.RECORDED_AT ->
          (recordedAt = times.instant(bytes, line.from(), line.end())) != null;
      case EntryMembers.BY -> (by = values.known(parties, PartyId::of)) != null;
      case EntryMembers.KEY_RESULT ->
          (keyResult = values.known(keyResults, KeyResultId::of)) != null;
      case EntryMembers.METRIC -> (metric = values.known(metrics, MetricId::of)) != null;
      case EntryMembers.MEASURE -> (measure = values.known(measures, MeasureId::of)) != null;
      case EntryMembers.SOURCE -> (source = values.word(ValueSource.class)) != null;
      case EntryMembers.LIGHT -> (light = values.word(Light.class)) != null;
      case EntryMembers.NOTE -> (note = values.text()) != null;
      case EntryMembers.CORRECTS -> (corrects = values.id(EntryId::of)) != null;
      default -> false;
    };
  }

  private boolean takeNumber(int member) {
    if (!line.decimal()) {
      return false;
    }
    BigDecimal number = values.number();
    if (member == EntryMembers.VALUE) {
      value = number;
      return true;
    }
    confidence = number;
    return line.isShare();
  }

  private Entry checkIn() {
    CheckIn.Builder entry = CheckIn.builder();
    entry
        .id(Objects.requireNonNull(id))
        .on(Objects.requireNonNull(on))
        .recordedAt(Objects.requireNonNull(recordedAt))
        .by(Objects.requireNonNull(by))
        .keyResult(Objects.requireNonNull(keyResult));
    if (has(EntryMembers.MEASURE)) {
      entry.measure(Objects.requireNonNull(measure));
    }
    if (has(EntryMembers.VALUE)) {
      entry.value(Objects.requireNonNull(value));
    }
    if (has(EntryMembers.SOURCE)) {
      entry.source(Objects.requireNonNull(source));
    }
    if (has(EntryMembers.CONFIDENCE)) {
      entry.confidence(Objects.requireNonNull(confidence));
    }
    if (has(EntryMembers.LIGHT)) {
      entry.light(Objects.requireNonNull(light));
    }
    if (has(EntryMembers.NOTE)) {
      entry.note(LocalizedText.of(Objects.requireNonNull(note)));
    }
    if (has(EntryMembers.CORRECTS)) {
      entry.corrects(Objects.requireNonNull(corrects));
    }
    return entry.build();
  }

  private Entry reading() {
    Reading.Builder entry = Reading.builder();
    entry
        .id(Objects.requireNonNull(id))
        .on(Objects.requireNonNull(on))
        .recordedAt(Objects.requireNonNull(recordedAt))
        .by(Objects.requireNonNull(by))
        .metric(Objects.requireNonNull(metric))
        .value(Objects.requireNonNull(value));
    if (has(EntryMembers.CORRECTS)) {
      entry.corrects(Objects.requireNonNull(corrects));
    }
    return entry.build();
  }
}
