package dev.okr.core.plan;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.internal.Positions;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the key results of a plan stand, by id: their positions in the plan's order, and beside
 * each the place it means. A map that grows by {@link #add} only, without an object for an entry.
 */
final class Places extends AbstractMap<KeyResultId, Long> {

  private final Positions<KeyResultId> positions;
  private final long[] places;

  /**
   * No key results.
   *
   * @param most how many there will be at most
   */
  Places(int most) {
    positions = new Positions<>(most);
    places = new long[most];
  }

  /** Adds a key result; false if its id is there already. */
  boolean add(KeyResultId id, long place) {
    boolean isNew = positions.add(id) < 0;
    if (isNew) {
      places[positions.size() - 1] = place;
    }
    return isNew;
  }

  @Override
  public @Nullable Long get(@Nullable Object id) {
    int position = id == null ? -1 : positions.find(id);
    return position < 0 ? null : places[position];
  }

  @Override
  public boolean containsKey(@Nullable Object id) {
    return positions.containsKey(id);
  }

  @Override
  public int size() {
    return positions.size();
  }

  @Override
  public Set<Map.Entry<KeyResultId, Long>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return positions.size();
      }

      @Override
      public Iterator<Map.Entry<KeyResultId, Long>> iterator() {
        return positions.entrySet().stream()
            .map(entry -> Map.entry(entry.getKey(), places[entry.getValue()]))
            .iterator();
      }
    };
  }
}
