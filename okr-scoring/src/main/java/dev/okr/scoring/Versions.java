package dev.okr.scoring;

import dev.okr.core.journal.Closings;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanHistory;
import dev.okr.core.plan.PlanVersion;
import dev.okr.scoring.internal.plan.Composition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan that counts on each day: one for all days, or that of a history. */
interface Versions {

  /** The goals that are scored on a day. */
  Composition on(LocalDate day, Closings closings);

  /** Whether the same goals are scored on both days. */
  boolean areSame(LocalDate day, LocalDate other);

  /** The history of those that can count on any day; {@code null} of one plan. */
  @Nullable PlanHistory history();

  /** One plan for all days. */
  static Versions of(Plan plan) {
    return new Versions() {
      @Override
      public @Nullable PlanHistory history() {
        return null;
      }

      @Override
      public Composition on(LocalDate day, Closings closings) {
        return Composition.of(plan, closings);
      }

      @Override
      public boolean areSame(LocalDate day, LocalDate other) {
        return true;
      }
    };
  }

  /** The plans of a history as it was known at an instant. */
  static Versions of(PlanHistory history, Instant known) {
    return new Versions() {
      @Override
      public PlanHistory history() {
        List<PlanVersion> seen =
            history.versions().stream()
                .filter(version -> !version.recordedAt().isAfter(known))
                .toList();
        return seen.isEmpty() ? PlanHistory.of(history.byForce().get(0)) : PlanHistory.of(seen);
      }

      @Override
      public Composition on(LocalDate day, Closings closings) {
        return Composition.of(history, closings, day, known);
      }

      @Override
      public boolean areSame(LocalDate day, LocalDate other) {
        LocalDate earlier = day.isBefore(other) ? day : other;
        LocalDate later = day.isBefore(other) ? other : day;
        return history.versions().stream()
            .map(PlanVersion::on)
            .noneMatch(on -> on.isAfter(earlier) && !on.isAfter(later));
      }
    };
  }
}
