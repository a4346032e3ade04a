package dev.okr.core.wire;

/** What a {@link WireReader} stands on. */
public enum WireToken {
  /** An object begins. */
  OBJECT(false),
  /** An object ends. */
  END_OBJECT(false),
  /** An array begins. */
  ARRAY(false),
  /** An array ends. */
  END_ARRAY(false),
  /** The name of a member. */
  NAME(false),
  /** A text. */
  TEXT(true),
  /** A number. */
  NUMBER(true),
  /** True. */
  TRUE(true),
  /** False. */
  FALSE(true),
  /** Null. */
  NULL(false);

  private final boolean saysSomething;

  WireToken(boolean saysSomething) {
    this.saysSomething = saysSomething;
  }

  /** Whether it is a text, a number or a truth value. */
  public boolean saysSomething() {
    return saysSomething;
  }
}
