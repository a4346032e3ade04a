package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The scorecard of a plan, a journal, a date and a policy, worked out from the text of scoring.md
 * alone, slowly and exactly.
 */
final class Oracle {
  private Oracle() {}

  /** A case to be scored. Exactly one of plan and history is there; known and cycle may be null. */
  record Case(
      JsonNode plan,
      List<JsonNode> history,
      List<JsonNode> journal,
      LocalDate on,
      Instant known,
      String cycle,
      JsonNode policy) {}

  static ObjectNode score(Case asked) {
    return score(asked, PolicyDocument.read(asked.policy()));
  }

  static ObjectNode score(Case asked, Policy policy) {
    List<Entry> journal = Entry.journal(asked.journal());
    Plan plan =
        asked.history() == null
            ? PlanReader.read(asked.plan())
            : new PlanHistory(asked.history()).on(asked.on(), journal, asked.known());
    World world = World.of(plan, journal, asked.known(), policy);
    return new ScoreJson(world, asked.on()).write(asked.cycle());
  }
}
