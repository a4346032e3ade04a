package dev.okr.core.statement;

import java.util.ArrayList;
import java.util.List;

/** A text that is being read for its figures, and those found so far, in their order. */
record Scan(NormalText text, Trie trie, List<Cue> cues, List<Figure> figures) {
  Scan(NormalText text, Trie trie, List<Cue> cues) {
    this(text, trie, cues, new ArrayList<>());
  }
}
