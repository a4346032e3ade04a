package dev.okr.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How many cases of a batch are worked on at a time. */
final class ThreadsOption {

  private static final int MOST = 1_000;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Of --batch so many cases at a time, their lines in the same order; 1 unless stated.")
  private @Nullable Integer threads;

  /** How many, for a batch. */
  int count(Usage usage) {
    if (threads == null) {
      return 1;
    }
    if (threads < 1 || threads > MOST) {
      throw usage.error("--threads is 1 to " + MOST + " (" + threads + ").");
    }
    return threads;
  }

  /** Refuses to be ignored. */
  void rejectWithoutBatch(Usage usage) {
    if (threads != null) {
      throw usage.error("--threads is for --batch.");
    }
  }
}
