package dev.okr.core.statement.text;

import java.util.Set;

/** Takes bullets, numbering, "KR2:", tags and owners out of a text, by blanking them. */
final class Labels {
  private static final Set<String> WORDS =
      WordLists.set(
          "kr,o,okr,key result,key results,objective,kpi,goal,no,no.,metric,keyresult,result,"
              + "krs,关键结果,关键成果,关键结果kr,目标,指标,目标值,kr描述,描述,name,title,text,"
              + "标题,名称,key metric,success metric");
  private static final Set<String> OWNER =
      WordLists.set(
          "owner,owners,dri,负责人,责任人,主责,owner by,due,deadline,截止,截止日期,status,"
              + "状态,weight,权重,confidence,信心,信心指数,progress,进度");

  private Labels() {}

  /** The text without them. */
  static NormalText stripped(NormalText labelled) {
    NormalText text = labelled;
    int start = 0;
    for (int round = 0; round < 6; round++) {
      int next = stripOnce(text, start);
      if (next == start) {
        break;
      }
      text = text.blanked(start, next);
      start = next;
    }
    return withoutProgress(withoutAsides(text));
  }

  /** "... [7/10]", "... [60%]": how far it has come, in brackets at the end. */
  private static NormalText withoutProgress(NormalText text) {
    int end = text.length();
    while (text.at(end - 1) == ' ') {
      end--;
    }
    int start = end - 2;
    while (text.at(start) != 0 && "0123456789./% ".indexOf(text.at(start)) >= 0) {
      start--;
    }
    boolean mark = text.at(end - 1) == ']' && text.at(start) == '[' && text.digitAt(start + 1);
    return mark && !text.fragment(0, start).isBlank() ? text.blanked(start, end) : text;
  }

  private static int stripOnce(NormalText t, int start) {
    int i = start;
    while (t.at(i) == ' ') {
      i++;
    }
    char c = t.at(i);
    if (c == '\u2022'
        || c == '*'
        || (c == '>' && t.at(i + 1) == ' ')
        || c == ';'
        || c == '|'
        || c == ':'
        || c == '\u2014') {
      return i + 1;
    }
    if (c == '-' && !t.digitAt(i + 1)) {
      return i + 1;
    }
    if ((c == '#' && t.at(i + 1) == ' ') || (c == '#' && t.at(i + 1) == '#')) {
      return i + 1;
    }
    if (c == '[' || c == '(') {
      int close = find(t, i + 1, c == '[' ? ']' : ')', 24);
      if (close > 0 && (c == '[' || numbering(t, i + 1, close) || label(t, i + 1, close))) {
        return close + 1;
      }
      return start;
    }
    if (c == '@') {
      int j = i;
      while (t.at(j) != 0 && t.at(j) != ' ' && j - i < 30) {
        j++;
      }
      return j;
    }
    // 1. 1) 1、 一、
    int j = i;
    while (t.digitAt(j) && j - i < 3) {
      j++;
    }
    if (j > i) {
      char d = t.at(j);
      boolean dotted = d == '.' && (t.at(j + 1) == ' ' || !t.digitAt(j + 1));
      if (d == ')' || d == '\u3001' || dotted || (d == '.' && numbers(t, j + 2))) {
        return j + 1;
      }
      int k = j;
      while (t.at(k) == '.' && t.digitAt(k + 1) && k - i < 8) {
        k += 2;
      }
      if (k > j + 1 && (t.at(k) == ' ' || t.at(k) == ':') && k - j >= 4) {
        return k + 1;
      }
    }
    if ("一二三四五六七八九十".indexOf(c) >= 0 && t.at(i + 1) == '\u3001') {
      return i + 2;
    }
    // label words with an optional number, then a colon, a dash, a dot or a blank after the number
    int end = labelEnd(t, i);
    return end > 0 ? end : start;
  }

  /** "1.2 Reduce churn" is numbered, "1.2 million listeners" is not. */
  private static boolean numbers(NormalText t, int blank) {
    char next = t.casedAt(blank + 1);
    return t.at(blank) == ' '
        && (Character.isUpperCase(next)
            || (NormalText.isHan(next) && "万亿倍个天小分秒元成".indexOf(next) < 0));
  }

  private static int labelEnd(NormalText t, int i) {
    int j = i;
    while (j - i < 16 && (t.latinAt(j) || t.hanAt(j) || t.at(j) == ' ')) {
      if (t.at(j) == ' ' && t.digitAt(j + 1)) {
        break;
      }
      j++;
    }
    String word = t.fragment(i, Math.min(j, t.length())).strip();
    if (!WORDS.contains(word) || word.isEmpty()) {
      return -1;
    }
    int k = j;
    boolean numbered = false;
    while (k - j < 14) {
      char c = t.at(k);
      if (NormalText.isDigit(c)) {
        numbered = true;
        k++;
      } else if ((c == '.' || c == '-' || c == '/' || c == '_')
          && (t.digitAt(k + 1) || t.startsWith(k + 1, "kr"))) {
        k++;
      } else if (t.startsWith(k, "kr") && numbered) {
        k += 2;
      } else if (c == ' ' && ((t.digitAt(k + 1) && !numbered) || t.startsWith(k + 1, "kr"))) {
        k++;
      } else {
        break;
      }
    }
    int m = k;
    while (t.at(m) == ' ') {
      m++;
    }
    char c = t.at(m);
    if (c == ':' || c == ')' || c == '\u3001') {
      return m + 1;
    }
    if (!numbered) {
      return -1;
    }
    if ((c == '-' && !t.digitAt(m + 1)) || c == '.' || c == '|' || c == '\u2014' || c == ',') {
      return m + 1;
    }
    boolean code =
        word.equals("kr") || word.equals("o") || word.startsWith("关键") || word.startsWith("key");
    return code && (m > k || NormalText.isHan(c)) ? m : -1;
  }

  private static boolean numbering(NormalText t, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!t.digitAt(i) && "一二三四五六七八九十ivx. ".indexOf(t.at(i)) < 0) {
        return false;
      }
    }
    return to > from && to - from <= 4;
  }

  private static boolean label(NormalText t, int from, int to) {
    return to - from <= 6
        && (t.startsWith(from, "kr") || (t.startsWith(from, "p") && t.digitAt(from + 1)));
  }

  private static int find(NormalText t, int from, char wanted, int within) {
    for (int i = from; i < from + within && i < t.length(); i++) {
      if (t.at(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** "(owner: Ana)", "[in progress]", "#growth" anywhere. */
  private static NormalText withoutAsides(NormalText labelled) {
    NormalText t = labelled;
    for (int i = 0; i < t.length(); i++) {
      char c = t.at(i);
      if (c == '(' || c == '[' || c == '|') {
        int j = i + 1;
        while (t.at(j) == ' ') {
          j++;
        }
        int k = j;
        while (k - j < 12 && (t.latinAt(k) || t.hanAt(k))) {
          k++;
        }
        if (k > j
            && (t.at(k) == ':' || (t.at(k) == ' ' && t.at(k + 1) == ':'))
            && OWNER.contains(t.fragment(j, k))) {
          int close = find(t, k, c == '(' ? ')' : c == '[' ? ']' : '|', 60);
          int end = close > 0 ? close + 1 : t.length();
          t = t.blanked(i, c == '|' && close > 0 ? close : end);
          i = end - 1;
        }
      } else if (c == '#' && (t.latinAt(i + 1) || t.hanAt(i + 1))) {
        int j = i;
        while (t.at(j) != 0 && t.at(j) != ' ' && t.at(j) != ',') {
          j++;
        }
        t = t.blanked(i, j);
        i = j;
      } else if (c == '@' && (i == 0 || t.at(i - 1) == ' ') && t.latinAt(i + 1)) {
        int j = i;
        while (t.at(j) != 0 && t.at(j) != ' ' && t.at(j) != ',') {
          j++;
        }
        t = t.blanked(i, j);
        i = j;
      }
    }
    return t;
  }
}
