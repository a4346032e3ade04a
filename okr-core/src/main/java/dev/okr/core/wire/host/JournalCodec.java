package dev.okr.core.wire.host;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.wire.Codec;
import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.Shape;
import dev.okr.core.wire.WireToken;
import dev.okr.core.wire.WireWriter;
import dev.okr.core.wire.journal.EntryTables;
import dev.okr.core.wire.scalar.Lists;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A journal as an array of entries; an entry that is there already is ignored. */
final class JournalCodec implements Codec<Journal> {

  @Override
  public @Nullable Journal read(ReadContext in) throws IOException {
    if (!in.cursor().isAt(WireToken.ARRAY)) {
      in.cursor().wrongType(Shape.ARRAY);
      return null;
    }
    Map<EntryId, Entry> entries = new LinkedHashMap<>();
    in.list(new Collected(entries));
    return in.isFine() ? Journal.of(entries.values()) : null;
  }

  @Override
  public void write(Journal journal, WireWriter out) throws IOException {
    Lists.of(EntryTables.ENTRY).write(journal.entries(), out);
  }

  /** Notices an entry with an id of another one. */
  private record Collected(Map<EntryId, Entry> entries) implements Codec<Entry> {

    @Override
    public @Nullable Entry read(ReadContext in) throws IOException {
      Entry entry = EntryTables.ENTRY.read(in);
      if (entry == null) {
        return null;
      }
      Entry known = entries.putIfAbsent(entry.id(), entry);
      if (known != null && !known.equals(entry)) {
        in.cursor().problemOfObject(ProblemCode.CONFLICTING_ENTRY, "id", entry.id().value());
      }
      return known == null ? entry : null;
    }

    @Override
    public void write(Entry entry, WireWriter out) throws IOException {
      EntryTables.ENTRY.write(entry, out);
    }
  }
}
