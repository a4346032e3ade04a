package dev.okr.scoring.forecast.model;

/** How values are known to behave before any is seen. */
public enum Nature {
  /** A level moves on from where it is. */
  LEVEL(1.2),
  /** A share in per cent does so less. */
  SHARE(0.6),
  /** Amounts of periods vary around what is usual, counts by as much as there are. */
  AMOUNT(0.1);

  private final double widthOfFew;

  Nature(double widthOfFew) {
    this.widthOfFew = widthOfFew;
  }

  /** How much wider a forecast from one change is than it would be from many. */
  double widthOfFew() {
    return widthOfFew;
  }
}
