package dev.okr.jackson;

import java.util.Arrays;
import java.util.stream.Stream;

/** The kinds of journal entry a document knows, with their members. */
enum EntryKind {
  CHECK_IN(
      with(
              "keyResult",
              "measure",
              "value",
              "done",
              "undone",
              "source",
              "confidence",
              "light",
              "note",
              "blockers",
              "asks",
              "corrects")
          .requiring("keyResult")),
  READING(with("metric", "value", "corrects").requiring("metric", "value")),
  TARGET_REVISED(with("keyResult", "measure", "target", "reason").requiring("keyResult", "target")),
  METRIC_REVISED(with("metric", "version").requiring("metric", "version")),
  SCORE_ADJUSTED(
      with("objective", "keyResult", "score", "sticky", "reason")
          .requiring("score")
          .allowingNull("score")),
  DECISION(with("text", "about", "review").requiring("text")),
  RESOURCE_MOVED(with("from", "to", "what", "reason").requiring("from", "to", "what")),
  RETROSPECTIVE(
      with("objective", "keyResult", "cycle", "learned", "change", "causes").requiring("learned")),
  RECOGNITION(with("to", "keyResult", "text").requiring("to", "text")),
  CLOSED(with("cycle").requiring("cycle")),
  REOPENED(with("cycle", "reason").requiring("cycle")),
  STATE_CHANGED(with("objective", "keyResult", "state", "reason").requiring("state")),
  RETRACTED(with("target", "reason").requiring("target"));

  @SuppressWarnings("ImmutableEnumChecker") // Members never change once made
  private final Members members;

  EntryKind(Members members) {
    this.members = members.requiring("id", "on", "recordedAt", "by");
  }

  private static Members with(String... names) {
    return Members.of(
        Stream.of(
                Stream.of("entry", "id", "on", "recordedAt", "by"),
                Arrays.stream(names),
                Stream.of("extensions"))
            .flatMap(part -> part)
            .toArray(String[]::new));
  }

  Members members() {
    return members;
  }
}
