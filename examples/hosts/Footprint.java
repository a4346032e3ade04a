import dev.okr.core.goal.KeyResultId;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.Scorer;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;

/** What a host pays: run by examples/hosts/footprint, once for each figure. */
final class Footprint {

  private static final int MANY = 500;
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Footprint() {}

  /** Prints the milliseconds from the start of the JVM to a score, or the bytes of plan and journal. */
  public static void main(String[] args) throws Exception {
    if (args[0].equals("first-score")) {
      Plan plan = OkrJson.standard().readPlan(Path.of(args[1])).orElseThrow();
      Journal journal = OkrJson.standard().readJournal(Path.of(args[2])).orElseThrow();
      Scorer.standard()
          .score(plan, journal, LocalDate.parse("2026-02-27"))
          .keyResult(KeyResultId.of("O1.KR3"))
          .orElseThrow()
          .score()
          .orElseThrow();
      long started = ManagementFactory.getRuntimeMXBean().getStartTime();
      OUT.println(System.currentTimeMillis() - started);
      return;
    }
    String plan = Files.readString(Path.of(args[1]));
    String journal = Files.readString(Path.of(args[2]));
    OUT.println(bytesOfOne(() -> OkrJson.standard().readPlan(plan).orElseThrow()));
    OUT.println(bytesOfOne(() -> OkrJson.standard().readJournal(journal).orElseThrow()));
  }

  private interface Maker {
    Object make();
  }

  /** The bytes that each of many takes that are held at once. */
  private static long bytesOfOne(Maker maker) throws InterruptedException {
    Object[] held = new Object[MANY];
    held[0] = maker.make(); // classes and what all share don't count
    long before = used();
    for (int i = 1; i < MANY; i++) {
      held[i] = maker.make();
    }
    long after = used();
    Objects.requireNonNull(held[MANY - 1]);
    return (after - before) / (MANY - 1);
  }

  private static long used() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
