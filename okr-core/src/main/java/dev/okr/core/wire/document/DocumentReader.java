package dev.okr.core.wire.document;

import dev.okr.core.error.Location;
import dev.okr.core.error.ProblemCode;
import dev.okr.core.journal.Entry;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanHistory;
import dev.okr.core.plan.PlanVersion;
import dev.okr.core.wire.Codec;
import dev.okr.core.wire.Problems;
import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.ReferenceCheck;
import dev.okr.core.wire.Vocabulary;
import dev.okr.core.wire.WireReader;
import dev.okr.core.wire.WireToken;
import dev.okr.core.wire.journal.EntryTables;
import dev.okr.core.wire.plan.PlanTable;
import dev.okr.core.wire.scan.plan.PlanScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes plans and entries of bytes. */
public final class DocumentReader {

  private final JsonParsing parsing;
  private final boolean checksReferences;

  /**
   * A reader.
   *
   * @param checksReferences whether a reference of a plan to something that isn't there is a
   *     problem
   */
  public DocumentReader(JsonParsing parsing, boolean checksReferences) {
    this.parsing = parsing;
    this.checksReferences = checksReferences;
  }

  /** The plan that the bytes are, or {@code null} where problems were added. */
  public @Nullable Plan plan(byte[] utf8, Problems problems) {
    return plan(whole(utf8), problems);
  }

  /** The plan that a text is, or {@code null} where problems were added. */
  public @Nullable Plan plan(SourceText text, Problems problems) {
    Plan scanned = checksReferences || text.isUntyped() ? null : scanned(text);
    return scanned == null ? twice(text, PlanTable.PLAN, plan -> plan, problems) : scanned;
  }

  /** The plan, if what is usual in it can be scanned and nothing is wrong anywhere. */
  private @Nullable Plan scanned(SourceText text) {
    if (Utf8.firstInvalid(text.bytes(), text.start(), text.end()) >= 0) {
      return null;
    }
    PlanScanner scanner = PlanScanner.scan(text.bytes(), text.start(), text.end());
    if (scanner == null) {
      return null;
    }
    Plan rest = once(whole(scanner.rest()), PlanTable.PLAN, plan -> plan, true, new Problems());
    try {
      return rest == null ? null : scanner.with(rest);
    } catch (IllegalArgumentException repeatedId) {
      return null; // the parser's way tells where the id stands
    }
  }

  private static JsonText whole(byte[] utf8) {
    return new JsonText(utf8, JsonText.afterMark(utf8, utf8.length), utf8.length, 0);
  }

  /** The versions of a plan that the lines are, or {@code null} where problems were added. */
  public @Nullable PlanHistory history(byte[] utf8, Problems problems) {
    List<PlanVersion> versions = new ArrayList<>();
    int line = 0;
    for (int from = JsonText.afterMark(utf8, utf8.length); from < utf8.length; line++) {
      int end = from;
      while (end < utf8.length && utf8[end] != '\n') {
        end++;
      }
      if (!isBlank(utf8, from, end)) {
        PlanVersion version = version(new JsonText(utf8, from, end, line), problems);
        if (version != null) {
          versions.add(version);
        }
      }
      from = end + 1;
    }
    if (versions.isEmpty() && problems.isEmpty()) {
      problems.add(ProblemCode.EMPTY, Location.WHOLE);
    }
    return problems.isEmpty() ? PlanHistory.of(versions) : null;
  }

  private static boolean isBlank(byte[] utf8, int from, int end) {
    for (int i = from; i < end; i++) {
      if (utf8[i] != ' ' && utf8[i] != '\t' && utf8[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  private @Nullable PlanVersion version(JsonText line, Problems problems) {
    Problems found = new Problems();
    PlanVersion version = twice(line, PlanTable.VERSION, PlanVersion::plan, found);
    problems.addAll(found);
    return version;
  }

  /**
   * Where all is well, a plan and its parts find that their ids occur once; only of a document with
   * a problem it is worked out, in a second reading, which id stands where.
   */
  private <T> @Nullable T twice(
      SourceText text, Codec<T> codec, Function<T, Plan> planOf, Problems problems) {
    T read = once(text, codec, planOf, true, new Problems());
    return read == null ? once(text, codec, planOf, false, problems) : read;
  }

  private <T> @Nullable T once(
      SourceText text,
      Codec<T> codec,
      Function<T, Plan> planOf,
      boolean idsAreTrusted,
      Problems problems) {
    ReferenceCheck references = checksReferences ? new ReferenceCheck() : null;
    return parse(
        text,
        problems,
        reader -> {
          T read =
              new ReadContext(new Vocabulary(), references, idsAreTrusted)
                  .document(codec, reader, problems);
          if (read != null && references != null) {
            references.check(planOf.apply(read), problems);
          }
          return read;
        });
  }

  /**
   * What a document of one value is.
   *
   * @return the value, or {@code null} where problems were added
   */
  public <T> @Nullable T document(byte[] utf8, Codec<T> codec, Problems problems) {
    return document(whole(utf8), codec, new ReadContext(), problems);
  }

  private <T> @Nullable T document(
      SourceText text, Codec<T> codec, ReadContext reading, Problems problems) {
    return parse(text, problems, reader -> reading.document(codec, reader, problems));
  }

  private <T> @Nullable T parse(
      SourceText text, Problems problems, JsonParsing.Decoding<T> decoding) {
    int before = problems.count();
    T decoded = null;
    int invalid = Utf8.firstInvalid(text.bytes(), text.start(), text.end());
    if (invalid >= 0) {
      int line = JsonText.line(text.bytes(), text.start(), invalid);
      long place = SourceText.place(line, invalid - text.start());
      problems.add(ProblemCode.ENCODING, "", place);
    } else {
      decoded = parsing.parse(text, problems, decoding);
    }
    problems.settle(text::locate);
    return problems.count() == before ? decoded : null;
  }

  /**
   * The entry that a line is, or {@code null} where problems were added.
   *
   * @param number the number of the line, from 1
   * @param reading what reads the lines of a journal
   */
  public @Nullable Entry entry(
      byte[] line, int length, int number, ReadContext reading, Problems problems) {
    return document(textOf(line, length, number), EntryTables.ENTRY, reading, problems);
  }

  private static JsonText textOf(byte[] line, int length, int number) {
    int start = number == 1 ? JsonText.afterMark(line, length) : 0;
    return new JsonText(line, start, length, number - 1);
  }

  /**
   * Reads the plan that a reader stands on, and leaves the reader on its last token.
   *
   * @return the plan; {@code null} where problems were added
   */
  public @Nullable Plan planAt(WireReader reader, Problems problems) throws IOException {
    ReferenceCheck references = checksReferences ? new ReferenceCheck() : null;
    Plan plan =
        new ReadContext(new Vocabulary(), references, false)
            .value(PlanTable.PLAN, reader, problems);
    if (plan != null && references != null) {
      references.check(plan, problems);
    }
    problems.settle(reader::locate);
    return problems.isEmpty() ? plan : null;
  }

  /**
   * Reads the entry that a reader stands on, and leaves the reader on its last token.
   *
   * @return the entry; {@code null} where problems were added
   */
  public @Nullable Entry entryAt(WireReader reader, Problems problems) throws IOException {
    Entry entry = new ReadContext().value(EntryTables.ENTRY, reader, problems);
    problems.settle(reader::locate);
    return entry;
  }

  /** Whether a line without a line break was cut off while it was written. */
  boolean isTorn(byte[] line, int length) {
    return TornLine.is(parsing, line, length);
  }

  /** Where the {@code id} of an entry that could be read stands. */
  Location placeOfId(byte[] line, int length, int number) {
    JsonText text = textOf(line, length, number);
    Location place = parsing.parse(text, new Problems(), reader -> placeOfId(text, reader));
    return place == null ? new Location("/id", number, 0) : place;
  }

  private static @Nullable Location placeOfId(JsonText text, WireReader reader) throws IOException {
    reader.next();
    while (reader.next() == WireToken.NAME) {
      boolean isId = reader.name().equals("id");
      reader.next();
      if (isId) {
        return text.locate("/id", reader.place());
      }
      reader.skip();
    }
    return null;
  }
}
