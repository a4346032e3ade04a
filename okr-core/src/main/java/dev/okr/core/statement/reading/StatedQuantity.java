package dev.okr.core.statement.reading;

import dev.okr.core.statement.reading.StatedQuantity.Role;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a statement and the part it plays there. A title may state several end values
 * ("SOTIF≥96%，平均跨境配送时效≤7天"); each is here, in the order of the text.
 *
 * @param role the part it plays
 * @param value the figure in base units, as in {@link StatedTarget}; a change is signed
 * @param unit the unit code or null, as in {@link StatedTarget}
 * @param span where it stands in the original text
 */
public record StatedQuantity(Role role, BigDecimal value, @Nullable String unit, Span span) {

  /** The parts a figure can play. */
  public enum Role {
    /** An end level of an outcome or of own work. */
    END,
    /** Where it starts. */
    BASELINE,
    /** A change against a reference. */
    CHANGE,
    /** The lower bound of a band. */
    LOW,
    /** The upper bound of a band. */
    HIGH,
    /** "per 100 orders". */
    DENOMINATOR,
    /** "within 7 days", "for 3 months", "30-day". */
    WINDOW,
    /** "out of 5". */
    SCALE,
    /** "without dropping below 20%". */
    GUARDRAIL,
    /** "orders over $50", "超过48小时的工单". */
    CONDITION,
    /** "in 5 markets". */
    SCOPE
  }

  /** Checks that nothing is missing. */
  public StatedQuantity {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(span, "span");
  }
}
