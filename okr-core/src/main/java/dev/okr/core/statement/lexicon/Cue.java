package dev.okr.core.statement.lexicon;

/** An entry found in the folded text. */
public record Cue(int start, int end, LexiconEntry entry) {
  /** Whether it stands between two places. */
  public boolean within(int from, int to) {
    return start >= from && end <= to;
  }

  public Kind kind() {
    return entry.kind();
  }
}
