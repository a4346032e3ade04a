package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The scorer under test. Given a plan or a history (the other one is null), a journal, a date, a
 * knowledge instant or null and a policy document, it answers with the JSON of {@code okr score}. A
 * case that it refuses is answered by {@code {"problems": [...]}}.
 *
 * <p>Example: {@code assertThat(OracleComparison.firstDifference(scorer, Knobs.SMALL, 1,
 * 2000)).isEmpty();}
 */
@FunctionalInterface
interface OracleComparison {
  JsonNode score(
      JsonNode plan,
      List<JsonNode> history,
      List<JsonNode> journal,
      LocalDate on,
      Instant known,
      JsonNode policy);

  /** The first of the cases of some seeds that differs, shrunk, as a readable report. */
  static Optional<String> firstDifference(
      OracleComparison scorer, Knobs knobs, long firstSeed, long lastSeed) {
    return firstDifference(scorer, knobs, firstSeed, lastSeed, difference -> true);
  }

  /**
   * As above, looking only at some differences: {@code difference -> !difference.contains("/pace")}
   * leaves out those that are known.
   */
  static Optional<String> firstDifference(
      OracleComparison scorer,
      Knobs knobs,
      long firstSeed,
      long lastSeed,
      Predicate<String> wanted) {
    Generator generator = new Generator(knobs);
    for (long seed = firstSeed; seed <= lastSeed; seed++) {
      Oracle.Case drawn = generator.draw(seed);
      List<String> found = differences(scorer, drawn).stream().filter(wanted).toList();
      if (!found.isEmpty()) {
        return Optional.of("seed " + seed + "\n" + report(scorer, drawn, wanted));
      }
    }
    return Optional.empty();
  }

  /** Every difference of one case; a refusal is one difference. */
  static List<String> differences(OracleComparison scorer, Oracle.Case asked) {
    JsonNode other =
        scorer.score(
            asked.plan(),
            asked.history(),
            asked.journal(),
            asked.on(),
            asked.known(),
            asked.policy());
    return other.has("problems")
        ? List.of("refused: " + other.get("problems"))
        : Differences.between(Oracle.score(asked), other);
  }

  private static String report(
      OracleComparison scorer, Oracle.Case drawn, Predicate<String> wanted) {
    boolean refused = isRefused(differences(scorer, drawn));
    Oracle.Case small =
        Shrinking.shrink(
            drawn,
            candidate -> {
              List<String> found = quietly(scorer, candidate);
              return isRefused(found) == refused && found.stream().anyMatch(wanted);
            });
    return describe(small)
        + String.join("\n", differences(scorer, small).stream().filter(wanted).toList());
  }

  private static boolean isRefused(List<String> differences) {
    return differences.stream().anyMatch(difference -> difference.startsWith("refused"));
  }

  /** A candidate that the shrinker made nonsense of is not what is looked for. */
  private static List<String> quietly(OracleComparison scorer, Oracle.Case candidate) {
    try {
      return differences(scorer, candidate);
    } catch (RuntimeException nonsense) {
      return List.of();
    }
  }

  /** The case as a person can run it: plan or history, journal, date, instant, policy. */
  static String describe(Oracle.Case asked) {
    StringBuilder text = new StringBuilder();
    if (asked.history() == null) {
      text.append("plan ").append(asked.plan()).append('\n');
    } else {
      asked.history().forEach(line -> text.append("version ").append(line).append('\n'));
    }
    asked.journal().forEach(line -> text.append("entry ").append(line).append('\n'));
    text.append("on ").append(asked.on()).append(" known ").append(asked.known());
    return text.append(" policy ").append(asked.policy()).append('\n').toString();
  }
}
