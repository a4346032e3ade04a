package dev.okr.core.statement.role;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.figure.Trait;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.text.NormalText;
import java.math.BigDecimal;
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
  private static final long REACHED = Kind.set(Kind.TO, Kind.ARROW);
  private static final long COMPARISON = Kind.set(Kind.ATLEAST, Kind.ATMOST);
  private static final List<String> ALTOGETHER =
      List.of("altogether ", "relative ", "overall ", "in total ", "each ", "long ", "on average ");
  private static final List<String> REFERENCES = List.of(" budget", " plan", " forecast");
  private static final List<String> PLACED =
      List.of("spring", "summer", "autumn", "winter", "launch", "before");
  private static final List<String> EARLIER = List.of(" in ", " the ", " our ");

  /** From here on a share that something "is up" is one of its time. */
  private static final BigDecimal RUNNING = BigDecimal.valueOf(90);

  private final Sentence s;
  private final NormalText text;

  Marks(Sentence s) {
    this.s = s;
    this.text = s.text();
  }

  /** The figure with the marks right before and right behind it. */
  FigureMention apply(FigureMention f) {
    return after(before(f));
  }

  private FigureMention before(FigureMention f) {
    long before = f.before();
    int reach = f.reach();
    boolean soft = f.softReach();
    int p = reach;
    boolean first = true;
    for (int round = 0; round < 6; round++) {
      while (text.at(p - 1) == ' ' || text.at(p - 1) == '"') {
        p--;
      }
      Cue best = null;
      long kinds = 0;
      for (Cue cue : s.cues()) {
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
            soft |= cue.entry().soft();
          }
        }
      }
      int behind = best == null ? p - nameBefore(p) : p;
      if (behind < p && reference(behind)) {
        p = behind;
        continue;
      }
      if (best == null || ofEarlier(best, kinds, before)) {
        break;
      }
      boolean filler = kinds == Kind.FILLER.bit();
      // once a role is known, a direction verb further left is no longer "immediate" after a level
      before |= kinds & ~Kind.FILLER.bit();
      p = best.start();
      if (!filler) {
        reach = p;
        first = false;
      }
      if (!first && (kinds & (Kind.UP.bit() | Kind.DOWN.bit())) != 0) {
        break;
      }
    }
    return moved(past(f.before(before | ofWhole(f)).reaching(reach, soft)));
  }

  /** How long a name before a figure is: the quarter in 对比 Q1 的 24%. */
  private int nameBefore(int at) {
    return s.all().stream()
        .filter(f -> f.is(Trait.NAME) && f.end() == at)
        .mapToInt(f -> at - text.wordStart(f.start()))
        .findFirst()
        .orElse(0);
  }

  private boolean reference(int at) {
    int end = text.at(at - 1) == ' ' ? at - 1 : at;
    return s.anyCue(
        cue -> cue.end() == end && (cue.kind() == Kind.BASE || cue.kind() == Kind.FROM));
  }

  /** "From 8% today to 5%": the day belongs to the figure before it. */
  private boolean ofEarlier(Cue word, long kinds, long before) {
    return (kinds & Kind.BASE.bit()) != 0
        && (before & REACHED) != 0
        && text.at(word.start() - 1) == ' '
        && s.figures().stream().anyMatch(f -> f.end() == word.start() - 1);
  }

  /** 不超过销售额的 0.8%: the whole stands between the limit and the share. */
  private long ofWhole(FigureMention f) {
    int end = text.at(f.start() - 1) == ' ' ? f.start() - 1 : f.start();
    if (f.dimension() != Dimension.PERCENT || text.at(end - 1) != '的') {
      return 0;
    }
    long limits = 0;
    for (Cue cue : s.cues()) {
      int gap = end - cue.end();
      boolean han = text.fragment(cue.end(), Math.max(cue.end(), end)).indexOf(',') < 0;
      if (cue.kind().in(COMPARISON) && text.hanAt(cue.start()) && gap > 2 && gap < 9 && han) {
        limits = cue.kind().bit();
      }
    }
    return limits;
  }

  /** "past 1.1%" is a level to pass; only of times it says when. */
  private FigureMention past(FigureMention f) {
    boolean level =
        f.marked(Kind.WINDOW)
            && text.startsWith(f.reach(), "past ")
            && f.dimension() != Dimension.TIME
            && f.dimension() != Dimension.PERIOD;
    return level
        ? f.before((f.before() & ~Kind.WINDOW.bit()) | Kind.ATLEAST.bit() | Kind.TO.bit())
        : f;
  }

  /** "Is up by 20%", "is up 12%": which way, where no service is up 99.9% of its time. */
  private FigureMention moved(FigureMention f) {
    int end = f.reach() - 1;
    boolean some =
        f.marked(Kind.BY)
            || (f.dimension() == Dimension.PERCENT && f.value().compareTo(RUNNING) < 0);
    return some
            && s.anyCue(cue -> cue.kind() == Kind.STATIVE && cue.end() == end)
            && text.endsWith(end - 1, "up")
        ? f.before(Kind.UP)
        : f;
  }

  private FigureMention after(FigureMention f) {
    long after = 0;
    int tail = f.tail();
    int p = tail;
    for (int round = 0; round < 3; round++) {
      p = text.skipBlanks(p);
      for (String word : ALTOGETHER) {
        p += text.startsWith(p, word) ? word.length() : 0;
      }
      p = behindThing(f, p);
      Cue best = null;
      for (Cue cue : s.cues()) {
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
      after |= best.kind().bit();
      p = best.end();
      tail = p;
    }
    return comparedWith(f.after(after).tailing(tail));
  }

  /** "Two clicks or fewer": the comparison stands behind the thing that is counted. */
  private int behindThing(FigureMention f, int p) {
    int noun = text.startsWith(p, "of ") ? text.wordEnd(p + 3) : p;
    if (noun > p && text.startsWith(noun, " or fewer ", " or less ")) {
      // "0.1% of requests or fewer"
      return noun + 1;
    }
    int end = text.wordEnd(p);
    return f.isCount() && end > p && p > f.end() && text.startsWith(end, " or fewer", " or less")
        ? end + 1
        : p;
  }

  /** "40% higher than FY25", "15% below last year": against an earlier time, so a change. */
  private FigureMention comparedWith(FigureMention f) {
    for (Cue cue : s.cues()) {
      if (!cue.kind().in(COMPARISON) || cue.start() < f.end() || cue.start() > f.end() + 1) {
        continue;
      }
      int p = cue.end();
      for (String word : EARLIER) {
        if (text.startsWith(p, word)) {
          p += word.length() - 1;
        }
      }
      int at = p;
      if ((f.dimension() == Dimension.PERCENT && cue.entry().term().endsWith(" than"))
          || earlier(p + 1)
          || REFERENCES.stream().anyMatch(word -> text.startsWith(at, word))) {
        return f.after((cue.kind() == Kind.ATLEAST ? Kind.UP : Kind.DOWN).bit() | Kind.YOY.bit());
      }
    }
    return f;
  }

  private boolean earlier(int at) {
    return PLACED.stream().anyMatch(word -> text.startsWith(at, word))
        || s.cues().stream()
            .anyMatch(
                cue -> cue.start() == at && (cue.kind() == Kind.BASE || cue.kind() == Kind.MONTH))
        || s.all().stream().anyMatch(f -> f.is(Trait.NAME) && f.start() <= at + 3 && f.end() > at);
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
    return text.digitAt(p) && text.latinAt(cue.start());
  }
}
