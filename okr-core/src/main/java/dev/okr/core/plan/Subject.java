package dev.okr.core.plan;

import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.InitiativeId;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.Identifiers;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Names one element of a plan or journal: what a finding, a waiver, a decision or a retrospective
 * is about.
 *
 * @param kind what kind of element
 * @param id its id
 * @param measure the measure that is meant, of a key result only; {@code null} for the whole
 */
public record Subject(SubjectKind kind, String id, @Nullable MeasureId measure)
    implements Comparable<Subject>, Serializable {

  private static final Comparator<Subject> ORDER =
      Comparator.comparing(Subject::kind)
          .thenComparing(Subject::id)
          .thenComparing(Subject::measure, Comparator.nullsFirst(Comparator.naturalOrder()));

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a measure is named of anything but a key result
   */
  public Subject {
    Objects.requireNonNull(kind, "kind");
    Identifiers.require(id);
    if (measure != null && kind != SubjectKind.KEY_RESULT) {
      throw new IllegalArgumentException("only a key result has measures (" + kind + ")");
    }
  }

  /** Names an element as a whole. */
  public Subject(SubjectKind kind, String id) {
    this(kind, id, null);
  }

  /** Names a plan. */
  public static Subject of(PlanId id) {
    return new Subject(SubjectKind.PLAN, Objects.requireNonNull(id, "id").value());
  }

  /** Names a cycle. */
  public static Subject of(CycleId id) {
    return new Subject(SubjectKind.CYCLE, Objects.requireNonNull(id, "id").value());
  }

  /** Names a theme. */
  public static Subject of(ThemeId id) {
    return new Subject(SubjectKind.THEME, Objects.requireNonNull(id, "id").value());
  }

  /** Names a party. */
  public static Subject of(PartyId id) {
    return new Subject(SubjectKind.PARTY, Objects.requireNonNull(id, "id").value());
  }

  /** Names a metric. */
  public static Subject of(MetricId id) {
    return new Subject(SubjectKind.METRIC, Objects.requireNonNull(id, "id").value());
  }

  /** Names an objective. */
  public static Subject of(ObjectiveId id) {
    return new Subject(SubjectKind.OBJECTIVE, Objects.requireNonNull(id, "id").value());
  }

  /** Names a key result. */
  public static Subject of(KeyResultId id) {
    return new Subject(SubjectKind.KEY_RESULT, Objects.requireNonNull(id, "id").value());
  }

  /** Names a measure of a key result. */
  public static Subject of(KeyResultId id, MeasureId measure) {
    return new Subject(
        SubjectKind.KEY_RESULT,
        Objects.requireNonNull(id, "id").value(),
        Objects.requireNonNull(measure, "measure"));
  }

  /** Names a dependency. */
  public static Subject of(DependencyId id) {
    return new Subject(SubjectKind.DEPENDENCY, Objects.requireNonNull(id, "id").value());
  }

  /** Names an initiative. */
  public static Subject of(InitiativeId id) {
    return new Subject(SubjectKind.INITIATIVE, Objects.requireNonNull(id, "id").value());
  }

  /** Names the goal. */
  public static Subject of(GoalRef goal) {
    return Objects.requireNonNull(goal, "goal").fold(Subject::of, Subject::of);
  }

  /** Whether what is said of this subject holds of the other: itself, or a measure of it. */
  public boolean covers(Subject other) {
    Objects.requireNonNull(other, "other");
    return kind == other.kind
        && id.equals(other.id)
        && (measure == null || measure.equals(other.measure));
  }

  /** By kind, id and measure. */
  @Override
  public int compareTo(Subject other) {
    return ORDER.compare(this, other);
  }
}
