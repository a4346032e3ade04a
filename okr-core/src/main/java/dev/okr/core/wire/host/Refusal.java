package dev.okr.core.wire.host;

import dev.okr.core.error.Location;
import dev.okr.core.error.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** What a mapper's exception says of a document that was refused. */
public final class Refusal {

  private static final int MOST = 10;

  private Refusal() {}

  /** The first problems, one a line, each with its code and place, and how many more there are. */
  public static String message(List<Problem> problems) {
    String listed =
        problems.stream().limit(MOST).map(Refusal::line).collect(Collectors.joining("\n"));
    int more = problems.size() - MOST;
    return more > 0 ? listed + "\n... and " + more + " more" : listed;
  }

  private static String line(Problem problem) {
    Location at = problem.location();
    String place = at.line() > 0 ? " (line " + at.line() + ", column " + at.column() + ")" : "";
    return problem.code() + " at '" + at.pointer() + "'" + place + ": " + problem.message("en");
  }
}
