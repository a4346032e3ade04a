package dev.okr.jackson.oracle;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The parts of a node combined (section 3). */
final class Combined {
  private final List<Part> parts;
  private final List<Part> scored;
  private final KeyResult.Combine how;
  private final boolean unknown;
  private final Function<Part, Fraction> attainment;

  /**
   * @param clamp whether the parts are clamped here: under policy {@code rollUp} "a key result
   *     keeps its unclamped figure and is clamped only where it is averaged"
   */
  Combined(List<Part> parts, KeyResult.Combine how, Policy policy, boolean clamp) {
    this.parts = parts;
    this.how = how;
    List<Part> counting = parts.stream().filter(Part::counts).toList();
    unknown = counting.stream().anyMatch(Part::unknown);
    scored = counting.stream().filter(part -> part.score() != null).toList();
    boolean clamps = clamp && policy.clamp() == Policy.Clamp.ROLL_UP;
    attainment = part -> clamps ? part.score().clamp(Fraction.ZERO, policy.cap()) : part.score();
  }

  /** "All weights 0, or no part: unscorable"; policy unknown: "the node above is unscorable". */
  boolean isUnscorable() {
    return unknown || scored.isEmpty();
  }

  boolean isUnknown() {
    return unknown;
  }

  boolean hasData() {
    return parts.stream().anyMatch(part -> part.counts() && part.hasData());
  }

  /** "weightedMean r9(sum(w*a)/sum(w)), worst min(a), all 1 if every a >= 1 else 0". */
  Fraction score() {
    if (isUnscorable()) {
      return null;
    }
    return switch (how) {
      case WEIGHTED_MEAN -> mean(attainment);
      case WORST -> worst();
      case ALL -> isAllMet() ? Fraction.ONE : Fraction.ZERO;
    };
  }

  /** min(a); also the pace of "all" before the last day. */
  Fraction worst() {
    return isUnscorable() ? null : least(attainment);
  }

  /** "For all a part not begun isn't met". */
  private boolean isAllMet() {
    boolean allBegun =
        parts.stream()
            .filter(part -> part.weight().signum() > 0 && !part.out())
            .noneMatch(Part::notBegun);
    return allBegun && least(attainment).isAtLeast(Fraction.ONE);
  }

  /** "progress of a key result combines its p in the same way (all: as worst)". */
  Fraction progress() {
    if (isUnscorable()) {
      return null;
    }
    return how == KeyResult.Combine.WEIGHTED_MEAN ? mean(Part::progress) : least(Part::progress);
  }

  /**
   * "By the same weighted means, each level r9; worst and all: the expected of the part with the
   * lowest score (of several the highest)" (section 6).
   */
  Fraction expected() {
    if (isUnscorable()) {
      return null;
    }
    if (how == KeyResult.Combine.WEIGHTED_MEAN) {
      return mean(Part::expected);
    }
    Fraction lowest = worst();
    return scored.stream()
        .filter(part -> attainment.apply(part).equals(lowest))
        .map(Part::expected)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private Fraction mean(Function<Part, Fraction> figure) {
    Fraction sum = Fraction.ZERO;
    Fraction weights = Fraction.ZERO;
    for (Part part : scored) {
      sum = sum.plus(part.weight().times(figure.apply(part)));
      weights = weights.plus(part.weight());
    }
    return sum.dividedBy(weights).r9();
  }

  private Fraction least(Function<Part, Fraction> figure) {
    return scored.stream().map(figure).min(Comparator.naturalOrder()).orElseThrow();
  }
}
