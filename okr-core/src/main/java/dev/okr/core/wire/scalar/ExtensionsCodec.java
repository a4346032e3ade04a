package dev.okr.core.wire.scalar;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LimitException;
import dev.okr.core.value.Limits;
import dev.okr.core.wire.Codec;
import dev.okr.core.wire.Cursor;
import dev.okr.core.wire.Fields;
import dev.okr.core.wire.Member;
import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.Shape;
import dev.okr.core.wire.WireReader;
import dev.okr.core.wire.WireToken;
import dev.okr.core.wire.WireWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a host hangs on an element: any JSON, as plain Java. */
public final class ExtensionsCodec implements Codec<Extensions> {

  /** The extensions of any element. */
  public static final Codec<Extensions> EXTENSIONS = new ExtensionsCodec();

  private ExtensionsCodec() {}

  /** The member {@code extensions}, left out where there are none. */
  public static <T> Member<T, Extensions> extensions(
      Fields<T> fields, Function<? super T, Extensions> getter) {
    return fields.standard("extensions", EXTENSIONS, Extensions.none(), getter);
  }

  @Override
  public Extensions read(ReadContext in) throws IOException {
    Cursor cursor = in.cursor();
    if (!cursor.isAt(WireToken.OBJECT)) {
      cursor.wrongType(Shape.OBJECT);
      return Extensions.none();
    }
    Map<String, @Nullable Object> values = object(in, 1);
    try {
      return Extensions.of(values);
    } catch (LimitException tooLarge) {
      cursor.problem(ProblemCode.TOO_LARGE, "detail", tooLarge.limit());
      return Extensions.none();
    }
  }

  private static Map<String, @Nullable Object> object(ReadContext in, int depth)
      throws IOException {
    Cursor cursor = in.cursor();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    while (cursor.next() == WireToken.NAME) {
      String name = cursor.reader().name();
      if (map.containsKey(name)) {
        cursor.problem(ProblemCode.DUPLICATE_KEY, "name", name);
      }
      if (!Limits.isWellFormed(name)) {
        cursor.problem(ProblemCode.HALF_CHARACTER);
      } else if (!Limits.isExtensionName(name)) {
        cursor.problem(ProblemCode.TOO_LARGE, "detail", Oversize.LONG_NAME);
      }
      cursor.next();
      map.put(name, value(in, depth));
    }
    return map;
  }

  private static List<@Nullable Object> array(ReadContext in, int depth) throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    while (in.cursor().next() != WireToken.END_ARRAY) {
      list.add(value(in, depth));
    }
    return list;
  }

  private static @Nullable Object value(ReadContext in, int depth) throws IOException {
    Cursor cursor = in.cursor();
    WireReader reader = cursor.reader();
    boolean isNested = cursor.isAt(WireToken.OBJECT) || cursor.isAt(WireToken.ARRAY);
    if (isNested && depth > Oversize.DEPTH) { // a host's own parser may go deeper
      cursor.problem(ProblemCode.TOO_LARGE, "detail", Oversize.TOO_DEEP);
      reader.skip();
      return null;
    }
    if (isNested) {
      return cursor.isAt(WireToken.OBJECT) ? object(in, depth + 1) : array(in, depth + 1);
    }
    if (cursor.isAt(WireToken.NULL)) {
      return null;
    }
    if (cursor.isAt(WireToken.TRUE) || cursor.isAt(WireToken.FALSE)) {
      return cursor.isAt(WireToken.TRUE);
    }
    if (cursor.isAt(WireToken.TEXT)) {
      String text = reader.isPlain() ? reader.text() : "";
      return YamlWords.isOfCore(text) ? YamlWords.bool(text) : TextCodecs.STRING.read(in);
    }
    return Numbers.NUMBER.read(in);
  }

  @Override
  public void write(Extensions value, WireWriter out) throws IOException {
    writePlain(value.values(), out);
  }

  /** Writes plain Java; its depth is bounded by {@link Limits#EXTENSION_DEPTH}. */
  private static void writePlain(@Nullable Object value, WireWriter out) throws IOException {
    if (value instanceof Map<?, ?> map) {
      out.object();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.name(String.valueOf(entry.getKey()));
        writePlain(entry.getValue(), out);
      }
      out.endObject();
    } else if (value instanceof List<?> list) {
      out.array();
      for (Object item : list) {
        writePlain(item, out);
      }
      out.endArray();
    } else if (value instanceof BigDecimal number) {
      out.number(number);
    } else if (value instanceof Boolean bool) {
      out.bool(bool);
    } else if (value == null) {
      out.nothing();
    } else {
      out.text(value.toString());
    }
  }
}
