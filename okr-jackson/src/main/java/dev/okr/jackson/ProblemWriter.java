package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.okr.core.error.Problem;
import java.io.IOException;
import java.util.List;

/** Writes problems. */
final class ProblemWriter {

  private final Output out;
  private final String languageTag;

  ProblemWriter(JsonGenerator json, String languageTag) {
    this.out = new Output(json);
    this.languageTag = languageTag;
  }

  void problems(List<Problem> problems) throws IOException {
    out.start();
    out.wholeList("problems", problems, this::problem);
    out.end();
  }

  private void problem(Problem problem) throws IOException {
    out.start();
    out.string("code", problem.code());
    out.string("pointer", problem.location().pointer());
    out.json().writeNumberField("line", problem.location().line());
    out.json().writeNumberField("column", problem.location().column());
    out.string("message", problem.message(languageTag));
    out.end();
  }
}
