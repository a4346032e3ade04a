package dev.okr.core.statement.judge;

import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.text.NormalText;

/**
 * "Keep" as a verb of work that doesn't end: a thing of ours is kept up to date, or what was begun
 * is kept running. Alone it only points in a direction.
 */
final class Upkeep {
  private final Sentence s;
  private final NormalText text;
  private final VerbObjects objects;

  Upkeep(Sentence s) {
    this.s = s;
    this.text = s.text();
    this.objects = new VerbObjects(s);
  }

  /** Whether a word of the sentence is "keep" in that sense. */
  boolean is(Cue verb) {
    return verb.entry().term().equals("keep") && (keptUp(verb) || keptGoing(verb));
  }

  /** "Keep the risk register up to date". */
  private boolean keptUp(Cue verb) {
    Cue object = s.opensText(verb) ? objects.object(verb) : null;
    return object != null
        && object.kind() == Kind.OWN
        && text.startsWith(object.end(), " up to date", " current");
  }

  /** "Start open calls and keep them running". */
  private boolean keptGoing(Cue verb) {
    return text.startsWith(verb.start() - 5, " and ")
        && text.startsWith(verb.end(), " them ", " it ")
        && s.anyCue(cue -> cue.kind().isVerb() && s.opensText(cue) && objects.object(cue) != null)
        && !s.anyCue(cue -> cue.kind().isChange() && s.opensText(cue));
  }
}
