package dev.okr.cli;

import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.text.PlainText;
import dev.okr.jackson.OkrJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    OkrJson json = OkrJson.standard();
    return both(json.readPlan(plan), readJournal(json, journal));
  }

  private static Outcome<Journal> readJournal(OkrJson json, @Nullable Path journal) {
    return journal == null ? Outcome.ok(Journal.empty()) : json.readJournal(journal);
  }

  private static Outcome<Input> both(Outcome<Plan> plan, Outcome<Journal> journal) {
    List<Problem> problems = new ArrayList<>(plan.problems());
    problems.addAll(journal.problems());
    return problems.isEmpty()
        ? plan.flatMap(p -> journal.map(j -> new Input(p, j)))
        : Outcome.rejected(problems);
  }

  /** Reads both, or prints what is wrong with each as the format asks; then it is empty. */
  static Optional<Input> readOrReport(
      Path plan, @Nullable Path journal, Format format, Language language, Console console) {
    OkrJson json = OkrJson.standard();
    Outcome<Plan> readPlan = json.readPlan(plan);
    Outcome<Journal> readJournal = readJournal(json, journal);
    Outcome<Input> input = both(readPlan, readJournal);
    if (format == Format.JSON && !input.problems().isEmpty()) {
      console.line(json.writeProblems(input.problems(), language.tag(), true));
    } else {
      report(plan, readPlan.problems(), language, console);
      if (journal != null) {
        report(journal, readJournal.problems(), language, console);
      }
    }
    return input.fold(Optional::of, problems -> Optional.empty());
  }

  /** {@code plan.json:3:2 /titel JSON-007 ...}, as editors find it. */
  private static void report(
      Path file, List<Problem> problems, Language language, Console console) {
    for (Problem problem : problems) {
      int line = problem.location().line();
      String pointer = problem.location().pointer();
      console.error(
          PlainText.line(file.toString())
              + (line == 0 ? "" : ":" + line + ":" + problem.location().column())
              + (pointer.isEmpty() ? "" : " " + PlainText.line(pointer))
              + " "
              + problem.code()
              + " "
              + PlainText.line(problem.message(language.tag())));
    }
  }
}
