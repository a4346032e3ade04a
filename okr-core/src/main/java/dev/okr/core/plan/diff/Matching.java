package dev.okr.core.plan.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which elements of one kind are the same in both plans: by their ids first, then, among those left
 * over, by a content that only one of each side has.
 *
 * @param <T> the kind of element
 */
final class Matching<T> {

  /**
   * An element of both plans.
   *
   * @param <T> the kind of element
   * @param before as it was
   * @param after as it is
   */
  record Pair<T>(T before, T after) {}

  private final List<Pair<T>> pairs = new ArrayList<>();
  private final List<T> removed;
  private final List<T> added;
  private final Map<String, String> renamed = new LinkedHashMap<>();
  private boolean isReordered;

  private Matching(List<T> removed, List<T> added) {
    this.removed = removed;
    this.added = added;
  }

  /**
   * Matches.
   *
   * @param contents what an element may be known by when its id is new, the surest first; empty
   *     where it has no such content. Texts, because hash codes of numbers clash too often
   */
  static <T> Matching<T> of(
      List<? extends T> before,
      List<? extends T> after,
      Function<T, String> idOf,
      List<Function<T, Optional<String>>> contents) {
    Map<String, T> earlier = new HashMap<>();
    before.forEach(each -> earlier.put(idOf.apply(each), each));
    Map<String, T> later = new HashMap<>();
    after.forEach(each -> later.put(idOf.apply(each), each));
    Matching<T> matching =
        new Matching<>(
            new ArrayList<>(
                before.stream().filter(each -> !later.containsKey(idOf.apply(each))).toList()),
            new ArrayList<>(
                after.stream().filter(each -> !earlier.containsKey(idOf.apply(each))).toList()));
    Map<String, T> renamed = new HashMap<>();
    for (Function<T, Optional<String>> content : contents) {
      matching.byContent(idOf, content, renamed);
    }
    Map<String, Integer> places = new HashMap<>();
    before.forEach(each -> places.put(idOf.apply(each), places.size()));
    int last = -1;
    for (T each : after) {
      T same = earlier.get(idOf.apply(each));
      T known = same == null ? renamed.get(idOf.apply(each)) : same;
      if (known != null) {
        matching.pairs.add(new Pair<>(known, each));
        int place = places.getOrDefault(idOf.apply(known), 0);
        matching.isReordered |= place < last;
        last = place;
      }
    }
    return matching;
  }

  private void byContent(
      Function<T, String> idOf, Function<T, Optional<String>> content, Map<String, T> found) {
    if (removed.isEmpty() || added.isEmpty()) {
      return;
    }
    Map<String, List<T>> gone = group(removed, content);
    group(added, content)
        .forEach(
            (key, come) -> {
              List<T> candidates = gone.getOrDefault(key, List.of());
              if (candidates.size() == 1 && come.size() == 1) {
                T before = candidates.get(0);
                T after = come.get(0);
                found.put(idOf.apply(after), before);
                renamed.put(idOf.apply(before), idOf.apply(after));
              }
            });
    removed.removeIf(each -> renamed.containsKey(idOf.apply(each)));
    added.removeIf(each -> found.containsKey(idOf.apply(each)));
  }

  private static <T> Map<String, List<T>> group(
      List<T> elements, Function<T, Optional<String>> content) {
    Map<String, List<T>> groups = new LinkedHashMap<>();
    for (T element : elements) {
      content
          .apply(element)
          .ifPresent(key -> groups.computeIfAbsent(key, any -> new ArrayList<>(1)).add(element));
    }
    return groups;
  }

  /** What is in both plans, in the order of the later one. */
  List<Pair<T>> pairs() {
    return pairs;
  }

  /** Whether what is in both stands in another order. */
  boolean isReordered() {
    return isReordered;
  }

  /** What only the earlier plan has, in its order. */
  List<T> removed() {
    return removed;
  }

  /** What only the later plan has, in its order. */
  List<T> added() {
    return added;
  }

  /** The later ids of what was renamed, by the earlier ones. */
  Map<String, String> renamed() {
    return renamed;
  }
}
