package dev.okr.core.statement.figure;

import dev.okr.core.statement.reading.StatedQuantity.Role;
import org.jspecify.annotations.Nullable;

/**
 * The part a figure plays among the others.
 *
 * @param role what it states, once that is known
 * @param baseline where it starts from, if that is stated
 * @param low the lower end of the band that it is the upper end of
 * @param fallback it only counts where there is no other
 * @param change it is a change against a reference, and no level
 */
record Part(
    @Nullable Role role,
    @Nullable FigureMention baseline,
    @Nullable FigureMention low,
    boolean fallback,
    boolean change) {

  static final Part UNKNOWN = new Part(null, null, null, false, false);

  Part as(@Nullable Role other) {
    return new Part(other, baseline, low, fallback, change);
  }
}
