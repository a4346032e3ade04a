package dev.okr.testkit.internal;

import dev.okr.core.goal.GoalRef;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Comparisons of laws; what differs is told by what it is of. */
public final class Compared {

  /** An argument that was not given stays in a sentence as it is. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z0-9]+\\}");

  private Compared() {}

  /** A score lies between 0 and the most. */
  public static void within(Score most, String of, Optional<Score> score) {
    if (score.isPresent()
        && (score.get().compareTo(Score.ZERO) < 0 || score.get().compareTo(most) > 0)) {
      throw new AssertionError(
          "The score of " + of + " lies outside of 0 to " + most + ": " + score.get());
    }
  }

  /** A score is there again and not less. */
  public static void notLess(String of, Optional<Score> before, Optional<Score> after) {
    if (before.isPresent() != after.isPresent()
        || (before.isPresent() && after.get().compareTo(before.get()) < 0)) {
      throw new AssertionError(
          "A better value lowers " + of + ": from " + shown(before) + " to " + shown(after));
    }
  }

  /** A goal has the same score and light on both cards. */
  public static void sameScore(GoalRef goal, Scorecard before, Scorecard after) {
    same("the score of " + goal.id(), before.score(goal), after.score(goal));
    same("the light of " + goal.id(), before.light(goal), after.light(goal));
  }

  /** Both are the same; of lists the first element that differs is told. */
  public static void same(String of, Object expected, Object found) {
    if (expected instanceof List<?> one && found instanceof List<?> other) {
      int size = Math.min(one.size(), other.size());
      for (int i = 0; i < size; i++) {
        requireEqual(of, one.get(i), other.get(i));
      }
    }
    requireEqual(of, expected, found);
  }

  private static void requireEqual(String of, Object expected, Object found) {
    if (!expected.equals(found)) {
      throw new AssertionError("Not the same, " + of + ":\n" + expected + "\n" + found);
    }
  }

  /** A sentence says something and lacks no argument. */
  public static void whole(String code, String language, String sentence) {
    if (sentence.isBlank() || PLACEHOLDER.matcher(sentence).find()) {
      throw new AssertionError(
          "The sentence of " + code + " in '" + language + "' is not whole: \"" + sentence + "\"");
    }
  }

  private static String shown(Optional<Score> score) {
    return score.map(Score::toString).orElse("none");
  }
}
