package dev.okr.core.house.violators.second;

import dev.okr.core.house.violators.first.First;

/** Needs a package that needs this one. */
public interface Second {

  First first();
}
