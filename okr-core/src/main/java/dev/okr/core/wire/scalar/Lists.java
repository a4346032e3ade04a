package dev.okr.core.wire.scalar;

import dev.okr.core.wire.Codec;
import dev.okr.core.wire.Fields;
import dev.okr.core.wire.Member;
import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.WireWriter;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * Lists; empty where they could not be read, and without the items that could not.
 *
 * @param <V> the type of the items
 */
public final class Lists<V> implements Codec<List<V>> {

  private final Codec<V> item;
  private final Way way;

  private Lists(Codec<V> item, Way way) {
    this.item = item;
    this.way = way;
  }

  /** What holds of the items together. */
  private enum Way {
    PLAIN,
    UNIQUE,
    RISING
  }

  /** Lists of any items. */
  public static <V> Lists<V> of(Codec<V> item) {
    return new Lists<>(item, Way.PLAIN);
  }

  /** Lists of items with an id that is {@link Ids#uniqueInList unique in its list}. */
  public static <V> Lists<V> unique(Codec<V> item) {
    return new Lists<>(item, Way.UNIQUE);
  }

  /** Lists of items with a day that is {@link ReadContext#isLater later} than those before. */
  public static <V> Lists<V> rising(Codec<V> item) {
    return new Lists<>(item, Way.RISING);
  }

  /** A member that is a list of any items, left out where it is empty. */
  public static <T, V> Member<T, List<V>> list(
      String name, Codec<V> item, Fields<T> fields, Function<? super T, List<V>> getter) {
    return fields.standard(name, of(item), List.of(), getter);
  }

  /** What the items are. */
  public Codec<V> item() {
    return item;
  }

  @Override
  public List<V> read(ReadContext in) throws IOException {
    return switch (way) {
      case PLAIN -> in.list(item);
      case UNIQUE -> in.uniqueList(item);
      case RISING -> in.risingList(item);
    };
  }

  @Override
  public void write(List<V> value, WireWriter out) throws IOException {
    out.array();
    for (V one : value) {
      item.write(one, out);
    }
    out.endArray();
  }
}
