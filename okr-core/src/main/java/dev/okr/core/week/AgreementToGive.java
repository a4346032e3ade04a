package dev.okr.core.week;

import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Subject;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dependency to which a side has not agreed: neither the party that owns the goal of that side
 * nor, if it is a team, anybody in it.
 *
 * @param dependency which dependency
 * @param dependent the goal that needs the other
 * @param provider the goal that is needed
 * @param through the party that owns a goal and has not agreed
 * @param day the day by which the dependent needs the provider; {@code null} if none is stated
 * @param lateDays how many working days have passed since
 */
public record AgreementToGive(
    DependencyId dependency,
    GoalRef dependent,
    GoalRef provider,
    PartyId through,
    @Nullable LocalDate day,
    long lateDays)
    implements WeekItem {

  /** Rejects {@code null}, but for the day. */
  public AgreementToGive {
    Objects.requireNonNull(dependency, "dependency");
    Objects.requireNonNull(dependent, "dependent");
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(through, "through");
  }

  @Override
  public Subject on() {
    return Subject.of(dependency);
  }

  @Override
  public Optional<LocalDate> due() {
    return Optional.ofNullable(day);
  }
}
