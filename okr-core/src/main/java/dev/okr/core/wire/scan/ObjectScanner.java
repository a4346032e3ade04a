package dev.okr.core.wire.scan;

import dev.okr.core.value.Limits;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects of one kind: some members, in any order, each once. An object with another member,
 * or with a value that isn't plain, is left to the parser. Used again for the next object.
 */
public abstract class ObjectScanner {

  /** What it reads. */
  protected final JsonScanner in;

  /** What the texts and numbers are that it read. */
  protected final ScannedValues values;

  private final ScannedNames names;
  private final int needed;
  private int given;

  /**
   * A scanner.
   *
   * @param needed the members that must be there, as bits
   */
  protected ObjectScanner(JsonScanner in, ScannedValues values, ScannedNames names, int needed) {
    this.in = in;
    this.values = values;
    this.names = names;
    this.needed = needed;
  }

  /** A member as a bit. */
  protected static int bit(int member) {
    return 1 << member;
  }

  /** Takes the value of a member, if it can be read here. */
  protected abstract boolean take(int member);

  /** Whether the object that comes next was read whole. */
  protected final boolean scan() {
    given = 0;
    if (!in.takes('{')) {
      return false;
    }
    int next = 0;
    do {
      in.pass();
      int member = names.take(in, next);
      if (member < 0 || has(member) || !in.token(':')) {
        return false;
      }
      in.pass();
      if (!take(member)) {
        return false;
      }
      given |= bit(member);
      next = member + 1;
    } while (in.token(','));
    return (given & needed) == needed && in.takes('}');
  }

  /** Whether the object has a member. */
  protected final boolean has(int member) {
    return (given & bit(member)) != 0;
  }

  /** The members that the object has, as bits. */
  protected final int given() {
    return given;
  }

  /** The items of the array that comes next; {@code null} if one of them can't be read here. */
  protected final <T> @Nullable List<T> list(Supplier<@Nullable T> item) {
    if (!in.takes('[')) {
      return null;
    }
    if (in.token(']')) {
      return List.of();
    }
    List<T> items = new ArrayList<>(2);
    do {
      in.pass();
      T one = item.get();
      if (one == null) {
        return null;
      }
      items.add(one);
    } while (in.token(','));
    return in.takes(']') ? items : null;
  }

  /** The text, or the texts by language tag, that come next. */
  protected final @Nullable LocalizedText localized() {
    if (in.text()) {
      String text = values.text();
      return text == null ? null : LocalizedText.of(text);
    }
    return in.takes('{') ? byTag() : null;
  }

  private @Nullable LocalizedText byTag() {
    Map<String, String> texts = new LinkedHashMap<>(4);
    do {
      in.pass();
      String tag = in.text() ? values.text() : null;
      if (tag == null || !Limits.isLanguageTag(tag) || !in.token(':')) {
        return null;
      }
      in.pass();
      String text = in.text() ? values.text() : null;
      if (text == null || texts.put(tag, text) != null) {
        return null;
      }
    } while (in.token(','));
    return in.takes('}') ? LocalizedText.of(texts) : null;
  }

  /** What the object says in a member that is a text; empty if it doesn't have it. */
  protected final LocalizedText text(int member, @Nullable LocalizedText said) {
    return has(member) ? Objects.requireNonNull(said) : LocalizedText.empty();
  }

  /** What the object says in a member; empty if it doesn't have it. */
  protected final <T> Optional<T> said(int member, @Nullable T value) {
    return has(member) ? Optional.ofNullable(value) : Optional.empty();
  }

  /** The constant of an enumeration whose word comes next. */
  protected final <E extends Enum<E>> @Nullable E word(Class<E> type) {
    return in.text() ? values.word(type) : null;
  }

  /** The number that comes next. */
  protected final @Nullable BigDecimal number() {
    return in.decimal() ? values.number() : null;
  }

  /** The weight that comes next. */
  protected final @Nullable Weight weight() {
    BigDecimal number = number();
    return number != null && Weight.isValid(number) ? new Weight(number) : null;
  }
}
