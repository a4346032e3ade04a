package dev.okr.core.statement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Finds the figures of a text, in digits and in words, and tells names from numbers. */
final class FigureScanner {
  private static final int MOST = 48;
  private static final int DIGITS = 15;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final long NOUNS =
      Kind.set(Kind.OUTCOME, Kind.RATIO, Kind.OWN, Kind.NEUTRAL, Kind.FAKE, Kind.TASK);
  private static final long UNITS = Kind.UNIT.bit();
  private static final long LIMITS =
      Kind.set(
          Kind.WITHIN,
          Kind.ATMOST,
          Kind.ATLEAST,
          Kind.TO,
          Kind.ARROW,
          Kind.FROM,
          Kind.BY,
          Kind.CONDITION);
  private static final long MULTIPLIERS = Kind.MULTIPLIER.bit();
  private static final String DIGIT_WORDS = "零一二三四五六七八九";
  private static final String NUMERALS = "零一二两三四五六七八九十百千万亿半";

  private final NormalText text;
  private final Trie trie;
  private final List<Cue> cues;
  private final List<Figure> figures = new ArrayList<>();
  private final boolean[] masked;

  FigureScanner(NormalText text, Trie trie, List<Cue> cues) {
    this.text = text;
    this.trie = trie;
    this.cues = cues;
    this.masked = new boolean[text.length() + 1];
    for (Cue cue : cues) {
      if (cue.kind() == Kind.NAME) {
        for (int i = cue.start(); i < cue.end(); i++) {
          masked[i] = true;
        }
      }
    }
  }

  /** Whether something is measured in time, so that "25m" are minutes and no millions. */
  private boolean timed() {
    for (Cue cue : cues) {
      if (cue.kind() == Kind.OUTCOME && cue.entry().lower()) {
        String term = cue.entry().term();
        if (term.contains("time")
            || term.contains("mtt")
            || term.contains("turnaround")
            || term.contains("wait")
            || term.contains("duration")
            || term.contains("latency")) {
          return true;
        }
      }
    }
    return false;
  }

  List<Figure> scan() {
    int i = 0;
    int next = 0;
    while (i < text.length() && figures.size() < MOST) {
      while (next < cues.size() && cues.get(next).start() < i) {
        next++;
      }
      if (masked[i]) {
        i++;
        continue;
      }
      char c = text.at(i);
      int end = -1;
      for (int k = next; k < cues.size() && cues.get(k).start() == i; k++) {
        end = Math.max(end, word(cues.get(k)));
      }
      if (end < 0 && NormalText.isDigit(c)) {
        i = number(i);
        continue;
      }
      if (end < 0 && NUMERALS.indexOf(c) >= 0) {
        end = numeral(i);
      }
      i = end > i ? end : i + 1;
    }
    return figures;
  }

  // ------------------------------------------------------------------ words

  private int word(Cue cue) {
    Entry entry = cue.entry();
    switch (cue.kind()) {
      case NUMBER -> {
        if (text.at(cue.end()) == '-' || (entry.soft() && !limitBefore(cue.start()))) {
          return -1;
        }
        Figure f =
            new Figure(cue.start(), cue.end(), entry.number(), entry.unit(), entry.dimension());
        if (entry.dimension() == Dimension.BARE && wordsIn(f)) {
          figures.add(f);
          return f.end;
        }
        if (entry.dimension() == Dimension.BARE
            && !unitAfter(f, cue.end())
            && !(ceilingBefore(cue.start()) && wordNumberFits(cue.end()))
            && (entry.number().compareTo(BigDecimal.ONE) == 0 || !wordNumberFits(cue.end()))) {
          return -1;
        }
        if (entry.number().compareTo(BigDecimal.ONE) == 0
            && entry.dimension() == Dimension.BARE
            && f.dimension != Dimension.TIME
            && f.dimension != Dimension.PP
            && !f.multiplied
            && !ceilingBefore(cue.start())) {
          return -1;
        }
        tenthsAndMore(f);
        figures.add(f);
        if (entry.dimension() == Dimension.PERCENT && text.startsWith(cue.start(), "by ")) {
          f.before |= Kind.BY.bit();
        }
        return f.end;
      }
      case CHANGE -> {
        Figure f = new Figure(cue.start(), cue.end(), entry.number(), "%", Dimension.PERCENT);
        f.wholeChange = true;
        figures.add(f);
        return cue.end();
      }
      case BREAKEVEN -> {
        Figure f = new Figure(cue.start(), cue.end(), BigDecimal.ZERO, null, Dimension.OTHER);
        f.breakEven = true;
        figures.add(f);
        return cue.end();
      }
      case ZERO -> {
        return zero(cue);
      }
      default -> {
        return -1;
      }
    }
  }

  /** "six in ten", "nine out of 10". */
  private boolean wordsIn(Figure f) {
    int k =
        text.startsWith(f.end, " in ")
            ? f.end + 4
            : text.startsWith(f.end, " out of ") ? f.end + 8 : -1;
    if (k < 0) {
      return false;
    }
    BigDecimal of = null;
    int end = k;
    if (NormalText.isDigit(text.at(k))) {
      end = literalEnd(k);
      of = end - k <= 4 ? literal(k, end) : null;
    } else {
      Cue word = trie.longest(text, k, Kind.NUMBER.bit());
      if (word != null && word.entry().dimension() == Dimension.BARE) {
        of = word.entry().number();
        end = word.end();
      }
    }
    if (of == null || of.compareTo(f.value) <= 0 || of.compareTo(HUNDRED) > 0) {
      return false;
    }
    f.value = share(f.value, of);
    f.unit = "%";
    f.dimension = Dimension.PERCENT;
    f.end = end;
    f.tail = end;
    return true;
  }

  /** "three integrations": a word number counts when a word follows it. */
  private boolean wordNumberFits(int end) {
    return (text.at(end) == ' ' && NormalText.isLatin(text.at(end + 1)))
        || NormalText.isHan(text.at(end));
  }

  /** "zero P1 incidents", "零事故": only what is better the less there is of it. */
  private int zero(Cue cue) {
    if (cue.entry().term().equals("no") && !opens(cue.start())) {
      return -1;
    }
    boolean han = NormalText.isHan(text.at(cue.start()));
    if (text.casedAt(cue.end()) == '-') {
      return -1;
    }
    char before = text.at(cue.start() - 1);
    if (before == '向') {
      return -1;
    }
    if (cue.entry().gauge() || (han && before != 0 && "为到至归清".indexOf(before) >= 0)) {
      return addZero(cue);
    }
    int limit = cue.end() + (han ? 14 : 45);
    for (Cue other : cues) {
      if (other.start() < cue.end() || other.start() > limit) {
        continue;
      }
      if ((other.kind() == Kind.STOP && !han) || other.kind() == Kind.BREAK) {
        break;
      }
      boolean outcome = other.kind() == Kind.OUTCOME && other.entry().lower();
      if (outcome || (cue.entry().term().equals("zero") && other.kind() == Kind.OUTCOME)) {
        return addZero(cue);
      }
      if (other.kind() == Kind.FAKE || other.kind() == Kind.NAME) {
        return -1;
      }
    }
    if ((cue.entry().term().equals("zero") || cue.entry().term().startsWith("not "))
        && opens(cue.start())
        && text.casedAt(cue.end()) == ' '
        && NormalText.isLatin(text.at(cue.end() + 1))) {
      return addZero(cue);
    }
    if (cue.entry().term().equals("zero") && precededByTo(cue.start())) {
      Figure f = new Figure(cue.start(), cue.end(), BigDecimal.ZERO, null, Dimension.BARE);
      f.zero = true;
      figures.add(f);
      return cue.end();
    }
    return -1;
  }

  private int addZero(Cue cue) {
    Figure f = new Figure(cue.start(), cue.end(), BigDecimal.ZERO, "count", Dimension.COUNT);
    f.zero = true;
    figures.add(f);
    return cue.end();
  }

  /** Whether a clause begins here. */
  private boolean opens(int at) {
    int b = at - 1;
    while (text.at(b) == ' ') {
      b--;
    }
    char c = text.at(b);
    return c == 0 || c == ';' || c == ',' || c == ':' || c == ')' || NormalText.isHan(c);
  }

  /** 八成二 is 82 per cent. */
  private void tenthsAndMore(Figure f) {
    int unit = text.at(f.end) == 0 ? -1 : DIGIT_WORDS.indexOf(text.at(f.end));
    if (text.at(f.end - 1) == '成' && unit > 0 && "个家名件款".indexOf(text.at(f.end + 1)) < 0) {
      f.value = f.value.add(BigDecimal.valueOf(unit));
      f.end++;
      f.tail = f.end;
    }
  }

  /** "within a day", and not "5 orders a day". */
  private boolean limitBefore(int at) {
    for (Cue cue : cues) {
      if (cue.kind().in(LIMITS) && (cue.end() == at || cue.end() == at - 1)) {
        return true;
      }
    }
    return false;
  }

  /** "no more than one injury". */
  private boolean ceilingBefore(int at) {
    for (Cue cue : cues) {
      if (cue.kind() == Kind.ATMOST && cue.end() == at - 1) {
        return true;
      }
    }
    return false;
  }

  private boolean precededByTo(int at) {
    for (Cue cue : cues) {
      if (cue.kind() == Kind.TO && (cue.end() == at || cue.end() == at - 1)) {
        return true;
      }
    }
    return false;
  }

  // --------------------------------------------------------- Chinese numerals

  private int numeral(int i) {
    char before = text.at(i - 1);
    // 百分之五, 千分之三, 万分之五
    char c = text.at(i);
    if ((c == '百' || c == '千' || c == '万') && text.startsWith(i + 1, "分之")) {
      return parts(i, c);
    }
    if (before != 0 && "第每同统唯专首逐进单双星周".indexOf(before) >= 0) {
      return skipNumerals(i);
    }
    int j = i;
    long total = 0;
    long section = 0;
    long digit = -1;
    boolean any = false;
    while (j - i < 9) {
      char d = text.at(j);
      int v = DIGIT_WORDS.indexOf(d);
      if (d == '两') {
        v = 2;
      }
      if (v >= 0) {
        digit = v;
        any = true;
      } else if (d == '十' || d == '百' || d == '千') {
        long scale = d == '十' ? 10 : d == '百' ? 100 : 1000;
        if (!any && d != '十') {
          return skipNumerals(i);
        }
        section += (digit < 0 ? 1 : digit) * scale;
        digit = -1;
        any = true;
      } else if ((d == '万' || d == '亿') && any) {
        section += Math.max(digit, 0);
        total += section * (d == '万' ? 10_000L : 100_000_000L);
        section = 0;
        digit = -1;
      } else {
        break;
      }
      j++;
    }
    if (!any) {
      return skipNumerals(i);
    }
    long value = total + section + Math.max(digit, 0);
    int decimals = decimals(j);
    BigDecimal exact = withDecimals(BigDecimal.valueOf(value), j, decimals);
    j = decimals;
    Figure f = new Figure(i, j, exact, null, Dimension.BARE);
    if (text.at(j) == '成' && value <= 10) {
      f.end = j + 1;
      f.value = BigDecimal.valueOf(value * 10);
      f.unit = "%";
      f.dimension = Dimension.PERCENT;
      figures.add(f);
      return f.end;
    }
    if (text.at(j) == '月' || text.at(j) == '季' || text.at(j) == '年' || (value == 0 && !unitAt(j))) {
      return j;
    }
    if (!unitAfter(f, j) && !(value >= 10 && j - i > 1 && limitBefore(i))) {
      return j;
    }
    if (value <= 1
        && f.dimension != Dimension.TIMES
        && f.dimension != Dimension.PP
        && f.dimension != Dimension.PERCENT
        && f.dimension != Dimension.TIME) {
      return j;
    }
    if (text.at(i) == '二' && j == i + 1 && f.dimension == Dimension.COUNT) {
      return j;
    }
    if (value == 1 && f.dimension == Dimension.TIME && before == 0) {
      return j;
    }
    figures.add(f);
    return f.end;
  }

  /** Where the decimals in words end: "二点五"; the same place where there are none. */
  private int decimals(int point) {
    int end = point + 1;
    while (end - point < 6 && text.at(end) != 0 && DIGIT_WORDS.indexOf(text.at(end)) >= 0) {
      end++;
    }
    return text.at(point) == '点' && end > point + 1 ? end : point;
  }

  private BigDecimal withDecimals(BigDecimal whole, int point, int end) {
    BigDecimal value = whole;
    for (int k = point + 1; k < end; k++) {
      value = value.add(BigDecimal.valueOf(DIGIT_WORDS.indexOf(text.at(k)), k - point));
    }
    return value;
  }

  private boolean unitAt(int i) {
    return trie.longest(text, i, UNITS) != null;
  }

  private int skipNumerals(int i) {
    int j = i + 1;
    while (NUMERALS.indexOf(text.at(j)) >= 0 && text.at(j) != 0) {
      j++;
    }
    return j;
  }

  private int parts(int i, char base) {
    int j = i + 3;
    BigDecimal value;
    if (NormalText.isDigit(text.at(j))) {
      int k = literalEnd(j);
      if (k - j > DIGITS) {
        return k;
      }
      value = literal(j, k);
      j = k;
    } else {
      int v = text.at(j) == '两' ? 2 : DIGIT_WORDS.indexOf(text.at(j));
      long n = 0;
      if (text.at(j) == '十') {
        n = 10;
        j++;
        int u = DIGIT_WORDS.indexOf(text.at(j));
        if (u > 0) {
          n += u;
          j++;
        }
      } else if (v < 0) {
        return i + 3;
      } else {
        n = v;
        j++;
        if (text.at(j) == '十') {
          n *= 10;
          j++;
          int u = DIGIT_WORDS.indexOf(text.at(j));
          if (u > 0) {
            n += u;
            j++;
          }
        }
      }
      int end = decimals(j);
      value = withDecimals(BigDecimal.valueOf(n), j, end);
      j = end;
    }
    int shift = base == '百' ? 0 : base == '千' ? 1 : 2;
    Figure f = new Figure(i, j, value.movePointLeft(shift), "%", Dimension.PERCENT);
    figures.add(f);
    return j;
  }

  // ------------------------------------------------------------------ digits

  private int literalEnd(int i) {
    int j = i;
    while (NormalText.isDigit(text.at(j))) {
      j++;
    }
    while (text.at(j) == ',' && j - i <= 12 && threeDigits(j + 1)) {
      j += 4;
    }
    if (text.at(j) == '.' && NormalText.isDigit(text.at(j + 1))) {
      j++;
      while (NormalText.isDigit(text.at(j))) {
        j++;
      }
    }
    return j;
  }

  private boolean threeDigits(int i) {
    return NormalText.isDigit(text.at(i))
        && NormalText.isDigit(text.at(i + 1))
        && NormalText.isDigit(text.at(i + 2))
        && !NormalText.isDigit(text.at(i + 3));
  }

  private BigDecimal literal(int i, int j) {
    StringBuilder digits = new StringBuilder(j - i);
    for (int k = i; k < j; k++) {
      if (text.at(k) != ',') {
        digits.append(text.at(k));
      }
    }
    return new BigDecimal(digits.toString());
  }

  private int name(int start, int end) {
    Figure f = new Figure(start, end, BigDecimal.ZERO, null, Dimension.BARE);
    f.name = true;
    figures.add(f);
    return end;
  }

  private int number(int i) {
    int j = literalEnd(i);
    if (j - i > DIGITS + 6) {
      return name(i, j);
    }
    BigDecimal value = literal(i, j);
    boolean integer = value.scale() <= 0;
    int date = dateEnd(i, j);
    if (date > 0) {
      return name(i, date);
    }
    Figure f = new Figure(start(i), j, value, null, Dimension.BARE);
    char before = text.at(f.start - 1);
    if (text.at(i - 1) == '-' && f.start < i) {
      f.sign = -1;
    } else if (text.at(i - 1) == '+' && f.start < i) {
      f.sign = 1;
    }
    boolean currency = prefixCurrency(f);
    if (!currency && NormalText.isLatin(before)) {
      if (f.sign != 0
          && before == 't'
          && text.at(f.start) == '+'
          && !NormalText.isLatin(text.at(f.start - 2))) {
        f.sign = 0;
        f.reach = f.start - 1;
        f.unit = "day";
        f.dimension = Dimension.TIME;
        figures.add(f);
        return j;
      }
      return name(f.start, j);
    }
    if ((text.at(i - 1) == '-' && NormalText.isLatin(text.at(i - 2)))
        || text.at(i - 1) == '#'
        || text.at(i - 1) == '_'
        || (text.at(i - 1) == '/' && NormalText.isLatin(text.at(i - 2)))) {
      return name(i, j);
    }
    if (text.at(j) == ':' && text.at(j + 1) == '1' && !NormalText.isDigit(text.at(j + 2))) {
      // "LTV:CAC of 3:1"
      f.dimension = Dimension.OTHER;
      f.end = j + 2;
      f.tail = f.end;
      figures.add(f);
      return f.end;
    }
    if (text.at(j) == ':' && NormalText.isDigit(text.at(j + 1)) && j - i <= 2) {
      return name(i, literalEnd(j + 1));
    }
    // 1/3, 4.6/5, 6/30
    int slash = skip(j);
    if (text.at(slash) == '/' && NormalText.isDigit(text.at(skip(slash + 1)))) {
      return slashed(f, i, skip(slash + 1), integer);
    }
    if (text.at(j) == '-' && NormalText.isLatin(text.at(j + 1))) {
      return hyphenated(f, j);
    }
    boolean united = unitAfter(f, j);
    if (!currency && year(f, i, j, united)) {
      return name(i, f.dimension == Dimension.PERIOD ? f.end : j);
    }
    if (!currency && nameByNeighbours(f, i, j, united)) {
      return name(i, f.end);
    }
    if (!united && !currency && version(i, j)) {
      return name(i, j);
    }
    int oneIn = oneIn(f, j, united || currency);
    if (oneIn > 0) {
      figures.add(f);
      return oneIn;
    }
    figures.add(f);
    return Math.max(f.end, j);
  }

  private int skip(int i) {
    return text.at(i) == ' ' ? i + 1 : i;
  }

  /** The place of a sign or of the digits. */
  private int start(int i) {
    char c = text.at(i - 1);
    if (c != '-' && c != '+') {
      return i;
    }
    char before = text.at(i - 2);
    if (c == '-') {
      int k = i - 2;
      while (text.at(k) == ' ') {
        k--;
      }
      boolean afterFigure =
          !figures.isEmpty() && !lastIsName() && figures.get(figures.size() - 1).end == k + 1;
      if (afterFigure || NormalText.isLatin(before) || NormalText.isDigit(before)) {
        return i;
      }
      return i - 1;
    }
    return NormalText.isDigit(before) ? i : i - 1;
  }

  private boolean lastIsName() {
    return figures.get(figures.size() - 1).name;
  }

  private boolean prefixCurrency(Figure f) {
    int k = f.start;
    int p = k - 1;
    if (text.at(p) == ' ') {
      p--;
    }
    char c = text.at(p);
    if (c == '$' || c == '€' || c == '£' || c == '¥' || c == '₹' || c == '₩') {
      boolean us =
          c == '$' && (!NormalText.isLatin(text.at(p - 1)) || text.startsWith(p - 2, "us"));
      f.unit = us ? "USD" : c == '¥' ? "CNY" : null;
      f.dimension = Dimension.MONEY;
      int s = p;
      while (NormalText.isLatin(text.at(s - 1)) && p - s < 3 && c == '$') {
        s--;
      }
      if (text.at(s - 1) == '+' || (text.at(s - 1) == '-' && !NormalText.isDigit(text.at(s - 2)))) {
        f.sign = text.at(s - 1) == '+' ? 1 : -1;
      }
      f.reach = s;
      return true;
    }
    int e = p + 1;
    int s = e;
    while (NormalText.isLatin(text.at(s - 1)) && e - s < 4) {
      s--;
    }
    if (e - s == 3 && !NormalText.isLatin(text.at(s - 1))) {
      Cue unit = trie.longest(text, s, UNITS);
      if (unit != null && unit.entry().dimension() == Dimension.MONEY && unit.end() == e) {
        f.unit = unit.entry().unit();
        f.dimension = Dimension.MONEY;
        f.reach = s;
        return true;
      }
    }
    return false;
  }

  /** Reads multiplier, plus sign and unit after a number; false when there is nothing. */
  private boolean unitAfter(Figure f, int j) {
    int k = j;
    boolean money = f.dimension == Dimension.MONEY;
    Cue multiplier = trie.longest(text, skip(k), MULTIPLIERS);
    if (multiplier != null) {
      boolean glued = multiplier.start() == k;
      int length = multiplier.end() - multiplier.start();
      boolean latin = NormalText.isLatin(text.at(multiplier.start()));
      boolean fits = !latin || (glued ? true : length > 1);
      boolean minutes =
          fits
              && latin
              && length == 1
              && text.at(multiplier.start()) == 'm'
              && !money
              && text.casedAt(multiplier.start()) == 'm'
              && timed();
      if (minutes) {
        f.unit = "min";
        f.dimension = Dimension.TIME;
        f.end = multiplier.end();
        return true;
      }
      if (fits
          && !(text.startsWith(multiplier.start(), "百分")
              || text.startsWith(multiplier.start(), "千克")
              || text.startsWith(multiplier.start(), "万分")
              || text.startsWith(multiplier.start(), "千瓦"))) {
        f.value = f.value.multiply(multiplier.entry().number());
        f.multiplied = true;
        f.multiplier = multiplier.entry().number();
        k = multiplier.end();
        f.end = k;
      }
    }
    if ((text.at(k) == '多' || text.at(k) == '余') && !text.startsWith(k, "多于")) {
      f.after |= Kind.AFTERMORE.bit();
      k++;
    }
    if (text.at(k) == '+' && !NormalText.isDigit(text.at(k + 1))) {
      f.after |= Kind.AFTERMORE.bit();
      k++;
      f.end = k;
    }
    Cue unit = trie.longest(text, skip(k), UNITS);
    if (unit != null && unit.start() > k) {
      int length = unit.end() - unit.start();
      if (NormalText.isLatin(text.at(unit.start()))
          && length == 1
          && text.at(unit.start()) != 's'
          && text.at(unit.start()) != 'h'
          && text.at(unit.start()) != 'g') {
        unit = null;
      }
    }
    if (unit != null && unit.end() - unit.start() == 1 && text.casedAt(unit.start()) == 'G') {
      unit = null;
    }
    if (unit != null && text.at(unit.start()) == '$') {
      unit = null;
    }
    if (unit == null) {
      f.tail = f.end;
      return f.multiplied || f.end > j;
    }
    Entry entry = unit.entry();
    if (money && entry.dimension() != Dimension.MONEY) {
      // "$5 a day", "$3 per unit": the price stays a price
      f.tail = f.end;
      return true;
    }
    if (!money || entry.unit() != null) {
      f.unit = entry.unit();
    }
    f.dimension = entry.dimension();
    f.value = f.value.multiply(entry.number());
    f.unitFactor = entry.number();
    f.ownMeasure = entry.own();
    f.end = unit.end();
    f.adjectival = singular(unit) && f.value.compareTo(entry.number()) != 0 && wordAfter(f.end);
    if (text.at(f.end) == '+' && !NormalText.isDigit(text.at(f.end + 1))) {
      f.after |= Kind.AFTERMORE.bit();
      f.end++;
    }
    f.tail = f.end;
    return true;
  }

  /** "day", "week": with a number other than one it describes the word after it. */
  private static boolean singular(Cue unit) {
    return switch (unit.entry().term()) {
      case "second", "minute", "hour", "day", "week", "month", "quarter", "year" -> true;
      default -> false;
    };
  }

  private boolean wordAfter(int end) {
    return text.at(end) == ' '
        && NormalText.isLatin(text.at(end + 1))
        && trie.longest(text, end + 1, ~(NOUNS | UNITS)) == null;
  }

  private boolean year(Figure f, int i, int j, boolean united) {
    if (j - i != 4 || f.value.scale() > 0 || f.sign != 0) {
      return false;
    }
    BigDecimal raw = literal(i, j);
    int value = raw.intValue();
    if (value < 1990 || value > 2060) {
      return false;
    }
    if (!united || f.dimension == Dimension.PERIOD) {
      // "to 2000 orders" is a number, "2026 revenue" is a year
      return value >= 2010
          || f.dimension == Dimension.PERIOD
          || (f.reach == f.start && !toBefore(i));
    }
    return false;
  }

  private boolean toBefore(int i) {
    for (Cue cue : cues) {
      if ((cue.end() == i || cue.end() == i - 1)
          && (cue.kind() == Kind.TO
              || cue.kind() == Kind.ATLEAST
              || cue.kind() == Kind.FROM
              || cue.kind() == Kind.ATMOST)) {
        return true;
      }
    }
    return false;
  }

  private static boolean clear(Dimension d) {
    return d == Dimension.PERCENT
        || d == Dimension.MONEY
        || d == Dimension.PP
        || d == Dimension.POINTS;
  }

  private boolean nameByNeighbours(Figure f, int i, int j, boolean united) {
    // after: 3月, 4级, 10号, 30 June, 95后
    if (!f.multiplied) {
      Cue after = trie.longest(text, j, Kind.NAMEAFTER.bit());
      if (after != null && !NormalText.isLatin(text.at(j)) && (!united || after.end() >= f.end)) {
        boolean issues = text.startsWith(j, "期") && f.value.intValue() > 3 && text.at(i - 1) != '第';
        if (!(text.at(j) == '年' && j - i < 4)
            && !(text.at(j) == '后' && j - i != 2)
            && !(issues && united)) {
          f.end = after.end();
          return true;
        }
      }
      if (text.at(j) == ' ' && !united) {
        Cue month = trie.longest(text, j + 1, Kind.MONTH.bit());
        if (month != null) {
          f.end = month.end();
          return true;
        }
      }
      if (!united && NormalText.isLatin(text.at(j))) {
        int k = j;
        while (NormalText.isLatin(text.at(k)) || NormalText.isDigit(text.at(k))) {
          k++;
        }
        f.end = k;
        return true;
      }
    }
    // before: ISO 9001, phase 2, 第3, top 50
    for (Cue cue : cues) {
      if (cue.kind() != Kind.NAMEBEFORE && cue.kind() != Kind.MONTH) {
        continue;
      }
      boolean glued = cue.end() == i;
      boolean spaced =
          cue.end() == i - 1
              && (text.at(i - 1) == ' ' || text.at(i - 1) == '-' || text.at(i - 1) == '.');
      if (!glued && !spaced) {
        continue;
      }
      boolean han = NormalText.isHan(text.at(cue.start()));
      if (spaced && opens(cue.start()) && thingsFollow(cue, j)) {
        continue;
      }
      if (cue.kind() == Kind.MONTH) {
        if (!united && j - i <= 2) {
          return true;
        }
        continue;
      }
      if (clear(f.dimension) || f.multiplied || f.sign != 0 || perBefore(cue.start())) {
        continue;
      }
      if (han ? glued : !united || f.dimension == Dimension.COUNT) {
        return true;
      }
    }
    // "scope 1 and 2", "Node 18 to 22", "lines 1 to 4"
    if (!united && !figures.isEmpty() && lastIsName()) {
      Figure last = figures.get(figures.size() - 1);
      if (i - last.end <= 12) {
        String gap = text.fragment(last.end, i).strip();
        switch (gap) {
          case "and",
              "&",
              "or",
              "to",
              "-",
              "/",
              ",",
              "和",
              "与",
              "及",
              "、",
              "到",
              "至",
              "→",
              "->",
              "升级到",
              "升级至",
              "升到",
              "迁移到",
              "切换到" -> {
            return true;
          }
          default -> {}
        }
      }
    }
    return false;
  }

  /** "orders per line 40": the number is no name of the line. */
  private boolean perBefore(int at) {
    for (Cue cue : cues) {
      if (cue.kind() == Kind.PER && (cue.end() == at || cue.end() == at - 1)) {
        return true;
      }
    }
    return false;
  }

  /** "Release 10 features", and not "Release 3 is live": the word is a verb, and things follow. */
  private boolean thingsFollow(Cue head, int end) {
    boolean verb = false;
    for (Cue cue : cues) {
      verb |= cue.start() == head.start() && cue.end() == head.end() && cue.kind() == Kind.TASK;
      if (verb && cue.start() > end) {
        return cue.start() - end <= 24 && cue.kind().isNoun();
      }
    }
    return false;
  }

  /** "loyalty programme 2.0", "move Foo 3 to Foo 4". */
  private boolean version(int i, int j) {
    if (text.at(j) == '.' && NormalText.isDigit(text.at(j + 1))) {
      return true;
    }
    char b = text.at(i - 1);
    int p = b == ' ' ? i - 2 : i - 1;
    boolean dotZero = j - i == 3 && text.at(j - 1) == '0' && text.at(j - 2) == '.';
    boolean word = NormalText.isLatin(text.at(p)) || NormalText.isHan(text.at(p));
    if (!word) {
      return false;
    }
    for (Cue cue : cues) {
      if (cue.end() == p + 1
          && cue.kind() != Kind.OWN
          && cue.kind() != Kind.NEUTRAL
          && cue.kind() != Kind.NAME
          && !(dotZero
              && (cue.kind() == Kind.FILLER || cue.kind() == Kind.SCOPE)
              && text.at(j) == ' '
              && NormalText.isLatin(text.at(j + 1)))) {
        return false;
      }
    }
    if (dotZero) {
      return true;
    }
    if (!NormalText.isLatin(text.at(p)) || j - i > 2) {
      return false;
    }
    for (Cue cue : cues) {
      if (cue.kind() == Kind.TASK && cue.entry().rollout()) {
        return !NormalText.isLatin(text.at(j + 1)) || trieWord(j + 1);
      }
    }
    return false;
  }

  private boolean trieWord(int i) {
    return trie.longest(text, i, Kind.TO.bit() | Kind.STOP.bit() | Kind.TASK.bit()) != null;
  }

  private int slashed(Figure f, int i, int second, boolean integer) {
    int end = literalEnd(second);
    if (end - second > DIGITS) {
      return name(i, end);
    }
    BigDecimal b = literal(second, end);
    if (text.at(end) == '/' || (text.at(end) == '-' && NormalText.isDigit(text.at(end + 1)))) {
      return name(i, literalEnd(skip(end + 1)));
    }
    boolean round = b.compareTo(BigDecimal.TEN) == 0 || b.compareTo(HUNDRED) == 0;
    boolean scale =
        round || b.compareTo(BigDecimal.valueOf(5)) == 0 || b.compareTo(BigDecimal.valueOf(7)) == 0;
    if (scale && f.value.compareTo(b) <= 0 && (!integer || round || scored())) {
      f.unit = "points";
      f.dimension = Dimension.POINTS;
      f.end = end;
      f.tail = end;
      figures.add(f);
      return end;
    }
    if (integer
        && b.compareTo(BigDecimal.valueOf(4)) <= 0
        && f.value.compareTo(b) < 0
        && f.value.signum() > 0
        && !NormalText.isDigit(text.at(i - 2))
        && b.scale() <= 0
        && b.signum() > 0) {
      f.value = share(f.value, b);
      f.unit = "%";
      f.dimension = Dimension.PERCENT;
      f.end = end;
      f.tail = end;
      figures.add(f);
      return end;
    }
    return name(i, end);
  }

  private boolean scored() {
    for (Cue cue : cues) {
      if (cue.kind() == Kind.OUTCOME && "points".equals(cue.entry().unit())) {
        return true;
      }
    }
    return false;
  }

  private static BigDecimal share(BigDecimal a, BigDecimal b) {
    BigDecimal exact = a.multiply(HUNDRED).divide(b, MathContext.DECIMAL64);
    return exact.setScale(exact.abs().compareTo(BigDecimal.ONE) < 0 ? 4 : 1, RoundingMode.HALF_UP);
  }

  private int hyphenated(Figure f, int j) {
    Cue unit = trie.longest(text, j + 1, UNITS);
    if (unit == null) {
      int k = j + 1;
      while (NormalText.isLatin(text.at(k))) {
        k++;
      }
      return name(f.start, k);
    }
    Entry entry = unit.entry();
    f.value = f.value.multiply(entry.number());
    f.unit = entry.unit();
    f.dimension = entry.dimension();
    f.end = unit.end();
    f.tail = f.end;
    if (entry.dimension() == Dimension.TIME || entry.dimension() == Dimension.PERIOD) {
      f.adjectival = true;
    } else if (unit.end() - unit.start() > 3 && text.startsWith(unit.start(), "star")) {
      return name(f.start, unit.end());
    }
    figures.add(f);
    return f.end;
  }

  /** 10, 100, 1,000: what a share is told in, where 90 of "60 in 90 days" is not. */
  private static boolean powerOfTen(BigDecimal b) {
    return b.compareTo(BigDecimal.ONE) > 0
        && b.stripTrailingZeros().unscaledValue().equals(BigInteger.ONE);
  }

  /** "1 in 200", "9 out of 10". */
  private int oneIn(Figure f, int j, boolean united) {
    if (united) {
      return -1;
    }
    int k = -1;
    boolean outOf = false;
    if (text.startsWith(j, " in ")) {
      k = j + 4;
    } else if (text.startsWith(j, " out of ")) {
      k = j + 8;
      outOf = true;
    } else if (text.startsWith(j, " of ")) {
      k = j + 4;
      outOf = true;
    }
    if (k < 0) {
      return -1;
    }
    if (text.startsWith(k, "every ")) {
      k += 6;
    }
    if (!NormalText.isDigit(text.at(k))) {
      return -1;
    }
    int end = literalEnd(k);
    if (end - k > 9) {
      return -1;
    }
    BigDecimal b = literal(k, end);
    if (b.compareTo(f.value) <= 0) {
      return -1;
    }
    boolean year =
        end - k == 4
            && b.compareTo(BigDecimal.valueOf(1990)) > 0
            && b.compareTo(BigDecimal.valueOf(2060)) < 0;
    if (year) {
      return -1;
    }
    if (outOf) {
      if (f.value.scale() > 0 || scored()) {
        f.unit = "points";
        f.dimension = Dimension.POINTS;
        f.end = end;
        f.tail = end;
        return end;
      }
      if (f.value.compareTo(BigDecimal.ONE) <= 0
          && b.intValue() < 10
          && text.startsWith(j, " of ")) {
        return -1;
      }
    } else if (f.value.compareTo(BigDecimal.ONE) != 0 && !powerOfTen(b)) {
      return -1;
    }
    f.value = share(f.value, b);
    f.unit = "%";
    f.dimension = Dimension.PERCENT;
    f.end = end;
    f.tail = end;
    return end;
  }

  /** 2026-06-30, 2026/6, 6/30/2026, 2026.06.30. */
  private int dateEnd(int i, int j) {
    if (j - i == 4
        && (text.at(j) == '-' || text.at(j) == '/')
        && NormalText.isDigit(text.at(j + 1))) {
      int k = j + 1;
      while (NormalText.isDigit(text.at(k))) {
        k++;
      }
      BigDecimal year = literal(i, j);
      int y = year.intValue();
      if ((k - j - 1 <= 2 && y >= 1990 && y <= 2060)
          || (k - j - 1 == 4 && y >= 1990 && y <= 2060 && text.at(j) == '/')) {
        if (text.at(k) == text.at(j) && NormalText.isDigit(text.at(k + 1))) {
          k++;
          while (NormalText.isDigit(text.at(k))) {
            k++;
          }
        }
        return k;
      }
    }
    int dots = 0;
    int k = j;
    while (text.at(k) == '.' && NormalText.isDigit(text.at(k + 1))) {
      dots++;
      k++;
      while (NormalText.isDigit(text.at(k))) {
        k++;
      }
    }
    return dots > 0 ? k : -1;
  }
}
