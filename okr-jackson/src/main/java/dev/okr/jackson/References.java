package dev.okr.jackson;

/** What a reader does about a reference to something that isn't there. */
public enum References {
  /** Nothing: the rule book finds them (OKR-301, OKR-401, OKR-505). The default. */
  LENIENT,
  /** A problem, with its place; so a plan that was read holds no dangling reference. */
  STRICT
}
