package dev.okr.core.statement.lexicon;

/** An entry found in the folded text. */
public record Cue(int start, int end, Entry entry) {
  public Kind kind() {
    return entry.kind();
  }
}
