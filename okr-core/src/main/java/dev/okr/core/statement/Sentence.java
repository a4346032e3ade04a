package dev.okr.core.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A text with its cues, its clauses, and its figures in their roles. */
final class Sentence {
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
  private static final List<String> EARLIER = List.of(" in ", " the ", " our ");
  private static final long LEVEL =
      Kind.set(Kind.TO, Kind.ARROW, Kind.ATLEAST, Kind.ATMOST, Kind.AT, Kind.BETWEEN);

  final NormalText text;
  final List<Cue> cues;
  final List<Figure> all;

  /** The figures that are not names. */
  final List<Figure> figures;

  /** 2 where a new comma clause begins, 1 where a softer one does. */
  private final byte[] boundary;

  private final byte[] depth;

  private Sentence(NormalText text, List<Cue> cues, List<Figure> all) {
    this.text = text;
    this.cues = cues;
    this.all = all;
    this.figures = new ArrayList<>();
    for (Figure f : all) {
      if (!f.name) {
        figures.add(f);
      }
    }
    this.boundary = new byte[text.length() + 2];
    this.depth = new byte[text.length() + 2];
  }

  static Sentence parse(NormalText text, StatementLexicon lexicon) {
    List<Cue> cues = lexicon.trie().cues(text);
    List<Figure> figures = new FigureScanner(text, lexicon.trie(), cues).scan();
    Sentence s = new Sentence(text, cues, figures);
    s.clauses();
    for (Figure f : s.figures) {
      s.marksBefore(f);
      s.marksAfter(f);
    }
    s.pair();
    s.roles();
    return s;
  }

  // ---------------------------------------------------------------- clauses

  private void clauses() {
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.at(i);
      if (c == '(' && open < 3) {
        open++;
      }
      depth[i] = (byte) open;
      if (c == ')' && open > 0) {
        open--;
      }
      boolean hard = c == ';' || c == '!' || c == '?' || c == '\u2014' || c == '|';
      boolean comma =
          c == ',' && !(NormalText.isDigit(text.at(i - 1)) && NormalText.isDigit(text.at(i + 1)));
      boolean stop = c == '.' && text.at(i + 1) == ' ' && !abbreviated(i);
      boolean dash =
          c == '-'
              && text.at(i - 1) == ' '
              && text.at(i + 1) == ' '
              && !(NormalText.isDigit(text.at(i + 2)) || text.at(i + 2) == '$');
      if (hard || comma || stop || dash) {
        boundary[i + 1] = 2;
      }
    }
    boolean verb = false;
    for (int k = 0; k < cues.size(); k++) {
      Cue cue = cues.get(k);
      if (cue.kind() == Kind.BREAK || cue.kind() == Kind.GUARD) {
        soften(cue.end());
      }
      verb |= cue.kind() == Kind.TASK || cue.kind() == Kind.SERVICE || cue.kind() == Kind.WEAK;
      if (cue.kind().isVerb() && NormalText.isLatin(text.at(cue.start()))) {
        int p = cue.start() - 1;
        if (precededBy(p, "and")
            || precededBy(p, "&")
            || (precededBy(p, "to") && verb)
            || precededBy(p, "that")
            || precededBy(p, "then")) {
          soften(cue.start());
        }
      }
    }
  }

  /** "max. 20 min", "approx. 5%": not the end of a sentence. */
  private boolean abbreviated(int dot) {
    int start = dot;
    while (NormalText.isLatin(text.at(start - 1))) {
      start--;
    }
    return switch (text.fragment(start, dot)) {
      case "max", "min", "approx", "vs", "no", "avg", "ca", "incl", "est", "resp", "e.g", "i.e" ->
          true;
      default -> false;
    };
  }

  private boolean precededBy(int blank, String word) {
    int at = blank - word.length();
    return text.at(blank) == ' '
        && text.startsWith(at, word)
        && !NormalText.isLatin(text.at(at - 1));
  }

  private void soften(int i) {
    if (boundary[i] == 0) {
      boundary[i] = 1;
    }
  }

  int clauseStart(int at, int level) {
    int i = Math.min(at, text.length());
    while (i > 0 && boundary[i] < level) {
      i--;
    }
    return i;
  }

  int clauseEnd(int at, int level) {
    int i = at + 1;
    while (i <= text.length() && boundary[Math.min(i, text.length())] < level) {
      i++;
    }
    return Math.min(i, text.length());
  }

  boolean inBrackets(int i) {
    return depth[Math.max(0, Math.min(i, text.length()))] > 0;
  }

  // ------------------------------------------------------------------ marks

  private void marksBefore(Figure f) {
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
  }

  private void marksAfter(Figure f) {
    int p = f.tail;
    for (int round = 0; round < 3; round++) {
      while (text.at(p) == ' ') {
        p++;
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

  // ---------------------------------------------------------------- pairing

  private void pair() {
    for (int i = 0; i + 1 < figures.size(); i++) {
      Figure a = figures.get(i);
      Figure b = figures.get(i + 1);
      if (a.role != null
          || b.role != null
          || a.wholeChange
          || b.wholeChange
          || a.breakEven
          || b.breakEven) {
        continue;
      }
      if (b.start - a.end > 90) {
        continue;
      }
      if (band(a, b)) {
        i++;
      }
    }
    for (int pass = 0; pass < 2; pass++) {
      fromTo(pass == 0);
    }
  }

  private void fromTo(boolean forward) {
    for (int i = 0; i < figures.size(); i++) {
      for (int k = i + 1; k < figures.size() && k <= i + 2; k++) {
        Figure a = figures.get(i);
        Figure b = figures.get(k);
        if (a.role == null
            && b.role == null
            && !a.wholeChange
            && !b.wholeChange
            && !a.breakEven
            && !b.breakEven
            && b.start - a.end <= 90
            && fromTo(a, b, forward)) {
          break;
        }
      }
    }
  }

  private boolean band(Figure a, Figure b) {
    String raw = text.fragment(/* start= */ a.end, /* end= */ b.start).strip();
    boolean plusMinus =
        raw.equals("±") || raw.equals("+/-") || (raw.endsWith("±") && raw.length() <= 2);
    if (plusMinus && a.dimension.compatible(b.dimension)) {
      share(a, b);
      BigDecimal mid = a.value;
      a.value = mid.subtract(b.value);
      b.value = mid.add(b.value);
      return join(a, b);
    }
    if (!a.dimension.compatible(b.dimension) && !(time(a) && time(b))) {
      return false;
    }
    boolean dash =
        raw.equals("-")
            || raw.equals("~")
            || raw.equals("--")
            || raw.equals("\u2014")
            || (raw.equals("to") && a.marked(Kind.AT) && !a.marked(Kind.FROM) && held(a));
    boolean between =
        a.marked(Kind.BETWEEN)
            && (raw.equals("and")
                || raw.equals("to")
                || raw.equals("和")
                || raw.equals("与")
                || raw.equals("至")
                || raw.equals("到"));
    boolean held = (raw.equals("至") || raw.equals("到") || raw.equals("和")) && held(a);
    boolean zhijian = text.startsWith(b.end, "之间");
    if (!(dash || between || held || (zhijian && raw.length() <= 2))) {
      return false;
    }
    if (a.marked(Kind.FROM) && !held && !zhijian && dash) {
      return false;
    }
    if (a.value.compareTo(b.value) > 0 && !unitDiffers(a, b)) {
      return false;
    }
    share(a, b);
    if (a.value.compareTo(b.value) > 0) {
      return false;
    }
    return join(a, b);
  }

  private static boolean unitDiffers(Figure a, Figure b) {
    return a.multiplied != b.multiplied || a.dimension != b.dimension;
  }

  private boolean held(Figure a) {
    int p = a.reach;
    return text.startsWith(p, "稳定在")
        || text.startsWith(p, "保持在")
        || text.startsWith(p, "维持在")
        || text.startsWith(p, "控制在")
        || text.startsWith(p, "在")
        || text.startsWith(p, "保持")
        || text.startsWith(p, "at")
        || text.startsWith(p, "stays at")
        || text.startsWith(p, "hold at");
  }

  private static boolean time(Figure f) {
    return f.dimension == Dimension.TIME;
  }

  private static boolean join(Figure a, Figure b) {
    a.role = StatedQuantity.Role.LOW;
    b.role = StatedQuantity.Role.HIGH;
    b.low = a;
    b.before |= a.before;
    b.range = true;
    return true;
  }

  private boolean fromTo(Figure a, Figure b, boolean forward) {
    if (!a.dimension.compatible(b.dimension)) {
      return false;
    }
    long target = Kind.set(Kind.TO, Kind.ARROW, Kind.ATLEAST, Kind.ATMOST, Kind.AT);
    String gap = text.fragment(a.tail, b.start);
    boolean sentence = gap.indexOf(';') >= 0;
    boolean comma = gap.indexOf(',') >= 0;
    if (a.marked(Kind.PER)
        || (b.marked(Kind.PER) && !b.marked(target))
        || a.marked(Kind.OF)
        || b.marked(Kind.OF)
        || a.marked(Kind.SCALE)
        || b.marked(Kind.SCALE)
        || a.adjectival != b.adjectival) {
      return false;
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
        && ((inBrackets(a.start) && !inBrackets(b.start))
            || (!a.marked(Kind.set(Kind.FROM, Kind.BASE))
                && !(comma && b.before == 0 && !nounBetween(a, b))))) {
      aBase = false;
    }
    if (!forward) {
      return backward(a, b, aBase, bBase, gap);
    }
    String between = text.fragment(/* start= */ a.end, /* end= */ b.start).strip();
    if (!bBase && turned(a, b, between)) {
      return join2(a, b);
    }
    if (!sentence && b.marked(Kind.ARROW) && !bBase) {
      return join2(a, b);
    }
    if (aBase && !bBase && b.marked(target) && !changeOnly(b)) {
      return join2(a, b);
    }
    if (aBase && !bBase && a.marked(Kind.FROM) && b.before == 0 && lastMark(a, b)) {
      return join2(a, b);
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
        && a.sign == 0
        && !nounBetween(a, b)
        && a.dimension != Dimension.PP) {
      return join2(a, b);
    }
    if (!sentence
        && !comma
        && b.marked(Kind.ATLEAST)
        && text.at(b.reach) == '>'
        && gap.strip().equals(">")) {
      return join2(a, b);
    }
    if (aBase
        && !bBase
        && b.before == 0
        && comma
        && a.dimension == b.dimension
        && ((a.marked(Kind.BASE) && a.dimension != Dimension.BARE) || a.followed(Kind.AFTERBASE))) {
      return join2(a, b);
    }
    return false;
  }

  /** "5%降3%", "40↑55": nothing but a direction between two levels that agree with it. */
  private static boolean turned(Figure a, Figure b, String between) {
    int moved = b.value.compareTo(a.value);
    return switch (between) {
      case "↑", "↓" -> true;
      case "降", "减", "缩" -> moved < 0 && a.dimension == b.dimension;
      case "升", "增", "涨", "提" -> moved > 0 && a.dimension == b.dimension;
      default -> false;
    };
  }

  /** "to 25 min (54 min in Q2)", "to 5%, down from 7%". */
  private boolean backward(Figure a, Figure b, boolean aBase, boolean bBase, String gap) {
    boolean sentence = gap.indexOf(';') >= 0;
    if (b.dimension == Dimension.BARE
        && a.dimension != Dimension.BARE
        && b.after == 0
        && b.marked(Kind.FROM)
        && text.at(b.end) == ' '
        && NormalText.isLatin(text.at(b.end + 1))) {
      // "3.5% from 30 new posts"
      return false;
    }
    if (bBase && !aBase && !a.marked(Kind.WINDOW) && !changeOnly(a) && !sentence) {
      return join2(b, a);
    }
    if (!sentence
        && inBrackets(b.start)
        && !inBrackets(a.start)
        && !b.marked(Kind.set(Kind.ATLEAST, Kind.ATMOST, Kind.WITHIN))
        && b.start - a.end <= 30
        && !changeOnly(a)
        && a.dimension != Dimension.BARE
        && !b.followed(Kind.UP)
        && !b.followed(Kind.DOWN)
        && b.sign == 0) {
      return join2(b, a);
    }
    return false;
  }

  private boolean lastMark(Figure a, Figure b) {
    String gap = text.fragment(a.tail, b.reach).strip();
    return gap.equals("-") || gap.equals("~") || gap.equals("\u2014");
  }

  /** "by 20%", "下降20%": never an end level. */
  private static boolean changeOnly(Figure f) {
    return (f.marked(Kind.set(Kind.BY, Kind.YOY)) && !f.marked(LEVEL))
        || (f.dimension == Dimension.PP && !f.marked(LEVEL))
        || (f.marked(Kind.set(Kind.UP, Kind.DOWN))
            && !f.marked(LEVEL)
            && f.dimension != Dimension.TIME
            && f.dimension != Dimension.MONEY
            && f.dimension != Dimension.BARE
            && f.dimension != Dimension.PERCENT);
  }

  /**
   * A noun between two figures: "20 stores to 10 orders" is no from-to; "9 cases to 4 cases" is.
   */
  private boolean nounBetween(Figure a, Figure b) {
    if (a.dimension != Dimension.BARE && a.dimension != Dimension.PERCENT) {
      return false;
    }
    for (Cue cue : cues) {
      if (cue.start() >= a.tail
          && cue.end() <= b.reach
          && cue.kind().isNoun()
          && NormalText.isLatin(text.at(cue.start()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean join2(Figure from, Figure to) {
    share(from, to);
    from.role = StatedQuantity.Role.BASELINE;
    to.role = StatedQuantity.Role.END;
    to.baseline = from;
    return true;
  }

  /** The two ends of a pair share a unit and, where only one is written in millions, the scale. */
  private static void share(Figure a, Figure b) {
    if (a.multiplied != b.multiplied) {
      Figure small = a.multiplied ? b : a;
      Figure big = a.multiplied ? a : b;
      BigDecimal factor = big.multiplier;
      if (small.value.compareTo(BigDecimal.valueOf(1000)) < 0
          && small.value.signum() != 0
          && big.value.compareTo(small.value.multiply(BigDecimal.valueOf(1000))) >= 0
          && small.dimension == Dimension.BARE) {
        small.value = small.value.multiply(factor);
      }
    }
    if (a.dimension == Dimension.BARE && b.dimension != Dimension.BARE) {
      adopt(a, b);
    } else if (b.dimension == Dimension.BARE && a.dimension != Dimension.BARE) {
      adopt(b, a);
    } else if (a.dimension == Dimension.TIME
        && b.dimension == Dimension.TIME
        && a.unit != null
        && b.unit != null
        && !a.unit.equals(b.unit)) {
      String unit = TimeUnits.finer(a.unit, b.unit);
      a.value = TimeUnits.convert(a.value, a.unit, unit);
      b.value = TimeUnits.convert(b.value, b.unit, unit);
      a.unit = unit;
      b.unit = unit;
    }
  }

  private static void adopt(Figure bare, Figure other) {
    bare.unit = other.unit;
    bare.dimension = other.dimension;
    if (other.dimension == Dimension.TIME && other.unit != null) {
      // "3.8 -> 1.9 s": the factor of the unit is already in the other's value
      if (other.unitFactor.compareTo(BigDecimal.ONE) != 0) {
        bare.value = bare.value.multiply(other.unitFactor);
      }
    } else if (other.unitFactor.compareTo(BigDecimal.ONE) != 0) {
      bare.value = bare.value.multiply(other.unitFactor);
    }
    bare.ownMeasure |= other.ownMeasure;
  }

  // ------------------------------------------------------------------ roles

  private void roles() {
    boolean settled = false;
    for (Figure f : figures) {
      settled |= f.baseline != null;
    }
    for (Figure f : figures) {
      if (f.role == null) {
        f.role = role(f, settled);
      } else if (f.role == StatedQuantity.Role.HIGH
          && (f.dimension == Dimension.TIME || f.dimension == Dimension.PERIOD)
          && f.marked(Kind.set(Kind.WITHIN, Kind.WINDOW))
          && !f.marked(LEVEL)) {
        f.fallback = true;
      }
      if (f.role == StatedQuantity.Role.END || f.role == StatedQuantity.Role.HIGH) {
        if (guarded(f)) {
          f.fallback = true;
          if (f.low == null) {
            f.role = StatedQuantity.Role.GUARDRAIL;
          }
        } else if (inBrackets(f.start)) {
          f.fallback |= f.baseline == null && f.low == null;
        }
      }
    }
    for (Figure f : figures) {
      if (f.role == StatedQuantity.Role.END && f.baseline == null && f.low == null && f.change) {
        f.role = StatedQuantity.Role.CHANGE;
      }
    }
  }

  private StatedQuantity.Role role(Figure f, boolean settled) {
    boolean timed = f.dimension == Dimension.TIME || f.dimension == Dimension.PERIOD;
    if (f.wholeChange) {
      f.change = true;
      return StatedQuantity.Role.END;
    }
    if (f.breakEven || f.zero) {
      return StatedQuantity.Role.END;
    }
    long strong = Kind.set(Kind.TO, Kind.ARROW, Kind.ATMOST);
    if (f.marked(Kind.PER) && !timed && !f.marked(strong) && f.dimension != Dimension.PERCENT) {
      return StatedQuantity.Role.DENOMINATOR;
    }
    if (f.marked(Kind.SCALE) || (f.marked(Kind.OF) && f.dimension != Dimension.PERCENT)) {
      return StatedQuantity.Role.SCALE;
    }
    if (f.adjectival && !f.marked(strong)) {
      return StatedQuantity.Role.WINDOW;
    }
    if (timed) {
      if (f.marked(Kind.PER)
          || (f.marked(Kind.WINDOW) && !f.marked(strong) && !f.followed(Kind.AFTERLESS))
          || (f.marked(Kind.SCOPE)
              && !f.marked(Kind.set(Kind.TO, Kind.ATMOST, Kind.AT, Kind.BASE, Kind.WITHIN))
              && !f.followed(Kind.AFTERLESS))) {
        // "The page loads in 2 s" may be a service level, where nothing else is stated
        f.fallback = text.startsWith(f.reach, "in ") && !f.marked(Kind.PER);
        return StatedQuantity.Role.WINDOW;
      }
      if (f.marked(Kind.WITHIN)
          || text.startsWith(f.end, "内")
          || text.startsWith(f.end, "之内")
          || (text.startsWith(f.end, "以内") && !clauseEnds(f))) {
        boolean ends = clauseEnds(f) && f.marked(Kind.set(Kind.AT, Kind.ATMOST, Kind.TO));
        if (!ends) {
          f.fallback = true;
          return StatedQuantity.Role.WINDOW;
        }
        return StatedQuantity.Role.END;
      }
      if (f.before == 0 && (f.after & ~Kind.AFTERMORE.bit()) == 0 && nounRightAfter(f)) {
        return StatedQuantity.Role.WINDOW;
      }
      if (f.dimension == Dimension.PERIOD
          && !f.marked(
              Kind.set(
                  Kind.TO,
                  Kind.ARROW,
                  Kind.ATMOST,
                  Kind.ATLEAST,
                  Kind.AT,
                  Kind.UP,
                  Kind.DOWN,
                  Kind.BY))
          && f.after == 0) {
        return StatedQuantity.Role.WINDOW;
      }
      if (f.before == 0 && f.after == 0 && !nounBefore(f)) {
        return StatedQuantity.Role.WINDOW;
      }
    }
    if (f.marked(Kind.FROM)
        && (f.followed(Kind.AFTERMORE) || f.followed(Kind.AFTERLESS))
        && NormalText.isLatin(text.at(f.tail - 1))) {
      return StatedQuantity.Role.END;
    }
    if ((f.marked(Kind.FROM) || (f.marked(Kind.BASE) && !f.marked(Kind.YOY)))
        && !f.marked(Kind.set(Kind.TO, Kind.ARROW))
        && !(f.marked(Kind.FROM) && f.marked(Kind.AT))) {
      if (f.marked(Kind.BASE) && f.marked(Kind.set(Kind.UP, Kind.DOWN))) {
        f.change = true;
        return StatedQuantity.Role.END;
      }
      return StatedQuantity.Role.BASELINE;
    }
    if (text.startsWith(f.tail, "基础上")
        || text.startsWith(f.tail, "的基础上")
        || text.startsWith(f.end, "起步")) {
      return StatedQuantity.Role.BASELINE;
    }
    if (f.marked(Kind.CONDITION) && !f.marked(Kind.TO)) {
      f.fallback = true;
      return StatedQuantity.Role.CONDITION;
    }
    if (hanCondition(f)) {
      f.fallback = true;
      return StatedQuantity.Role.CONDITION;
    }
    if (settled && f.marked(Kind.set(Kind.ATLEAST, Kind.ATMOST)) && countedBefore(f)) {
      f.fallback = true;
      return StatedQuantity.Role.CONDITION;
    }
    if ((f.dimension == Dimension.BARE
            || f.dimension == Dimension.COUNT
            || f.dimension == Dimension.MONEY)
        && f.marked(Kind.SCOPE)
        && !f.marked(Kind.set(Kind.TO, Kind.ATLEAST, Kind.ATMOST, Kind.AT, Kind.UP, Kind.DOWN))) {
      f.fallback = true;
      return StatedQuantity.Role.SCOPE;
    }
    if (throughput(f)) {
      f.fallback = true;
      return StatedQuantity.Role.CONDITION;
    }
    f.change = isChange(f);
    return StatedQuantity.Role.END;
  }

  private boolean clauseEnds(Figure f) {
    int p = f.tail;
    while (text.at(p) == ' ' || text.at(p) == ')') {
      p++;
    }
    return p >= text.length() || boundary[Math.min(p + 1, text.length() + 1)] == 2;
  }

  /** "30日留存率", "90 day retention". */
  private boolean nounRightAfter(Figure f) {
    int p = f.tail;
    while (text.at(p) == ' ') {
      p++;
    }
    for (Cue cue : cues) {
      if (cue.start() == p
          && (cue.kind() == Kind.OUTCOME
              || cue.kind() == Kind.RATIO
              || cue.kind() == Kind.OWN
              || (cue.kind() == Kind.SERVICE
                  && NormalText.isHan(text.at(p))
                  && text.at(cue.end()) == '率'))) {
        return true;
      }
    }
    return false;
  }

  private boolean nounBefore(Figure f) {
    int from = clauseStart(f.start, 2);
    for (Cue cue : cues) {
      if (cue.start() >= from && cue.end() <= f.start && cue.kind() == Kind.OUTCOME) {
        return true;
      }
    }
    return false;
  }

  /**
   * "customers with spend above $50": right before the comparison stands a thing that is counted.
   */
  private boolean countedBefore(Figure f) {
    int p = f.reach;
    while (text.at(p - 1) == ' ') {
      p--;
    }
    for (Cue cue : cues) {
      if (cue.end() == p && cue.kind().isNoun() && !cue.entry().isMetric() && !cue.entry().weak()) {
        return true;
      }
    }
    return false;
  }

  /** "超过48小时的工单", "准时率95%以上的承运商". */
  private boolean hanCondition(Figure f) {
    if (f.dimension == Dimension.COUNT
        && (text.startsWith(f.tail, "下,")
            || text.startsWith(f.tail, "时,")
            || text.startsWith(f.tail, "场景")
            || text.startsWith(f.tail, "并发"))) {
      return true;
    }
    if (text.at(f.tail) != '的' && text.at(f.tail) != '未') {
      return false;
    }
    if (f.dimension == Dimension.PERCENT) {
      return nounBeforeWithin(f) && text.at(f.tail) == '的';
    }
    return f.followed(Kind.AFTERMORE)
        || f.followed(Kind.AFTERLESS)
        || f.marked(Kind.set(Kind.ATLEAST, Kind.ATMOST));
  }

  private boolean nounBeforeWithin(Figure f) {
    int p = f.reach;
    for (Cue cue : cues) {
      if (cue.end() == p && cue.kind().isNoun()) {
        return true;
      }
    }
    return false;
  }

  /** "at 500 requests per second", "at 10x traffic" after another figure. */
  private boolean throughput(Figure f) {
    if (!f.marked(Kind.AT) || figures.get(0) == f) {
      return false;
    }
    if (f.dimension == Dimension.TIMES) {
      return text.startsWith(f.reach, "at ");
    }
    if (f.dimension != Dimension.BARE && f.dimension != Dimension.COUNT) {
      return false;
    }
    int end = Math.min(text.length(), f.tail + 30);
    String tail = text.fragment(f.tail, end);
    return tail.contains(" per second")
        || tail.contains("/s")
        || tail.contains("rps")
        || tail.contains("qps")
        || tail.contains("concurrent");
  }

  private boolean isChange(Figure f) {
    if (f.followed(Kind.YOY) || f.marked(Kind.YOY)) {
      return !f.marked(Kind.set(Kind.TO, Kind.ATLEAST, Kind.ATMOST))
          || f.marked(Kind.set(Kind.UP, Kind.DOWN))
          || (f.dimension == Dimension.PERCENT && f.marked(Kind.YOY));
    }
    if (f.marked(Kind.BY)) {
      return true;
    }
    if (f.dimension == Dimension.MONEY && raised(f)) {
      return false;
    }
    if (f.followed(Kind.TURN) && f.dimension == Dimension.PERCENT && f.before == 0) {
      return true;
    }
    if (f.followed(Kind.UP) || f.followed(Kind.DOWN)) {
      return !f.marked(Kind.TO)
          && ((f.dimension != Dimension.BARE && f.dimension != Dimension.COUNT)
              || f.followed(Kind.DOWN));
    }
    boolean level =
        f.marked(
                Kind.set(
                    Kind.TO,
                    Kind.ARROW,
                    Kind.ATLEAST,
                    Kind.ATMOST,
                    Kind.AT,
                    Kind.WITHIN,
                    Kind.BETWEEN))
            || (f.followed(Kind.AFTERLESS) && !f.marked(Kind.set(Kind.UP, Kind.DOWN)));
    if (f.dimension == Dimension.PP) {
      return !f.marked(Kind.set(Kind.TO, Kind.ATLEAST, Kind.ATMOST, Kind.AT))
          || f.marked(Kind.set(Kind.UP, Kind.DOWN));
    }
    if (f.marked(Kind.set(Kind.UP, Kind.DOWN, Kind.TURN))) {
      return !f.marked(Kind.set(Kind.TO, Kind.ARROW, Kind.ATMOST, Kind.AT));
    }
    if (level) {
      return false;
    }
    if (f.sign != 0) {
      return true;
    }
    // "Lower paid CAC 20%", "Raise brand influence 20%"
    if (f.dimension == Dimension.PERCENT && f.before == 0 && f.after == 0) {
      return directed(f);
    }
    return false;
  }

  /** "Raise $3m": money is raised to an amount, not by one. */
  private boolean raised(Figure f) {
    for (Cue cue : cues) {
      if (cue.kind() == Kind.UP
          && cue.start() == f.reach
          && cue.entry().term().startsWith("rais")
          && !f.marked(Kind.YOY)) {
        return true;
      }
    }
    return false;
  }

  /** A direction verb opens the clause and no other verb stands between it and the figure. */
  private boolean directed(Figure f) {
    int from = clauseStart(f.start, 1);
    Cue verb = null;
    for (Cue cue : cues) {
      if (verb == null && cue.start() >= from && cue.end() <= f.start && cue.kind().isVerb()) {
        verb = cue;
      }
    }
    return verb != null
        && (verb.kind() == Kind.UP || verb.kind() == Kind.DOWN || verb.kind() == Kind.TURN);
  }

  private boolean guarded(Figure f) {
    int from = clauseStart(f.first(), 2);
    int to = clauseEnd(f.end, 2);
    for (Cue cue : cues) {
      if (cue.kind() != Kind.GUARD) {
        continue;
      }
      if (cue.start() >= from && cue.end() <= f.first()) {
        return true;
      }
      if (cue.start() >= f.end
          && cue.end() <= to
          && NormalText.isHan(text.at(cue.start()))
          && (text.startsWith(cue.start(), "前提") || text.startsWith(cue.start(), "情况下"))) {
        return true;
      }
    }
    return false;
  }
}
