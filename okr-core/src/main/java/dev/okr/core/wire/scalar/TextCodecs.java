package dev.okr.core.wire.scalar;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.value.Limits;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.wire.Codec;
import dev.okr.core.wire.Cursor;
import dev.okr.core.wire.Fields;
import dev.okr.core.wire.Member;
import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.Shape;
import dev.okr.core.wire.WireToken;
import dev.okr.core.wire.WireWriter;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Texts, and texts in languages. */
public final class TextCodecs {

  /** A text. */
  public static final Codec<String> STRING = new Plain();

  /** A text, or an object of texts by language tag; empty where that was a problem. */
  public static final Codec<LocalizedText> TEXT = new Localized();

  private TextCodecs() {}

  /** A member that is a text, left out where it says nothing. */
  public static <T> Member<T, LocalizedText> text(
      String name, Fields<T> fields, Function<? super T, LocalizedText> getter) {
    return fields.standard(name, TEXT, LocalizedText.empty(), getter);
  }

  private static final class Plain implements Codec<String> {

    @Override
    public @Nullable String read(ReadContext in) throws IOException {
      Cursor cursor = in.cursor();
      if (!cursor.isText()) {
        return null;
      }
      String text = cursor.reader().text();
      if (text.length() > Limits.TEXT) { // a host's own parser may take longer ones
        cursor.problem(ProblemCode.TOO_LARGE, "detail", Oversize.LONG_TEXT);
        return null;
      }
      if (!Limits.isWellFormed(text)) {
        cursor.problem(ProblemCode.HALF_CHARACTER);
        return null;
      }
      return text;
    }

    @Override
    public void write(String value, WireWriter out) throws IOException {
      out.text(value);
    }
  }

  private static final class Localized implements Codec<LocalizedText> {

    @Override
    public LocalizedText read(ReadContext in) throws IOException {
      Cursor cursor = in.cursor();
      if (cursor.isAt(WireToken.OBJECT)) {
        return byTag(in, cursor);
      }
      if (cursor.isAt(WireToken.ARRAY)) {
        cursor.wrongType(Shape.TEXTS);
        return LocalizedText.empty();
      }
      String text = STRING.read(in);
      return text == null ? LocalizedText.empty() : LocalizedText.of(text);
    }

    private static LocalizedText byTag(ReadContext in, Cursor cursor) throws IOException {
      Map<String, String> texts = in.texts();
      while (cursor.next() == WireToken.NAME) {
        String tag = cursor.reader().name();
        boolean isTag = Limits.isLanguageTag(tag);
        boolean isNew = !texts.containsKey(tag);
        if (!isTag) {
          cursor.problem(ProblemCode.UNKNOWN_MEMBER, "name", tag, "hint", "");
        } else if (!isNew) {
          cursor.problem(ProblemCode.DUPLICATE_KEY, "name", tag);
        }
        cursor.next();
        String text = STRING.read(in);
        if (isTag && isNew) {
          texts.put(tag, text == null ? "" : text);
        }
      }
      return LocalizedText.of(texts);
    }

    @Override
    public void write(LocalizedText value, WireWriter out) throws IOException {
      if (value.isPlain()) {
        out.text(value.in(LocalizedText.UNDETERMINED));
        return;
      }
      out.object();
      for (Map.Entry<String, String> text : value.byTag().entrySet()) {
        out.name(text.getKey());
        out.text(text.getValue());
      }
      out.endObject();
    }
  }
}
