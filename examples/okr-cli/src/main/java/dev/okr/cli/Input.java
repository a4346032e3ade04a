package dev.okr.cli;

import dev.okr.core.error.Outcome;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.jackson.OkrJson;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan and a journal that were read.
 *
 * @param plan the plan
 * @param journal the journal; empty if none was given
 */
record Input(Plan plan, Journal journal) {

  /** Reads both; the problems of both come together. */
  static Outcome<Input> read(Path plan, @Nullable Path journal) {
    return read(plan, journal, new InputFiles());
  }

  /** The same, the problems gathered. */
  static Outcome<Input> read(Path plan, @Nullable Path journal, InputFiles files) {
    Outcome<Plan> readPlan = files.read(plan, OkrJson.standard()::readPlan);
    Outcome<Journal> readJournal = journal(journal, files);
    return files.made(() -> readPlan.flatMap(p -> readJournal.map(j -> new Input(p, j))));
  }

  /** The journal of a file; empty without one. */
  static Outcome<Journal> journal(@Nullable Path file, InputFiles files) {
    return file == null
        ? Outcome.ok(Journal.empty())
        : files.read(file, OkrJson.standard()::readJournal);
  }

  /** Reads both, or prints what is wrong with each as the format asks; then it is empty. */
  static Optional<Input> readOrReport(
      Path plan,
      @Nullable Path journal,
      InputFiles files,
      Format format,
      Language language,
      Console console) {
    return files.orReport(read(plan, journal, files), format, language, console);
  }
}
