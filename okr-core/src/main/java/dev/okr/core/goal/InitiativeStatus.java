package dev.okr.core.goal;

/** Where an initiative stands. */
public enum InitiativeStatus {
  /** Not begun. */
  PLANNED,
  /** Under way. */
  ACTIVE,
  /** Stopped for now. */
  PAUSED,
  /** Finished. */
  DONE,
  /** Given up. */
  CANCELLED
}
