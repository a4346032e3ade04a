package dev.okr.core.statement.figure;

import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Trie;
import dev.okr.core.statement.text.NormalText;
import java.util.ArrayList;
import java.util.List;

/** A text that is being read for its figures, and those found so far, in their order. */
record Scan(NormalText text, Trie trie, List<Cue> cues, List<Figure> figures) {
  Scan(NormalText text, Trie trie, List<Cue> cues) {
    this(text, trie, cues, new ArrayList<>());
  }

  /** Keeps a figure, and says where it ends. */
  int add(Figure figure) {
    figures.add(figure);
    return figure.end();
  }
}
