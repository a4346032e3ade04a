package dev.okr.core.statement.figure;

/**
 * The small words around a figure.
 *
 * @param before the kinds of the marks right before it
 * @param after the kinds of those right after it
 * @param reach where the marks before it begin
 * @param tail where the marks after it end
 * @param soft whether a mark before it may mean less than it says
 */
record Markings(long before, long after, int reach, int tail, boolean soft) {

  Markings before(long kinds) {
    return new Markings(kinds, after, reach, tail, soft);
  }

  Markings after(long kinds, int end) {
    return new Markings(before, kinds, reach, end, soft);
  }

  Markings reaching(int start, boolean softly) {
    return new Markings(before, after, start, tail, softly);
  }
}
