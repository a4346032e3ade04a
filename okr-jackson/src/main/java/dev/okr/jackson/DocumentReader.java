package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.okr.core.error.Location;
import dev.okr.core.journal.Entry;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanVersion;
import dev.okr.scoring.policy.Formula;
import dev.okr.scoring.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes plans and entries of bytes. */
final class DocumentReader {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final JsonFactory factory;
  private final boolean checksReferences;

  DocumentReader(JsonFactory factory, boolean checksReferences) {
    this.factory = factory;
    this.checksReferences = checksReferences;
  }

  /** The plan that the bytes are, or {@code null} where problems were added. */
  @Nullable Plan plan(byte[] utf8, Problems problems) {
    int start = afterMark(utf8, utf8.length);
    return plan(
        new Document(factory, utf8, start, utf8.length, new JsonPositions(utf8, start, 0)),
        null,
        problems);
  }

  /**
   * The plan that a document is.
   *
   * @param plain what of the document stood there without quotes, if it is YAML
   */
  @Nullable Plan plan(Document document, @Nullable PlainScalars plain, Problems problems) {
    return twice(
        document,
        plain,
        problems,
        (values, lookahead) -> new PlanDecoder(values, lookahead).plan(),
        plan -> plan);
  }

  /**
   * The versions of a plan that the lines are, or {@code null} where problems were added.
   *
   * @return the versions in the order of the lines; empty if all are blank
   */
  @Nullable List<PlanVersion> history(byte[] utf8, Problems problems) {
    List<PlanVersion> versions = new ArrayList<>();
    int line = 0;
    for (int from = afterMark(utf8, utf8.length); from < utf8.length; line++) {
      int end = from;
      while (end < utf8.length && utf8[end] != '\n') {
        end++;
      }
      if (!isBlank(utf8, from, end)) {
        PlanVersion version = version(utf8, from, end, line, problems);
        if (version != null) {
          versions.add(version);
        }
      }
      from = end + 1;
    }
    return problems.isEmpty() ? versions : null;
  }

  private static boolean isBlank(byte[] utf8, int from, int end) {
    for (int i = from; i < end; i++) {
      if (utf8[i] != ' ' && utf8[i] != '\t' && utf8[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  private @Nullable PlanVersion version(
      byte[] utf8, int from, int end, int line, Problems problems) {
    Problems found = new Problems();
    PlanVersion version =
        twice(
            new Document(factory, utf8, from, end, new JsonPositions(utf8, from, line)),
            null,
            found,
            (values, lookahead) -> new PlanVersionDecoder(values, lookahead).version(),
            PlanVersion::plan);
    problems.addAll(found);
    return version;
  }

  /** Reads a value of a document. */
  @FunctionalInterface
  private interface Reading<T> {
    @Nullable T read(Values values, Lookahead lookahead) throws IOException;
  }

  /**
   * Where all is well, a plan and its parts find that their ids occur once; only of a document with
   * a fault it is worth while to remember where each id stands, so that is read once more.
   */
  private <T> @Nullable T twice(
      Document document,
      @Nullable PlainScalars plain,
      Problems problems,
      Reading<T> reading,
      Function<T, Plan> planOf) {
    T read = once(document, plain, true, new Problems(), reading, planOf);
    return read == null ? once(document, plain, false, problems, reading, planOf) : read;
  }

  private <T> @Nullable T once(
      Document document,
      @Nullable PlainScalars plain,
      boolean idsAreTrusted,
      Problems problems,
      Reading<T> reading,
      Function<T, Plan> planOf) {
    ReferenceCheck references = checksReferences ? new ReferenceCheck() : null;
    return document.decode(
        problems,
        (cursor, lookahead) -> {
          T read =
              reading.read(
                  new Values(cursor, new Vocabulary(), plain, references, idsAreTrusted),
                  lookahead);
          if (read != null && references != null) {
            references.check(planOf.apply(read), problems);
          }
          return read;
        });
  }

  /**
   * The policy that the bytes are, or {@code null} where problems were added.
   *
   * @param formulas the host's formulas that a policy may name
   */
  @Nullable Policy policy(byte[] utf8, List<Formula> formulas, Problems problems) {
    int start = afterMark(utf8, utf8.length);
    return new Document(factory, utf8, start, utf8.length, new JsonPositions(utf8, start, 0))
        .decode(
            problems,
            (cursor, lookahead) ->
                new PolicyDecoder(new Values(cursor, new Vocabulary(), null, null, false), formulas)
                    .policy());
  }

  /**
   * The entry that a line is, or {@code null} where problems were added.
   *
   * @param number the number of the line, from 1
   */
  @Nullable Entry entry(
      byte[] line, int length, int number, Vocabulary vocabulary, Problems problems) {
    int start = number == 1 ? afterMark(line, length) : 0;
    Document document =
        new Document(factory, line, start, length, new JsonPositions(line, start, number - 1));
    return document.decode(
        problems,
        (cursor, lookahead) ->
            new EntryDecoder(new Values(cursor, vocabulary, null, null, false), lookahead).entry());
  }

  /** Whether a line without a line break was cut off while it was written. */
  boolean isTorn(byte[] line, int length) {
    return TornLine.is(factory, line, length);
  }

  /** Where the {@code id} of an entry that could be read stands. */
  Location placeOfId(byte[] line, int length, int number) {
    int start = number == 1 ? afterMark(line, length) : 0;
    try (JsonParser parser = factory.createParser(line, start, length - start)) {
      Tokens.next(parser);
      while (Tokens.next(parser) == JsonToken.FIELD_NAME) {
        boolean isId = parser.currentName().equals("id");
        Tokens.next(parser);
        if (isId) {
          JsonLocation at = parser.currentTokenLocation();
          return new JsonPositions(line, start, number - 1)
              .locate("/id", at.getLineNr(), (int) at.getByteOffset());
        }
        Tokens.skipChildren(parser);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // the line was read before
    }
    return new Location("/id", number, 0);
  }

  /** The position behind a byte order mark, if there is one. */
  static int afterMark(byte[] utf8, int length) {
    if (length < MARK.length) {
      return 0;
    }
    for (int i = 0; i < MARK.length; i++) {
      if (utf8[i] != MARK[i]) {
        return 0;
      }
    }
    return MARK.length;
  }
}
