package dev.okr.core.house.violators;

import io.vavr.collection.Vector;
import java.util.List;
import java.util.Optional;

/** Lets a type of a library out: directly, inside a generic type, as an array, by inheritance. */
public class ShowsVavr {

  public Vector<String> direct() {
    return Vector.empty();
  }

  protected Optional<List<? extends Vector<?>>> nested() {
    return Optional.empty();
  }

  public void array(Vector<?>[] parameter) {}

  Vector<String> hidden() {
    return Vector.empty();
  }
}
