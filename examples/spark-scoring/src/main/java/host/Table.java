package host;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A table that is written. Tasks give rows of all tables mixed, each in the column of its table,
 * and the job parts them afterwards: so a plan is read and scored once.
 */
enum Table {
  /** How each objective stands. */
  OBJECTIVES(new Fields().texts("tenant", "id").standing()),

  /** How each key result stands. */
  KEY_RESULTS(
      new Fields().texts("tenant", "objective", "id").standing().add("no_data", BooleanType)),

  /** What each measure contributes. */
  MEASURES(
      new Fields()
          .texts("tenant", "key_result", "id")
          .add("value", Decimals.VALUE)
          .texts("value_text")
          .scores("progress", "score")),

  /** What the rules found. */
  FINDINGS(
      new Fields()
          .texts("tenant", "code", "severity", "kind", "id", "path", "en", "zh")
          .add("waived", BooleanType)),

  /** Why a tenant couldn't be scored, or a line of the list not be used. */
  PROBLEMS(
      new Fields()
          .texts("tenant", "file", "code", "pointer")
          .add("line", IntegerType)
          .add("column", IntegerType)
          .texts("en", "zh")),

  /** A row for each tenant. It is written last: where it is whole, the others are. */
  TENANTS(
      new Fields()
          .texts("tenant")
          .add("scored", BooleanType)
          .add("objectives", IntegerType)
          .add("key_results", IntegerType)
          .add("findings", IntegerType)
          .add("problems", IntegerType)
          .add("bytes", LongType));

  private final StructType type;

  Table(Fields fields) {
    type = new StructType(fields.all.toArray(StructField[]::new));
  }

  /** The columns. */
  StructType type() {
    return type;
  }

  /** The name of the folder that the table is written to, and of its column in {@link #all}. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * A row of {@link #all} with one of this table, whose values come in the order of its columns.
   */
  Row row(Object... values) {
    if (values.length != type.size()) {
      throw new IllegalArgumentException(
          folder() + " has " + type.size() + " columns (" + values.length + ")");
    }
    Object[] columns = new Object[values().length];
    columns[ordinal()] = RowFactory.create(values);
    return RowFactory.create(columns);
  }

  /** A column for each table, of which one is filled in a row. */
  static StructType all() {
    StructType all = new StructType();
    for (Table table : values()) {
      all = all.add(table.folder(), table.type);
    }
    return all;
  }

  /** Columns on their way to a table. */
  private static final class Fields {

    private final List<StructField> all = new ArrayList<>();

    Fields add(String name, DataType type) {
      all.add(DataTypes.createStructField(name, type, true));
      return this;
    }

    Fields texts(String... names) {
      for (String name : names) {
        add(name, StringType);
      }
      return this;
    }

    Fields scores(String... names) {
      for (String name : names) {
        add(name, Decimals.SCORE);
      }
      return this;
    }

    Fields standing() {
      return scores("score", "computed", "original", "progress", "expected", "pace")
          .texts("state", "light", "band", "origin")
          .add("reasons", DataTypes.createArrayType(StringType));
    }
  }
}
