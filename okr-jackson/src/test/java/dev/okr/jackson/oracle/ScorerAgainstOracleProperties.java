package dev.okr.jackson.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.Derivation;
import dev.okr.scoring.KeyResultScore;
import dev.okr.scoring.LiveScorecard;
import dev.okr.scoring.ObjectiveScore;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * The library against the oracle, to the last digit: random plans and journals of every shape,
 * read, scored and written by the one, and computed in fractions from the documents by the other.
 */
class ScorerAgainstOracleProperties {

  private static final OkrJson JSON = OkrJson.standard();

  /** A read sample; empty if it has a number beyond limits, the only thing that may be refused. */
  private static Optional<Plan> plan(RandomDocuments.Sample sample) {
    return accepted(JSON.readPlan(sample.plan().toString()));
  }

  private static Optional<Journal> journal(RandomDocuments.Sample sample) {
    StringBuilder lines = new StringBuilder();
    for (JsonNode line : sample.journal()) {
      lines.append(line).append('\n');
    }
    return accepted(JSON.readJournal(lines.toString()));
  }

  private static <T> Optional<T> accepted(Outcome<T> outcome) {
    List<Problem> problems = outcome.problems();
    assertThat(problems).extracting(Problem::code).allMatch("JSON-014"::equals);
    return outcome.fold(Optional::of, rejected -> Optional.empty());
  }

  private static JsonNode comparable(JsonNode scorecard) {
    ObjectNode copy = scorecard.deepCopy();
    copy.remove("teams"); // the specification doesn't give their shape
    copy.findParents("value").forEach(measure -> roundValue((ObjectNode) measure));
    return copy;
  }

  /** The oracle shows values with 9 decimals at most, the library as they were measured. */
  private static void roundValue(ObjectNode measure) {
    if (measure.get("value").isTextual()) {
      BigDecimal value = new BigDecimal(measure.get("value").textValue());
      measure.put("value", value.setScale(9, RoundingMode.HALF_EVEN).toPlainString());
    }
  }

  @Property(tries = 1500)
  void everyFigureLightAndReasonIsTheOracles(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 3) int size) throws IOException {
    RandomDocuments.Sample sample = RandomDocuments.of(seed, size);
    Optional<Plan> plan = plan(sample);
    Optional<Journal> journal = journal(sample);
    if (plan.isEmpty() || journal.isEmpty()) {
      return;
    }
    Scorecard card = Scorer.standard().score(plan.get(), journal.get(), sample.on());
    JsonNode ours = Documents.MAPPER.readTree(JSON.writeScorecard(card, false));
    JsonNode theirs =
        SpecOracle.score(
                sample.plan(), sample.journal(), sample.on(), null, OraclePolicy.standard())
            .toJson();
    assertThat(comparable(ours)).isEqualTo(comparable(theirs));
  }

  @Property(tries = 300)
  void anEntryAtATimeGivesWhatAFullPassGives(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 3) int size) {
    RandomDocuments.Sample sample = RandomDocuments.of(seed, size);
    Optional<Plan> plan = plan(sample);
    Optional<Journal> journal = journal(sample);
    if (plan.isEmpty() || journal.isEmpty()) {
      return;
    }
    LiveScorecard live =
        Scorer.standard().live(plan.get(), Journal.empty(), sample.on()).verifying(true);
    Scorecard before = live.current();
    String first = JSON.writeScorecard(before, false);
    for (Entry entry : journal.get().entries()) {
      live.append(entry);
    }
    assertThat(JSON.writeScorecard(live.current(), false))
        .isEqualTo(
            JSON.writeScorecard(
                Scorer.standard().score(plan.get(), journal.get(), sample.on()), false));
    assertThat(JSON.writeScorecard(before, false)).as("a scorecard never changes").isEqualTo(first);
  }

  @Property(tries = 300)
  void everyExplanationRecomputesToTheScore(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 3) int size) {
    RandomDocuments.Sample sample = RandomDocuments.of(seed, size);
    Optional<Plan> plan = plan(sample);
    Optional<Journal> journal = journal(sample);
    if (plan.isEmpty() || journal.isEmpty()) {
      return;
    }
    for (Policy policy : Policies.all()) {
      Scorecard card = Scorer.of(policy).score(plan.get(), journal.get(), sample.on());
      for (ObjectiveScore objective : card.objectives()) {
        Derivation why = card.explain(GoalRef.to(objective.id())).orElseThrow();
        assertThat(why.result()).as(policy.name()).isEqualTo(objective.score());
        assertThat(why.recompute()).as(why.text("en")).isEqualTo(objective.score());
        for (KeyResultScore keyResult : objective.keyResults()) {
          Derivation part = card.explain(GoalRef.to(keyResult.id())).orElseThrow();
          assertThat(part.recompute()).as(part.text("zh")).isEqualTo(keyResult.score());
        }
      }
    }
  }
}
