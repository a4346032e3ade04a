package dev.okr.core.statement.figure;

import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.text.NormalText;
import dev.okr.core.statement.text.WordLists;
import java.math.BigDecimal;
import java.util.List;

/**
 * A place in somebody else's order: "rank in the top 10", 进入行业前五名. A level that is better the lower
 * it is, and no count; "the top 10 customers" and 前五名客户 only say which.
 */
final class Ranks {
  private static final List<String> PLACED =
      WordLists.list(
          "rank ,ranks ,ranked ,ranking ,place ,places ,placed ,finish ,finishes ,enter ,enters"
              + " ,break into ,breaks into ,stay ,be ,is ,are ,land ,appear ,appears ,reach"
              + " ,reaches ");
  private static final List<String> WITHIN =
      WordLists.list("the ,in ,into ,within ,among ,at ,inside ,to ");
  private static final List<String> BEHIND =
      WordLists.list(" in , on , of , for , among , by , at ");
  private static final List<String> PLACED_HAN =
      List.of(
          "进入", "跻身", "排名", "位列", "位居", "居", "名列", "挤进", "冲进", "排", "稳居", "保持", "达到", "行业", "榜");
  private static final String DIGIT_WORDS = "一二三四五六七八九十";

  private final NormalText text;
  private final Scan scan;

  Ranks(Scan scan) {
    this.scan = scan;
    this.text = scan.text();
  }

  /** The end of the place whose word begins there, and which is kept; -1 where there is none. */
  int rank(int at) {
    if (text.at(at) == '前') {
      return han(at);
    }
    boolean isTop = text.startsWith(at, "top ", "top-") && !text.latinAt(at - 1);
    if (!isTop || !text.digitAt(at + 4) || !scan.figures().isEmpty()) {
      return -1;
    }
    int end = text.digitsEnd(at + 4);
    String before = text.fragment(0, at);
    boolean placed = before.isBlank();
    for (boolean more = true; more; ) {
      String rest = before;
      placed |= PLACED.stream().anyMatch(verb -> opens(rest, verb));
      more = WITHIN.stream().anyMatch(rest::endsWith);
      before = WITHIN.stream().filter(rest::endsWith).findFirst().map(w -> cut(rest, w)).orElse("");
    }
    boolean alone =
        end >= text.length()
            || text.at(end) != ' '
            || BEHIND.stream().anyMatch(word -> text.startsWith(end, word));
    return placed && alone && end - at <= 7 ? keep(at, text.literal(at + 4, end), end) : -1;
  }

  private static boolean opens(String text, String verb) {
    return text.endsWith(" " + verb) || text.equals(verb);
  }

  private static String cut(String text, String end) {
    return text.substring(0, text.length() - end.length());
  }

  private int han(int at) {
    int from = scan.skip(at + 1);
    int end = text.digitsEnd(from);
    BigDecimal value;
    if (end > from) {
      value = text.literal(from, end);
    } else if (text.at(from) != 0 && DIGIT_WORDS.indexOf(text.at(from)) >= 0) {
      value = BigDecimal.valueOf(DIGIT_WORDS.indexOf(text.at(from)) + 1L);
      end = from + 1;
    } else {
      return -1;
    }
    if (text.startsWith(scan.skip(end), "名", "位")) {
      end = scan.skip(end) + 1;
    }
    char after = text.at(scan.skip(end));
    boolean alone = after == 0 || ",;.)（(".indexOf(after) >= 0;
    String before = text.fragment(Math.max(0, at - 14), at);
    boolean placed = PLACED_HAN.stream().anyMatch(before::contains);
    return alone && placed && end - at <= 7 ? keep(at, value, end) : -1;
  }

  private int keep(int at, BigDecimal place, int end) {
    return scan.add(
        FigureMention.of(at, end, place, null, Dimension.OTHER)
            .with(Trait.RANK)
            .before(Kind.ATMOST));
  }
}
