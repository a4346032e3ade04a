package dev.okr.core.statement.figure;

import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.text.NormalText;
import java.math.BigDecimal;
import java.util.List;

/**
 * Digits that are a name: years and dates, versions, standards, phases, ranks, severities - "Node
 * 18 to 22", "ISO 9001", 第3, 618.
 */
final class NameDigits {
  /** What may stand between two of a row of names. */
  private static final List<String> LINKS =
      List.of(
          ",", "&", "/", "-", "、", "→", "->", "and", "or", "to", "和", "与", "及", "到", "至", "升级到",
          "升级至", "升到", "迁移到", "切换到");

  private final Scan scan;
  private final NormalText text;

  NameDigits(Scan scan) {
    this.scan = scan;
    this.text = scan.text();
  }

  boolean year(FigureMention f, int i, int j, boolean united) {
    if (j - i != 4 || f.value().scale() > 0 || f.sign() != 0) {
      return false;
    }
    BigDecimal raw = text.literal(i, j);
    int value = raw.intValue();
    if (value < 1990 || value > 2060) {
      return false;
    }
    if (!united || f.dimension() == Dimension.PERIOD) {
      // "to 2000 orders" is a number, "2026 revenue" is a year
      return value >= 2010
          || f.dimension() == Dimension.PERIOD
          || (f.reach() == f.start() && !toBefore(i));
    }
    return false;
  }

  private boolean hour(int i) {
    int at = text.at(i - 1) == ' ' ? i - 3 : i - 2;
    return text.startsWith(at, "早上", "上午", "中午", "下午", "晚上", "凌晨");
  }

  private boolean toBefore(int i) {
    return scan.cues().stream()
        .anyMatch(
            cue ->
                (cue.end() == i || cue.end() == i - 1)
                    && (cue.kind() == Kind.TO
                        || cue.kind() == Kind.ATLEAST
                        || cue.kind() == Kind.FROM
                        || cue.kind() == Kind.ATMOST));
  }

  private static boolean clear(Dimension d) {
    return d == Dimension.PERCENT
        || d == Dimension.MONEY
        || d == Dimension.PP
        || d == Dimension.POINTS;
  }

  /** Where the name ends whose digits these are; -1 where they are a number. */
  int nameByNeighbours(FigureMention f, int i, int j, boolean united) {
    if (text.startsWith(j, "点", " 点") && hour(i)) {
      // 早上 8 点
      return scan.skip(j) + 1;
    }
    // after: 3月, 4级, 10号, 30 June, 95后
    if (!f.multiplied()) {
      Cue after = scan.trie().longest(text, j, Kind.NAMEAFTER.bit());
      if (after != null && !text.latinAt(j) && (!united || after.end() >= f.end())) {
        boolean issues =
            text.startsWith(j, "期") && f.value().intValue() > 3 && text.at(i - 1) != '第';
        if (!(text.at(j) == '年' && j - i < 4)
            && !(text.at(j) == '后' && j - i != 2)
            && !(issues && united)) {
          return after.end();
        }
      }
      if (text.at(j) == ' ' && text.at(j + 1) == '月' && !united && f.value().intValue() <= 12) {
        Cue month = scan.trie().longest(text, j + 1, Kind.NAMEAFTER.bit());
        if (month != null) {
          return month.end();
        }
      }
      if (text.at(j) == ' ' && !united) {
        Cue month = scan.trie().longest(text, j + 1, Kind.MONTH.bit());
        if (month != null) {
          return month.end();
        }
      }
      if (!united && text.latinAt(j)) {
        int k = j;
        while (text.latinAt(k) || text.digitAt(k)) {
          k++;
        }
        return k;
      }
    }
    if (text.startsWith(j, " out of ")) {
      // "Rate the route 4.7 out of 5"
      return -1;
    }
    // before: ISO 9001, phase 2, 第3, top 50
    for (Cue cue : scan.cues()) {
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
      boolean han = text.hanAt(cue.start());
      if (spaced && scan.opens(cue.start()) && thingsFollow(cue, j)) {
        continue;
      }
      if (cue.kind() == Kind.MONTH) {
        if (!united && j - i <= 2) {
          return f.end();
        }
        continue;
      }
      if (clear(f.dimension()) || f.multiplied() || f.sign() != 0 || scan.perBefore(cue.start())) {
        continue;
      }
      if (han ? glued : !united || f.dimension() == Dimension.COUNT) {
        return f.end();
      }
    }
    // "scope 1 and 2", "Node 18 to 22", "lines 1 to 4"
    if (!united && !scan.figures().isEmpty() && scan.lastIsName()) {
      FigureMention last = scan.figures().get(scan.figures().size() - 1);
      if (i - last.end() <= 12) {
        String gap = text.fragment(last.end(), i).strip();
        if (LINKS.contains(gap)) {
          return f.end();
        }
      }
    }
    return -1;
  }

  /** "Release 10 features", and not "Release 3 is live": the word is a verb, and things follow. */
  private boolean thingsFollow(Cue head, int end) {
    boolean verb = false;
    for (Cue cue : scan.cues()) {
      verb |= cue.start() == head.start() && cue.end() == head.end() && cue.kind() == Kind.TASK;
      if (verb && cue.start() > end) {
        return cue.start() - end <= 24 && cue.kind().isNoun();
      }
    }
    return false;
  }

  /** "Migrate off Oracle 11g": a letter glued to digits behind a proper name, and no grams. */
  boolean release(FigureMention f, int i, int j) {
    if (f.end() != j + 1 || !text.latinAt(j) || text.at(i - 1) != ' ') {
      return false;
    }
    int word = text.wordStart(i - 1);
    if (word == 0 || !Character.isUpperCase(text.casedAt(word))) {
      return false;
    }
    return scan.cues().stream().anyMatch(cue -> cue.kind().isVerb() && cue.entry().rollout());
  }

  /** "loyalty programme 2.0", "move Foo 3 to Foo 4". */
  boolean version(int i, int j) {
    if (text.at(j) == '.' && text.digitAt(j + 1)) {
      return true;
    }
    char b = text.at(i - 1);
    int p = b == ' ' ? i - 2 : i - 1;
    boolean dotZero = j - i == 3 && text.at(j - 1) == '0' && text.at(j - 2) == '.';
    boolean word = text.latinAt(p) || text.hanAt(p);
    if (!word) {
      return false;
    }
    if (scan.cues().stream()
        .anyMatch(
            cue ->
                cue.end() == p + 1
                    && cue.kind() != Kind.OWN
                    && cue.kind() != Kind.NEUTRAL
                    && cue.kind() != Kind.NAME
                    && !(dotZero
                        && (cue.kind() == Kind.FILLER || cue.kind() == Kind.SCOPE)
                        && text.at(j) == ' '
                        && text.latinAt(j + 1)))) {
      return false;
    }
    if (dotZero) {
      return true;
    }
    if (!text.latinAt(p) || j - i > 2) {
      return false;
    }
    if (scan.cues().stream().anyMatch(cue -> cue.kind() == Kind.TASK && cue.entry().rollout())) {
      return !text.latinAt(j + 1) || trieWord(j + 1);
    }
    return false;
  }

  private boolean trieWord(int i) {
    return scan.trie().longest(text, i, Kind.TO.bit() | Kind.STOP.bit() | Kind.TASK.bit()) != null;
  }

  /** 2026-06-30, 2026/6, 6/30/2026, 2026.06.30. */
  int dateEnd(int i, int j) {
    if (j - i == 4 && (text.at(j) == '-' || text.at(j) == '/') && text.digitAt(j + 1)) {
      int k = text.digitsEnd(j + 1);
      BigDecimal year = text.literal(i, j);
      int y = year.intValue();
      if ((k - j - 1 <= 2 && y >= 1990 && y <= 2060)
          || (k - j - 1 == 4 && y >= 1990 && y <= 2060 && text.at(j) == '/')) {
        if (text.at(k) == text.at(j) && text.digitAt(k + 1)) {
          k++;
          k = text.digitsEnd(k);
        }
        return k;
      }
    }
    int dots = 0;
    int k = j;
    while (text.at(k) == '.' && text.digitAt(k + 1)) {
      dots++;
      k++;
      k = text.digitsEnd(k);
    }
    return dots > 0 ? k : -1;
  }
}
