package dev.okr.jackson;

import dev.okr.core.goal.Target;

/** The kinds of target a document knows, with their members. */
enum TargetKind {
  FROM_TO(Target.FromTo.class, Members.of("kind", "from", "to").requiring("from", "to")),
  CHANGE_BY(
      Target.ChangeBy.class,
      Members.of("kind", "by", "unit", "reference", "period").requiring("by", "unit")),
  AT_LEAST(
      Target.AtLeast.class,
      Members.of("kind", "value", "floor", "risk", "strict").requiring("value")),
  AT_MOST(
      Target.AtMost.class,
      Members.of("kind", "value", "ceiling", "risk", "strict").requiring("value")),
  BETWEEN(
      Target.Between.class,
      Members.of("kind", "low", "high", "floor", "ceiling", "strict").requiring("low", "high")),
  GRADES(Target.Grades.class, Members.of("kind", "points", "steps").requiring("points")),
  MILESTONES(Target.Milestones.class, Members.of("kind", "items").requiring("items")),
  COMPLETION(Target.Completion.class, Members.of("kind")),
  DONE(Target.Done.class, Members.of("kind"));

  private final Class<? extends Target> type;

  @SuppressWarnings("ImmutableEnumChecker") // Members never change once made
  private final Members members;

  TargetKind(Class<? extends Target> type, Members members) {
    this.type = type;
    this.members = members;
  }

  /** The type of its targets. */
  Class<? extends Target> type() {
    return type;
  }

  Members members() {
    return members;
  }
}
