package dev.okr.testkit;

import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.policy.Policy;
import dev.okr.testkit.internal.ScenarioText;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A plan, a journal that is about it, and the day on which both are looked at. Its text shows what
 * counts, a line for each goal, measure and entry, so that a failed property can be read.
 *
 * @param plan what was intended
 * @param journal what happened, entries dated after {@code on} too
 * @param on the day of the scorecard or report
 */
public record Scenario(Plan plan, Journal journal, LocalDate on) {

  /** Rejects {@code null}. */
  public Scenario {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(journal, "journal");
    Objects.requireNonNull(on, "on");
  }

  /** The scorecard by a policy. */
  public Scorecard score(Policy policy) {
    return Scorer.of(policy).score(plan, journal, on);
  }

  /** The same plan and day with another journal. */
  public Scenario with(Journal other) {
    return new Scenario(plan, other, on);
  }

  /** What counts of it, in lines. */
  @Override
  public String toString() {
    return ScenarioText.of(plan, journal, on);
  }
}
