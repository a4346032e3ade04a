package dev.okr.core.statement.reading;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The target that the words state. Numbers are plain decimals in base units: 2.4万 is 24000, $1.5M
 * is 1500000, 3.8 s is 3800 ms, 2 weeks are 14 day; a percentage is 3.2 and not 0.032.
 *
 * <p>Example: "MTTR for payment incidents down to 25 min (54 min in Q2)" states {@code DECREASE}
 * from 54 to 25, unit {@code min}; "客诉率同比下降25%" states {@code CHANGE_BY} -25, unit {@code %}.
 *
 * @param kind the form of the target
 * @param from the baseline of an increase or a decrease where the words give one, the lower bound
 *     of a band; otherwise null
 * @param to the end level, the threshold, the upper bound of a band, the signed change or the
 *     count; null only where {@code kind} is {@code NONE}
 * @param unit {@code %}, {@code pp}, {@code count}, {@code points}, {@code ms}, {@code min}, {@code
 *     hour}, {@code day}, {@code USD} or {@code CNY}; null where the unit has no code (months,
 *     euros, ratios) or there is no target
 */
public record StatedTarget(
    Kind kind, @Nullable BigDecimal from, @Nullable BigDecimal to, @Nullable String unit) {

  /** The forms a target takes in words. */
  public enum Kind {
    /** A level to rise to, from a baseline or by a verb that says so. */
    INCREASE,
    /** A level to fall to, from a baseline or by a verb that says so. */
    DECREASE,
    /** A floor, or an amount to reach. */
    AT_LEAST,
    /** A ceiling. */
    AT_MOST,
    /** A band, both ends included. */
    BETWEEN,
    /** A signed change against a reference: +18 %, -25 %, +1.5 pp; double is +100 %. */
    CHANGE_BY,
    /** A tally over the period: 9 posts, 60 new customers. */
    COUNT,
    /** No end value. */
    NONE
  }

  private static final StatedTarget NOTHING = new StatedTarget(Kind.NONE, null, null, null);

  /** Checks that there are numbers exactly where the kind has them. */
  public StatedTarget {
    Objects.requireNonNull(kind, "kind");
    if (kind == Kind.NONE ? (from != null || to != null || unit != null) : to == null) {
      throw new IllegalArgumentException("numbers do not fit the kind (" + kind + ")");
    }
  }

  /**
   * The target of a text that states none.
   *
   * @return kind {@code NONE}, everything else null
   */
  public static StatedTarget none() {
    return NOTHING;
  }
}
