package dev.okr.jackson.oracle;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the stated and unstated weights of a list of parts come to (section 3). */
final class Weights {
  private static final Fraction HUNDRED = Fraction.of(100);
  private static final int STEPS = 3;

  private Weights() {}

  /** The weights of the plan's parts in their order; an unstated one is null. */
  static List<Fraction> resolve(List<Fraction> stated, Policy policy) {
    List<Fraction> given =
        switch (policy.unstatedWeights()) {
          case ONE -> filled(stated, stated.stream().map(weight -> Fraction.ONE).toList());
          case SHARE_OF_REST -> filled(stated, shares(stated));
          case PROPORTIONAL -> filled(stated, steps(stated));
        };
    return policy.plainWeights()
        ? given.stream().map(w -> w.signum() > 0 ? Fraction.ONE : Fraction.ZERO).toList()
        : given;
  }

  /** The unstated ones taken from a list as long as there are parts. */
  private static List<Fraction> filled(List<Fraction> stated, List<Fraction> forUnstated) {
    List<Fraction> weights = new ArrayList<>();
    int next = 0;
    for (Fraction weight : stated) {
      weights.add(weight == null ? forUnstated.get(next++) : weight);
    }
    return weights;
  }

  /**
   * "Stated ones are per cent of 100, the others share what is left equally, exactly; nothing left:
   * 0".
   */
  private static List<Fraction> shares(List<Fraction> stated) {
    Fraction rest = rest(HUNDRED, stated);
    long unstated = unstated(stated);
    List<Fraction> shares = new ArrayList<>();
    for (int i = 0; i < unstated; i++) {
      shares.add(rest.dividedBy(Fraction.of(unstated)));
    }
    return shares;
  }

  /** "The same of 1, in steps of 0.001, rounded down, the last takes the rest". */
  private static List<Fraction> steps(List<Fraction> stated) {
    Fraction rest = rest(Fraction.ONE, stated);
    long unstated = unstated(stated);
    List<Fraction> shares = new ArrayList<>();
    for (int i = 1; i <= unstated; i++) {
      boolean last = i == unstated;
      Fraction equal = rest.dividedBy(Fraction.of(unstated)).rounded(STEPS, RoundingMode.FLOOR);
      shares.add(last ? rest.minus(equal.times(Fraction.of(unstated - 1))) : equal);
    }
    return shares;
  }

  private static Fraction rest(Fraction whole, List<Fraction> stated) {
    Fraction sum = stated.stream().filter(Objects::nonNull).reduce(Fraction.ZERO, Fraction::plus);
    return whole.minus(sum).max(Fraction.ZERO);
  }

  private static long unstated(List<Fraction> stated) {
    return stated.stream().filter(Objects::isNull).count();
  }
}
