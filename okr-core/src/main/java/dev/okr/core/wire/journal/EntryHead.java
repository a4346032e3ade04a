package dev.okr.core.wire.journal;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.org.PartyId;
import dev.okr.core.value.LimitException;
import dev.okr.core.wire.Fields;
import dev.okr.core.wire.Member;
import dev.okr.core.wire.Reading;
import dev.okr.core.wire.Table;
import dev.okr.core.wire.scalar.Ids;
import dev.okr.core.wire.scalar.Times;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The members that every entry has.
 *
 * @param id the id
 * @param on the business date
 * @param recordedAt when it was recorded
 * @param by who recorded it
 * @param <E> the type of the entries
 */
record EntryHead<E extends Entry>(
    Member<E, EntryId> id,
    Member<E, LocalDate> on,
    Member<E, Instant> recordedAt,
    Member<E, PartyId> by) {

  /** Adds the members. */
  static <E extends Entry> EntryHead<E> of(Fields<E> fields) {
    return new EntryHead<>(
        fields.required("id", Ids.of(EntryId::of), Entry::id),
        fields.required("on", Times.DATE, Entry::on),
        fields.required("recordedAt", Times.INSTANT, Entry::recordedAt),
        fields.required("by", Ids.AUTHOR, Entry::by));
  }

  /** The table, whose entries are made where nothing is wrong, and may yet be too large. */
  static <E extends Entry> Table<E> table(
      Fields<E> fields, Table.Check check, Fields.Maker<E> maker) {
    return fields.table(check, in -> in.isFine() ? made(in, maker) : null);
  }

  /** As {@link #table(Fields, Table.Check, Fields.Maker)}, of members that all go together. */
  static <E extends Entry> Table<E> table(Fields<E> fields, Fields.Maker<E> maker) {
    return table(fields, in -> true, maker);
  }

  private static <E extends Entry> @Nullable E made(Reading in, Fields.Maker<E> maker) {
    try {
      return maker.make(in);
    } catch (LimitException tooLarge) {
      in.cursor().problemOfObject(ProblemCode.TOO_LARGE, "detail", tooLarge.limit());
      return null;
    }
  }
}
