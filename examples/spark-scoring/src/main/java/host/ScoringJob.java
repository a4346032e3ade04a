package host;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Scores and checks all tenants of a list on a date and writes the {@link Table}s as Parquet.
 *
 * @param on the date
 * @param policyDocument the policy as a document; {@code null} for the standard one
 * @param taskBytes how much text a task reads, unless one tenant alone has more
 * @param tenantBytes the largest tenant that is read; larger ones are a problem
 */
record ScoringJob(LocalDate on, String policyDocument, long taskBytes, long tenantBytes) {

  static final long TASK_BYTES = 8L << 20;
  static final long TENANT_BYTES = 256L << 20;

  /** How many sizes a task asks for. */
  private static final int SIZES = 1_000;

  /** The job by the standard policy and with the usual limits. */
  static ScoringJob on(LocalDate on) {
    return new ScoringJob(on, null, TASK_BYTES, TENANT_BYTES);
  }

  /**
   * Writes a folder for each table.
   *
   * @param out the folder of the tables, which must not have them yet
   * @return what came of it
   */
  Summary run(SparkSession spark, TenantList list, String out) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    JavaRDD<Row> rows = rows(context, list);
    Dataset<Row> all = spark.createDataFrame(rows, Table.all());
    // on disk, as it may be more than fits; what a lost executor had is made again from the files
    all.persist(StorageLevel.DISK_ONLY());
    try {
      for (Table table : Table.values()) {
        all.filter(col(table.folder()).isNotNull())
            .select(table.folder() + ".*")
            .withColumn("on", to_date(lit(on.toString())))
            .write()
            .parquet(new Path(out, table.folder()).toString());
      }
    } finally {
      all.unpersist();
    }
    Dataset<Row> tenants = spark.read().parquet(new Path(out, Table.TENANTS.folder()).toString());
    long scored = tenants.filter(col("scored")).count();
    return new Summary(scored, list.tenants().size() - scored, list.problems().size());
  }

  /** The rows of all tables, made as they are asked for. */
  JavaRDD<Row> rows(JavaSparkContext context, TenantList list) {
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    List<List<Tenant>> tasks = Packing.of(sized(context, hadoop, list.tenants()), taskBytes);
    JavaRDD<Row> rows =
        context
            .parallelize(tasks, Math.max(1, tasks.size()))
            .flatMap(List::iterator)
            .flatMap(new TenantScoring(hadoop, on, policyDocument, tenantBytes));
    List<Row> ofList = new ArrayList<>();
    list.problems().forEach(problem -> ofList.add(TenantRows.problem(null, null, problem)));
    return ofList.isEmpty() ? rows : rows.union(context.parallelize(ofList, 1));
  }

  /** Asks how large files are in tasks: in a store of objects each question is a request. */
  private static List<Tenant> sized(
      JavaSparkContext context, Broadcast<SerializableConfiguration> hadoop, List<Tenant> tenants) {
    return context
        .parallelize(tenants, 1 + tenants.size() / SIZES)
        .map(
            tenant -> {
              Configuration configuration = hadoop.value().value();
              return tenant.sized(
                  size(tenant.plan(), configuration) + size(tenant.journal(), configuration));
            })
        .collect();
  }

  private static long size(String file, Configuration hadoop) {
    if (file == null) {
      return 0;
    }
    try {
      Path path = new Path(file);
      return path.getFileSystem(hadoop).getFileStatus(path).getLen();
    } catch (IOException | IllegalArgumentException unknown) {
      return 0; // told where it is read
    }
  }

  /**
   * What came of it.
   *
   * @param scored how many tenants were scored
   * @param refused how many were not
   * @param lines how many lines of the list couldn't be used
   */
  record Summary(long scored, long refused, long lines) {}
}
