package dev.okr.scoring.policy;

import dev.okr.core.error.Location;
import dev.okr.core.error.Message;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.message.Texts;
import dev.okr.core.value.Weight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Helpers that fill in the weights nobody set, as known tools do. */
public final class Weights {

  /** Code of the problem "the weights given are more than there is". */
  public static final String TOO_MUCH = "WEIGHT-001";

  private static final Texts TEXTS = Texts.of(Weights.class);

  private Weights() {}

  /**
   * Viva Goals: a weight that was set stays, the rest share what is left of 100 equally, to 6
   * decimals, the last one taking what rounding leaves.
   *
   * <p>{@code fixedThenEqual([50, -, -])} is {@code [50, 25, 25]}.
   *
   * @param set the weights, empty where nobody set one
   * @return the weights, normalised, or the problem that those set exceed 100
   * @throws IllegalArgumentException if a number is no weight: negative, too large, or with more
   *     than 6 decimals
   */
  public static Outcome<List<BigDecimal>> fixedThenEqual(List<Optional<BigDecimal>> set) {
    BigDecimal whole = BigDecimal.valueOf(100);
    List<Optional<BigDecimal>> stated = normalised(set);
    BigDecimal sum = sum(stated);
    return sum.compareTo(whole) > 0
        ? tooMuch(sum, whole)
        : Outcome.ok(fill(stated, whole.subtract(sum), ones(set.size()), 6));
  }

  /**
   * Feishu: weights of three decimals that sum to 1. What is left is shared among those not set in
   * proportion to their old weights (equally if those are all 0), the last one taking what rounding
   * leaves; where all are set and fall short of 1, the last takes the rest too; more than 1 is
   * rejected.
   *
   * <p>{@code rescaled([0.6, 0.3, -], [1, 1, 1])} is {@code [0.6, 0.3, 0.1]}.
   *
   * @param set the weights, empty where nobody set one
   * @param old the weights before, one for each
   * @return the weights, normalised, or the problem that those set exceed 1
   * @throws IllegalArgumentException if the lists differ in size, or a number is no weight:
   *     negative, too large, or with more than 6 decimals
   */
  public static Outcome<List<BigDecimal>> rescaled(
      List<Optional<BigDecimal>> set, List<BigDecimal> old) {
    if (set.size() != old.size()) {
      throw new IllegalArgumentException(
          "every part has an old weight (" + set.size() + ", " + old.size() + ")");
    }
    List<Optional<BigDecimal>> stated = normalised(set);
    List<BigDecimal> before = old.stream().map(Weights::normalised).toList();
    BigDecimal sum = sum(stated);
    if (sum.compareTo(BigDecimal.ONE) > 0) {
      return tooMuch(sum, BigDecimal.ONE);
    }
    BigDecimal left = BigDecimal.ONE.subtract(sum);
    if (stated.isEmpty() || stated.stream().anyMatch(Optional::isEmpty)) {
      return Outcome.ok(fill(stated, left, before, 3));
    }
    List<BigDecimal> all = new ArrayList<>(stated.stream().map(Optional::orElseThrow).toList());
    all.set(all.size() - 1, normalised(all.get(all.size() - 1).add(left)));
    return Outcome.ok(List.copyOf(all));
  }

  private static List<BigDecimal> fill(
      List<Optional<BigDecimal>> set, BigDecimal left, List<BigDecimal> shares, int decimals) {
    BigDecimal total = BigDecimal.ZERO;
    int open = 0;
    for (int i = 0; i < set.size(); i++) {
      if (set.get(i).isEmpty()) {
        total = total.add(shares.get(i));
        open++;
      }
    }
    boolean equal = total.signum() == 0;
    BigDecimal divisor = equal ? BigDecimal.valueOf(Math.max(1, open)) : total;
    List<BigDecimal> filled = new ArrayList<>();
    BigDecimal rest = left;
    int toFill = open;
    for (int i = 0; i < set.size(); i++) {
      BigDecimal weight;
      if (set.get(i).isPresent()) {
        weight = set.get(i).get();
      } else if (--toFill == 0) {
        weight = rest;
      } else {
        BigDecimal share = equal ? BigDecimal.ONE : shares.get(i);
        weight = left.multiply(share).divide(divisor, decimals, RoundingMode.DOWN);
        rest = rest.subtract(weight);
      }
      filled.add(normalised(weight));
    }
    return List.copyOf(filled);
  }

  private static List<BigDecimal> ones(int count) {
    return Collections.nCopies(count, BigDecimal.ONE);
  }

  private static List<Optional<BigDecimal>> normalised(List<Optional<BigDecimal>> set) {
    return set.stream().map(weight -> weight.map(Weights::normalised)).toList();
  }

  private static BigDecimal normalised(BigDecimal weight) {
    return new Weight(weight).value();
  }

  private static BigDecimal sum(List<Optional<BigDecimal>> set) {
    return set.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Outcome<List<BigDecimal>> tooMuch(BigDecimal sum, BigDecimal whole) {
    return Outcome.rejected(
        List.of(
            new Problem(
                TOO_MUCH,
                Location.WHOLE,
                new Message(
                    TEXTS.get("too-much"),
                    Map.of("sum", sum.toPlainString(), "whole", whole.toPlainString())))));
  }
}
