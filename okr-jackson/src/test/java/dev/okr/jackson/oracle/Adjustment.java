package dev.okr.jackson.oracle;

import java.time.LocalDate;
import java.util.List;

/** A score set by hand (section 4, {@code scoreAdjusted}). */
final class Adjustment {
  private Adjustment() {}

  /**
   * The score that replaces the computed one, or null. "sticky: true (default) until a later one
   * (score: null gives the number back), sticky: false until the next value. A score outside 0..cap
   * ... is clamped."
   *
   * @param newestValue the newest value of the node, or null
   */
  static Fraction of(World world, Goal goal, Standing standing, Entry newestValue) {
    LocalDate last = standing.lastAdjustment();
    List<Entry> adjusted =
        world.ledger(goal).upTo(last, entry -> entry.is("scoreAdjusted") && entry.names(goal));
    if (adjusted.isEmpty()) {
      return null;
    }
    Entry newest = adjusted.get(adjusted.size() - 1);
    boolean over =
        !Json.flag(newest.node(), "sticky", true)
            && newestValue != null
            && Entry.BY_DATE.compare(newestValue, newest) > 0;
    Fraction score = newest.number("score");
    return over || score == null ? null : score.clamp(Fraction.ZERO, world.policy().cap()).r9();
  }
}
