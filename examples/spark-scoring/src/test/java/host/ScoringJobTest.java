package host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.json.PackageVersion;
import com.fasterxml.jackson.databind.JsonNode;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.policy.Policies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoringJobTest {

  private static final LocalDate ON = LocalDate.parse(Inputs.DATE);

  private static SparkSession spark;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            // dates as LocalDate: java.sql.Date needs an --add-opens on JDK 17
            .config("spark.sql.datetime.java8API.enabled", true)
            .getOrCreate();
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @Test
  void jacksonIsTheOneOfSpark() {
    assertEquals(System.getProperty("spark.jackson.version"), PackageVersion.VERSION.toString());
  }

  @Test
  void figuresAreThoseOfTheSingleMachineToTheLastDigit() throws Exception {
    Inputs inputs = new Inputs(folder).sound(40).huge("huge", 40);
    Path out = folder.resolve("out");
    // small tasks, so that there are many
    ScoringJob job = new ScoringJob(ON, null, 300_000, ScoringJob.TENANT_BYTES);
    assertEquals(new ScoringJob.Summary(41, 0, 0), job.run(spark, inputs.read(), out.toString()));

    List<JsonNode> cards = Command.batch("score", inputs.list(), folder.resolve("cards"));
    List<JsonNode> reports = Command.batch("check", inputs.list(), folder.resolve("reports"));
    assertEquals(41, cards.size());
    Map<Table, Map<String, List<List<String>>>> written = Expected.written(spark, out);
    for (int i = 0; i < cards.size(); i++) {
      String tenant = i == 40 ? "huge" : "t" + i;
      Expected expected = new Expected(cards.get(i), reports.get(i));
      assertEquals(expected.objectives(), written.get(Table.OBJECTIVES).get(tenant), tenant);
      assertEquals(expected.keyResults(), written.get(Table.KEY_RESULTS).get(tenant), tenant);
      assertEquals(expected.measures(), written.get(Table.MEASURES).get(tenant), tenant);
      assertEquals(expected.findings(), written.get(Table.FINDINGS).get(tenant), tenant);
    }
    assertEquals(List.of(), Tables.rows(spark, out, Table.PROBLEMS));
  }

  @Test
  void decimalsAndTheDateHaveTypes() throws Exception {
    Path out = folder.resolve("out");
    ScoringJob.on(ON).run(spark, new Inputs(folder).sound(2).read(), out.toString());
    StructType type =
        spark.read().parquet(out.resolve(Table.KEY_RESULTS.folder()).toString()).schema();
    assertEquals(DataTypes.createDecimalType(20, 9), type.apply("score").dataType());
    assertEquals(DataTypes.createDecimalType(20, 9), type.apply("pace").dataType());
    assertEquals(DataTypes.DateType, type.apply("on").dataType());
    StructType measures =
        spark.read().parquet(out.resolve(Table.MEASURES.folder()).toString()).schema();
    assertEquals(DataTypes.createDecimalType(38, 18), measures.apply("value").dataType());
    Row least =
        spark
            .read()
            .parquet(out.resolve(Table.KEY_RESULTS.folder()).toString())
            .selectExpr("min(score)", "count(*)")
            .first();
    assertEquals(9, least.getDecimal(0).scale());
  }

  @Test
  void poisonedTenantsAreToldAndTheOthersScored() throws Exception {
    Inputs inputs = new Inputs(folder).sound(3);
    String plan = inputs.plan();
    inputs
        .tenant("cut", plan.substring(0, plan.length() / 2), null)
        .tenant("typo", plan.replaceFirst("\"title\"", "\"titel\""), null)
        .tenant("journal", plan, "{\"entry\": \"checkIn\"}\nno JSON\n")
        .tenant("empty", "", "")
        .huge("large", 200)
        .line("{\"tenant\": \"missing\", \"plan\": \"" + folder + "/none.json\"}")
        .line("{\"tenant\": \"folder\", \"plan\": \"" + folder + "\"}")
        .line("{\"tenant\": \"store\", \"plan\": \"nosuch://x/plan.json\"}")
        .line("{\"tenant\": \"name\", \"plan\": \":::\"}")
        .line("{\"tenant\": \"t0\", \"plan\": \"" + folder + "/t0.plan.json\"}")
        .line("oops");
    Path out = folder.resolve("out");
    ScoringJob job = new ScoringJob(ON, null, 200_000, 1_000_000);
    assertEquals(new ScoringJob.Summary(3, 9, 2), job.run(spark, inputs.read(), out.toString()));

    Map<String, List<String>> codes = new HashMap<>();
    for (Row row : Tables.rows(spark, out, Table.PROBLEMS)) {
      String tenant = row.getAs("tenant");
      codes
          .computeIfAbsent(tenant == null ? "" : tenant, first -> new ArrayList<>())
          .add(row.getAs("code"));
      assertTrue(row.<String>getAs("en").length() > 10, row.toString());
      assertTrue(row.<String>getAs("zh").matches(".*\\p{IsHan}.*"), row.toString());
    }
    assertEquals(List.of("LIST-001", "LIST-001"), codes.remove(""));
    assertEquals(List.of("JSON-026"), codes.remove("cut"));
    assertTrue(codes.remove("typo").contains("JSON-007"));
    assertTrue(codes.remove("journal").size() > 1, "every problem at once");
    assertEquals(List.of("JSON-004"), codes.remove("empty"));
    assertEquals(List.of("SPARK-001"), codes.remove("large"));
    for (String unreadable : List.of("missing", "folder", "store", "name")) {
      assertEquals(List.of("JSON-023"), codes.remove(unreadable), unreadable);
    }
    assertEquals(Map.of(), codes);
    for (Row row : Tables.rows(spark, out, Table.TENANTS)) {
      boolean isSound = row.<String>getAs("tenant").matches("t\\d");
      assertEquals(isSound, row.getAs("scored"), row.toString());
      assertEquals(isSound, row.<Integer>getAs("key_results") > 0, row.toString());
      assertEquals(isSound, row.<Integer>getAs("problems") == 0, row.toString());
    }
  }

  @Test
  void aTaskHoldsOneTenantAtATime() throws Exception {
    TenantList list = new Inputs(folder).sound(60).read();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    ScoringJob job = new ScoringJob(ON, null, Long.MAX_VALUE, ScoringJob.TENANT_BYTES);
    long before = read();
    assertEquals(1, job.rows(context, list).take(1).size());
    long read = read() - before;
    assertTrue(read > 30_000 && read < 200_000, "bytes read of 60 tenants for one row: " + read);
    assertEquals(1, job.rows(context, list).getNumPartitions());
  }

  private static long read() {
    return FileSystem.getGlobalStorageStatistics().get("file").getLong("bytesRead");
  }

  @Test
  void scoresByAPolicy() throws Exception {
    TenantList list = new Inputs(folder).sound(20).read();
    Path policy = folder.resolve("policy.json");
    Files.writeString(policy, OkrJson.standard().writePolicy(Policies.google()));
    Path usual = folder.resolve("usual");
    Path google = folder.resolve("google");
    ScoringJob.on(ON).run(spark, list, usual.toString());
    new ScoringJob(ON, Files.readString(policy), ScoringJob.TASK_BYTES, ScoringJob.TENANT_BYTES)
        .run(spark, list, google.toString());
    assertTrue(
        !Tables.byTenant(spark, usual, Table.KEY_RESULTS)
            .equals(Tables.byTenant(spark, google, Table.KEY_RESULTS)));
  }

  @Test
  void aListOfNobodyWritesEmptyTables() throws Exception {
    Path out = folder.resolve("out");
    assertEquals(
        new ScoringJob.Summary(0, 0, 0),
        ScoringJob.on(ON).run(spark, new Inputs(folder).read(), out.toString()));
    for (Table table : Table.values()) {
      assertEquals(List.of(), Tables.rows(spark, out, table), table.folder());
    }
  }

  @Test
  void nothingIsWrittenOver() throws Exception {
    TenantList list = new Inputs(folder).sound(1).read();
    Path out = folder.resolve("out");
    ScoringJob.on(ON).run(spark, list, out.toString());
    Map<Table, Map<String, List<String>>> before = Tables.all(spark, out);
    assertThrows(AnalysisException.class, () -> ScoringJob.on(ON).run(spark, list, out.toString()));
    assertEquals(before, Tables.all(spark, out));
  }
}
