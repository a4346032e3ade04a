package dev.okr.core.statement.judge;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.figure.Trait;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.measure.Senses;
import dev.okr.core.statement.reading.StatedTarget;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.text.NormalText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The target a figure states: its kind, both numbers in base units, and the unit. */
final class Targets {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final long DIRECTIONS = Kind.set(Kind.UP, Kind.DOWN);

  private final NormalText text;
  private final TargetUnits units;
  private final Senses senses;

  Targets(Sentence s) {
    this.text = s.text();
    this.units = new TargetUnits(s);
    this.senses = new Senses(s);
  }

  StatedTarget target(FigureMention f, @Nullable Cue what) {
    String unit = units.unit(f, what);
    FigureMention base = f.baseline();
    FigureMention low = f.low();
    if (low != null) {
      return new StatedTarget(
          StatedTarget.Kind.BETWEEN, plain(signed(low)), plain(signed(f)), unit);
    }
    if (base != null) {
      BigDecimal from = plain(signed(base));
      BigDecimal to = plain(signed(f));
      return new StatedTarget(
          to.compareTo(from) >= 0 ? StatedTarget.Kind.INCREASE : StatedTarget.Kind.DECREASE,
          from,
          to,
          unit);
    }
    int direction = senses.direction(f);
    if (f.dimension() == Dimension.TIMES) {
      return times(f, what, direction);
    }
    if (f.change()) {
      BigDecimal by = f.value();
      if (f.is(Trait.WHOLE_CHANGE)) {
        // "up by half": the word for a half goes both ways
        by = by.signum() < 0 && direction > 0 ? by.negate() : by;
      } else {
        int sign = f.sign() != 0 ? f.sign() : direction != 0 ? direction : senses.polarity(what);
        if (f.sign() > 0 && direction < 0) {
          sign = -1;
        }
        by = sign < 0 ? by.negate() : by;
      }
      boolean ofRate = what != null && "%".equals(what.entry().unit());
      if ((f.dimension() == Dimension.POINTS && ofRate) || pct(f)) {
        unit = "pp";
      }
      return new StatedTarget(StatedTarget.Kind.CHANGE_BY, null, plain(by), unit);
    }
    BigDecimal to = plain(signed(f));
    int sense = senses.sense(f, what, direction);
    boolean level = f.marked(Kind.TO, Kind.ARROW);
    if (level && direction != 0) {
      return new StatedTarget(
          direction > 0 ? StatedTarget.Kind.INCREASE : StatedTarget.Kind.DECREASE, null, to, unit);
    }
    boolean counted =
        "count".equals(unit)
            && sense > 0
            && !f.marked(Kind.TO, Kind.ARROW, Kind.ATLEAST, Kind.AT)
            && !f.followed(Kind.AFTERMORE);
    if (counted) {
      return new StatedTarget(StatedTarget.Kind.COUNT, null, to, unit);
    }
    return new StatedTarget(
        sense < 0 ? StatedTarget.Kind.AT_MOST : StatedTarget.Kind.AT_LEAST, null, to, unit);
  }

  /** "毛利率提高8pct": in Chinese a change in pct is one in percentage points. */
  private boolean pct(FigureMention f) {
    return f.dimension() == Dimension.PERCENT
        && text.startsWith(f.end() - 3, "pct")
        && text.hasHan();
  }

  private StatedTarget times(FigureMention f, @Nullable Cue what, int direction) {
    if (text.startsWith(f.end(), " per ", " a ")) {
      return frequency(f);
    }
    boolean level =
        (what != null && what.entry().unitless())
            || (f.dimension() == Dimension.TIMES
                && f.marked(Kind.ATLEAST, Kind.ATMOST)
                && direction == 0)
            || (f.marked(Kind.AT) && direction == 0);
    if (level) {
      return new StatedTarget(
          senses.sense(f, what, direction) < 0
              ? StatedTarget.Kind.AT_MOST
              : StatedTarget.Kind.AT_LEAST,
          null,
          plain(f.value()),
          null);
    }
    BigDecimal by = f.value();
    boolean added = f.marked(DIRECTIONS) && !f.marked(Kind.TO) && text.at(f.end() - 1) == '倍';
    if (!added) {
      by = by.subtract(BigDecimal.ONE);
    }
    return new StatedTarget(StatedTarget.Kind.CHANGE_BY, null, plain(by.multiply(HUNDRED)), "%");
  }

  /** "from weekly to 3x per week": how often, from once where the periods are the same. */
  private StatedTarget frequency(FigureMention f) {
    int period = f.end() + (text.startsWith(f.end(), " per ") ? 5 : 3);
    int end = text.wordEnd(period);
    String each = text.fragment(period, end).replace("day", "dai") + "ly to ";
    boolean once = text.startsWith(f.start() - each.length(), each);
    return new StatedTarget(
        once ? StatedTarget.Kind.INCREASE : StatedTarget.Kind.AT_LEAST,
        once ? BigDecimal.ONE : null,
        plain(f.value()),
        !once && text.startsWith(f.end() - 6, " times") ? "count" : null);
  }

  private static BigDecimal signed(FigureMention f) {
    return f.sign() < 0 && !f.change() ? f.value().negate() : f.value();
  }

  static BigDecimal plain(BigDecimal value) {
    if (value.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
