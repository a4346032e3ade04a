package dev.okr.jackson;

/** The kinds of target a document knows, with their members. */
enum TargetKind {
  FROM_TO(Members.of("kind", "from", "to").requiring("from", "to")),
  CHANGE_BY(Members.of("kind", "by", "unit", "reference", "period").requiring("by", "unit")),
  AT_LEAST(Members.of("kind", "value", "floor", "risk", "strict").requiring("value")),
  AT_MOST(Members.of("kind", "value", "ceiling", "risk", "strict").requiring("value")),
  BETWEEN(Members.of("kind", "low", "high", "floor", "ceiling", "strict").requiring("low", "high")),
  GRADES(Members.of("kind", "points", "steps").requiring("points")),
  MILESTONES(Members.of("kind", "items").requiring("items")),
  COMPLETION(Members.of("kind")),
  DONE(Members.of("kind"));

  @SuppressWarnings("ImmutableEnumChecker") // Members never change once made
  private final Members members;

  TargetKind(Members members) {
    this.members = members;
  }

  Members members() {
    return members;
  }
}
