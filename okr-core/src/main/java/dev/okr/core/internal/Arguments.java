package dev.okr.core.internal;

import static java.util.stream.Collectors.joining;

import dev.okr.core.text.PlainText;
import dev.okr.core.value.Decimals;
import dev.okr.core.value.Limits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Arguments as people write them; what is wrong with one is told by its name. */
public final class Arguments {

  private static final int QUOTED = 80;
  private static final int FEW = 10;

  private Arguments() {}

  /**
   * The number a numeral stands for.
   *
   * @throws NumberFormatException naming the parameter if the text is no decimal numeral
   */
  public static BigDecimal decimal(String numeral, String name) {
    Objects.requireNonNull(numeral, name);
    if (numeral.length() <= Limits.NUMERAL) {
      try {
        return new BigDecimal(numeral);
      } catch (NumberFormatException notANumber) {
        throw noNumeral(name, PlainText.excerpt(numeral, QUOTED));
      }
    }
    throw noNumeral(name, numeral.length() + " characters");
  }

  private static NumberFormatException noNumeral(String name, String found) {
    return new NumberFormatException(name + " is a decimal numeral such as 0.5 (" + found + ")");
  }

  /** The number in its one form. */
  public static BigDecimal normalised(BigDecimal number, String name) {
    return Decimals.normalise(Objects.requireNonNull(number, name));
  }

  /** Checks a day that may be left out. */
  public static void day(@Nullable LocalDate day) {
    if (day != null) {
      Limits.requireDay(day);
    }
  }

  /** Checks a text that may be left out. */
  public static void text(@Nullable String text) {
    if (text != null) {
      Limits.requireText(text);
    }
  }

  /**
   * Checks the days of something that may begin and end.
   *
   * @throws IllegalArgumentException if it ends before it begins
   */
  public static void days(Optional<LocalDate> from, Optional<LocalDate> to) {
    from.ifPresent(Limits::requireDay);
    to.ifPresent(Limits::requireDay);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException(
          "the last day is not before the first (" + from.get() + ", " + to.get() + ")");
    }
  }

  /** An unmodifiable copy. */
  public static <T> List<T> copy(List<T> list, String name) {
    return List.copyOf(Objects.requireNonNull(list, name));
  }

  /** Some things as a message names them: the first ten, and how many more there are. */
  public static String few(Collection<?> things) {
    String named = things.stream().limit(FEW).map(Object::toString).collect(joining(", "));
    int more = things.size() - FEW;
    return "[" + named + (more > 0 ? ", ... and " + more + " more]" : "]");
  }

  /** The values of some texts, such as ids. */
  public static <T> List<T> each(
      String[] texts, Function<? super String, ? extends T> of, String name) {
    return Stream.of(Objects.requireNonNull(texts, name)).<T>map(of).toList();
  }
}
