package dev.okr.core.plan.diff;

import dev.okr.core.internal.Arguments;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanHistory;
import dev.okr.core.plan.Subject;
import dev.okr.core.time.DateSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What changed between two plans, or two versions of one: every member of every element, in the
 * order of the plan. Two plans that are equal have no changes, and two without changes are equal.
 *
 * <p>Elements are matched by their ids. Of those left over, a removed and an added one with the
 * same title, that no other of their side has (or the same days of a cycle, formula of a metric,
 * measures of a key result), are one that was renamed, and what refers to it by its new name isn't
 * a change. Linear in the size of both plans.
 *
 * <pre>{@code
 * PlanDiff diff = PlanDiff.between(january, february);
 * diff.changes().forEach(change -> print(change.in("en")));
 * // Key result 'O1.KR3': the owner changed from payments to growth.
 * }</pre>
 */
public final class PlanDiff {

  private final List<PlanChange> changes;

  private PlanDiff(List<PlanChange> changes) {
    this.changes = changes;
  }

  /** What changed from the earlier plan to the later one. */
  public static PlanDiff between(Plan before, Plan after) {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    return new PlanDiff(List.copyOf(new Comparison(before, after).changes()));
  }

  /**
   * Some of the changes between two plans, such as those that may be shown.
   *
   * @param changes the changes, in order
   */
  public static PlanDiff of(List<PlanChange> changes) {
    return new PlanDiff(Arguments.copy(changes, "changes"));
  }

  /**
   * What changed in some days: from the version in force on the day before the first to that on the
   * last. What was changed and changed back is no change.
   *
   * <pre>{@code
   * PlanDiff.during(history, february).of(ChangeKind.RETARGETED); // goalposts moved this month
   * }</pre>
   */
  public static PlanDiff during(PlanHistory history, DateSpan span) {
    Objects.requireNonNull(history, "history");
    LocalDate before = Objects.requireNonNull(span, "span").from().minusDays(1);
    return between(history.versionOn(before).plan(), history.versionOn(span.to()).plan());
  }

  /** Every change; what was removed stands in front of what was added. */
  public List<PlanChange> changes() {
    return changes;
  }

  /** Whether nothing changed. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** What changed of an element, its measures included. */
  public List<PlanChange> about(Subject subject) {
    Objects.requireNonNull(subject, "subject");
    return changes.stream().filter(change -> subject.covers(change.on())).toList();
  }

  /** The changes of one kind. */
  public List<PlanChange> of(ChangeKind kind) {
    Objects.requireNonNull(kind, "kind");
    return changes.stream().filter(change -> change.kind() == kind).toList();
  }

  /** All changes as text, a line each; empty if there is none. */
  public String text(Locale language) {
    Objects.requireNonNull(language, "language");
    return text(language.toLanguageTag());
  }

  /** The same, in the language of a tag such as {@code zh}. */
  public String text(String languageTag) {
    Objects.requireNonNull(languageTag, "languageTag");
    return changes.stream()
        .map(change -> change.in(languageTag) + "\n")
        .collect(Collectors.joining());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PlanDiff that && changes.equals(that.changes);
  }

  @Override
  public int hashCode() {
    return changes.hashCode();
  }

  @Override
  public String toString() {
    return changes.size() + " changes";
  }
}
