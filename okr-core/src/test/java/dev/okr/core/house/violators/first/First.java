package dev.okr.core.house.violators.first;

import dev.okr.core.house.violators.second.Second;

/** Needs a package that needs this one. */
public interface First {

  Second second();
}
