package dev.okr.jackson.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of every plan and journal, whatever the figures are. */
class ScoringLawsTest {

  private static final int CASES = Integer.getInteger("okr.laws.cases", 300);
  private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");
  private static final ScorerUnderTest SCORER = new ScorerUnderTest();

  /** A law of a case; says what breaks it, or nothing. */
  private interface Law {
    void check(Oracle.Case drawn, Dice dice);
  }

  private static void holds(Law law) {
    Generator generator = new Generator(Knobs.SMALL);
    for (long seed = 1; seed <= CASES; seed++) {
      Oracle.Case drawn = generator.draw(seed);
      Oracle.Case asked = at(drawn, drawn.on());
      try {
        law.check(asked, new Dice(-seed));
      } catch (AssertionError | RuntimeException broken) {
        throw new AssertionError("seed " + seed + "\n" + OracleComparison.describe(asked), broken);
      }
    }
  }

  // ---- cases

  private static Oracle.Case at(Oracle.Case c, LocalDate on) {
    return new Oracle.Case(c.plan(), c.history(), c.journal(), on, null, null, c.policy());
  }

  private static Oracle.Case with(Oracle.Case c, List<JsonNode> journal) {
    return new Oracle.Case(c.plan(), c.history(), journal, c.on(), null, null, c.policy());
  }

  private static Oracle.Case with(Oracle.Case c, JsonNode... more) {
    List<JsonNode> journal = new ArrayList<>(c.journal());
    journal.addAll(List.of(more));
    return with(c, journal);
  }

  private static JsonNode card(Oracle.Case c) {
    JsonNode card = SCORER.score(c.plan(), c.history(), c.journal(), c.on(), c.known(), c.policy());
    assertThat(card.has("problems")).as("refused: %s", card.get("problems")).isFalse();
    return card;
  }

  private static List<LocalDate> days(Oracle.Case c) {
    return List.of(
        c.on().minusDays(20), c.on(), c.on().plusDays(30), LocalDate.parse("2026-08-01"));
  }

  private static void sameOnEachDay(Oracle.Case one, Oracle.Case other) {
    for (LocalDate day : days(one)) {
      assertThat(card(at(other, day))).as("%s", day).isEqualTo(card(at(one, day)));
    }
  }

  private static ObjectNode entry(String kind, String id, LocalDate on, Instant recordedAt) {
    return Json.MAPPER
        .createObjectNode()
        .put("entry", kind)
        .put("id", id)
        .put("on", on.toString())
        .put("recordedAt", recordedAt.toString())
        .put("by", "a");
  }

  private static JsonNode plan(Oracle.Case c) {
    return c.plan() == null ? c.history().get(0).get("plan") : c.plan();
  }

  private static String kind(JsonNode entry) {
    return entry.get("entry").asText();
  }

  // ---- laws

  @Test
  void aClosedCyclesFiguresNeverMoveAgain() {
    Generator others = new Generator(Knobs.SMALL);
    holds(
        (drawn, dice) -> {
          List<JsonNode> closes = new ArrayList<>();
          for (JsonNode cycle : plan(drawn).get("cycles")) {
            String id = cycle.get("id").asText();
            closes.add(entry("closed", "close-" + id, drawn.on(), LATER).put("cycle", id));
          }
          Oracle.Case closed = with(drawn, closes.toArray(JsonNode[]::new));
          List<JsonNode> more = new ArrayList<>(closed.journal());
          for (JsonNode late : others.draw(dice.between(1, 1_000_000)).journal()) {
            if (!kind(late).equals("reopened")) {
              more.add(
                  ((ObjectNode) late.deepCopy())
                      .put("id", "late-" + late.get("id").asText())
                      .put("recordedAt", LATER.plusSeconds(more.size()).toString()));
            }
          }
          sameOnEachDay(closed, with(closed, more));
        });
  }

  @Test
  void droppingAGoalChangesNothingBeforeItsDay() {
    holds(
        (drawn, dice) -> {
          LocalDate day = dice.day(drawn.on().minusDays(10), drawn.on().plusDays(10));
          ObjectNode drop = entry("stateChanged", "drop", day, LATER).put("state", "dropped");
          JsonNode objective = dice.one(Json.list(plan(drawn), "objectives"));
          List<JsonNode> keyResults = Json.list(objective, "keyResults");
          if (keyResults.isEmpty() || dice.chance(50)) {
            drop.put("objective", objective.get("id").asText());
          } else {
            drop.put("keyResult", dice.one(keyResults).get("id").asText());
          }
          Oracle.Case before = at(drawn, day.minusDays(1));
          assertThat(card(with(before, drop))).isEqualTo(card(before));
        });
  }

  @Test
  void aRetractedEntryIsAsIfItHadNeverBeen() {
    Set<String> kinds = new LinkedHashSet<>();
    holds(
        (drawn, dice) -> {
          List<JsonNode> candidates =
              drawn.journal().stream()
                  .filter(entry -> !Set.of("closed", "reopened").contains(kind(entry)))
                  .toList();
          if (candidates.isEmpty()) {
            return;
          }
          JsonNode chosen = dice.one(candidates);
          kinds.add(kind(chosen));
          List<JsonNode> without = new ArrayList<>();
          List<JsonNode> retracted = new ArrayList<>();
          for (JsonNode entry : drawn.journal()) {
            retracted.add(entry);
            if (entry.get("id").equals(chosen.get("id"))) {
              retracted.add(
                  entry(
                          "retracted",
                          "back",
                          drawn.on(),
                          Instant.parse(chosen.get("recordedAt").asText()))
                      .put("target", chosen.get("id").asText())
                      .put("reason", "a mistake"));
            } else {
              without.add(entry);
            }
          }
          sameOnEachDay(with(drawn, without), with(drawn, retracted));
        });
    assertThat(kinds).contains("checkIn", "reading", "targetRevised", "scoreAdjusted");
  }

  @Test
  void splittingAValueChangesNoSum() {
    int[] split = {0};
    holds(
        (drawn, dice) -> {
          for (JsonNode entry : drawn.journal()) {
            if (isSummed(drawn, entry) && isNamedByNone(drawn, entry)) {
              split[0]++;
              sumsAreSame(drawn, with(drawn, inTwo(drawn, entry)));
              return;
            }
          }
        });
    assertThat(split[0]).isGreaterThan(CASES / 50);
  }

  /** Whether it is a number for a measure that the first plan sums up. */
  private static boolean isSummed(Oracle.Case drawn, JsonNode entry) {
    if (!kind(entry).equals("checkIn") || !entry.path("value").isNumber()) {
      return false;
    }
    for (JsonNode objective : plan(drawn).get("objectives")) {
      for (JsonNode keyResult : Json.list(objective, "keyResults")) {
        for (JsonNode measure : Json.list(keyResult, "measures")) {
          if (keyResult.get("id").equals(entry.get("keyResult"))
              && measure.get("id").equals(entry.get("measure"))
              && Json.text(measure, "observe", "").equals("sum")) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isNamedByNone(Oracle.Case drawn, JsonNode entry) {
    return !entry.has("corrects")
        && drawn.journal().stream()
            .noneMatch(
                other ->
                    entry.get("id").equals(other.get("corrects"))
                        || entry.get("id").equals(other.get("target")));
  }

  private static List<JsonNode> inTwo(Oracle.Case drawn, JsonNode entry) {
    List<JsonNode> journal = new ArrayList<>();
    BigDecimal third = new BigDecimal("0.37");
    for (JsonNode other : drawn.journal()) {
      if (other.get("id").equals(entry.get("id"))) {
        BigDecimal value = entry.get("value").decimalValue();
        ObjectNode part = entry.deepCopy();
        journal.add(part.put("value", value.subtract(third)).put("id", "part"));
        journal.add(((ObjectNode) entry.deepCopy()).put("value", third));
      } else {
        journal.add(other);
      }
    }
    return journal;
  }

  /** Other measures may look at the newest value of the metric, which a part now is. */
  private static void sumsAreSame(Oracle.Case one, Oracle.Case other) {
    for (LocalDate day : days(one)) {
      assertThat(sums(at(other, day))).as("%s", day).isEqualTo(sums(at(one, day)));
    }
  }

  private static List<JsonNode> sums(Oracle.Case asked) {
    List<JsonNode> sums = new ArrayList<>();
    for (JsonNode objective : plan(asked).get("objectives")) {
      for (JsonNode keyResult : Json.list(objective, "keyResults")) {
        for (JsonNode measure : Json.list(keyResult, "measures")) {
          if (Json.text(measure, "observe", "").equals("sum") && !measure.has("valueOf")) {
            sums.add(measureOf(card(asked), keyResult.get("id"), measure.get("id")));
          }
        }
      }
    }
    return sums;
  }

  private static JsonNode measureOf(JsonNode card, JsonNode keyResult, JsonNode measure) {
    for (JsonNode objective : card.get("objectives")) {
      for (JsonNode scored : objective.get("keyResults")) {
        for (JsonNode found : scored.get("measures")) {
          if (scored.get("id").equals(keyResult) && found.get("id").equals(measure)) {
            return found;
          }
        }
      }
    }
    return Json.MAPPER.nullNode();
  }

  @Test
  void aPlanOfTomorrowChangesNothingToday() {
    Generator others = new Generator(Knobs.SMALL);
    holds(
        (drawn, dice) -> {
          JsonNode tomorrows = plan(others.draw(dice.between(1, 1_000_000)));
          List<JsonNode> history = new ArrayList<>();
          if (drawn.history() == null) {
            history.add(version(LocalDate.parse("2025-01-01"), drawn.plan()));
          } else {
            history.addAll(drawn.history());
          }
          history.add(version(drawn.on().plusDays(1), tomorrows));
          Oracle.Case planned =
              new Oracle.Case(
                  null, history, drawn.journal(), drawn.on(), null, null, drawn.policy());
          assertThat(card(planned)).isEqualTo(card(drawn));
        });
  }

  private static JsonNode version(LocalDate on, JsonNode plan) {
    ObjectNode version = Json.MAPPER.createObjectNode();
    version.put("on", on.toString()).put("recordedAt", "2025-01-01T00:00:00Z").put("by", "a");
    return version.set("plan", plan);
  }
}
