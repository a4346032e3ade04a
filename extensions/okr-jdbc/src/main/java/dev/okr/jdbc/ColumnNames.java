package dev.okr.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of a view's columns.
 *
 * @param unit {@code null} if the values are in the metric's unit
 * @param recorded {@code null} if a day has one row
 */
record ColumnNames(String day, String value, @Nullable String unit, @Nullable String recorded) {

  /** The names there are, in this order. */
  List<String> all() {
    List<String> all = new ArrayList<>(List.of(day, value));
    if (unit != null) {
      all.add(unit);
    }
    if (recorded != null) {
      all.add(recorded);
    }
    return all;
  }
}
