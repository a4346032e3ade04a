package dev.okr.scoring.course;

import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.KeyResultId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A guardrail that was broken for a while.
 *
 * @param keyResult the key result it guards
 * @param guardrail the guardrail
 * @param since the day of the first value that broke it
 * @param until the day of the first value that kept it again; empty while it is broken
 * @param worst the value furthest beyond a bound
 */
public record Breach(
    KeyResultId keyResult,
    Guardrail guardrail,
    LocalDate since,
    Optional<LocalDate> until,
    BigDecimal worst) {

  /** Rejects {@code null}. */
  public Breach {
    Objects.requireNonNull(keyResult, "keyResult");
    Objects.requireNonNull(guardrail, "guardrail");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(until, "until");
    Objects.requireNonNull(worst, "worst");
  }
}
