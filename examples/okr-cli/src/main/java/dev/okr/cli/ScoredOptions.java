package dev.okr.cli;

import dev.okr.scoring.Scorecard;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is scored, on which day and by which policy: what several commands are asked with. */
final class ScoredOptions {

  private static final String STANDARD = "standard";

  @Parameters(arity = "0..1", paramLabel = "PLAN", description = "The plan, JSON or YAML.")
  private @Nullable Path plan;

  @Option(
      names = "--history",
      paramLabel = "FILE",
      description = "The versions of the plan, NDJSON, instead of PLAN.")
  private @Nullable Path history;

  @Option(names = "--journal", paramLabel = "FILE", description = "The journal, NDJSON.")
  private @Nullable Path journal;

  @Option(names = "--on", paramLabel = "DATE", description = "The date, yyyy-MM-dd.")
  private @Nullable LocalDate on;

  @Option(
      names = "--known",
      paramLabel = "INSTANT",
      description = "Only what was recorded by then, such as 2026-02-28T18:00:00Z.")
  private @Nullable Instant known;

  @Option(
      names = "--policy",
      paramLabel = "NAME|FILE",
      description = "The policy, by name or document; standard unless stated.")
  private @Nullable String policy;

  @Mixin private final AsOption as = new AsOption();

  /** The day; the command ends without it. */
  LocalDate day(Usage usage) {
    return usage.required(on, "--on=DATE");
  }

  Optional<LocalDate> on() {
    return Optional.ofNullable(on);
  }

  /** What of the journal and the versions counts; all if empty. */
  Optional<Instant> known() {
    return Optional.ofNullable(known);
  }

  /** The policy; the standard one unless stated. */
  PolicyChoice policy(Usage usage) {
    return policy(usage, STANDARD);
  }

  /** The policy; the usual one unless stated. */
  PolicyChoice policy(Usage usage, String usual) {
    return usage.policy(policy == null ? usual : policy);
  }

  /** Refuses what the file of a batch says for each case. */
  void rejectBesideBatch(Usage usage) {
    usage.rejectBeside("--batch", "the plans", plan);
    usage.rejectBeside("--batch", "the plans", history);
    usage.rejectBeside("--batch", "the journals", journal);
    as.rejectBesideBatch(usage);
  }

  /** The scorecard of a day, as whoever is named may see it. */
  Scorecard card(Usage usage, ScoreInput input, LocalDate day) {
    return seen(usage, input.card(day, known()));
  }

  /** A scorecard as whoever is named may see it. */
  Scorecard seen(Usage usage, Scorecard card) {
    return as.seen(usage, card);
  }

  /** Whether it is shown to somebody who may not see all of it. */
  boolean isForSomebody() {
    return as.isGiven();
  }

  /** Refuses what is neither a plan nor the versions of one, or both. */
  void requireAPlan(Usage usage) {
    usage.requireOneOf(plan, history);
  }

  /** Reads what is scored, or prints what is wrong with each file as the format asks. */
  Optional<ScoreInput> readOrReport(
      PolicyChoice by, Format format, Language language, Console console) {
    InputFiles files = as.files();
    return files.orReport(
        ScoreInput.read(plan, history, journal, by, files), format, language, console);
  }
}
