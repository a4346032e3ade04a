package dev.okr.core.rule;

import java.math.BigDecimal;
import org.immutables.value.Value;

/** The figures of the rules, to be set by a host. */
@Value.Immutable
public sealed interface RuleFigures permits ImmutableRuleFigures {

  /** The most objectives of a company in one quarter (OKR-101). */
  @Value.Default
  default int companyObjectives() {
    return 4;
  }

  /** The most objectives of a team in one cycle (OKR-102). */
  @Value.Default
  default int teamObjectives() {
    return 3;
  }

  /** The fewest key results of an objective (OKR-103). */
  @Value.Default
  default int fewestKeyResults() {
    return 2;
  }

  /** The most key results of an objective (OKR-103). */
  @Value.Default
  default int mostKeyResults() {
    return 4;
  }

  /** The most key results of a cycle for which one party is accountable (OKR-308). */
  @Value.Default
  default int accountableFor() {
    return 5;
  }

  /** The most days without a check-in (OKR-702). */
  @Value.Default
  default int checkInDays() {
    return 9;
  }

  /** The days within which a risk gets support or a decision (OKR-705). */
  @Value.Default
  default int decisionDays() {
    return 14;
  }

  /** The confidence below which it is low (OKR-705). */
  @Value.Default
  default BigDecimal lowConfidence() {
    return new BigDecimal("0.4");
  }

  /** The most by which a score is adjusted by hand (OKR-902). */
  @Value.Default
  default BigDecimal adjustment() {
    return new BigDecimal("0.2");
  }

  /** The share of a team's aspirational key results at 1.0 or more that is nearly all (OKR-903). */
  @Value.Default
  default BigDecimal sandbagging() {
    return new BigDecimal("0.9");
  }

  /** The figures of the method. */
  static RuleFigures standard() {
    return builder().build();
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link RuleFigures}. */
  final class Builder extends ImmutableRuleFigures.Builder {
    Builder() {}
  }
}
