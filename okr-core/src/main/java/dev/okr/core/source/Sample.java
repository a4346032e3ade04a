package dev.okr.core.source;

import dev.okr.core.error.Message;
import dev.okr.core.internal.Arguments;
import dev.okr.core.metric.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that a source gives for a day. Nothing is checked here: a row of a warehouse may lack its
 * day or its value, and one such row must not cost the others. The {@link Collector} refuses it and
 * tells.
 *
 * @param on the day it is the value of; {@code null} is refused
 * @param value the value; {@code null}, such as the NULL of a database, is refused
 * @param unit the value's unit, which is converted into the metric's; {@code null} if it is the
 *     metric's
 * @param refusal why the source itself can't use what it found, see {@link #refused}; {@code null}
 *     if it can
 */
public record Sample(
    @Nullable LocalDate on,
    @Nullable BigDecimal value,
    @Nullable Unit unit,
    @Nullable Message refusal) {

  /** A value in a unit. */
  public Sample(@Nullable LocalDate on, @Nullable BigDecimal value, @Nullable Unit unit) {
    this(on, value, unit, null);
  }

  /** A value in the metric's unit. */
  public Sample(@Nullable LocalDate on, @Nullable BigDecimal value) {
    this(on, value, null);
  }

  /**
   * Something that the source found and can't use, in its own words. The collector tells them, as
   * the end of the sentence "The source of 'gmv' gave something that can't be used: ...".
   *
   * @param why such as "'n/a' is no number.", in English and Chinese
   */
  public static Sample refused(Message why) {
    return new Sample(null, null, null, Objects.requireNonNull(why, "why"));
  }

  /**
   * A value that came as text, in the metric's unit: a plain decimal numeral such as {@code 97.25}
   * or {@code 1E3}. Anything else ({@code NaN}, {@code n/a}, {@code 1,234}) is a sample without a
   * value, to be refused.
   */
  public static Sample ofText(@Nullable LocalDate on, String text) {
    Objects.requireNonNull(text, "text");
    try {
      return new Sample(on, Arguments.decimal(text.strip(), "text"));
    } catch (NumberFormatException notANumber) {
      return new Sample(on, null);
    }
  }

  /** The same value in a unit that is not the metric's. */
  public Sample in(Unit other) {
    return new Sample(on, value, Objects.requireNonNull(other, "other"), refusal);
  }
}
