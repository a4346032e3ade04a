package dev.okr.core.rule;

import dev.okr.core.internal.Arguments;
import dev.okr.core.value.Decimals;
import java.math.BigDecimal;
import org.immutables.value.Value;

/** The figures of the rules, to be set by a host. Decimals are normalised. */
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

  /**
   * The highest score there is, the cap of the host's policy; one set by hand above it is a finding
   * (OKR-902) and counts as this.
   */
  @Value.Default
  default BigDecimal highestScore() {
    return BigDecimal.ONE;
  }

  /** The share of a team's aspirational key results at 1.0 or more that is nearly all (OKR-903). */
  @Value.Default
  default BigDecimal sandbagging() {
    return new BigDecimal("0.9");
  }

  /**
   * How many times the planned change makes a target far too low (OKR-218), at least 1: progress is
   * 1 where just the planned change was reached.
   */
  @Value.Default
  default BigDecimal lowTarget() {
    return BigDecimal.valueOf(2);
  }

  /** The figures of the method. */
  static RuleFigures standard() {
    return builder().build();
  }

  /** A builder that starts from this one. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link RuleFigures}. */
  final class Builder extends ImmutableRuleFigures.Builder {
    Builder() {}

    /** As {@code lowConfidence(BigDecimal)}, from a decimal numeral such as {@code "0.4"}. */
    public Builder lowConfidence(String decimal) {
      return lowConfidence(Arguments.decimal(decimal, "decimal"));
    }

    /** As {@code adjustment(BigDecimal)}, from a decimal numeral such as {@code "0.2"}. */
    public Builder adjustment(String decimal) {
      return adjustment(Arguments.decimal(decimal, "decimal"));
    }

    /** As {@code highestScore(BigDecimal)}, from a decimal numeral such as {@code "1.2"}. */
    public Builder highestScore(String decimal) {
      return highestScore(Arguments.decimal(decimal, "decimal"));
    }

    /** As {@code sandbagging(BigDecimal)}, from a decimal numeral such as {@code "0.9"}. */
    public Builder sandbagging(String decimal) {
      return sandbagging(Arguments.decimal(decimal, "decimal"));
    }

    /** As {@code lowTarget(BigDecimal)}, from a decimal numeral such as {@code "2"}. */
    public Builder lowTarget(String decimal) {
      return lowTarget(Arguments.decimal(decimal, "decimal"));
    }

    /**
     * Builds the figures.
     *
     * @throws IllegalArgumentException if a figure is negative, a confidence or share above 1, or
     *     {@code lowTarget} below 1
     */
    @Override
    public RuleFigures build() {
      RuleFigures made = super.build();
      notNegative("companyObjectives", made.companyObjectives());
      notNegative("teamObjectives", made.teamObjectives());
      notNegative("fewestKeyResults", made.fewestKeyResults());
      notNegative("mostKeyResults", made.mostKeyResults());
      notNegative("accountableFor", made.accountableFor());
      notNegative("checkInDays", made.checkInDays());
      notNegative("decisionDays", made.decisionDays());
      lowConfidence(share("lowConfidence", made.lowConfidence()));
      adjustment(notNegative("adjustment", made.adjustment()));
      highestScore(notNegative("highestScore", made.highestScore()));
      sandbagging(share("sandbagging", made.sandbagging()));
      lowTarget(notNegative("lowTarget", made.lowTarget()));
      if (made.lowTarget().compareTo(BigDecimal.ONE) < 0) {
        throw new IllegalArgumentException("lowTarget is at least 1 (" + made.lowTarget() + ")");
      }
      return super.build();
    }

    private static void notNegative(String name, int figure) {
      if (figure < 0) {
        throw new IllegalArgumentException(name + " is at least 0 (" + figure + ")");
      }
    }

    private static BigDecimal notNegative(String name, BigDecimal figure) {
      if (figure.signum() < 0) {
        throw new IllegalArgumentException(name + " is at least 0 (" + figure + ")");
      }
      return Decimals.normalise(figure);
    }

    private static BigDecimal share(String name, BigDecimal figure) {
      BigDecimal share = notNegative(name, figure);
      if (share.compareTo(BigDecimal.ONE) > 0) {
        throw new IllegalArgumentException(name + " is 0 to 1 (" + share + ")");
      }
      return share;
    }
  }
}
