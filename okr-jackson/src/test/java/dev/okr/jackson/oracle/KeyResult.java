package dev.okr.jackson.oracle;

import java.util.List;

/** A key result; its span is resolved: "a key result's own dates override the cycle's". */
record KeyResult(
    String id,
    Fraction weight,
    String ambition,
    Span span,
    Cycle cycle,
    State state,
    Combine combine,
    Expectation expected,
    List<Measure> measures,
    List<Guardrail> guardrails)
    implements Goal {

  enum Combine {
    WEIGHTED_MEAN,
    WORST,
    ALL
  }

  @Override
  public String kind() {
    return "keyResult";
  }
}
