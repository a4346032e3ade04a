package dev.okr.core.statement.figure;

import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.lexicon.Trie;
import dev.okr.core.statement.text.NormalText;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that is being read for its figures, those found so far in their order, and what all
 * readers of numbers ask: the mark before a number, whether a clause opens there, the number before
 * it.
 */
record Scan(NormalText text, Trie trie, List<Cue> cues, List<FigureMention> figures) {
  private static final List<String> TIMES =
      List.of("time", "mtt", "turnaround", "wait", "duration", "latency");
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

  Scan(NormalText text, Trie trie, List<Cue> cues) {
    this(text, trie, cues, new ArrayList<>());
  }

  /** Keeps a figure, and says where it ends. */
  int add(FigureMention figure) {
    figures.add(figure);
    return figure.end();
  }

  /** Whether something is measured in time, so that "25m" are minutes and no millions. */
  boolean timed() {
    for (Cue cue : cues) {
      if (cue.kind() == Kind.OUTCOME && cue.entry().lower()) {
        String term = cue.entry().term();
        if (TIMES.stream().anyMatch(term::contains)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a clause begins here. */
  boolean opens(int at) {
    char c = text.prev(at);
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
    return add(FigureMention.name(start, end));
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
