package dev.okr.core.wire.scalar;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.Identifiers;
import dev.okr.core.value.Limits;
import dev.okr.core.wire.Codec;
import dev.okr.core.wire.Cursor;
import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.Symbols;
import dev.okr.core.wire.Vocabulary;
import dev.okr.core.wire.WireReader;
import dev.okr.core.wire.WireWriter;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Identifiers, and references by them. */
public final class Ids {

  /** An identifier that names nothing of its own kind. */
  public static final Codec<String> ANY = of(text -> text);

  /** Refers to a team or person. */
  public static final Codec<PartyId> PARTY =
      to(SubjectKind.PARTY, found(PartyId::of, Vocabulary::parties));

  /** A party or system that need not be in the plan. */
  public static final Codec<PartyId> AUTHOR = found(PartyId::of, Vocabulary::parties);

  /** Refers to a metric. */
  public static final Codec<MetricId> METRIC =
      to(SubjectKind.METRIC, found(MetricId::of, Vocabulary::metrics));

  /** Refers to a cycle. */
  public static final Codec<CycleId> CYCLE =
      to(SubjectKind.CYCLE, found(CycleId::of, Vocabulary::cycles));

  /** Refers to a theme. */
  public static final Codec<ThemeId> THEME =
      to(SubjectKind.THEME, found(ThemeId::of, Vocabulary::themes));

  /** Refers to an objective. */
  public static final Codec<ObjectiveId> OBJECTIVE = to(SubjectKind.OBJECTIVE, of(ObjectiveId::of));

  /** Refers to a key result. */
  public static final Codec<KeyResultId> KEY_RESULT =
      to(SubjectKind.KEY_RESULT, of(KeyResultId::of));

  /** The id of a measure; measures of many key results are called alike. */
  public static final Codec<MeasureId> MEASURE = found(MeasureId::of, Vocabulary::measures);

  private Ids() {}

  /** Identifiers that aren't likely to come again. */
  public static <T> Codec<T> of(Function<String, T> make) {
    return new Made<>(make);
  }

  /** The same ids, each once among those of its kind in the whole document. */
  public static <T> Codec<T> unique(SubjectKind kind, Codec<T> ids) {
    return new Unique<>(ids, (in, id) -> in.isNew(kind, id));
  }

  /** The same ids, each once in its list. */
  public static <T> Codec<T> uniqueInList(Codec<T> ids) {
    return new Unique<>(ids, ReadContext::isNewInList);
  }

  private static <T> Codec<T> found(
      Function<String, T> make, Function<Vocabulary, Symbols<T>> known) {
    return new Found<>(new Made<>(make), known);
  }

  private static <T> Codec<T> to(SubjectKind kind, Codec<T> ids) {
    return new Unique<>(
        ids,
        (in, id) -> {
          in.refer(kind, id);
          return true;
        });
  }

  /** Makes an id of each text. */
  private record Made<T>(Function<String, T> make) implements Codec<T> {

    @Override
    public @Nullable T read(ReadContext in) throws IOException {
      Cursor cursor = in.cursor();
      return cursor.isText() ? of(cursor.reader().text(), cursor) : null;
    }

    @Nullable T of(String text, Cursor cursor) {
      if (Identifiers.isValid(text)) {
        return make.apply(text);
      }
      if (Limits.isWellFormed(text)) {
        cursor.problem(ProblemCode.BAD_ID, "found", text);
      } else {
        cursor.problem(ProblemCode.HALF_CHARACTER);
      }
      return null;
    }

    @Override
    public void write(T value, WireWriter out) throws IOException {
      out.text(value.toString());
    }
  }

  /** Ids that are likely to come again: one object for each. */
  private record Found<T>(Made<T> made, Function<Vocabulary, Symbols<T>> known)
      implements Codec<T> {

    @Override
    public @Nullable T read(ReadContext in) throws IOException {
      Cursor cursor = in.cursor();
      if (!cursor.isText()) {
        return null;
      }
      WireReader reader = cursor.reader();
      Symbols<T> symbols = known.apply(in.vocabulary());
      T found = symbols.find(reader.characters(), reader.from(), reader.length());
      if (found == null) {
        String text = reader.text();
        found = made.of(text, cursor);
        if (found != null) {
          symbols.put(text, found);
        }
      }
      return found;
    }

    @Override
    public void write(T value, WireWriter out) throws IOException {
      made.write(value, out);
    }
  }

  /** Looks at an id. */
  @FunctionalInterface
  private interface Look<T> {
    boolean isFine(ReadContext in, T id);
  }

  /** Ids of which somebody keeps count. */
  private record Unique<T>(Codec<T> ids, Look<T> look) implements Codec<T> {

    @Override
    public @Nullable T read(ReadContext in) throws IOException {
      T id = ids.read(in);
      return id != null && look.isFine(in, id) ? id : null;
    }

    @Override
    public void write(T value, WireWriter out) throws IOException {
      ids.write(value, out);
    }
  }
}
