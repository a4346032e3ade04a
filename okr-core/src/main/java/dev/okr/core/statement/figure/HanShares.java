package dev.okr.core.statement.figure;

import dev.okr.core.statement.text.NormalText;
import java.util.ArrayList;
import java.util.List;

/** 每10个用户中有8个愿意推荐: two counts, one of the other, are a share. */
final class HanShares {
  private static final List<String> BETWEEN = List.of("至少有", "至少", "有", "超过", "不少于", "约");
  private static final int MOST = 12;

  private final NormalText text;

  HanShares(NormalText text) {
    this.text = text;
  }

  /** The figures with each such pair as one, where the second stands. */
  List<FigureMention> joined(List<FigureMention> figures) {
    List<FigureMention> joined = new ArrayList<>();
    for (FigureMention f : figures) {
      FigureMention whole = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (whole != null && part(whole, f)) {
        joined.set(joined.size() - 1, Ratios.shareOf(f, whole.value(), f.end()));
      } else {
        joined.add(f);
      }
    }
    return joined;
  }

  private boolean part(FigureMention whole, FigureMention f) {
    boolean counts = whole.isCount() && f.isCount() && !whole.is(Trait.NAME) && !f.is(Trait.NAME);
    if (!counts || f.value().compareTo(whole.value()) > 0 || f.start() - whole.end() > MOST) {
      return false;
    }
    String between = text.fragment(/* start= */ whole.end(), /* end= */ f.start()).strip();
    for (String word : BETWEEN) {
      if (between.endsWith(word)) {
        between = between.substring(0, between.length() - word.length()).strip();
        break;
      }
    }
    return (between.endsWith("中") || between.endsWith("里"))
        && between.indexOf(',') < 0
        && between.indexOf(';') < 0;
  }
}
