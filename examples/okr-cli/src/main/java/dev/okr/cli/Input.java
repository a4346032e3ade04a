package dev.okr.cli;

import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.jackson.OkrJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    Outcome<Plan> readPlan = json.readPlan(plan);
    Outcome<Journal> readJournal =
        journal == null ? Outcome.ok(Journal.empty()) : json.readJournal(journal);
    List<Problem> problems = new ArrayList<>(readPlan.problems());
    problems.addAll(readJournal.problems());
    return problems.isEmpty()
        ? readPlan.flatMap(p -> readJournal.map(j -> new Input(p, j)))
        : Outcome.rejected(problems);
  }

  /** Prints the problems as the format asks, and gives the exit code for them. */
  static int report(List<Problem> problems, Format format, Language language, Console console) {
    if (format == Format.JSON) {
      console.line(OkrJson.standard().writeProblems(problems, language.tag(), true));
      return Main.UNUSABLE;
    }
    for (Problem problem : problems) {
      int line = problem.location().line();
      String place = line == 0 ? "" : line + ":" + problem.location().column() + " ";
      console.error(
          place
              + (problem.location().pointer().isEmpty() ? "" : problem.location().pointer() + " ")
              + problem.code()
              + " "
              + problem.message(language.tag()));
    }
    return Main.UNUSABLE;
  }
}
