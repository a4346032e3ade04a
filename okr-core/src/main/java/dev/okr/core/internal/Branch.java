package dev.okr.core.internal;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A persistent search tree of at least one key: putting a key copies the path to it and shares the
 * rest. Keys are in the order of their hash codes, which tell most of them apart quickly, then in
 * their own; so nobody who chooses keys can make it deeper than twice the logarithm of their
 * number.
 *
 * <p>This is an AA tree (Andersson 1993): a red-black tree whose red links lean right, given by
 * levels. Vavr's hash map searches keys of one hash code one by one, and its tree map takes 1.6 to
 * 4 times as long (docs/adr/0021).
 *
 * @param <K> the key
 * @param <V> the value; {@code null} is one too
 */
final class Branch<K extends Comparable<? super K>, V> {

  private final int level;
  private final K key;
  private final @Nullable V value;
  private final @Nullable Branch<K, V> left;
  private final @Nullable Branch<K, V> right;

  private Branch(
      int level,
      K key,
      @Nullable V value,
      @Nullable Branch<K, V> left,
      @Nullable Branch<K, V> right) {
    this.level = level;
    this.key = key;
    this.value = value;
    this.left = left;
    this.right = right;
  }

  @Nullable V value() {
    return value;
  }

  /** The branch whose own key this is, or {@code null}. */
  static <K extends Comparable<? super K>, V> @Nullable Branch<K, V> find(
      @Nullable Branch<K, V> tree, K key) {
    Branch<K, V> at = tree;
    while (at != null) {
      int order = order(key, at.key);
      if (order == 0) {
        return at;
      }
      at = order < 0 ? at.left : at.right;
    }
    return null;
  }

  /** The tree with a value for the key. */
  static <K extends Comparable<? super K>, V> Branch<K, V> put(
      @Nullable Branch<K, V> tree, K key, @Nullable V value) {
    if (tree == null) {
      return new Branch<>(1, key, value, null, null);
    }
    int order = order(key, tree.key);
    if (order == 0) {
      return new Branch<>(tree.level, tree.key, value, tree.left, tree.right);
    }
    return order < 0
        ? tree.with(put(tree.left, key, value), tree.right).skewed().split()
        : tree.with(tree.left, put(tree.right, key, value)).skewed().split();
  }

  /** Gives all keys with their values. */
  static <K extends Comparable<? super K>, V> void forEach(
      @Nullable Branch<K, V> tree, BiConsumer<? super K, ? super @Nullable V> each) {
    if (tree != null) {
      forEach(tree.left, each);
      each.accept(tree.key, tree.value);
      forEach(tree.right, each);
    }
  }

  private static <K extends Comparable<? super K>> int order(K one, K other) {
    int byHash = Integer.compare(one.hashCode(), other.hashCode());
    return byHash == 0 ? one.compareTo(other) : byHash;
  }

  private Branch<K, V> with(@Nullable Branch<K, V> newLeft, @Nullable Branch<K, V> newRight) {
    return new Branch<>(level, key, value, newLeft, newRight);
  }

  /** A left child on the same level becomes the parent. */
  private Branch<K, V> skewed() {
    return left != null && left.level == level
        ? left.with(left.left, with(left.right, right))
        : this;
  }

  /** Of three on one level, in a row to the right, the middle one becomes the parent. */
  private Branch<K, V> split() {
    return right != null && right.right != null && right.right.level == level
        ? new Branch<>(level + 1, right.key, right.value, with(left, right.left), right.right)
        : this;
  }
}
