package dev.okr.core.statement.role;

import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.text.NormalText;
import java.util.List;

/**
 * Where the clauses of a sentence begin: hard ones at commas, semicolons, dashes and full stops,
 * softer ones at "and launch", "then", 后 and the like. And which places stand in brackets.
 */
final class Clauses {
  private final NormalText text;

  /** 2 where a new comma clause begins, 1 where a softer one does. */
  private final byte[] boundary;

  /** How many brackets are open at a place. */
  private final byte[] depth;

  Clauses(NormalText text, List<Cue> cues) {
    this.text = text;
    this.boundary = new byte[text.length() + 2];
    this.depth = new byte[text.length() + 2];
    signs();
    words(cues);
  }

  private void signs() {
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
      boolean comma = c == ',' && !(text.digitAt(i - 1) && text.digitAt(i + 1));
      boolean stop = c == '.' && text.at(i + 1) == ' ' && !abbreviated(i);
      boolean dash =
          c == '-'
              && text.at(i - 1) == ' '
              && text.at(i + 1) == ' '
              && !(text.digitAt(i + 2) || text.at(i + 2) == '$');
      if (hard || comma || stop || dash) {
        boundary[i + 1] = 2;
      }
    }
  }

  private void words(List<Cue> cues) {
    boolean verb = false;
    for (Cue cue : cues) {
      if (cue.kind() == Kind.BREAK || cue.kind() == Kind.GUARD) {
        soften(cue.end());
      }
      if (cue.entry().term().equals("so that")) {
        boundary[cue.start()] = 2;
      }
      verb |= cue.kind() == Kind.TASK || cue.kind() == Kind.SERVICE || cue.kind() == Kind.WEAK;
      if (cue.kind().isVerb() && text.latinAt(cue.start())) {
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
    int start = text.wordStart(dot);
    return switch (text.fragment(start, dot)) {
      case "max", "min", "approx", "vs", "no", "avg", "ca", "incl", "est", "resp", "e.g", "i.e" ->
          true;
      default -> false;
    };
  }

  private boolean precededBy(int blank, String word) {
    int at = blank - word.length();
    return text.at(blank) == ' ' && text.startsWith(at, word) && !text.latinAt(at - 1);
  }

  private void soften(int i) {
    if (boundary[i] == 0) {
      boundary[i] = 1;
    }
  }

  /** Where the clause around a place begins; level 2 counts the hard boundaries only. */
  int start(int at, int level) {
    int i = Math.min(at, text.length());
    while (i > 0 && boundary[i] < level) {
      i--;
    }
    return i;
  }

  /** Where the clause around a place ends. */
  int end(int at, int level) {
    int i = at + 1;
    while (i <= text.length() && boundary[Math.min(i, text.length())] < level) {
      i++;
    }
    return Math.min(i, text.length());
  }

  /** Whether a hard clause begins right there, or the text is over. */
  boolean beginsAt(int i) {
    return boundary[Math.min(i, text.length() + 1)] == 2;
  }

  boolean inBrackets(int i) {
    return depth[Math.max(0, Math.min(i, text.length()))] > 0;
  }
}
