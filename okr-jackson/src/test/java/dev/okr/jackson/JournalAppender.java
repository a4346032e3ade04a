package dev.okr.jackson;

import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Entry;
import dev.okr.core.value.Extensions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Appends numbered entries to a journal's file and says so after each, until it is killed. */
final class JournalAppender {

  private JournalAppender() {}

  /** The entry of a number: most are short, some so long that a kill meets them being written. */
  static Entry entry(int number) {
    int length = number % 4 == 0 ? 120_000 : 20 * (number % 97);
    return Closed.builder()
        .id("e" + number)
        .on(LocalDate.of(2026, 1, 1))
        .recordedAt(Instant.EPOCH.plusSeconds(number))
        .by("d")
        .cycle("周期")
        .extensions(Extensions.of(Map.of("filler", "x".repeat(length))))
        .build();
  }

  /** Takes the file; opens it when a byte comes, so that starting up costs the test no time. */
  public static void main(String[] arguments) throws IOException {
    OkrJson.standard().writeEntry(entry(0));
    System.out.println("ready");
    if (System.in.read() < 0) {
      return;
    }
    JournalFile file = JournalFile.open(Path.of(arguments[0]), Durability.PROCESS).orElseThrow();
    for (int number = file.journal().size(); ; number++) {
      file.append(entry(number)).orElseThrow();
      System.out.println(number);
    }
  }
}
