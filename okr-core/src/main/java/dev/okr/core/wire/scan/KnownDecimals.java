package dev.okr.core.wire.scan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimals of digits and a scale, normalised; of those that come again there is one object. */
final class KnownDecimals {

  private static final int SLOTS = 1 << 12;

  private final @Nullable BigDecimal[] known = new BigDecimal[SLOTS];
  private final long[] digits = new long[SLOTS];

  /** The number {@code unscaled / 10^scale} without trailing zeros. */
  BigDecimal of(long unscaled, int scale) {
    long shortened = unscaled;
    int places = scale;
    while (places > 0 && shortened % 10 == 0) {
      shortened /= 10;
      places--;
    }
    int slot = (int) ((shortened * 7 + places) ^ (shortened >>> 12)) & (SLOTS - 1);
    BigDecimal found = known[slot];
    if (found == null || digits[slot] != shortened || found.scale() != places) {
      found = BigDecimal.valueOf(shortened, places);
      known[slot] = found;
      digits[slot] = shortened;
    }
    return found;
  }
}
