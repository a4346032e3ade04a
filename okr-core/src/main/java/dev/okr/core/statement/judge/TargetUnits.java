package dev.okr.core.statement.judge;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.figure.Trait;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.lexicon.LexiconEntry;
import dev.okr.core.statement.reading.StatedQuantity.Role;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.text.English;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The unit code of a figure, from its own wording or, where it has none, from the metric it
 * measures.
 */
final class TargetUnits {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal NEARLY_ALL = BigDecimal.valueOf(80);
  private static final BigDecimal TWICE = BigDecimal.valueOf(200);

  private final Sentence s;

  TargetUnits(Sentence s) {
    this.s = s;
  }

  @Nullable String unit(FigureMention f, @Nullable Cue what) {
    if (f.is(Trait.BREAK_EVEN)) {
      return what == null ? null : what.entry().unit();
    }
    if (f.dimension() == Dimension.PP && !f.change() && basisPoints(f)) {
      // "losses at or below 5 bps of volume": a level, and no change of one
      return "%";
    }
    if (!f.isCount()) {
      return f.unit();
    }
    if (f.dimension() == Dimension.BARE) {
      if (s.figures().stream()
          .anyMatch(other -> other.role() == Role.SCALE && other.start() > f.start())) {
        return "points";
      }
    }
    if (what == null && f.dimension() == Dimension.BARE && f.baseline() != null) {
      for (Cue cue : s.cues()) {
        if (cue.end() <= f.first() && cue.entry().unit() != null && cue.kind() == Kind.OUTCOME) {
          return cue.entry().unit();
        }
      }
    }
    if (what != null && (what.kind() == Kind.OUTCOME || what.kind() == Kind.RATIO)) {
      LexiconEntry e = what.entry();
      if (e.unitless()) {
        return null;
      }
      String unit = e.unit();
      if (f.dimension() == Dimension.COUNT) {
        return f.unit();
      }
      if (unit != null) {
        if (unit.equals("%") && rated(f, what)) {
          return "points";
        }
        if (unit.equals("%") && (perBefore(f) || (f.value().compareTo(HUNDRED) > 0 && !near(f)))) {
          return "count";
        }
        if (unit.equals("%")
            && f.dimension() == Dimension.BARE
            && fraction(f)
            && f.value().compareTo(BigDecimal.ONE) < 0) {
          // "precision at least 0.9"
          return null;
        }
        if (unit.equals("points")
            && f.value().abs().compareTo(BigDecimal.ONE) < 0
            && f.value().signum() != 0) {
          return null;
        }
        if (e.weak()) {
          return f.value().compareTo(HUNDRED) <= 0 && !f.multiplied() ? unit : "count";
        }
        return unit;
      }
      if (e.money()) {
        return s.text().hasHan() ? "CNY" : null;
      }
    }
    if (f.dimension() == Dimension.BARE && !f.multiplied() && fraction(f)) {
      // "viral coefficient above 0.6": nothing that is counted
      return null;
    }
    if (f.dimension() == Dimension.BARE && f.multiplied() && moneyBefore(f)) {
      return "CNY";
    }
    return f.dimension() == Dimension.COUNT && f.unit() != null ? f.unit() : "count";
  }

  /** 库存占用资金不超过2000万: what its last character calls money, except 名额 and 份额. */
  private boolean moneyBefore(FigureMention f) {
    FigureMention base = f.baseline();
    int end = base != null && base.start() < f.start() ? base.reach() : f.reach();
    end = s.text().at(end - 1) == ' ' ? end - 1 : end;
    char last = s.text().at(end - 1);
    return s.text().startsWith(end - 2, "成交", "营收", "创收")
        || (last != 0 && "金款费额价".indexOf(last) >= 0 && !s.text().startsWith(end - 2, "名额", "份额"));
  }

  /** "Guests rate breakfast 8.9": what they do, and no rate. */
  private boolean rated(FigureMention f, Cue what) {
    int before = what.start() - 1;
    return what.entry().term().equals("rate")
        && f.value().compareTo(BigDecimal.TEN) <= 0
        && English.plural(s.text().fragment(s.text().wordStart(before), before))
        && s.text().wordEnd(what.end() + 1) > what.end() + 1
        && s.anyCue(cue -> cue.start() == what.start() && cue.kind() == Kind.SERVICE);
  }

  private static boolean fraction(FigureMention f) {
    return f.value().stripTrailingZeros().scale() > 0;
  }

  private boolean basisPoints(FigureMention f) {
    String words = s.text().fragment(f.start(), f.end());
    return words.contains("bp") || words.contains("basis point") || words.contains("基点");
  }

  /** "NRR: 108 -> 115": more than the whole, and so already where it starts. */
  private static boolean near(FigureMention f) {
    FigureMention base = f.baseline();
    return base != null
        && base.value().compareTo(NEARLY_ALL) > 0
        && f.value().compareTo(TWICE) <= 0;
  }

  private boolean perBefore(FigureMention f) {
    return s.anyCue(cue -> cue.kind() == Kind.PER && cue.start() < f.start());
  }
}
