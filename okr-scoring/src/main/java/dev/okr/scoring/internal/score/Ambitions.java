package dev.okr.scoring.internal.score;

import dev.okr.core.goal.Ambition;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the ambition of a goal makes of its expected score (scoring.md, section 6). Of many goals
 * the same is expected, so of each ambition the last answer is kept. Not safe for threads.
 */
final class Ambitions {

  private static final Ambition[] ALL = Ambition.values();

  private final @Nullable BigDecimal[] factors = new BigDecimal[ALL.length];
  private final long[] lastExpected = new long[ALL.length];
  private final long[] lastAnswer = new long[ALL.length];

  @SuppressWarnings("EnumOrdinal") // a place in arrays of this object only
  Ambitions(Policy policy) {
    policy.expectedBy().forEach((ambition, factor) -> factors[ambition.ordinal()] = factor);
    Arrays.fill(lastExpected, Fixed.NONE);
  }

  /**
   * An expected score, in billionths, times the factor of an ambition; of none, and one that isn't
   * known, as it is.
   */
  @SuppressWarnings("EnumOrdinal") // a place in arrays of this object only
  long expected(long score, @Nullable Ambition ambition) {
    int at = ambition == null ? -1 : ambition.ordinal();
    BigDecimal factor = at < 0 ? null : factors[at];
    if (factor == null || score == Fixed.NONE) {
      return score;
    }
    if (lastExpected[at] != score) {
      lastExpected[at] = score;
      lastAnswer[at] = Fixed.scaled(score, factor);
    }
    return lastAnswer[at];
  }
}
