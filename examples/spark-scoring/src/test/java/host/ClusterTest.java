package host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several executors, each a process of its own that has okr only from what was submitted. */
@Tag("cluster")
class ClusterTest {

  private static final String MASTER = "local-cluster[2,1,1024]";
  private static final LocalDate ON = LocalDate.parse(Inputs.DATE);

  @TempDir private Path folder;

  @Test
  void aLostExecutorChangesNothing() throws Exception {
    Inputs inputs = new Inputs(folder).sound(10);
    // tasks of a tenant each, so that some are still to come when the executor is lost
    ScoringJob job = new ScoringJob(ON, null, 1, ScoringJob.TENANT_BYTES);
    Path out = folder.resolve("out");
    SparkHome.make();
    Killer killer = new Killer();
    Map<Table, Map<String, List<List<String>>>> written;
    try (SparkSession spark = session()) {
      spark.sparkContext().addSparkListener(killer);
      assertEquals(
          new ScoringJob.Summary(10, 0, 0), job.run(spark, inputs.read(), out.toString()));
      written = Expected.written(spark, out);
    }
    List<JsonNode> cards = Command.batch("score", inputs.list(), folder.resolve("cards"));
    List<JsonNode> reports = Command.batch("check", inputs.list(), folder.resolve("reports"));
    for (int i = 0; i < cards.size(); i++) {
      Expected expected = new Expected(cards.get(i), reports.get(i));
      assertEquals(expected.objectives(), written.get(Table.OBJECTIVES).get("t" + i));
      assertEquals(expected.keyResults(), written.get(Table.KEY_RESULTS).get("t" + i));
      assertEquals(expected.measures(), written.get(Table.MEASURES).get("t" + i));
      assertEquals(expected.findings(), written.get(Table.FINDINGS).get("t" + i));
    }
    assertTrue(killer.killed.get(), "an executor was killed");
    assertEquals(1, killer.removed.size(), "Spark saw it go: " + killer.removed);
    assertTrue(killer.ran.size() > 1, "several executors ran tasks: " + killer.ran);
  }

  private static SparkSession session() throws Exception {
    String jars = SparkHome.jars().stream().map(Path::toString).collect(Collectors.joining(","));
    return SparkSession.builder()
        .master(MASTER)
        .config("spark.ui.enabled", false)
        .config("spark.sql.datetime.java8API.enabled", true)
        .config("spark.executor.extraJavaOptions", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1")
        .config("spark.jars", SparkHome.job() + "," + jars)
        .getOrCreate();
  }

  /** Kills a process of an executor after the first tasks that scored tenants. */
  private static final class Killer extends SparkListener {

    private static final int SCORED = 3;

    private final AtomicBoolean killed = new AtomicBoolean();
    private final Set<String> removed = ConcurrentHashMap.newKeySet();
    private final Set<String> ran = ConcurrentHashMap.newKeySet();
    private int ended;

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
      ran.add(end.taskInfo().executorId());
      // the first stage asks for sizes only
      ended += end.stageId() > 0 ? 1 : 0;
      if (ended == SCORED) {
        ProcessHandle.current()
            .descendants()
            .filter(Killer::isExecutor)
            .findFirst()
            .ifPresent(executor -> killed.set(executor.destroyForcibly()));
      }
    }

    private static boolean isExecutor(ProcessHandle process) {
      return process.info().arguments().map(List::of).orElse(List.of()).stream()
          .anyMatch(argument -> argument.endsWith("CoarseGrainedExecutorBackend"));
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved gone) {
      removed.add(gone.executorId());
    }
  }

  @Test
  void isSubmittedWithoutAJacksonOfItsOwn() throws Exception {
    Path home = SparkHome.make();
    Inputs inputs = new Inputs(folder).sound(5).tenant("poisoned", "{", null);
    String jars = SparkHome.jars().stream().map(Path::toString).collect(Collectors.joining(","));
    assertTrue(!jars.contains("jackson-databind") && jars.contains("okr-jackson"), jars);

    Path printed = folder.resolve("printed");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                home.resolve("jars") + File.separator + "*",
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                MASTER,
                "--conf",
                "spark.ui.enabled=false",
                "--class",
                "host.SparkScoring",
                "--jars",
                jars,
                SparkHome.job().toString(),
                inputs.list().toString(),
                folder.resolve("out").toString(),
                Inputs.DATE)
            .redirectError(folder.resolve("log").toFile())
            .redirectOutput(printed.toFile())
            .start();
    try {
      assertTrue(process.waitFor(15, TimeUnit.MINUTES), "it hangs");
    } finally {
      process.destroyForcibly();
    }
    assertEquals(0, process.exitValue(), () -> text(folder.resolve("log")));
    assertTrue(text(printed).contains("Summary[scored=5, refused=1, lines=0]"), text(printed));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
