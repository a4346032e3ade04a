package dev.okr.core.error;

import dev.okr.core.text.PlainText;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown by {@link Outcome#orElseThrow()}: carries every problem, not only the first. */
public final class RejectedException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int MOST_IN_MESSAGE = 10;
  private static final int LONGEST_LINE = 1_000;

  @SuppressWarnings("serial") // List.copyOf gives one that is serializable, as problems are
  private final List<Problem> problems;

  /** An exception for these problems. */
  public RejectedException(List<Problem> problems) {
    super(describe(problems));
    this.problems = List.copyOf(problems);
  }

  /** Every problem. */
  public List<Problem> problems() {
    return problems;
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    if (problems == null) {
      throw new InvalidObjectException("it has its problems (null)");
    }
  }

  private static String describe(List<Problem> problems) {
    String text =
        problems.stream()
            .limit(MOST_IN_MESSAGE)
            .map(problem -> PlainText.line(problem.toString(), LONGEST_LINE))
            .collect(Collectors.joining("\n"));
    int more = problems.size() - MOST_IN_MESSAGE;
    return more > 0 ? text + "\n... and " + more + " more" : text;
  }
}
