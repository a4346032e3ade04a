package dev.okr.core.metric;

/** How often a metric gets a new value. */
public enum Refresh {
  /** Every day. */
  DAILY(2),
  /** Every week. */
  WEEKLY(9),
  /** Every month. */
  MONTHLY(35);

  private final int allowedAgeDays;

  Refresh(int allowedAgeDays) {
    this.allowedAgeDays = allowedAgeDays;
  }

  /** How many days old the newest value may be before it counts as out of date. */
  public int allowedAgeDays() {
    return allowedAgeDays;
  }
}
