package dev.okr.core.serial;

import dev.okr.core.internal.form.Fingerprint;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanHistory;
import dev.okr.core.plan.PlanVersion;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.wire.Problems;
import dev.okr.core.wire.document.DocumentReader;
import dev.okr.core.wire.document.JournalCollector;
import dev.okr.core.wire.document.JournalLines;
import dev.okr.core.wire.journal.EntryTables;
import dev.okr.core.wire.json.JsonWriter;
import dev.okr.core.wire.json.NormalWriter;
import dev.okr.core.wire.json.PlainJson;
import dev.okr.core.wire.plan.PlanTable;
import dev.okr.core.wire.scalar.TextCodecs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents that travel; the number of each stands in streams, so it never changes. */
enum Form {
  /** A plan. */
  PLAN(0, Plan.class) {
    @Override
    void write(Object value, OutputStream out) throws IOException {
      JsonWriter.write((Plan) value, PlanTable.PLAN, out);
    }

    @Override
    @Nullable Object read(byte[] utf8, Problems problems) {
      return READER.plan(utf8, problems);
    }

    @Override
    Fingerprint fingerprint(Object value, @Nullable Fingerprint earlier) {
      MessageDigest digest = Fingerprint.NONE.resume();
      NormalWriter.digest(out -> PlanTable.PLAN.write((Plan) value, out), digest);
      return Fingerprint.of(0, digest);
    }
  },

  /** A journal. */
  JOURNAL(1, Journal.class) {
    @Override
    void write(Object value, OutputStream out) throws IOException {
      JsonWriter.writeLines(((Journal) value).entries(), EntryTables.ENTRY, out);
    }

    @Override
    @Nullable Object read(byte[] utf8, Problems problems) throws IOException {
      JournalCollector collector = new JournalCollector(problems);
      JournalLines lines = new JournalLines(READER, new ByteArrayInputStream(utf8));
      while (lines.next()) {
        Entry entry = lines.entry(problems);
        if (entry != null) {
          collector.add(entry, lines);
        }
      }
      return problems.isEmpty() ? collector.journal() : null;
    }

    @Override
    Fingerprint fingerprint(Object value, @Nullable Fingerprint earlier) {
      List<Entry> entries = ((Journal) value).entries();
      Fingerprint before = earlier == null ? Fingerprint.NONE : earlier;
      MessageDigest digest = before.resume();
      List<Entry> added = entries.subList(before.lines(), entries.size());
      NormalWriter.digestLines(added, EntryTables.ENTRY, digest);
      return Fingerprint.of(entries.size(), digest);
    }
  },

  /** The versions of a plan. */
  HISTORY(2, PlanHistory.class) {
    @Override
    void write(Object value, OutputStream out) throws IOException {
      JsonWriter.writeLines(((PlanHistory) value).versions(), PlanTable.VERSION, out);
    }

    @Override
    @Nullable Object read(byte[] utf8, Problems problems) {
      return READER.history(utf8, problems);
    }

    @Override
    Fingerprint fingerprint(Object value, @Nullable Fingerprint earlier) {
      List<PlanVersion> versions = ((PlanHistory) value).versions();
      MessageDigest digest = Fingerprint.NONE.resume();
      NormalWriter.digestLines(versions, PlanTable.VERSION, digest);
      return Fingerprint.of(versions.size(), digest);
    }
  },

  /** A text in languages. */
  TEXT(3, LocalizedText.class) {
    @Override
    void write(Object value, OutputStream out) throws IOException {
      JsonWriter.write((LocalizedText) value, TextCodecs.TEXT, out);
    }

    @Override
    @Nullable Object read(byte[] utf8, Problems problems) {
      return READER.document(utf8, TextCodecs.TEXT, problems);
    }

    @Override
    Fingerprint fingerprint(Object value, @Nullable Fingerprint earlier) {
      MessageDigest digest = Fingerprint.NONE.resume();
      NormalWriter.digest(out -> TextCodecs.TEXT.write((LocalizedText) value, out), digest);
      return Fingerprint.of(0, digest);
    }
  };

  private static final DocumentReader READER = new DocumentReader(new PlainJson(), false);

  private final int number;
  private final Class<?> type;

  Form(int number, Class<?> type) {
    this.number = number;
    this.type = type;
  }

  /** Its number in streams. */
  int number() {
    return number;
  }

  /** Writes the document of a value. */
  abstract void write(Object value, OutputStream out) throws IOException;

  /** The value of a document; {@code null} where problems were added, or there is no document. */
  abstract @Nullable Object read(byte[] utf8, Problems problems) throws IOException;

  /** The fingerprint of a value, on top of that of an earlier part of it. */
  abstract Fingerprint fingerprint(Object value, @Nullable Fingerprint earlier);

  /** The form of a type; {@code null} if there is none. */
  static @Nullable Form of(Class<?> type) {
    for (Form form : values()) {
      if (form.type == type) {
        return form;
      }
    }
    return null;
  }

  /** The form of that number; {@code null} if there is none. */
  static @Nullable Form of(int number) {
    for (Form form : values()) {
      if (form.number == number) {
        return form;
      }
    }
    return null;
  }
}
