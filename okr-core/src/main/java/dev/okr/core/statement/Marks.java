package dev.okr.core.statement;

import java.util.List;

/**
 * The marks around a figure: what stands right before it ("from", "at least", 降至) and right behind
 * it ("or less", 以上). They are collected on the figure; its role is decided from them later.
 */
final class Marks {
  private static final long MARKS =
      Kind.set(
          Kind.FROM,
          Kind.TO,
          Kind.ARROW,
          Kind.BY,
          Kind.ATLEAST,
          Kind.ATMOST,
          Kind.WITHIN,
          Kind.AT,
          Kind.BASE,
          Kind.PER,
          Kind.OF,
          Kind.BETWEEN,
          Kind.WINDOW,
          Kind.SCOPE,
          Kind.CONDITION,
          Kind.UP,
          Kind.DOWN,
          Kind.TURN,
          Kind.FILLER,
          Kind.YOY,
          Kind.SCALE);
  private static final long AFTER =
      Kind.set(
          Kind.AFTERMORE, Kind.AFTERLESS, Kind.AFTERBASE, Kind.UP, Kind.DOWN, Kind.TURN, Kind.YOY);
  private static final long COMPARISON = Kind.set(Kind.ATLEAST, Kind.ATMOST);
  private static final List<String> ALTOGETHER =
      List.of("altogether ", "overall ", "in total ", "each ", "long ", "on average ");
  private static final List<String> EARLIER = List.of(" in ", " the ", " our ");

  private final NormalText text;
  private final List<Cue> cues;
  private final List<Figure> all;

  Marks(Sentence s) {
    this.text = s.text;
    this.cues = s.cues;
    this.all = s.all;
  }

  void before(Figure f) {
    int p = f.reach;
    boolean first = true;
    for (int round = 0; round < 6; round++) {
      while (text.at(p - 1) == ' ' || text.at(p - 1) == '"') {
        p--;
      }
      Cue best = null;
      long kinds = 0;
      for (Cue cue : cues) {
        if (cue.start() >= p) {
          break;
        }
        if (cue.end() == p && cue.kind().in(MARKS)) {
          if (best == null || cue.start() < best.start()) {
            best = cue;
            kinds = 0;
          }
          if (cue.start() == best.start()) {
            kinds |= cue.kind().bit();
            f.softReach |= cue.entry().soft();
          }
        }
      }
      if (best == null) {
        break;
      }
      boolean filler = kinds == Kind.FILLER.bit();
      // once a role is known, a direction verb further left is no longer "immediate" after a level
      f.before |= kinds & ~Kind.FILLER.bit();
      p = best.start();
      if (!filler) {
        f.reach = p;
        first = false;
      }
      if (!first && (kinds & (Kind.UP.bit() | Kind.DOWN.bit())) != 0) {
        break;
      }
    }
    past(f);
  }

  /** "past 1.1%" is a level to pass; only of times it says when. */
  private void past(Figure f) {
    if (f.marked(Kind.WINDOW)
        && text.startsWith(f.reach, "past ")
        && f.dimension != Dimension.TIME
        && f.dimension != Dimension.PERIOD) {
      f.before = (f.before & ~Kind.WINDOW.bit()) | Kind.ATLEAST.bit() | Kind.TO.bit();
    }
  }

  void after(Figure f) {
    int p = f.tail;
    for (int round = 0; round < 3; round++) {
      while (text.at(p) == ' ') {
        p++;
      }
      for (String word : ALTOGETHER) {
        p += text.startsWith(p, word) ? word.length() : 0;
      }
      Cue best = null;
      for (Cue cue : cues) {
        if (cue.start() > p) {
          break;
        }
        if (cue.start() == p
            && cue.kind().in(AFTER)
            && !announces(cue)
            && (best == null || cue.end() >= best.end())) {
          best = cue;
        }
      }
      if (best == null) {
        break;
      }
      f.after |= best.kind().bit();
      p = best.end();
      f.tail = p;
    }
    comparedWith(f);
  }

  /** "40% higher than FY25", "15% below last year": against an earlier time, so a change. */
  private void comparedWith(Figure f) {
    for (Cue cue : cues) {
      if (!cue.kind().in(COMPARISON) || cue.start() < f.end || cue.start() > f.end + 1) {
        continue;
      }
      int p = cue.end();
      for (String word : EARLIER) {
        if (text.startsWith(p, word)) {
          p += word.length() - 1;
        }
      }
      if (earlier(p + 1)) {
        f.after |= (cue.kind() == Kind.ATLEAST ? Kind.UP : Kind.DOWN).bit() | Kind.YOY.bit();
        return;
      }
    }
  }

  private boolean earlier(int at) {
    for (Cue cue : cues) {
      if (cue.start() == at && cue.kind() == Kind.BASE) {
        return true;
      }
    }
    for (Figure f : all) {
      if (f.name && f.start <= at + 3 && f.end > at) {
        return true;
      }
    }
    return false;
  }

  /** "in 90 days at most 4%": the words belong to the figure that follows them. */
  private boolean announces(Cue cue) {
    if (cue.kind() != Kind.AFTERMORE && cue.kind() != Kind.AFTERLESS) {
      return false;
    }
    int p = cue.end();
    while (text.at(p) == ' ' || text.at(p) == '$') {
      p++;
    }
    return NormalText.isDigit(text.at(p)) && NormalText.isLatin(text.at(cue.start()));
  }
}
