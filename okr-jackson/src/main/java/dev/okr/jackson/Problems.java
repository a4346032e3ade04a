package dev.okr.jackson;

import dev.okr.core.error.Location;
import dev.okr.core.error.Message;
import dev.okr.core.error.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the problems of a document; keeps the first {@value #MOST} and counts the rest. */
final class Problems {

  /** The most problems that are listed. */
  static final int MOST = 1_000;

  private static final int LONGEST_QUOTE = 80;

  private final List<Problem> found = new ArrayList<>();
  private int count;

  void add(ProblemCode code, Location location, String... namesAndArguments) {
    count++;
    if (found.size() >= MOST) {
      return;
    }
    Map<String, String> arguments = new LinkedHashMap<>();
    for (int i = 0; i < namesAndArguments.length; i += 2) {
      arguments.put(namesAndArguments[i], quote(namesAndArguments[i + 1]));
    }
    found.add(new Problem(code.code(), location, new Message(code.template(), arguments)));
  }

  void add(ProblemCode code, Node node, String... namesAndArguments) {
    add(code, count < MOST ? node.location() : Location.WHOLE, namesAndArguments);
  }

  boolean isEmpty() {
    return count == 0;
  }

  int count() {
    return count;
  }

  /** All that was gathered, in the order of the document. */
  List<Problem> toList() {
    List<Problem> all = new ArrayList<>(found);
    if (count > found.size()) {
      all.add(
          new Problem(
              ProblemCode.MORE.code(),
              Location.WHOLE,
              new Message(
                  ProblemCode.MORE.template(),
                  Map.of("count", Integer.toString(count - found.size())))));
    }
    return all;
  }

  private static String quote(String argument) {
    return argument.length() <= LONGEST_QUOTE
        ? argument
        : argument.substring(0, LONGEST_QUOTE) + "…";
  }
}
