package dev.okr.core.statement.role;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.figure.Trait;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.reading.StatedQuantity.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * "No order over 48 hours", 超过5分钟的排队清零: none is not the end value, the limit it may not pass is.
 */
final class NoneOver {
  private NoneOver() {}

  /** The sentence with the limit as its end value, where none may pass one. */
  static Sentence resolved(Sentence s) {
    List<FigureMention> figures = new ArrayList<>(s.figures());
    List<FigureMention> ends = s.ends();
    if (ends.isEmpty() || !ends.get(0).is(Trait.ZERO)) {
      return s;
    }
    FigureMention none = ends.get(0);
    if (ends.size() == 2
        && s.saidFrom(none.start()) >= none.start()
        && ends.get(1).marked(Kind.ATMOST, Kind.ATLEAST)
        && s.clauseStart(ends.get(1).start(), 2) <= none.start()) {
      figures.set(figures.indexOf(none), none.as(Role.SCOPE));
      return s.with(figures);
    }
    for (int i = 0; i < figures.size(); i++) {
      FigureMention f = figures.get(i);
      if (f.fallback()
          && (f.role() == Role.CONDITION || f.role() == Role.GUARDRAIL)
          && !aged(s, none, f)
          && (f.start() > none.end() || (f.end() < none.start() && s.text().at(f.tail()) == '的'))) {
        figures.set(figures.indexOf(none), none.as(Role.SCOPE));
        figures.set(
            i,
            f.as(Role.END)
                .before((f.before() | Kind.ATMOST.bit()) & ~Kind.ATLEAST.bit())
                .fallback(false));
        return s.with(figures);
      }
    }
    return s;
  }

  /** "Zero unresolved cases older than 60 days": which ones, of which there are to be none. */
  private static boolean aged(Sentence s, FigureMention none, FigureMention f) {
    return s.text().startsWith(none.start(), "zero ")
        && s.text().startsWith(f.reach(), "older than ");
  }
}
