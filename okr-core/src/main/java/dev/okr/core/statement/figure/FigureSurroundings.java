package dev.okr.core.statement.figure;

import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.text.NormalText;
import java.util.List;

/**
 * What stands around a number that is being read: the mark before it, whether a clause opens there,
 * the number before it. Asked by all readers of numbers.
 */
final class FigureSurroundings {
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

  private final Scan scan;
  private final NormalText text;
  private final List<Cue> cues;
  private final List<Figure> figures;

  FigureSurroundings(Scan scan) {
    this.scan = scan;
    this.text = scan.text();
    this.cues = scan.cues();
    this.figures = scan.figures();
  }

  /** Whether something is measured in time, so that "25m" are minutes and no millions. */
  boolean timed() {
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

  /** The sign before a place, blanks left out; 0 where none is. */
  char previous(int at) {
    int b = at - 1;
    while (text.at(b) == ' ') {
      b--;
    }
    return text.at(b);
  }

  /** Whether a clause begins here. */
  boolean opens(int at) {
    int b = at - 1;
    while (text.at(b) == ' ') {
      b--;
    }
    char c = text.at(b);
    return c == 0 || c == ';' || c == ',' || c == ':' || c == ')' || NormalText.isHan(c);
  }

  /** "within a day", and not "5 orders a day". */
  boolean limitBefore(int at) {
    return cues.stream()
        .anyMatch(cue -> cue.kind().in(LIMITS) && (cue.end() == at || cue.end() == at - 1));
  }

  /**
   * "no more than one injury", "At least one reference customer" where that is the whole promise.
   */
  boolean limitedBefore(int at) {
    return cues.stream()
        .anyMatch(
            cue ->
                cue.end() == at - 1
                    && (cue.kind() == Kind.ATMOST
                        || (cue.kind() == Kind.ATLEAST
                            && text.fragment(0, cue.start()).isBlank())));
  }

  boolean precededByTo(int at) {
    return cues.stream()
        .anyMatch(cue -> cue.kind() == Kind.TO && (cue.end() == at || cue.end() == at - 1));
  }

  int name(int start, int end) {
    return scan.add(Figure.name(start, end));
  }

  int skip(int i) {
    return text.at(i) == ' ' ? i + 1 : i;
  }

  boolean lastIsName() {
    return figures.get(figures.size() - 1).is(Trait.NAME);
  }

  /** "orders per line 40": the number is no name of the line. */
  boolean perBefore(int at) {
    return cues.stream()
        .anyMatch(cue -> cue.kind() == Kind.PER && (cue.end() == at || cue.end() == at - 1));
  }

  boolean scored() {
    return cues.stream()
        .anyMatch(cue -> cue.kind() == Kind.OUTCOME && "points".equals(cue.entry().unit()));
  }
}
