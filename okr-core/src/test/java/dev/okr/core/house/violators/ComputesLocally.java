package dev.okr.core.house.violators;

/** Declares no double and calls nothing, and still computes with one. */
final class ComputesLocally {

  private ComputesLocally() {}

  static long mean(long a, long b) {
    var half = 0.5;
    return (long) ((a + b) * half);
  }
}
