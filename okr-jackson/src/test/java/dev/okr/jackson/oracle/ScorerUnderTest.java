package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.journal.Journal;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The library's scorer, as documents in and out. */
final class ScorerUnderTest implements OracleComparison {

  private final OkrJson json = OkrJson.standard();

  @Override
  public JsonNode score(
      JsonNode plan,
      List<JsonNode> history,
      List<JsonNode> lines,
      LocalDate on,
      Instant known,
      JsonNode policy) {
    Outcome<Journal> journal =
        json.readJournal(lines.stream().map(JsonNode::toString).collect(Collectors.joining("\n")));
    if (!journal.isOk()) {
      return problems(journal.problems());
    }
    Outcome<Policy> read = json.readPolicy(policy.toString());
    if (!read.isOk()) {
      return problems(read.problems());
    }
    Scorer scorer = Scorer.of(read.orElseThrow());
    Outcome<Scorecard> card =
        history == null
            ? json.readPlan(plan.toString())
                .map(
                    one ->
                        known == null
                            ? scorer.score(one, journal.orElseThrow(), on)
                            : scorer.score(one, journal.orElseThrow(), on, known))
            : json.readHistory(
                    history.stream().map(JsonNode::toString).collect(Collectors.joining("\n")))
                .map(
                    versions ->
                        known == null
                            ? scorer.score(versions, journal.orElseThrow(), on)
                            : scorer.score(versions, journal.orElseThrow(), on, known));
    return card.fold(
        scored -> Json.parse(json.writeScorecard(scored, false)), ScorerUnderTest::problems);
  }

  private static JsonNode problems(List<Problem> problems) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    ArrayNode list = node.putArray("problems");
    problems.forEach(problem -> list.add(problem.toString()));
    return node;
  }
}
