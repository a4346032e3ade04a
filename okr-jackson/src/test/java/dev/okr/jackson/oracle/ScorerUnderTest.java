package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.journal.Journal;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanHistory;
import dev.okr.core.plan.PlanVersion;
import dev.okr.core.value.LocalizedText;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
    Scorer scorer =
        Scorer.of(
            dev.okr.scoring.policy.Policies.find(Json.text(policy, "name", "standard"))
                .orElseThrow());
    Scorecard card;
    if (history == null) {
      Outcome<Plan> read = json.readPlan(plan.toString());
      if (!read.isOk()) {
        return problems(read.problems());
      }
      card =
          known == null
              ? scorer.score(read.orElseThrow(), journal.orElseThrow(), on)
              : scorer.score(read.orElseThrow(), journal.orElseThrow(), on, known);
    } else {
      PlanHistory versions = history(history);
      card =
          known == null
              ? scorer.score(versions, journal.orElseThrow(), on)
              : scorer.score(versions, journal.orElseThrow(), on, known);
    }
    return Json.parse(json.writeScorecard(card, false));
  }

  private PlanHistory history(List<JsonNode> lines) {
    List<PlanVersion> versions = new ArrayList<>();
    for (JsonNode line : lines) {
      versions.add(
          new PlanVersion(
              Json.date(line, "on"),
              Instant.parse(Json.text(line, "recordedAt", "")),
              PartyId.of(Json.text(line, "by", "x")),
              LocalizedText.empty(),
              json.readPlan(line.get("plan").toString()).orElseThrow()));
    }
    return PlanHistory.of(versions);
  }

  private static JsonNode problems(List<Problem> problems) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    ArrayNode list = node.putArray("problems");
    problems.forEach(problem -> list.add(problem.toString()));
    return node;
  }
}
