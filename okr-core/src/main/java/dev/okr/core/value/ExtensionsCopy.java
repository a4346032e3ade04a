package dev.okr.core.value;

import dev.okr.core.text.PlainText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a deep, unmodifiable copy of extensions and counts the bytes they take as written. It stops
 * at the first thing beyond a limit, so that an endless list ends too; its recursion is bounded by
 * {@link Limits#EXTENSION_DEPTH}.
 */
final class ExtensionsCopy {

  private static final int QUOTED = 80;

  private int bytes;

  /** The bytes of what was copied so far. */
  int bytes() {
    return bytes;
  }

  /** The copy of an object that is nested so deep; the outermost has level 1. */
  Map<String, @Nullable Object> ofMap(Map<?, ?> map, int level) {
    enter(level);
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          if (!(key instanceof String name)) {
            throw new IllegalArgumentException(
                "an extension's name must be a text ("
                    + PlainText.excerpt(String.valueOf(key), QUOTED)
                    + ")");
          }
          count(Limits.bytesOf(Limits.requireExtensionName(name)) + 2);
          copy.put(name, of(value, level));
        });
    return Collections.unmodifiableMap(copy);
  }

  private List<@Nullable Object> ofList(List<?> list, int level) {
    enter(level);
    List<@Nullable Object> copy = new ArrayList<>();
    for (Object item : list) {
      count(1);
      copy.add(of(item, level));
    }
    return Collections.unmodifiableList(copy);
  }

  private void enter(int level) {
    if (level > Limits.EXTENSION_DEPTH) {
      throw new LimitException(
          LimitTexts.say("extensions.depth", "most", Limits.EXTENSION_DEPTH),
          "deeper than " + Limits.EXTENSION_DEPTH);
    }
    count(2);
  }

  private @Nullable Object of(@Nullable Object value, int level) {
    if (value == null) {
      count(4);
      return null;
    }
    if (value instanceof String text) {
      count(Limits.bytesOf(Limits.requireText(text)));
      return text;
    }
    if (value instanceof Boolean) {
      count(5);
      return value;
    }
    if (value instanceof Number number) {
      BigDecimal decimal = Decimals.normalise(decimal(number));
      count(decimal.toPlainString().length());
      return decimal;
    }
    if (value instanceof Map<?, ?> map) {
      return ofMap(map, level + 1);
    }
    if (value instanceof List<?> list) {
      return ofList(list, level + 1);
    }
    throw new IllegalArgumentException(
        "an extension holds maps, lists, texts, numbers, booleans and null ("
            + value.getClass().getName()
            + ")");
  }

  private static BigDecimal decimal(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    if (number instanceof BigInteger integer) {
      return new BigDecimal(integer);
    }
    try {
      return new BigDecimal(number.toString());
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException("an extension's number is finite (" + number + ")");
    }
  }

  private void count(long more) {
    long sum = bytes + more;
    if (sum > Limits.EXTENSION_BYTES) {
      throw new LimitException(
          LimitTexts.say("extensions.bytes", "most", Limits.EXTENSION_BYTES),
          "more than " + Limits.EXTENSION_BYTES);
    }
    bytes = (int) sum;
  }
}
