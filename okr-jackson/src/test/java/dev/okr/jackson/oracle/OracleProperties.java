package dev.okr.jackson.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.okr.jackson.oracle.OraclePolicy.Clamp;
import dev.okr.jackson.oracle.OraclePolicy.NoData;
import dev.okr.jackson.oracle.OracleResult.KeyResultResult;
import dev.okr.jackson.oracle.OracleResult.Light;
import dev.okr.jackson.oracle.OracleResult.ObjectiveResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for the oracle whatever the documents say. */
class OracleProperties {
  @Provide
  Arbitrary<RandomDocuments.Sample> samples() {
    return RandomDocuments.samples();
  }

  private static OracleResult score(RandomDocuments.Sample sample, OraclePolicy policy) {
    return SpecOracle.score(sample.plan(), sample.journal(), sample.on(), null, policy);
  }

  private static OracleResult score(RandomDocuments.Sample sample) {
    return score(sample, OraclePolicy.standard());
  }

  @Property(tries = 300)
  void computedScoresLieBetweenZeroAndOne(@ForAll("samples") RandomDocuments.Sample sample) {
    for (ObjectiveResult objective : score(sample).objectives()) {
      for (KeyResultResult keyResult : objective.keyResults()) {
        inUnit(keyResult.score());
        inUnit(keyResult.expected());
        keyResult.measures().forEach(measure -> inUnit(measure.score()));
      }
      inUnit(objective.score());
    }
  }

  private static void inUnit(BigDecimal number) {
    if (number != null) {
      assertThat(number).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
      assertThat(number.scale()).isEqualTo(9);
    }
  }

  @Property(tries = 200)
  void aMeanLiesBetweenItsParts(@ForAll("samples") RandomDocuments.Sample sample) {
    for (ObjectiveResult objective : score(sample).objectives()) {
      for (KeyResultResult keyResult : objective.keyResults()) {
        if (keyResult.computed() != null && !keyResult.measures().isEmpty()) {
          BigDecimal most =
              keyResult.measures().stream()
                  .filter(measure -> measure.score() != null)
                  .map(OracleResult.MeasureResult::score)
                  .reduce(BigDecimal.ZERO, BigDecimal::max);
          assertThat(keyResult.computed()).isLessThanOrEqualTo(most);
        }
      }
    }
  }

  @Property(tries = 200)
  void repeatedLinesChangeNothing(@ForAll("samples") RandomDocuments.Sample sample) {
    List<JsonNode> twice = new ArrayList<>(sample.journal());
    twice.addAll(sample.journal());
    assertThat(SpecOracle.score(sample.plan(), twice, sample.on(), null, OraclePolicy.standard()))
        .isEqualTo(score(sample));
  }

  @Property(tries = 200)
  void linesOfTheFutureChangeNothing(@ForAll("samples") RandomDocuments.Sample sample) {
    List<JsonNode> past = new ArrayList<>(sample.journal());
    past.removeIf(line -> line.get("on").textValue().compareTo(sample.on().toString()) > 0);
    assertThat(SpecOracle.score(sample.plan(), past, sample.on(), null, OraclePolicy.standard()))
        .isEqualTo(score(sample));
  }

  @Property(tries = 200)
  void whatIsKnownLaterIsNotSeen(@ForAll("samples") RandomDocuments.Sample sample) {
    Instant known = Instant.parse(sample.on() + "T09:00:00Z");
    List<JsonNode> seen = new ArrayList<>(sample.journal());
    seen.removeIf(line -> Instant.parse(line.get("recordedAt").textValue()).isAfter(known));
    assertThat(
            SpecOracle.score(
                sample.plan(), sample.journal(), sample.on(), known, OraclePolicy.standard()))
        .isEqualTo(
            SpecOracle.score(sample.plan(), seen, sample.on(), null, OraclePolicy.standard()));
  }

  @Property(tries = 200)
  void aKeyResultOfWeightZeroDoesNotMoveItsObjective(
      @ForAll("samples") RandomDocuments.Sample sample) {
    ObjectNode plan = sample.plan().deepCopy();
    int number = 0;
    for (JsonNode objective : plan.get("objectives")) {
      ArrayNode keyResults = (ArrayNode) objective.get("keyResults");
      ObjectNode added = keyResults.addObject();
      added.put("id", "extra" + number++).put("weight", 0).put("owner", "data");
      ArrayNode measures = added.putArray("measures");
      measures.addObject().put("id", "a").putObject("target").put("kind", "done");
      measures.addObject().put("id", "b").putObject("target").put("kind", "done");
    }
    OracleResult before = score(sample);
    OracleResult after =
        SpecOracle.score(plan, sample.journal(), sample.on(), null, OraclePolicy.standard());
    for (ObjectiveResult objective : before.objectives()) {
      ObjectiveResult same = after.objective(objective.id());
      assertThat(same.score()).isEqualTo(objective.score());
      assertThat(same.expected()).isEqualTo(objective.expected());
      assertThat(same.light()).isEqualTo(objective.light());
    }
  }

  @Property(tries = 200)
  void clampingHappensOnceOrNotAtAll(@ForAll("samples") RandomDocuments.Sample sample) {
    OracleResult free = score(sample, OraclePolicy.standard().clamped(Clamp.NONE, "1"));
    OracleResult clamped = score(sample);
    for (ObjectiveResult objective : free.objectives()) {
      for (KeyResultResult keyResult : objective.keyResults()) {
        keyResult
            .measures()
            .forEach(measure -> assertThat(measure.score()).isEqualTo(measure.progress()));
        KeyResultResult other = clamped.keyResult(keyResult.id());
        assertThat(other.progress() == null).isEqualTo(keyResult.progress() == null);
        assertThat(other.expected()).isEqualTo(keyResult.expected());
      }
    }
  }

  @Property(tries = 200)
  void everyPolicyGivesAnAnswer(
      @ForAll("samples") RandomDocuments.Sample sample,
      @ForAll OraclePolicy.RollUp rollUp,
      @ForAll NoData noData,
      @ForAll OraclePolicy.ObjectiveLight objectiveLight,
      @ForAll OraclePolicy.LightKind lights,
      @ForAll boolean strict) {
    OraclePolicy policy =
        OraclePolicy.standard()
            .withRollUp(rollUp)
            .withNoData(noData)
            .withObjectiveLight(objectiveLight)
            .withLights(lights, "0.5", "0.2")
            .withStrict(strict);
    OracleResult result = score(sample, policy);
    assertThat(result.objectives()).hasSameSizeAs(sample.plan().get("objectives"));
    for (ObjectiveResult objective : result.objectives()) {
      assertThat(objective.pace() == null).isEqualTo(objective.score() == null);
      for (KeyResultResult keyResult : objective.keyResults()) {
        assertThat(keyResult.pace() == null).isEqualTo(keyResult.score() == null);
        if (keyResult.light() == Light.GREEN) {
          assertThat(keyResult.reasons()).isEmpty();
        } else if (keyResult.light() != Light.UNKNOWN) {
          assertThat(keyResult.reasons()).isNotEmpty();
        }
      }
    }
  }

  @Property(tries = 100)
  void theSameSeedGivesTheSameDocuments(@ForAll long seed) {
    assertThat(RandomDocuments.of(seed, 2)).isEqualTo(RandomDocuments.of(seed, 2));
  }
}
