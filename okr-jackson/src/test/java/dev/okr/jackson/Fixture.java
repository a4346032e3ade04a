package dev.okr.jackson;

import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A quarter of a cross-border retailer. */
public final class Fixture {

  private Fixture() {}

  /** The plan as text. */
  public static String planText() {
    return text("plan.json");
  }

  /** The journal as text. */
  public static String journalText() {
    return text("journal.ndjson");
  }

  /** The plan. */
  public static Plan plan() {
    return OkrJson.standard().readPlan(planText()).orElseThrow();
  }

  /** The journal. */
  public static Journal journal() {
    return OkrJson.standard().readJournal(journalText()).orElseThrow();
  }

  private static String text(String name) {
    String path = "/dev/okr/fixture/cross-border-2026Q1/" + name;
    try (InputStream in = Objects.requireNonNull(Fixture.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
