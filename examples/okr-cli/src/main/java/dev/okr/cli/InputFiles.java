package dev.okr.cli;

import dev.okr.core.error.Location;
import dev.okr.core.error.Message;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.text.PlainText;
import dev.okr.jackson.OkrJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads the files of a command and gathers what is wrong with each. */
final class InputFiles {

  private final Map<Path, List<Problem>> problems = new LinkedHashMap<>();
  private final boolean hasWords;

  InputFiles() {
    this(true);
  }

  private InputFiles(boolean hasWords) {
    this.hasWords = hasWords;
  }

  /** Files of whose problems codes, lines and columns are told, nothing that stands in them. */
  static InputFiles withoutWords() {
    return new InputFiles(false);
  }

  /** What a file holds; where it can't be read, its problems are kept and the outcome is theirs. */
  <T> Outcome<T> read(Path file, Function<Path, Outcome<T>> reader) {
    Outcome<T> read = reader.apply(file);
    if (!read.problems().isEmpty()) {
      problems.computeIfAbsent(file, first -> new ArrayList<>()).addAll(read.problems());
    }
    return read;
  }

  /** What is made of the files, or the problems of all of them. */
  <T> Outcome<T> made(Supplier<Outcome<T>> making) {
    return problems.isEmpty()
        ? making.get()
        : Outcome.rejected(problems.values().stream().flatMap(List::stream).toList());
  }

  /** What is made of the files; where they can't be used, their problems are printed. */
  <T> Optional<T> orReport(Outcome<T> made, Format format, Language language, Console console) {
    return made.fold(
        Optional::of,
        problems -> {
          report(format, language, console);
          return Optional.empty();
        });
  }

  /** Prints the problems as the format asks. */
  private void report(Format format, Language language, Console console) {
    if (format == Format.JSON) {
      List<Problem> all = problems.values().stream().flatMap(List::stream).map(this::told).toList();
      console.line(OkrJson.standard().writeProblems(all, language.tag(), true));
    } else {
      problems.forEach(
          (file, found) ->
              report(file, found.stream().map(this::told).toList(), language, console));
    }
  }

  private Problem told(Problem problem) {
    Location at = problem.location();
    return hasWords
        ? problem
        : new Problem(
            problem.code(),
            new Location("", at.line(), at.column()),
            Message.of(Language.TEXTS.get("without-words")));
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
