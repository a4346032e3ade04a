package dev.okr.core.statement.lexicon;

/** What a lexicon entry is: the section of the resource file it stands in. */
public enum Kind {
  OUTCOME,
  RATIO,
  OWN,
  NEUTRAL,
  FAKE,
  TASK,
  WEAK,
  SERVICE,
  UP,
  DOWN,
  TURN,
  VAGUE,
  STATIVE,
  FROM,
  TO,
  ARROW,
  BY,
  ATLEAST,
  ATMOST,
  WITHIN,
  AT,
  BASE,
  PER,
  OF,
  BETWEEN,
  WINDOW,
  SCOPE,
  CONDITION,
  FILLER,
  AFTERMORE,
  AFTERLESS,
  AFTERBASE,
  GUARD,
  BREAK,
  STOP,
  YOY,
  ZERO,
  BREAKEVEN,
  CHANGE,
  UNIT,
  MULTIPLIER,
  NUMBER,
  NAME,
  NAMEBEFORE,
  NAMEAFTER,
  MONTH,
  SCALE;

  /** Only ever compared inside one run, never stored. */
  @SuppressWarnings("EnumOrdinal")
  private final long bit = 1L << ordinal();

  public long bit() {
    return bit;
  }

  public boolean in(long set) {
    return (set & bit) != 0;
  }

  public static long set(Kind... kinds) {
    long set = 0;
    for (Kind kind : kinds) {
      set |= kind.bit;
    }
    return set;
  }

  /** A direction, up or down. */
  public boolean isDirection() {
    return this == UP || this == DOWN;
  }

  /** A direction, or a change without one. */
  public boolean isChange() {
    return isDirection() || this == TURN;
  }

  public boolean isVerb() {
    return this == TASK
        || this == WEAK
        || this == SERVICE
        || this == UP
        || this == DOWN
        || this == TURN;
  }

  public boolean isNoun() {
    return this == OUTCOME || this == RATIO || this == OWN || this == NEUTRAL || this == FAKE;
  }
}
