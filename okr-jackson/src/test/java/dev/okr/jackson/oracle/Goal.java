package dev.okr.jackson.oracle;

/** An objective or a key result: what has a span, a state and a cycle of its own. */
interface Goal {
  String id();

  /** The member by which entries name it: {@code objective} or {@code keyResult}. */
  String kind();

  Span span();

  /** The state that the plan gives. */
  State state();

  /** The cycle by whose close its entries are judged, or null. */
  Cycle cycle();
}
