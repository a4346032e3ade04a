package dev.okr.jackson.oracle;

import java.util.List;
import java.util.Set;

/** An entry of the metric dictionary, as far as scoring looks at it. */
record Metric(
    String id,
    String unit,
    boolean lowerIsBetter,
    Accumulation accumulation,
    String refresh,
    List<Revision> revisions) {

  private static final Set<String> SHARES = Set.of("%", "pp", "points", "ratio");

  enum Accumulation {
    LEVEL,
    TO_DATE,
    PER_PERIOD
  }

  /** One version of the definition; the factor is null where none is stated. */
  record Revision(String version, boolean comparable, Fraction rebase) {}

  /**
   * "A measure without a metric is a level, without unit, refresh or source, higher is better"
   * (section 1).
   */
  static Metric none() {
    return unknown("");
  }

  /** A metric that the dictionary lacks: nothing is known but its id. */
  static Metric unknown(String id) {
    return new Metric(id, "", false, Accumulation.LEVEL, "", List.of());
  }

  boolean isNone() {
    return id.isEmpty();
  }

  /** "sum of %, pp, points or ratio makes it unscorable" (section 1). */
  static boolean isShare(String unit) {
    return SHARES.contains(unit);
  }

  Revision revision(String version) {
    return revisions.stream()
        .filter(revision -> revision.version().equals(version))
        .findFirst()
        .orElse(new Revision(version, false, null));
  }
}
