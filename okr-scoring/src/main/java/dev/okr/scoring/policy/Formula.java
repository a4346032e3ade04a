package dev.okr.scoring.policy;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Function;

/**
 * A host's own way from a value to the progress of its target. It takes the place of the raw
 * progress of {@code docs/reference/scoring.md}, section 2; what follows, from saturation to
 * lights, stays as it is.
 *
 * <pre>{@code
 * Formula squared =
 *     Formula.of(
 *         "acme-squared",
 *         1,
 *         input -> {
 *           BigDecimal share = input.value().divide(new BigDecimal("100"));
 *           return share.multiply(share);
 *         });
 * Policy policy =
 *     Policy.builder()
 *         .from(Policies.standard())
 *         .name("acme")
 *         .addFormulas(FormulaUse.ofMetric(squared, MetricId.of("nps")))
 *         .build();
 * }</pre>
 *
 * <p>It must be pure: the same input gives the same progress, whenever and wherever it is asked. It
 * is asked for every value, so it must be quick. What it throws ends the scoring.
 */
public interface Formula {

  /** The name by which documents and explanations call it; not blank. */
  String name();

  /** Its version, from 1; a host raises it when its figures change. */
  int version();

  /**
   * The progress: 0 where nothing is reached, 1 where the target is; it may be less or more. It is
   * kept from -1000 to 1000, rounded HALF_EVEN to 9 decimals.
   */
  BigDecimal progress(FormulaInput input);

  /**
   * A formula that a function works out.
   *
   * @throws IllegalArgumentException if the name is blank or the version below 1
   */
  static Formula of(String name, int version, Function<FormulaInput, BigDecimal> progress) {
    return new NamedFormula(name, version, progress);
  }

  /** A formula of a function; two are the same if name, version and function are. */
  record NamedFormula(String name, int version, Function<FormulaInput, BigDecimal> function)
      implements Formula {

    /** Refuses a blank name and a version below 1. */
    public NamedFormula {
      if (name.isBlank()) {
        throw new IllegalArgumentException("a formula has a name (" + name + ")");
      }
      if (version < 1) {
        throw new IllegalArgumentException("versions count from 1 (" + version + ")");
      }
      Objects.requireNonNull(function, "progress");
    }

    @Override
    public BigDecimal progress(FormulaInput input) {
      return function.apply(input);
    }
  }
}
