package dev.okr.jackson;

import dev.okr.core.value.Decimals;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.Identifiers;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.WireName;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns single values of a document into what they mean; {@code null} where a problem was added.
 */
final class Scalars {

  private static final int DATE_LENGTH = 10;

  private final Problems problems;

  Scalars(Problems problems) {
    this.problems = problems;
  }

  Problems problems() {
    return problems;
  }

  /** Reports a value of a wrong type. */
  void wrongType(Node node, String expected) {
    problems.add(ProblemCode.WRONG_TYPE, node, "expected", expected, "found", node.kind().label());
  }

  /** Whether the value is of the kind; if not, that is a problem. */
  private boolean is(Node node, Node.Kind kind, String expected) {
    if (!node.is(kind)) {
      wrongType(node, expected);
    }
    return node.is(kind);
  }

  @Nullable String string(Node node) {
    return is(node, Node.Kind.STRING, "a text") ? node.text() : null;
  }

  @Nullable Boolean bool(Node node) {
    return is(node, Node.Kind.BOOLEAN, "true or false") ? node.bool() : null;
  }

  <T> @Nullable T id(Node node, Function<String, T> make) {
    String text = string(node);
    if (text == null) {
      return null;
    }
    if (!Identifiers.isValid(text)) {
      problems.add(ProblemCode.BAD_ID, node, "found", text);
      return null;
    }
    return make.apply(text);
  }

  /** A JSON number or a decimal string, within limits. */
  @Nullable BigDecimal number(Node node) {
    if (!node.is(Node.Kind.STRING) && !is(node, Node.Kind.NUMBER, "a number")) {
      return null;
    }
    BigDecimal number = parse(node);
    if (number != null && !Decimals.isWithinLimits(number)) {
      problems.add(ProblemCode.NUMBER_LIMIT, node, "found", node.text());
      return null;
    }
    return number == null ? null : Decimals.normalise(number);
  }

  private @Nullable BigDecimal parse(Node node) {
    String text = node.text();
    if (text.length() > 1_000) {
      problems.add(ProblemCode.NUMBER_LIMIT, node, "found", text);
      return null;
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException notANumber) {
      // an exponent beyond an int is a number all the same
      boolean isNumber = node.is(Node.Kind.NUMBER);
      problems.add(
          isNumber ? ProblemCode.NUMBER_LIMIT : ProblemCode.BAD_NUMBER, node, "found", text);
      return null;
    }
  }

  /** A number from one bound to another, both included. */
  @Nullable BigDecimal number(Node node, BigDecimal least, BigDecimal most) {
    BigDecimal number = number(node);
    if (number != null && (number.compareTo(least) < 0 || number.compareTo(most) > 0)) {
      problems.add(
          ProblemCode.OUT_OF_RANGE,
          node,
          "found",
          number.toPlainString(),
          "range",
          least.toPlainString() + ".." + most.toPlainString());
      return null;
    }
    return number;
  }

  @Nullable Integer integer(Node node, int least) {
    BigDecimal number =
        number(node, BigDecimal.valueOf(least), BigDecimal.valueOf(Integer.MAX_VALUE));
    if (number == null) {
      return null;
    }
    if (number.scale() > 0) {
      wrongType(node, "a whole number");
      return null;
    }
    return number.intValueExact();
  }

  @Nullable LocalDate date(Node node) {
    String text = string(node);
    if (text == null) {
      return null;
    }
    try {
      if (text.length() == DATE_LENGTH) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeParseException notADate) {
      // reported below, like a date of another length
    }
    problems.add(ProblemCode.BAD_DATE, node, "found", text);
    return null;
  }

  @Nullable Instant instant(Node node) {
    String text = string(node);
    if (text == null) {
      return null;
    }
    try {
      if (text.endsWith("Z")) {
        return Instant.parse(text);
      }
    } catch (DateTimeParseException notAnInstant) {
      // reported below, like an instant without its Z
    }
    problems.add(ProblemCode.BAD_INSTANT, node, "found", text);
    return null;
  }

  <E extends Enum<E>> @Nullable E word(Node node, Class<E> type) {
    String text = string(node);
    if (text == null) {
      return null;
    }
    E found = WireName.find(type, text).orElse(null);
    if (found == null) {
      wrongWord(
          node,
          text,
          Arrays.stream(type.getEnumConstants())
              .map(WireName::of)
              .collect(Collectors.joining(", ")));
    }
    return found;
  }

  /** Reports a word that isn't one of those allowed. */
  void wrongWord(Node node, String found, String allowed) {
    problems.add(ProblemCode.WRONG_WORD, node, "found", found, "allowed", allowed);
  }

  /** A text, or an object by language tag. */
  @Nullable LocalizedText text(Node node) {
    if (node.is(Node.Kind.STRING)) {
      return LocalizedText.of(node.text());
    }
    if (!is(node, Node.Kind.OBJECT, "a text, or an object of texts by language")) {
      return null;
    }
    Map<String, String> byTag = new LinkedHashMap<>();
    node.members()
        .forEach(
            (tag, item) -> {
              String text = string(item);
              if (tag.isBlank()) {
                problems.add(
                    ProblemCode.UNKNOWN_MEMBER, item.nameLocation(), "name", tag, "hint", "");
              } else if (text != null) {
                byTag.put(tag, text);
              }
            });
    return LocalizedText.of(byTag);
  }

  /** The items of an array that could be read; the others are problems. */
  <T> List<T> list(Node node, Function<Node, @Nullable T> read) {
    List<T> items = new ArrayList<>();
    if (!is(node, Node.Kind.ARRAY, "an array")) {
      return items;
    }
    for (Node item : node.items()) {
      T value = read.apply(item);
      if (value != null) {
        items.add(value);
      }
    }
    return items;
  }

  Extensions extensions(Node node) {
    if (!is(node, Node.Kind.OBJECT, "an object")) {
      return Extensions.none();
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    node.members().forEach((name, member) -> values.put(name, plain(member)));
    return Extensions.of(values);
  }

  /** The value as plain Java; its depth is bounded by the parser's. */
  private @Nullable Object plain(Node node) {
    return switch (node.kind()) {
      case OBJECT -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        node.members().forEach((name, member) -> map.put(name, plain(member)));
        yield map;
      }
      case ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        node.items().forEach(item -> list.add(plain(item)));
        yield list;
      }
      case NUMBER -> number(node);
      case STRING -> node.text();
      case BOOLEAN -> node.bool();
      case NULL -> null;
    };
  }
}
