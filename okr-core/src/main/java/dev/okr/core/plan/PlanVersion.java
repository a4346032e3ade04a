package dev.okr.core.plan;

import dev.okr.core.org.PartyId;
import dev.okr.core.value.Limits;
import dev.okr.core.value.LocalizedText;
import java.io.Serializable;
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
    LocalDate on, Instant recordedAt, PartyId by, LocalizedText reason, Plan plan)
    implements Serializable {

  /**
   * Rejects {@code null}.
   *
   * @throws dev.okr.core.value.LimitException if the day or the instant is not of the years 0001 to
   *     9999
   */
  public PlanVersion {
    Limits.requireDay(Objects.requireNonNull(on, "on"));
    Limits.requireInstant(Objects.requireNonNull(recordedAt, "recordedAt"));
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(plan, "plan");
  }
}
