package dev.okr.core.org;

import dev.okr.core.value.Extensions;

/** Somebody who can own a goal or hold a role: a team (or partner) or a person. */
public sealed interface Party permits Team, Person {

  /** The id; teams and people share one space of ids. */
  PartyId id();

  /** What the host hangs on it. */
  Extensions extensions();
}
