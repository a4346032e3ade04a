package dev.okr.core.wire.report;

import dev.okr.core.error.Problem;
import dev.okr.core.wire.Output;
import dev.okr.core.wire.WireWriter;
import java.io.IOException;
import java.util.List;

/** Writes problems. */
public final class ProblemWriter {

  private final Output out;
  private final String languageTag;

  /** Writes problems with messages in a language. */
  public ProblemWriter(WireWriter out, String languageTag) {
    this.out = new Output(out);
    this.languageTag = languageTag;
  }

  /** The problems. */
  public void problems(List<Problem> problems) throws IOException {
    out.start();
    out.wholeList("problems", problems, this::problem);
    out.end();
  }

  /** A problem. */
  public void problem(Problem problem) throws IOException {
    out.start();
    out.string("code", problem.code());
    out.string("pointer", problem.location().pointer());
    out.number("line", problem.location().line());
    out.number("column", problem.location().column());
    out.string("message", problem.message(languageTag));
    out.end();
  }
}
