package dev.okr.core.statement.figure;

import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.text.NormalText;
import dev.okr.core.statement.text.WordLists;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Zero in words: "zero P1 incidents", "no stock-outs", 零事故. Only where what follows is better the
 * less there is of it; "no-code" and 零售 are none.
 */
final class ZeroWords {
  private static final List<String> LEVELS =
      WordLists.list(" is , are , at , stays , remains , stay , remain , stands at ");
  private static final String[] LEVEL_ENDS = {" by ", " at ", " in ", " on ", " for ", " all "};

  private final NormalText text;
  private final Scan scan;

  ZeroWords(Scan scan) {
    this.text = scan.text();
    this.scan = scan;
  }

  /** "zero P1 incidents", "零事故": only what is better the less there is of it. */
  int zero(Cue cue) {
    if (cue.entry().term().equals("no") && !scan.opens(cue.start())) {
      return -1;
    }
    if (text.startsWith(cue.end(), " sev-", " sev ", " sev0", " sev1", " sev2", " p0 ", " p1 ")) {
      return addZero(cue);
    }
    if (cue.entry().term().equals("no") && denies(cue)) {
      return addZero(cue);
    }
    if (cue.entry().term().equals("none")) {
      // "Lost-time injuries: none"
      boolean told = text.startsWith(cue.start() - 2, ": ") && cue.end() >= text.length();
      return told ? addZero(cue) : -1;
    }
    boolean han = text.hanAt(cue.start());
    if (text.casedAt(cue.end()) == '-') {
      return -1;
    }
    if (text.startsWith(cue.start() - 10, "closer to ")
        || text.startsWith(cue.start() - 8, "towards ")
        || text.startsWith(cue.start() - 7, "toward ")) {
      return -1;
    }
    char before = text.at(cue.start() - 1);
    if (before == '向') {
      return -1;
    }
    if (cue.entry().term().equals("无") && named(cue)) {
      return -1;
    }
    if (cue.entry().gauge() || (han && before != 0 && "为到至归清".indexOf(before) >= 0)) {
      return addZero(cue);
    }
    int limit = cue.end() + (han ? 14 : 45);
    for (Cue other : scan.cues()) {
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
        && scan.opens(cue.start())
        && text.casedAt(cue.end()) == ' '
        && text.latinAt(cue.end() + 1)) {
      return addZero(cue);
    }
    if (han && closing(cue)) {
      return addZero(cue);
    }
    if (cue.entry().term().equals("zero") && levelled(cue)) {
      return addZero(cue);
    }
    if (cue.entry().term().equals("zero") && scan.precededByTo(cue.start())) {
      return zero(cue, null, Dimension.BARE);
    }
    return -1;
  }

  /** 无事故天数, 无故障运行时间: without it is what is measured. */
  private boolean named(Cue without) {
    String behind = text.fragment(without.end(), Math.min(text.length(), without.end() + 8));
    return behind.contains("天数") || behind.contains("时间") || behind.contains("时长");
  }

  /** "No partner is kept from moving": the clause says that it happens to none. */
  private boolean denies(Cue no) {
    if (!text.fragment(0, no.start()).isBlank() || text.at(no.end()) != ' ') {
      return false;
    }
    int i = no.end() + 1;
    for (int words = 0; words < 8 && i < text.length(); words++) {
      int start = i;
      while (i < text.length() && text.at(i) != ' ' && text.at(i) != ',' && text.at(i) != ';') {
        i++;
      }
      String word = text.fragment(start, i);
      if (words > 0 && List.of("is", "are", "has", "have").contains(word)) {
        return true;
      }
      if (text.at(i) != ' ') {
        return false;
      }
      i++;
    }
    return false;
  }

  /** 灰度期间零回滚: two characters to the end of a clause, with no work right before. */
  private boolean closing(Cue zero) {
    int end = zero.end() + 2;
    char after = text.at(end);
    boolean closes = after == 0 || after == ',' || after == ';';
    return closes
        && text.hanAt(zero.end())
        && text.hanAt(zero.end() + 1)
        && text.hanAt(zero.start() - 1)
        && scan.cues().stream()
            .noneMatch(
                cue ->
                    (cue.end() == zero.start() && cue.kind() == Kind.TASK)
                        || (cue.kind() == Kind.NAME
                            && cue.start() <= zero.start()
                            && cue.end() > zero.start()));
  }

  /**
   * "The backlog is zero by month end", "Findings at zero": the level itself, and nothing behind.
   */
  private boolean levelled(Cue zero) {
    int end = zero.end();
    boolean closes =
        end >= text.length() || text.at(end) != ' ' || text.startsWith(end, LEVEL_ENDS);
    String before = text.fragment(0, zero.start());
    return closes && LEVELS.stream().anyMatch(before::endsWith);
  }

  private int addZero(Cue cue) {
    return zero(cue, "count", Dimension.COUNT);
  }

  private int zero(Cue cue, @Nullable String unit, Dimension kind) {
    FigureMention f = FigureMention.of(cue.start(), cue.end(), BigDecimal.ZERO, unit, kind);
    return scan.add(f.with(Trait.ZERO));
  }
}
