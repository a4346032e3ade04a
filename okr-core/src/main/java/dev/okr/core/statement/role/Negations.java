package dev.okr.core.statement.role;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.figure.Trait;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.text.NormalText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons that a negation turns round: "Nobody waits more than 30 minutes" is a ceiling, "never
 * drops below 98%" and 不能低于98% are floors, "keep churn from rising above 3%" is a ceiling. Where
 * the list has the negation in one term with the comparison ("no more than") nothing is turned.
 */
final class Negations {
  private static final long COMPARED = Kind.set(Kind.ATLEAST, Kind.ATMOST);
  private static final long MOVED = Kind.set(Kind.FROM, Kind.UP, Kind.DOWN, Kind.TURN, Kind.BY);
  private static final List<String> NOBODY =
      List.of("nobody ", "no one ", "none ", "none of ", "not one ", "not a single ", "no ");
  private static final List<String> NOT =
      List.of("not ", "never ", "n't ", "cannot ", "no longer ");
  private static final Set<String> KEPT = Set.of("keep", "prevent", "stop", "avoid", "hold");
  private static final Set<String> MOVES =
      Set.of(
          "drop", "fall", "slip", "dip", "sink", "go", "rise", "climb", "creep", "exceed", "take",
          "last", "wait", "run", "get", "be", "stand", "cost", "spend", "top", "pass");
  private static final List<String> HAN_NOBODY = List.of("没有", "避免", "防止", "杜绝", "禁止");
  private static final Set<String> HAN_NOT =
      Set.of("不", "不能", "不得", "不允许", "不会", "不可", "不应", "不再", "不许", "不准", "不可以", "不应该");

  private final Sentence s;
  private final NormalText text;

  Negations(Sentence s) {
    this.s = s;
    this.text = s.text();
  }

  /** The figure with the comparison before it turned round, if a negation says so. */
  FigureMention apply(FigureMention f) {
    if (f.marked(Kind.CONDITION)
        && f.dimension() == Dimension.TIME
        && !s.figures().get(0).is(Trait.ZERO)) {
      Cue limit = comparison(f, Kind.CONDITION.bit());
      if (limit != null && limit.entry().term().endsWith(" than") && negated(f, limit)) {
        // "never takes longer than a minute"
        return f.before((f.before() & ~Kind.CONDITION.bit() & ~MOVED) | Kind.ATMOST.bit());
      }
      return f;
    }
    if (f.marked(Kind.ATLEAST) == f.marked(Kind.ATMOST)) {
      return f;
    }
    Cue comparison = comparison(f, COMPARED);
    return comparison != null && (negated(f, comparison) || keptFrom(f, comparison))
        ? f.before((f.before() ^ COMPARED) & ~MOVED).reaching(f.reach(), false)
        : f;
  }

  private @Nullable Cue comparison(FigureMention f, long kinds) {
    return s.firstCue(cue -> cue.within(f.reach(), f.start()) && cue.kind().in(kinds));
  }

  private boolean negated(FigureMention f, Cue comparison) {
    int from = s.saidFrom(f.start());
    if (text.hanAt(comparison.start())) {
      return hanNegated(from, comparison.start());
    }
    for (String word : NOBODY) {
      if (text.startsWith(from, word)
          && from + word.length() <= comparison.start()
          && text.casedAt(from + word.length() - 1) != '-'
          && !figureBetween(from, comparison.start())) {
        return true;
      }
    }
    String before = text.fragment(from, comparison.start());
    for (String word : NOT) {
      int at = before.lastIndexOf(word);
      boolean begins = at == 0 || (at > 0 && (word.equals("n't ") || before.charAt(at - 1) == ' '));
      if (begins && moves(before.substring(at + word.length()), comparison)) {
        return true;
      }
    }
    return false;
  }

  /** Nothing but a movement between the negation and the comparison: "not (let it) fall below". */
  private boolean moves(String between, Cue comparison) {
    String gap = between.strip();
    if (gap.isEmpty()) {
      return true;
    }
    String[] words = gap.split(" ", -1);
    boolean let = words[0].equals("let") || words[0].equals("allow");
    String verb = let ? firstWord(comparison) : words[0];
    boolean last = words.length == 1 || let;
    return last
        && words.length <= 4
        && (isMove(verb) || isMove(words[words.length - 1]))
        && gap.chars().noneMatch(Character::isDigit);
  }

  private String firstWord(Cue comparison) {
    int end = text.wordEnd(comparison.start());
    return text.fragment(comparison.start(), end);
  }

  private static boolean isMove(String word) {
    String base = word;
    if (base.endsWith("ing")) {
      base = base.substring(0, base.length() - 3);
    } else if (base.endsWith("es") && !MOVES.contains(base.substring(0, base.length() - 1))) {
      base = base.substring(0, base.length() - 2);
    } else if (base.endsWith("s") && !base.endsWith("ss")) {
      base = base.substring(0, base.length() - 1);
    }
    return MOVES.contains(base) || MOVES.contains(base + "e") || isDoubled(base);
  }

  /** "dropping", "slipping": the consonant is doubled. */
  private static boolean isDoubled(String base) {
    int last = base.length() - 1;
    return last > 1
        && base.charAt(last) == base.charAt(last - 1)
        && MOVES.contains(base.substring(0, last));
  }

  /** "Keep churn from rising above 3%". */
  private boolean keptFrom(FigureMention f, Cue comparison) {
    int from = s.clauseStart(f.start(), 2);
    String before = text.fragment(from, comparison.start()).strip();
    int first = before.indexOf(' ');
    int link = before.lastIndexOf("from ");
    if (first < 0 || !KEPT.contains(before.substring(0, first))) {
      return false;
    }
    String moved =
        link >= 0
            ? before.substring(link + 5).strip()
            : before.startsWith("avoid ") ? before.substring(6).strip() : "";
    return isMove(moved) || (moved.isEmpty() && isMove(firstWord(comparison)));
  }

  private boolean hanNegated(int from, int to) {
    String before = text.fragment(from, to).strip();
    if (HAN_NOT.stream().anyMatch(word -> before.endsWith(word))) {
      return true;
    }
    for (String word : HAN_NOBODY) {
      int at = before.indexOf(word);
      if (at >= 0 && before.indexOf('的', at) < 0 && !figureBetween(from, to)) {
        return true;
      }
    }
    return false;
  }

  private boolean figureBetween(int from, int to) {
    return s.figures().stream().anyMatch(f -> f.within(from, to) && !f.is(Trait.ZERO) && !isOne(f));
  }

  /** The one of "no one". */
  private static boolean isOne(FigureMention f) {
    return f.value().compareTo(BigDecimal.ONE) == 0 && f.dimension() == Dimension.BARE;
  }
}
