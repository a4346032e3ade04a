package dev.okr.scoring.wire;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.wire.Codec;
import dev.okr.core.wire.Fields;
import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.Table;
import dev.okr.core.wire.WordCodec;
import dev.okr.core.wire.scalar.Numbers;
import dev.okr.scoring.policy.LightRule;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a key result gets its light. */
final class LightTable {

  /** A rule of lights. */
  static final Table<LightRule> LIGHT = light();

  /** The kinds of rule. */
  private enum Kind {
    RATIO,
    GAP,
    BAND,
    REPORTED;

    static Kind of(LightRule rule) {
      if (rule instanceof LightRule.Ratio) {
        return RATIO;
      } else if (rule instanceof LightRule.Gap) {
        return GAP;
      }
      return rule instanceof LightRule.ByBand ? BAND : REPORTED;
    }

    boolean hasBounds() {
      return this == RATIO || this == GAP;
    }
  }

  private LightTable() {}

  private static @Nullable BigDecimal green(LightRule rule) {
    if (rule instanceof LightRule.Ratio ratio) {
      return ratio.green();
    }
    return rule instanceof LightRule.Gap gap ? gap.green() : null;
  }

  private static @Nullable BigDecimal yellow(LightRule rule) {
    if (rule instanceof LightRule.Ratio ratio) {
      return ratio.yellow();
    }
    return rule instanceof LightRule.Gap gap ? gap.yellow() : null;
  }

  private static Table<LightRule> light() {
    Codec<BigDecimal> bound = Numbers.number(BigDecimal.ZERO, PolicyParts.MOST);
    Fields<LightRule> fields = new Fields<>();
    var kind = fields.required("kind", WordCodec.of(Kind.class), Kind::of);
    var green = fields.nullable("green", bound, LightTable::green);
    var yellow = fields.nullable("yellow", bound, LightTable::yellow);
    return fields.table(
        in -> {
          Kind of = in.find(kind);
          return of == null
              || !of.hasBounds()
              || areInOrder(in, of, in.find(green), in.find(yellow));
        },
        in ->
            switch (in.get(kind)) {
              case BAND -> LightRule.band();
              case REPORTED -> LightRule.reported();
              case RATIO -> new LightRule.Ratio(in.get(green), in.get(yellow));
              case GAP -> new LightRule.Gap(in.get(green), in.get(yellow));
            });
  }

  private static boolean areInOrder(
      ReadContext in, Kind kind, @Nullable BigDecimal green, @Nullable BigDecimal yellow) {
    if (green == null || yellow == null) {
      String name = green == null ? "green" : "yellow";
      in.cursor().problemOfObject(ProblemCode.MISSING_MEMBER, "name", name);
      return false;
    }
    int order = kind == Kind.RATIO ? yellow.compareTo(green) : green.compareTo(yellow);
    if (order <= 0) {
      return true;
    }
    in.cursor()
        .problemOfObject(
            ProblemCode.OUT_OF_RANGE,
            "found",
            yellow.toPlainString(),
            "range",
            (kind == Kind.RATIO ? "<= " : ">= ") + green.toPlainString());
    return false;
  }
}
