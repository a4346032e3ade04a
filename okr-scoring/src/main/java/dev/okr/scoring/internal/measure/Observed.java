package dev.okr.scoring.internal.measure;

import dev.okr.scoring.internal.ledger.Logged;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.internal.number.Quotient;
import dev.okr.scoring.internal.plan.CompiledPlan;
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
public record Observed(
    @Nullable Quotient value,
    long progress,
    boolean hasNoData,
    boolean isRounded,
    List<Logged<?>> sources) {

  /** Nothing was measured yet. */
  public static final Observed NOTHING = new Observed(null, 0, true, false, List.of());

  /** What can't be scored. */
  public static Observed unscorable(@Nullable Quotient value, List<Logged<?>> sources) {
    return new Observed(value, Fixed.NONE, false, false, sources);
  }

  public boolean isUnscorable() {
    return progress == Fixed.NONE;
  }

  public boolean hasData() {
    return !hasNoData && !isUnscorable();
  }

  /** The newest of the entries; {@code null} if there is none. */
  public @Nullable Logged<?> newest() {
    return sources.isEmpty() ? null : sources.get(sources.size() - 1);
  }

  /** The day of the newest of the entries; NO_DAY if there is none. */
  public int newestDay() {
    Logged<?> newest = newest();
    return newest == null ? CompiledPlan.NO_DAY : newest.day();
  }
}
