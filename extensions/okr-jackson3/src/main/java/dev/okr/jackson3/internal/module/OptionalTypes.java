package dev.okr.jackson3.internal.module;

import dev.okr.core.wire.host.HostTypes;
import dev.okr.graph.wire.GraphTypes;
import dev.okr.scoring.policy.Formula;
import dev.okr.scoring.wire.ScoringTypes;
import java.util.List;

/** Apart from {@code OkrModule}, because okr-scoring and okr-graph may not be there. */
public final class OptionalTypes {

  private OptionalTypes() {}

  /** States the types of okr-scoring. */
  public static void addScoring(
      HostTypes.Builder types, List<Formula> formulas, String languageTag) {
    ScoringTypes.addTo(types, formulas, languageTag);
  }

  /** States the types of okr-graph. */
  public static void addGraph(HostTypes.Builder types) {
    GraphTypes.addTo(types);
  }
}
