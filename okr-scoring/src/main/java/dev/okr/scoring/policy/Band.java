package dev.okr.scoring.policy;

import dev.okr.core.value.Decimals;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A named range of scores, from a bound that belongs to it up to the next band's.
 *
 * @param name what the range is called
 * @param from its lower bound, included; the lowest band holds everything below too
 */
public record Band(String name, BigDecimal from) {

  /** Normalises the bound. */
  public Band {
    Objects.requireNonNull(name, "name");
    from = Decimals.normalise(from);
  }
}
