package dev.okr.scoring.internal.inputs;

import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanHistory;
import dev.okr.scoring.policy.Policy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a scorecard follows from, so that it can be scored again.
 *
 * @param plan the plan
 * @param history the versions of the plan; {@code null} where the plan counts on every day
 * @param journal the journal
 * @param on the date
 * @param policy the policy
 */
public record Inputs(
    Plan plan, @Nullable PlanHistory history, Journal journal, LocalDate on, Policy policy) {}
