package dev.okr.testkit.internal;

import dev.okr.core.metric.Metric;
import dev.okr.core.source.Sample;
import dev.okr.core.value.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Comparisons of rows by day and number; their order and trailing zeros don't matter. */
public final class SourceRows {

  private SourceRows() {}

  /** A row as it is compared. */
  private static String key(Sample row) {
    BigDecimal value = row.value();
    return row.on()
        + " = "
        + (value == null ? "none" : Decimals.rounded(value).orElse(value).toPlainString())
        + (row.unit() == null ? "" : " " + row.unit());
  }

  private static List<String> without(List<Sample> rows, List<Sample> fewer) {
    List<String> left = new ArrayList<>(rows.stream().map(SourceRows::key).toList());
    fewer.stream().map(SourceRows::key).forEach(left::remove);
    return left;
  }

  /** Every stored row was read. */
  public static void requireAll(Metric metric, List<Sample> stored, List<Sample> read) {
    List<String> lost = without(stored, read);
    if (!lost.isEmpty()) {
      throw new AssertionError(
          "Rows of " + metric.id() + " are lost: " + lost + ".\nRead: " + keys(read));
    }
  }

  /** No other row was read. */
  public static void requireNoOther(Metric metric, List<Sample> stored, List<Sample> read) {
    List<String> added = without(read, stored);
    if (!added.isEmpty()) {
      throw new AssertionError(
          "Rows of "
              + metric.id()
              + " were not asked for: "
              + added
              + ".\nStored: "
              + keys(stored));
    }
  }

  /** Two parts are the whole. */
  public static void requireSum(
      Metric metric, List<Sample> whole, List<Sample> first, List<Sample> second) {
    List<Sample> parts = new ArrayList<>(first);
    parts.addAll(second);
    if (!without(whole, parts).isEmpty() || !without(parts, whole).isEmpty()) {
      throw new AssertionError(
          "Rows of "
              + metric.id()
              + " don't add up.\nAll at once: "
              + keys(whole)
              + "\nIn parts: "
              + keys(parts));
    }
  }

  /** There is none of something. */
  public static void requireNone(String what, List<?> found) {
    if (!found.isEmpty()) {
      throw new AssertionError("No " + what + " was expected: " + found);
    }
  }

  private static List<String> keys(List<Sample> rows) {
    return rows.stream().map(SourceRows::key).sorted().toList();
  }
}
