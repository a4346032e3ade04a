package dev.okr.core.error;

import dev.okr.core.text.PlainText;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown by {@link Outcome#orElseThrow()}: carries every problem, not only the first. */
public final class RejectedException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int MOST_IN_MESSAGE = 10;
  private static final int LONGEST_LINE = 1_000;

  private final transient List<Problem> problems;

  /** An exception for these problems. */
  public RejectedException(List<Problem> problems) {
    super(describe(problems));
    this.problems = List.copyOf(problems);
  }

  /** Every problem; empty after the exception was serialised. */
  public List<Problem> problems() {
    return problems == null ? List.of() : problems;
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
