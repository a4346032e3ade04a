package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plans, journals and scorecards of version 2 of the scoring text. They are never written anew: if
 * one differs, either the library is wrong, or the text has a new version; then that gets a folder
 * of its own, and {@code Policy.SCORING} rises.
 */
class FrozenScorecardsTest {

  private static final String FOLDER = "frozen/scoring-2/";

  static List<String> policies() {
    return Policies.all().stream().map(Policy::name).toList();
  }

  private static String frozen(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            FrozenScorecardsTest.class.getResourceAsStream(FOLDER + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void aScorecardIsWhatItWas(String policy) throws IOException {
    OkrJson json = OkrJson.standard();
    Plan plan = json.readPlan(frozen("plan.json")).orElseThrow();
    Journal journal = json.readJournal(frozen("journal.ndjson")).orElseThrow();
    Scorer scorer = Scorer.of(Policies.find(policy).orElseThrow());
    StringBuilder all = new StringBuilder();
    for (String day : List.of("2026-01-31", "2026-02-27", "2026-03-31", "2026-06-30")) {
      all.append(json.writeScorecard(scorer.score(plan, journal, LocalDate.parse(day)), false));
      all.append('\n');
    }
    assertThat(all).hasToString(frozen(policy + ".ndjson"));
  }
}
