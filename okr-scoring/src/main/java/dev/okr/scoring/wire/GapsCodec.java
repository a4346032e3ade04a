package dev.okr.scoring.wire;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.wire.Codec;
import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.WireWriter;
import dev.okr.core.wire.scalar.Lists;
import dev.okr.core.wire.scalar.Numbers;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The gaps up to which a key result is green and yellow; -1 turns one off. */
final class GapsCodec implements Codec<List<BigDecimal>> {

  private static final Codec<List<BigDecimal>> NUMBERS =
      Lists.of(Numbers.number(BigDecimal.ONE.negate(), PolicyParts.MOST));

  @Override
  public @Nullable List<BigDecimal> read(ReadContext in) throws IOException {
    List<BigDecimal> both = NUMBERS.read(in);
    if (both != null && both.size() == 2) {
      return both;
    }
    if (in.isFine()) {
      in.cursor()
          .problem(ProblemCode.OUT_OF_RANGE, "found", String.valueOf(both), "range", "[a, b]");
    }
    return null;
  }

  @Override
  public void write(List<BigDecimal> value, WireWriter out) throws IOException {
    NUMBERS.write(value, out);
  }
}
