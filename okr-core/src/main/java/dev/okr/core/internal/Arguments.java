package dev.okr.core.internal;

import dev.okr.core.value.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Arguments as people write them; what is wrong with one is told by its name. */
public final class Arguments {

  /** No number within limits is longer; one of a million digits takes seconds to read. */
  private static final int LONGEST_NUMERAL = 1_000;

  private Arguments() {}

  /**
   * The number a numeral stands for.
   *
   * @throws NumberFormatException naming the parameter if the text is no decimal numeral
   */
  public static BigDecimal decimal(String numeral, String name) {
    Objects.requireNonNull(numeral, name);
    if (numeral.length() <= LONGEST_NUMERAL) {
      try {
        return new BigDecimal(numeral);
      } catch (NumberFormatException notANumber) {
        throw noNumeral(name, numeral);
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

  /** An unmodifiable copy. */
  public static <T> List<T> copy(List<T> list, String name) {
    return List.copyOf(Objects.requireNonNull(list, name));
  }

  /** The values of some texts, such as ids. */
  public static <T> List<T> each(
      String[] texts, Function<? super String, ? extends T> of, String name) {
    return Stream.of(Objects.requireNonNull(texts, name)).<T>map(of).toList();
  }
}
