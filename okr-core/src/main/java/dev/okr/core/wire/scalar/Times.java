package dev.okr.core.wire.scalar;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.wire.Codec;
import dev.okr.core.wire.Cursor;
import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.Symbols;
import dev.okr.core.wire.WireReader;
import dev.okr.core.wire.WireWriter;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates and instants. */
public final class Times {

  /** A date. */
  public static final Codec<LocalDate> DATE = new Date();

  /** An instant, in UTC. */
  public static final Codec<Instant> INSTANT = new Moment();

  private Times() {}

  /**
   * Whether a span doesn't end before it starts; if it does, that is a problem of the end that was
   * read last.
   */
  public static boolean isSpan(@Nullable LocalDate from, @Nullable LocalDate to, ReadContext in) {
    if (from != null && to != null && to.isBefore(from)) {
      in.cursor().problem(ProblemCode.BAD_SPAN, "from", from.toString(), "to", to.toString());
      return false;
    }
    return true;
  }

  private static final class Date implements Codec<LocalDate> {

    @Override
    public @Nullable LocalDate read(ReadContext in) throws IOException {
      Cursor cursor = in.cursor();
      if (!cursor.isText()) {
        return null;
      }
      WireReader reader = cursor.reader();
      Symbols<LocalDate> known = in.vocabulary().dates();
      LocalDate date = known.find(reader.characters(), reader.from(), reader.length());
      if (date == null) {
        date = IsoTimes.date(reader.characters(), reader.from(), reader.length());
        if (date == null) {
          cursor.problem(ProblemCode.BAD_DATE, "found", reader.text());
        } else {
          known.put(reader.text(), date);
        }
      }
      return date;
    }

    @Override
    public void write(LocalDate value, WireWriter out) throws IOException {
      out.plain(IsoTimes.text(value));
    }
  }

  private static final class Moment implements Codec<Instant> {

    @Override
    public @Nullable Instant read(ReadContext in) throws IOException {
      Cursor cursor = in.cursor();
      if (!cursor.isText()) {
        return null;
      }
      WireReader reader = cursor.reader();
      Instant instant = IsoTimes.instant(reader.characters(), reader.from(), reader.length());
      if (instant == null) {
        cursor.problem(ProblemCode.BAD_INSTANT, "found", reader.text());
      }
      return instant;
    }

    @Override
    public void write(Instant value, WireWriter out) throws IOException {
      out.plain(IsoTimes.text(value));
    }
  }
}
