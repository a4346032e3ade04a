package dev.okr.core.house.violators;

import io.vavr.collection.Vector;

class HiddenParent {

  public Vector<String> inherited() {
    return Vector.empty();
  }
}
