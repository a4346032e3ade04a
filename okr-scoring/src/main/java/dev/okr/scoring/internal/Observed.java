package dev.okr.scoring.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was observed of a measure up to a day.
 *
 * @param value the value that is shown and scored; {@code null} if there is none
 * @param progress the raw progress, or NONE if it can't be scored
 * @param hasNoData whether nobody has measured anything yet
 * @param isRounded whether the value is a quotient that is shown with 9 decimals
 * @param sources the entries the value comes from, in their order
 */
record Observed(
    @Nullable Quotient value,
    long progress,
    boolean hasNoData,
    boolean isRounded,
    List<Logged<?>> sources) {

  /** Nothing was measured yet. */
  static final Observed NOTHING = new Observed(null, 0, true, false, List.of());

  /** What can't be scored. */
  static Observed unscorable(@Nullable Quotient value, List<Logged<?>> sources) {
    return new Observed(value, Fixed.NONE, false, false, sources);
  }

  boolean isUnscorable() {
    return progress == Fixed.NONE;
  }

  boolean hasData() {
    return !hasNoData && !isUnscorable();
  }

  /** The newest of the entries; {@code null} if there is none. */
  @Nullable Logged<?> newest() {
    return sources.isEmpty() ? null : sources.get(sources.size() - 1);
  }

  /** The day of the newest of the entries; NO_DAY if there is none. */
  int newestDay() {
    Logged<?> newest = newest();
    return newest == null ? CompiledPlan.NO_DAY : newest.day();
  }
}
