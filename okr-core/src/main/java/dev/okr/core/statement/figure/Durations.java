package dev.okr.core.statement.figure;

import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.text.NormalText;
import java.util.ArrayList;
import java.util.List;

/** "1 hour 30 minutes", "2 min 15 s", 3 分 20 秒: a time told in two units. */
final class Durations {
  private final NormalText text;

  Durations(NormalText text) {
    this.text = text;
  }

  /** The figures with each such pair as one, in the finer of its units. */
  List<FigureMention> joined(List<FigureMention> figures) {
    List<FigureMention> joined = new ArrayList<>();
    for (FigureMention f : figures) {
      FigureMention first = joined.isEmpty() ? null : minutes(joined.get(joined.size() - 1));
      if (first != null && parts(first, f)) {
        joined.set(joined.size() - 1, sum(first, f));
      } else {
        joined.add(f);
      }
    }
    return joined;
  }

  /** 分 is a point of a score, and before seconds a minute. */
  private FigureMention minutes(FigureMention f) {
    return f.dimension() == Dimension.POINTS && text.at(f.end() - 1) == '分'
        ? f.in("min", Dimension.TIME)
        : f;
  }

  private boolean parts(FigureMention coarse, FigureMention fine) {
    String gap = text.fragment(coarse.end(), Math.max(coarse.end(), fine.start())).strip();
    return coarse.dimension() == Dimension.TIME
        && fine.dimension() == Dimension.TIME
        && coarse.unit() != null
        && fine.unit() != null
        && !coarse.unit().equals(fine.unit())
        && fine.start() >= coarse.end()
        && (gap.isEmpty() || gap.equals("and"))
        && TimeUnits.finer(coarse.unit(), fine.unit()).equals(fine.unit());
  }

  private static FigureMention sum(FigureMention coarse, FigureMention fine) {
    SharedUnits shared = SharedUnits.of(coarse, fine);
    return shared
        .first()
        .worth(shared.first().value().add(shared.second().value()))
        .until(fine.end());
  }
}
