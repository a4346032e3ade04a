package dev.okr.core.statement.judge;

import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.measure.NounPhrases;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.text.NormalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The object of a verb: the head of the nouns behind it, unless a small word comes first ("Ditch
 * spreadsheets for planning").
 */
final class VerbObjects {
  private final Sentence s;
  private final NormalText text;
  private final NounPhrases phrases;

  VerbObjects(Sentence s) {
    this.s = s;
    this.text = s.text();
    this.phrases = new NounPhrases(s);
  }

  @Nullable Cue object(Cue verb) {
    List<Cue> near = phrases.nouns(verb.end(), objectEnd(verb));
    if (near.isEmpty()) {
      return null;
    }
    if (phraseEnds(verb.end(), near.get(0).start())) {
      return null;
    }
    Cue last = near.get(near.size() - 1);
    return text.hanAt(last.start()) ? last : phrases.headOf(near);
  }

  /** "Ditch spreadsheets for planning": the object is an unknown word, what follows it is not. */
  private boolean phraseEnds(int from, int to) {
    for (Cue cue : s.cues()) {
      if (cue.kind() == Kind.STOP && cue.within(from, to)) {
        return cue.start() > from + 1;
      }
    }
    return false;
  }

  /**
   * "上线智能客服以提升用户体验": what it is for begins with a direction, and is no object; nor is what must not
   * suffer, "Move to the new cluster without downtime".
   */
  private int objectEnd(Cue verb) {
    int end = s.clauseEnd(verb.end(), 2);
    for (Cue cue : s.cues()) {
      if (cue.start() > verb.end()
          && cue.start() < end
          && (cue.kind() == Kind.GUARD || (cue.kind().isChange() && text.hanAt(cue.start())))) {
        return cue.start();
      }
    }
    return end;
  }
}
