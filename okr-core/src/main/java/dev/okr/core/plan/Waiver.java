package dev.okr.core.plan;

import dev.okr.core.internal.Arguments;
import dev.okr.core.value.Identifiers;
import dev.okr.core.value.LocalizedText;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An accepted finding (豁免).
 *
 * @param code the rule whose finding is accepted
 * @param on what the finding is about
 * @param reason why it is accepted; an empty one doesn't silence anything
 * @param until the last day on which it holds; {@code null} for no end
 */
public record Waiver(String code, Subject on, LocalizedText reason, @Nullable LocalDate until)
    implements Serializable {

  /**
   * Checks the code and the day.
   *
   * @throws IllegalArgumentException if it can't be the code of a rule, or the day is not of the
   *     years 0001 to 9999
   */
  public Waiver {
    Identifiers.require(code);
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(reason, "reason");
    Arguments.day(until);
  }
}
