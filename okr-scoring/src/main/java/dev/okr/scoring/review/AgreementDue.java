package dev.okr.scoring.review;

import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.GoalRef;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a dependent was promised for a day and hasn't got: the provider's score is below 1, or it
 * has none.
 *
 * @param dependency the dependency that was agreed
 * @param dependent the goal that waits
 * @param provider how the goal stands that is waited for
 * @param due the day for which it was agreed
 */
public record AgreementDue(
    DependencyId dependency, GoalRef dependent, GoalStatus provider, LocalDate due) {

  /** Rejects {@code null}. */
  public AgreementDue {
    Objects.requireNonNull(dependency, "dependency");
    Objects.requireNonNull(dependent, "dependent");
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(due, "due");
  }

  /** Whether the day has passed. On the day itself it hasn't. */
  public boolean isOverdue(LocalDate on) {
    return due.isBefore(Objects.requireNonNull(on, "on"));
  }
}
