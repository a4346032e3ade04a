package dev.okr.core.statement.role;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.figure.SharedUnits;
import dev.okr.core.statement.figure.Trait;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.reading.StatedQuantity.Role;
import dev.okr.core.statement.text.NormalText;
import java.util.ArrayList;
import java.util.List;

/**
 * Two figures that are a baseline and an end, in every wording: "from A to B", "to B from A", "A →
 * B", "B (A in Q2)", 由A降至B. Ranges are looked for first, then pairs that run forward, then those
 * that run backward.
 */
final class Pairs {
  private static final long LEVEL =
      Kind.set(Kind.TO, Kind.ARROW, Kind.ATLEAST, Kind.ATMOST, Kind.AT, Kind.BETWEEN);

  private static final List<String> DATED =
      List.of(" at the end of ", " at the start of ", " at end of ", " in ", " by ");

  private final Sentence s;
  private final NormalText text;
  private final List<FigureMention> figures;
  private final Ranges ranges;
  private final Changes changes;

  Pairs(Sentence s) {
    this.s = s;
    this.text = s.text();
    this.figures = new ArrayList<>(s.figures());
    this.ranges = new Ranges(s);
    this.changes = new Changes(s);
  }

  /** The sentence with its ranges and pairs joined. */
  static Sentence joined(Sentence s) {
    Pairs pairs = new Pairs(s);
    pairs.findScales();
    pairs.findRanges();
    pairs.findChanges(/* forward= */ true);
    pairs.findChanges(/* forward= */ false);
    return s.with(pairs.figures);
  }

  /** "On a scale of 1 to 7": no way from one to the other. */
  private void findScales() {
    // 4.2 分（5 分制）
    figures.replaceAll(f -> text.startsWith(f.end(), "制") && f.isPoints() ? f.as(Role.SCALE) : f);
    for (int i = 0; i + 1 < figures.size(); i++) {
      FigureMention a = figures.get(i);
      FigureMention b = figures.get(i + 1);
      String gap = text.fragment(/* start= */ a.end(), /* end= */ b.start()).strip();
      if (a.marked(Kind.SCALE) && List.of("to", "-", "至", "到").contains(gap)) {
        figures.set(i, a.as(Role.SCALE));
        figures.set(i + 1, b.as(Role.SCALE));
      }
    }
  }

  private void findRanges() {
    for (int i = 0; i + 1 < figures.size(); i++) {
      if (free(i, i + 1) && put(i, i + 1, ranges.range(figures.get(i), figures.get(i + 1)))) {
        i++;
      }
    }
  }

  private void findChanges(boolean forward) {
    for (int i = 0; i < figures.size(); i++) {
      for (int k = i + 1; k < figures.size() && k <= i + 2; k++) {
        if (free(i, k)
            && !ofNext(i, k)
            && put(i, k, fromTo(figures.get(i), figures.get(k), forward))) {
          break;
        }
      }
    }
  }

  /**
   * "50% (0.6% → 0.3%)", "5 stories ... 40% (31% today)": it belongs to the one right before it.
   */
  private boolean ofNext(int i, int k) {
    if (k == i + 1) {
      return false;
    }
    Dimension end = figures.get(k).dimension();
    Dimension between = figures.get(i + 1).dimension();
    return figures.get(k).marked(Kind.ARROW)
        ? between.compatible(end)
        : between == end
            && (figures.get(i).dimension() != end || figures.get(i + 1).marked(Kind.FROM));
  }

  private boolean put(int i, int k, Pair pair) {
    figures.set(i, pair.first());
    figures.set(k, pair.second());
    return pair.joined();
  }

  /** Whether both figures are in no pair yet, and may be. */
  private boolean free(int i, int k) {
    return single(figures.get(i))
        && single(figures.get(k))
        && figures.get(k).start() - figures.get(i).end() <= 90;
  }

  private static boolean single(FigureMention f) {
    return f.role() == null && !f.is(Trait.WHOLE_CHANGE) && !f.is(Trait.BREAK_EVEN);
  }

  private Pair fromTo(FigureMention a, FigureMention b, boolean forward) {
    if (!a.dimension().compatible(b.dimension())) {
      return new Pair(a, b, false);
    }
    long target = Kind.set(Kind.TO, Kind.ARROW, Kind.ATLEAST, Kind.ATMOST, Kind.AT);
    String gap = text.fragment(a.tail(), b.start());
    boolean sentence = gap.indexOf(';') >= 0;
    boolean comma = gap.indexOf(',') >= 0;
    if (a.marked(Kind.PER)
        || (a.marked(Kind.CONDITION) && a.dimension() == Dimension.TIME)
        || (b.marked(Kind.PER) && !b.marked(target))
        || a.marked(Kind.OF)
        || b.marked(Kind.OF)
        || a.marked(Kind.SCALE)
        || b.marked(Kind.SCALE)
        || (a.is(Trait.ADJECTIVAL) != b.is(Trait.ADJECTIVAL) && !b.followed(Kind.AFTERBASE))) {
      return new Pair(a, b, false);
    }
    boolean aBase =
        a.marked(Kind.FROM)
            || (a.marked(Kind.BASE) && !a.marked(Kind.YOY))
            || a.followed(Kind.AFTERBASE);
    boolean bBase =
        b.marked(Kind.FROM)
            || (b.marked(Kind.BASE) && !b.marked(Kind.YOY))
            || b.followed(Kind.AFTERBASE);
    if (forward
        && ((s.inBrackets(a.start()) && !s.inBrackets(b.start()))
            || (!a.marked(Kind.FROM, Kind.BASE)
                && !(comma && b.before() == 0 && !nounBetween(a, b))))) {
      aBase = false;
    }
    if (!forward) {
      return backward(a, b, aBase, bBase, gap);
    }
    String between = text.fragment(/* start= */ a.end(), /* end= */ b.start()).strip();
    if (!bBase && Ranges.turned(a, b, between)) {
      return join(a, b);
    }
    if (!sentence && b.marked(Kind.ARROW) && !bBase) {
      return join(a, b);
    }
    if (aBase && !bBase && b.marked(target) && !changeOnly(b)) {
      return join(a, b);
    }
    if (aBase && !bBase && a.marked(Kind.FROM) && b.before() == 0 && lastMark(a, b)) {
      return join(a, b);
    }
    if (!sentence
        && !comma
        && !aBase
        && !bBase
        && b.marked(Kind.TO)
        && !a.marked(
            Kind.set(
                Kind.BY,
                Kind.UP,
                Kind.DOWN,
                Kind.WITHIN,
                Kind.ATLEAST,
                Kind.ATMOST,
                Kind.WINDOW,
                Kind.YOY))
        && gap.length() <= 24
        && a.sign() == 0
        && !nounBetween(a, b)
        && a.dimension() != Dimension.PP) {
      return join(a, b);
    }
    if (!sentence
        && !comma
        && b.marked(Kind.ATLEAST)
        && text.at(b.reach()) == '>'
        && gap.strip().equals(">")) {
      return join(a, b);
    }
    if (aBase
        && !bBase
        && b.before() == 0
        && comma
        && a.dimension() == b.dimension()
        && ((a.marked(Kind.BASE) && a.dimension() != Dimension.BARE)
            || a.followed(Kind.AFTERBASE))) {
      return join(a, b);
    }
    return new Pair(a, b, false);
  }

  /** "to 25 min (54 min in Q2)", "to 5%, down from 7%". */
  private Pair backward(
      FigureMention a, FigureMention b, boolean aBase, boolean bBase, String gap) {
    boolean sentence = gap.indexOf(';') >= 0;
    if (b.dimension() == Dimension.BARE
        && a.dimension() != Dimension.BARE
        && b.after() == 0
        && b.marked(Kind.FROM)
        && text.at(b.end()) == ' '
        && text.latinAt(b.end() + 1)) {
      // "3.5% from 30 new posts"
      return new Pair(a, b, false);
    }
    if (gap.equals(", not ") && b.before() == 0) {
      // "Take 25 minutes, not 55"
      return join(b, a);
    }
    if (bBase && !aBase && !a.marked(Kind.WINDOW) && !changeOnly(a) && !sentence) {
      return join(b, a);
    }
    if (!sentence
        && s.inBrackets(b.start())
        && !s.inBrackets(a.start())
        && !b.marked(Kind.ATLEAST, Kind.ATMOST, Kind.WITHIN)
        && b.start() - a.end() <= 30
        && !changeOnly(a)
        && (a.dimension() != Dimension.BARE || dated(b))
        && !b.followed(Kind.UP, Kind.DOWN)
        && !b.marked(Kind.SCOPE)
        && !b.followed(Kind.AFTERMORE, Kind.AFTERLESS)
        && gap.indexOf('\u00d7') < 0
        && gap.indexOf('=') < 0
        && b.sign() == 0) {
      return join(b, a);
    }
    return new Pair(a, b, false);
  }

  /**
   * "3,000 apps (2,100 at the end of Q2)": of a bare number its time says that it is a baseline.
   */
  private boolean dated(FigureMention f) {
    int at = f.end();
    for (String word : DATED) {
      if (text.startsWith(at, word)) {
        int when = at + word.length();
        return s.all().stream()
            .anyMatch(n -> n.is(Trait.NAME) && n.start() - when <= 3 && n.start() >= when);
      }
    }
    return false;
  }

  private boolean lastMark(FigureMention a, FigureMention b) {
    String gap = text.fragment(a.tail(), b.reach()).strip();
    return List.of("-", "~", "\u2014").contains(gap);
  }

  /** "by 20%", "下降20%": never an end level. */
  private boolean changeOnly(FigureMention f) {
    return (f.marked(Kind.BY, Kind.YOY) && !f.marked(LEVEL) && !changes.agent(f))
        || (f.dimension() == Dimension.PP && !f.marked(LEVEL))
        || (f.marked(Kind.UP, Kind.DOWN)
            && !f.marked(LEVEL)
            && f.dimension() != Dimension.TIME
            && f.dimension() != Dimension.MONEY
            && f.dimension() != Dimension.BARE
            && f.dimension() != Dimension.PERCENT);
  }

  /**
   * A noun between two figures: "20 stores to 10 orders" is no from-to; "9 cases to 4 cases" is.
   */
  private boolean nounBetween(FigureMention a, FigureMention b) {
    if (a.dimension() != Dimension.BARE && a.dimension() != Dimension.PERCENT) {
      return false;
    }
    return s.anyCue(
        cue -> cue.within(a.tail(), b.reach()) && cue.kind().isNoun() && text.latinAt(cue.start()));
  }

  private static Pair join(FigureMention from, FigureMention to) {
    SharedUnits shared = SharedUnits.of(from, to);
    FigureMention base = shared.first().as(Role.BASELINE);
    FigureMention end = shared.second().from(base);
    return from.start() < to.start() ? new Pair(base, end, true) : new Pair(end, base, true);
  }
}
