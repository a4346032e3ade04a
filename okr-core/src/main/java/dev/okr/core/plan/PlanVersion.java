package dev.okr.core.plan;

import dev.okr.core.org.PartyId;
import dev.okr.core.value.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A plan as it holds from a day on.
 *
 * @param on the business date from which it holds
 * @param recordedAt the instant at which it became known
 * @param by who wrote it
 * @param reason why it was changed; empty if nobody said
 * @param plan the whole plan
 */
public record PlanVersion(
    LocalDate on, Instant recordedAt, PartyId by, LocalizedText reason, Plan plan) {

  /** Rejects {@code null}. */
  public PlanVersion {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(recordedAt, "recordedAt");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(plan, "plan");
  }
}
