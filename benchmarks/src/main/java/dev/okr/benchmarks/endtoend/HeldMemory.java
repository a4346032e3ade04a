package dev.okr.benchmarks.endtoend;

import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import java.io.ByteArrayInputStream;
import java.util.Locale;

/**
 * The bytes that plan, journal and scorecard hold for each entry of the journal, after collecting
 * garbage. Arguments: key results, weeks.
 */
public final class HeldMemory {

  private static final int COLLECTIONS = 4;

  private HeldMemory() {}

  /** Measures and prints. */
  @SuppressWarnings("SystemOut") // what a program for people says
  public static void main(String... arguments) throws InterruptedException {
    int keyResults = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int weeks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 12;
    OkrJson json = OkrJson.standard();
    byte[] planText = Documents.plan(keyResults);
    byte[] journalText = Documents.journal(keyResults, weeks);
    long start = used();
    Plan plan = json.readPlan(planText).orElseThrow();
    long withPlan = used();
    Journal journal = json.readJournal(new ByteArrayInputStream(journalText)).orElseThrow();
    long withJournal = used();
    Scorecard card = Scorer.standard().score(plan, journal, Documents.ON);
    long all = used();
    double entries = journal.size();
    System.out.printf(
        Locale.ROOT,
        "bytes an entry: plan %.0f, journal %.0f, scorecard %.0f, all %.0f (on %s, %d bytes of text)%n",
        (withPlan - start) / entries,
        (withJournal - withPlan) / entries,
        (all - withJournal) / entries,
        (all - start) / entries,
        card.on(), // what is named here was held until now
        planText.length + journalText.length);
  }

  private static long used() throws InterruptedException {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      Thread.sleep(50);
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
