package host;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What a job has written. */
final class Tables {

  private Tables() {}

  /** The rows of a table. */
  static List<Row> rows(SparkSession spark, Path out, Table table) {
    return spark.read().parquet(out.resolve(table.folder()).toString()).collectAsList();
  }

  /** The rows of a table by tenant, in the order of their texts. */
  static Map<String, List<String>> byTenant(SparkSession spark, Path out, Table table) {
    Map<String, List<String>> sorted = new TreeMap<>();
    for (Row row : rows(spark, out, table)) {
      String tenant = row.getAs("tenant");
      sorted
          .computeIfAbsent(tenant == null ? "" : tenant, first -> new ArrayList<>())
          .add(row.toString());
    }
    sorted.values().forEach(Collections::sort);
    return sorted;
  }

  /** All rows of all tables as texts, so that two runs can be compared. */
  static Map<Table, Map<String, List<String>>> all(SparkSession spark, Path out) {
    Map<Table, Map<String, List<String>>> all = new TreeMap<>();
    Arrays.stream(Table.values()).forEach(table -> all.put(table, byTenant(spark, out, table)));
    return all;
  }
}
