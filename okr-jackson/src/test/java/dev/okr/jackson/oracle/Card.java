package dev.okr.jackson.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A case under test, changed step by step, and the scorecard that the oracle gives for it. */
final class Card {
  private JsonNode plan;
  private List<JsonNode> history;
  private final List<JsonNode> journal = new ArrayList<>();
  private LocalDate on;
  private Instant known;
  private String cycle;
  private JsonNode policy = Policies.document("standard");
  private WorkingDays workingDays = WorkingDays.ALL;
  private ObjectNode scored;

  static Card of(JsonNode plan) {
    Card card = new Card();
    card.plan = plan;
    return card;
  }

  Card history(List<JsonNode> lines) {
    history = lines;
    return changed();
  }

  /** Changes the plan by hand, as a person would who has the new words. */
  Card plan(Consumer<ObjectNode> change) {
    change.accept((ObjectNode) plan);
    return changed();
  }

  Card journal(String... lines) {
    for (String line : lines) {
      journal.add(Json.parse(line));
    }
    return changed();
  }

  Card journal(List<JsonNode> lines) {
    journal.addAll(lines);
    return changed();
  }

  Card on(String day) {
    on = LocalDate.parse(day);
    return changed();
  }

  Card known(String instant) {
    known = Instant.parse(instant);
    return changed();
  }

  Card cycle(String id) {
    cycle = id;
    return changed();
  }

  Card policy(String name) {
    policy = Policies.document(name);
    return changed();
  }

  /** A policy from standard with some members of its own. */
  Card policyWith(String members) {
    ObjectNode document = (ObjectNode) Json.parse(members);
    if (!document.has("from")) {
      document.put("from", "standard");
    }
    policy = document;
    return changed();
  }

  Card workingDays(WorkingDays calendar) {
    workingDays = calendar;
    return changed();
  }

  private Card changed() {
    scored = null;
    return this;
  }

  JsonNode json() {
    if (scored == null) {
      Oracle.Case asked =
          new Oracle.Case(
              history == null ? plan : null, history, journal, on, known, cycle, policy);
      scored = Oracle.score(asked, PolicyDocument.read(policy).with(workingDays));
      if (isForEveryScorer()) {
        assertThat(OracleComparison.differences(new ScorerUnderTest(), asked))
            .as("the library's scorer agrees")
            .filteredOn(difference -> !difference.startsWith("refused"))
            .isEmpty();
      }
    }
    return scored;
  }

  /** Whether the library's scorer can be asked: by the name of a policy, for all teams. */
  private boolean isForEveryScorer() {
    return Policies.names().stream().map(Policies::document).anyMatch(policy::equals)
        && workingDays.equals(WorkingDays.ALL)
        && cycle == null;
  }

  /** The figures of an objective or a key result. */
  JsonNode of(String id) {
    for (JsonNode objective : json().get("objectives")) {
      if (objective.get("id").asText().equals(id)) {
        return objective;
      }
      for (JsonNode keyResult : objective.get("keyResults")) {
        if (keyResult.get("id").asText().equals(id)) {
          return keyResult;
        }
      }
    }
    throw new AssertionError("no goal (" + id + ") in " + json());
  }

  /** A figure as text; "null" where there is none. */
  String figure(String id, String member) {
    return of(id).get(member).asText();
  }

  String score(String id) {
    return figure(id, "score");
  }

  String expected(String id) {
    return figure(id, "expected");
  }

  /** The light with its reasons, such as {@code "red [pace, stale]"}. */
  String light(String id) {
    List<String> reasons = new ArrayList<>();
    of(id).get("reasons").forEach(reason -> reasons.add(reason.asText()));
    return of(id).get("light").asText() + " " + reasons;
  }

  String value(String id) {
    return of(id).get("measures").get(0).get("value").asText();
  }

  JsonNode team(String id) {
    return member("teams", id);
  }

  JsonNode cycleOf(String id) {
    return member("cycles", id);
  }

  private JsonNode member(String list, String id) {
    for (JsonNode node : json().get(list)) {
      if (node.get("id").asText().equals(id)) {
        return node;
      }
    }
    throw new AssertionError("no " + id + " in " + list);
  }
}
