package dev.okr.core.wire.journal;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryBuilder;
import dev.okr.core.journal.EntryId;
import dev.okr.core.org.PartyId;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LimitException;
import dev.okr.core.wire.Fields;
import dev.okr.core.wire.Member;
import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.Table;
import dev.okr.core.wire.scalar.ExtensionsCodec;
import dev.okr.core.wire.scalar.Ids;
import dev.okr.core.wire.scalar.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
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

  /**
   * The table with these members and the extensions, which are written last. Its entries are made
   * where nothing is wrong, and may yet be too large.
   *
   * @param maker the builder with the members that only this kind has
   */
  <B extends EntryBuilder<E, B>> Table<E> table(
      Fields<E> fields, Table.Check check, Function<ReadContext, B> maker) {
    Member<E, Extensions> extensions = ExtensionsCodec.extensions(fields, Entry::extensions);
    return fields.table(check, in -> in.isFine() ? made(in, maker, extensions) : null);
  }

  /** As {@link #table(Fields, Table.Check, Function)}, of members that all go together. */
  <B extends EntryBuilder<E, B>> Table<E> table(Fields<E> fields, Function<ReadContext, B> maker) {
    return table(fields, in -> true, maker);
  }

  private <B extends EntryBuilder<E, B>> @Nullable E made(
      ReadContext in, Function<ReadContext, B> maker, Member<E, Extensions> extensions) {
    try {
      return maker
          .apply(in)
          .id(in.get(id))
          .on(in.get(on))
          .recordedAt(in.get(recordedAt))
          .by(in.get(by))
          .extensions(in.get(extensions))
          .build();
    } catch (LimitException tooLarge) {
      in.cursor().problemOfObject(ProblemCode.TOO_LARGE, "detail", tooLarge.limit());
      return null;
    }
  }
}
