package dev.okr.core.statement.role;

import dev.okr.core.statement.figure.Figure;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.text.NormalText;

/**
 * What stands around a place of a sentence: the next and the previous sign, the small words that
 * end a phrase, the blanks between two words, and whether the whole is a slogan. Asked by every
 * other question; it decides nothing itself.
 */
public final class Surroundings {
  private final Sentence s;
  private final NormalText text;

  public Surroundings(Sentence s) {
    this.s = s;
    this.text = s.text();
  }

  public boolean inFigure(Cue cue) {
    for (Figure f : s.all()) {
      if (cue.start() < f.end() && cue.end() > f.start()) {
        return true;
      }
    }
    return false;
  }

  public int blanks(int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      if (text.at(i) == ' ') {
        n++;
      }
      if (NormalText.isHan(text.at(i)) && i % 2 == 0) {
        n++;
      }
    }
    return n;
  }

  public boolean stopBetween(int from, int to) {
    for (Cue cue : s.cues()) {
      if (cue.start() >= from && cue.end() <= to && cue.kind() == Kind.STOP) {
        return true;
      }
    }
    return false;
  }

  public boolean opensText(Cue cue) {
    return text.fragment(0, cue.start()).isBlank();
  }

  boolean nothingBefore(int at) {
    for (Cue cue : s.cues()) {
      if (cue.start() < at && (cue.kind().isNoun() || cue.kind().isVerb())) {
        return false;
      }
    }
    return true;
  }

  public boolean endsWith(int p, String word) {
    int at = p - word.length() + 1;
    return text.startsWith(at, word) && !NormalText.isLatin(text.at(at - 1));
  }

  public char next(int end) {
    int p = end;
    while (text.at(p) == ' ') {
      p++;
    }
    return text.at(p);
  }

  public char prev(int start) {
    int p = start - 1;
    while (text.at(p) == ' ') {
      p--;
    }
    return text.at(p);
  }

  /** "loyalty card": the word only describes what stands behind it. */
  public boolean wordFollows(Cue noun) {
    int p = noun.end() + 1;
    if (text.at(noun.end()) != ' ' || !NormalText.isLatin(text.at(p))) {
      return false;
    }
    for (Cue cue : s.cues()) {
      if (cue.start() == p) {
        return false;
      }
    }
    return !text.startsWith(p, "and ") && !text.startsWith(p, "or ");
  }

  public boolean slogan() {
    for (Cue cue : s.cues()) {
      if (cue.kind() == Kind.VAGUE
          || cue.kind() == Kind.FAKE
          || cue.kind() == Kind.TURN
          || cue.kind() == Kind.UP
          || cue.kind() == Kind.DOWN) {
        return true;
      }
    }
    return false;
  }

  /** "Alarm to action", "Quotes on time": what a small word follows is no verb with an object. */
  public boolean stopAt(int at) {
    for (Cue cue : s.cues()) {
      if (cue.start() == at && cue.kind() == Kind.STOP) {
        return true;
      }
    }
    return false;
  }

  public boolean hasHan() {
    for (int i = 0; i < text.length(); i++) {
      if (NormalText.isHan(text.at(i))) {
        return true;
      }
    }
    return false;
  }
}
