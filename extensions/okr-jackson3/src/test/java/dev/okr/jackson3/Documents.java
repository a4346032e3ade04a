package dev.okr.jackson3;

import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The documents by which okr-jackson is tested too. */
final class Documents {

  private static final Path GOLDEN =
      Path.of("..", "..", "okr-jackson", "src", "test", "resources", "dev/okr/jackson/golden");
  private static final Path DATA = Path.of("..", "..", "examples", "data");

  private Documents() {}

  /** A plan in normal form with every member that there is. */
  static String everyMember() {
    return text(GOLDEN.resolve("every-member.json"));
  }

  /** A journal in normal form with every kind of entry. */
  static String everyKind() {
    return text(GOLDEN.resolve("every-kind.ndjson"));
  }

  /** A quarter's plan. */
  static Plan plan() {
    return OkrJson.standard().readPlan(DATA.resolve("starboat-2026Q1.plan.json")).orElseThrow();
  }

  /** A quarter's journal. */
  static Journal journal() {
    return OkrJson.standard()
        .readJournal(DATA.resolve("starboat-2026Q1.journal.ndjson"))
        .orElseThrow();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
