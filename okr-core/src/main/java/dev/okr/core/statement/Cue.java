package dev.okr.core.statement;

/** An entry found in the folded text. */
record Cue(int start, int end, Entry entry) {
  Kind kind() {
    return entry.kind();
  }
}
