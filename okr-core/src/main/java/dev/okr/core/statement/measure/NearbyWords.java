package dev.okr.core.statement.measure;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.figure.Trait;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.role.Verbs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words beside a figure that it can be about, in its clause or in the one before. */
final class NearbyWords {
  private final Sentence s;
  private final FigurePhrases behind;
  private final NounPhrases phrases;
  private final Verbs verbs;

  NearbyWords(Sentence s) {
    this.s = s;
    this.behind = new FigurePhrases(s);
    this.phrases = new NounPhrases(s);
    this.verbs = new Verbs(s);
  }

  /**
   * What was found.
   *
   * @param from where its clause begins
   * @param reach where the nouns before it begin, in the clause before if this one has none
   * @param before the nouns before it
   * @param after the nouns right behind it
   * @param verb what governs it; null if nothing does
   */
  record Found(int from, int reach, List<Cue> before, List<Cue> after, @Nullable Cue verb) {}

  Found of(FigureMention f) {
    int first = f.first();
    int from = s.clauseStart(first, 1);
    if (f.baseline() != null && s.text().endsWith(from - 2, "that")) {
      // "Raise the number of shops that win a contract from 140 to 220"
      from = s.clauseStart(first, 2);
    }
    List<Cue> after = behind.phraseAfter(f);
    boolean unknown = phrases.unknownSubject(from, first);
    if (after.isEmpty() && !phrases.hasContent(from, first) && !behind.shareOf(f) && !unknown) {
      from = s.clauseStart(first, 2);
    }
    List<Cue> before = phrases.nouns(from, first);
    Cue verb = verbs.governing(from, first);
    if (before.isEmpty()
        && after.isEmpty()
        && !behind.shareOf(f)
        && !(f.is(Trait.OWN_MEASURE) || f.is(Trait.ZERO) || f.is(Trait.BREAK_EVEN))
        && !unknown) {
      // the thing may stand in the clause before: "NPS, from 30 to 40", "完成培训，完成率100%"
      int wider = s.clauseStart(Math.max(0, from - 1), 2);
      List<Cue> earlier = phrases.nouns(wider, first);
      if (!earlier.isEmpty()) {
        return new Found(
            from, wider, earlier, after, verb != null ? verb : verbs.governing(wider, first));
      }
    }
    return new Found(from, from, before, after, verb);
  }
}
