package dev.okr.core.statement.role;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.reading.StatedQuantity.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * "12 hires: 5 in sales, 4 in support, 3 in design": counts that add up to the first are its parts.
 */
final class Breakdown {
  private Breakdown() {}

  /** The sentence with such parts as the scope of what they are parts of. */
  static Sentence resolved(Sentence whole) {
    Sentence s = whole.with(f -> ofWhich(whole, f) ? f.as(Role.SCOPE) : f);
    List<FigureMention> counts =
        s.figures().stream().filter(f -> f.role() == Role.END && f.isCount()).toList();
    if (counts.size() < 3 || counts.get(0).baseline() != null) {
      return s;
    }
    BigDecimal parts = BigDecimal.ZERO;
    for (FigureMention f : counts.subList(1, counts.size())) {
      parts = parts.add(f.value());
    }
    if (parts.compareTo(counts.get(0).value()) != 0) {
      return s;
    }
    List<FigureMention> figures = new ArrayList<>(s.figures());
    figures.replaceAll(f -> counts.indexOf(f) > 0 ? f.as(Role.SCOPE) : f);
    return s.with(figures);
  }

  /** "18 hires, of which 8 in support", 新品 120 款，其中一成自研: some of those before it. */
  private static boolean ofWhich(Sentence s, FigureMention f) {
    String before = s.text().fragment(0, f.reach()).strip();
    return f.role() == Role.END
        && (f.isCount() || f.dimension() == Dimension.PERCENT)
        && f.baseline() == null
        && s.figures().get(0).start() != f.start()
        && (before.endsWith(", of which") || before.endsWith("其中"));
  }
}
