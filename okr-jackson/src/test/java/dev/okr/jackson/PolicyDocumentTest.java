package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okr.core.error.Outcome;
import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.RollUp;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.MetricId;
import dev.okr.core.time.WorkingDays;
import dev.okr.scoring.policy.Bands;
import dev.okr.scoring.policy.BoundProgress;
import dev.okr.scoring.policy.Bounds;
import dev.okr.scoring.policy.Clamp;
import dev.okr.scoring.policy.DayCount;
import dev.okr.scoring.policy.Display;
import dev.okr.scoring.policy.ExpectedOn;
import dev.okr.scoring.policy.Formula;
import dev.okr.scoring.policy.FormulaInput;
import dev.okr.scoring.policy.FormulaUse;
import dev.okr.scoring.policy.GuardrailEffect;
import dev.okr.scoring.policy.HoldGreen;
import dev.okr.scoring.policy.LightRule;
import dev.okr.scoring.policy.NoData;
import dev.okr.scoring.policy.NotBegun;
import dev.okr.scoring.policy.ObjectiveLight;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import dev.okr.scoring.policy.UnknownParts;
import dev.okr.scoring.policy.UnmetHold;
import dev.okr.scoring.policy.UnstatedExpectation;
import dev.okr.scoring.policy.UnstatedWeights;
import dev.okr.scoring.policy.Weighting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyDocumentTest {

  private static final OkrJson JSON = OkrJson.standard();

  private static Policy read(String members) {
    return JSON.readPolicy("{\"okr\":\"policy/1\",\"name\":\"mine\"" + members + "}").orElseThrow();
  }

  static List<Policy> named() {
    return Policies.all();
  }

  @ParameterizedTest
  @MethodSource("named")
  void aNamedPolicyIsItsDocument(Policy policy) {
    assertThat(JSON.readPolicy(JSON.writePolicy(policy)).orElseThrow()).isEqualTo(policy);
  }

  @ParameterizedTest
  @MethodSource("named")
  void whatADocumentLeavesOutIsAsInThePolicyItIsFrom(Policy policy) {
    Policy copy = read(",\"from\":\"" + policy.name() + "\"");
    assertThat(copy).isEqualTo(Policy.builder().from(policy).name("mine").build());
  }

  @Test
  void withoutFromItIsFromTheStandard() {
    assertThat(read("")).isEqualTo(Policy.builder().from(Policies.standard()).name("mine").build());
  }

  /** A policy that differs from the standard in every value. */
  private static Policy other() {
    return Policy.builder()
        .name("other")
        .noData(NoData.UNKNOWN)
        .notBegun(NotBegun.AS_ZERO)
        .unstatedWeights(UnstatedWeights.PROPORTIONAL)
        .weighting(Weighting.EQUAL)
        .rollUp(RollUp.BOTH)
        .clamp(Clamp.ROLL_UP)
        .cap(new BigDecimal("1.5"))
        .bounds(Bounds.STRICT)
        .boundProgress(BoundProgress.DISTANCE)
        .riskIsYellow(true)
        .dayCount(DayCount.ELAPSED)
        .expectedOn(ExpectedOn.TODAY)
        .expectedBy(Map.of(Ambition.LEARNING, new BigDecimal("0.5")))
        .unstatedExpectation(UnstatedExpectation.ONE)
        .light(LightRule.gap("0.1", "0.2"))
        .greenGap(new BigDecimal("-1"))
        .yellowGap(new BigDecimal("0.3"))
        .holdGreen(HoldGreen.AT_ONCE)
        .unmetHold(UnmetHold.YELLOW)
        .objectiveLight(ObjectiveLight.BY_LIGHTS)
        .unknownParts(UnknownParts.IGNORE)
        .bands(Bands.redYellowGreen("0.3", "0.6").atDigits(1))
        .bandsBy(Map.of(Ambition.ASPIRATIONAL, Bands.redYellowGreen("0.1", "0.2").atDigits(1)))
        .guardrail(GuardrailEffect.CAP)
        .guardrailCap(new BigDecimal("0.25"))
        .confidenceRed(new BigDecimal("0.1"))
        .confidenceYellow(new BigDecimal("0.2"))
        .confidenceDays(7)
        .reported(false)
        .staleAfterDays(Map.of())
        .display(new Display(true, 1))
        .build();
  }

  @Test
  void everyValueIsWrittenAndReadBack() {
    String document = JSON.writePolicy(other());
    assertThat(JSON.readPolicy(document).orElseThrow()).isEqualTo(other());
    // one that stays as it was written, whatever becomes of the standard policy later
    assertThat(document)
        .isEqualTo(
            """
            {
              "okr" : "policy/1",
              "name" : "other",
              "scoring" : 2,
              "noData" : "unknown",
              "notBegun" : "asZero",
              "unstatedWeights" : "proportional",
              "weights" : "plain",
              "rollUp" : "both",
              "clamp" : "rollUp",
              "cap" : 1.5,
              "bounds" : "strict",
              "boundProgress" : "distance",
              "risk" : true,
              "dayCount" : "elapsed",
              "expectedOn" : "today",
              "expectedBy" : {
                "learning" : 0.5
              },
              "unstatedExpectation" : "one",
              "light" : {
                "kind" : "gap",
                "green" : 0.1,
                "yellow" : 0.2
              },
              "gaps" : [
                -1,
                0.3
              ],
              "holdGreen" : "atOnce",
              "unmetHold" : "yellow",
              "objectiveLight" : "byLights",
              "unknownParts" : "ignore",
              "bandDigits" : 1,
              "bands" : {
                "default" : [
                  {
                    "name" : "red",
                    "from" : 0
                  },
                  {
                    "name" : "yellow",
                    "from" : 0.3
                  },
                  {
                    "name" : "green",
                    "from" : 0.6
                  }
                ],
                "aspirational" : [
                  {
                    "name" : "red",
                    "from" : 0
                  },
                  {
                    "name" : "yellow",
                    "from" : 0.1
                  },
                  {
                    "name" : "green",
                    "from" : 0.2
                  }
                ]
              },
              "guardrail" : {
                "cap" : 0.25
              },
              "confidence" : {
                "red" : 0.1,
                "yellow" : 0.2,
                "days" : 7
              },
              "reported" : false,
              "refreshDays" : { },
              "display" : {
                "scale" : 100,
                "digits" : 1
              }
            }""");
  }

  @Test
  void whatADocumentCannotSayIsNotLeftOut() {
    Policy working =
        Policy.builder().name("working").calendar(WorkingDays.MONDAY_TO_FRIDAY).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JSON.writePolicy(working))
        .withMessageContaining("working calendar");
    Policy digits =
        Policy.builder()
            .name("digits")
            .bandsBy(Map.of(Ambition.COMMITTED, Bands.redYellowGreen("0.7", "1").atDigits(1)))
            .build();
    assertThatIllegalArgumentException().isThrownBy(() -> JSON.writePolicy(digits));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // members | pointer | code
        "\"nodata\":\"unknown\" | /nodata | JSON-007",
        "\"noData\":\"none\" | /noData | JSON-010",
        "\"from\":\"objectives\" | /from | JSON-010",
        "\"scoring\":1 | /scoring | JSON-016",
        "\"scoring\":3 | /scoring | JSON-016",
        "\"cap\":0.9 | /cap | JSON-016",
        "\"gaps\":[0.1] | /gaps | JSON-016",
        "\"gaps\":[0.1,-2] | /gaps/1 | JSON-016",
        "\"confidence\":{\"red\":0.5,\"yellow\":0.4} | /confidence | JSON-016",
        "\"confidence\":{\"red\":0.5} | /confidence | JSON-008",
        "\"light\":{\"kind\":\"ratio\",\"green\":0.5} | /light | JSON-008",
        "\"light\":{\"kind\":\"ratio\",\"green\":0.5,\"yellow\":0.6} | /light | JSON-016",
        "\"light\":{\"kind\":\"gap\",\"green\":0.5,\"yellow\":0.4} | /light | JSON-016",
        "\"bands\":{\"default\":[{\"name\":\"a\"},{\"name\":\"b\"}]} | /bands/default | JSON-016",
        "\"bands\":{} | /bands | JSON-008",
        "\"bandDigits\":10 | /bandDigits | JSON-016",
        "\"guardrail\":\"cap\" | /guardrail | JSON-010",
        "\"expectedBy\":{\"bold\":1} | /expectedBy/bold | JSON-007",
        "\"refreshDays\":{\"daily\":-1} | /refreshDays/daily | JSON-016",
        "\"display\":{\"scale\":10,\"digits\":0} | /display/scale | JSON-016",
        "\"risk\":\"yes\" | /risk | JSON-009",
      })
  void whatIsWrongHasItsPlace(String members, String pointer, String code) {
    Outcome<Policy> read =
        JSON.readPolicy("{\"okr\":\"policy/1\",\"name\":\"mine\"," + members + "}");
    assertThat(read.problems())
        .extracting(p -> p.location().pointer() + " " + p.code())
        .containsExactly(pointer + " " + code);
  }

  @Test
  void everyProblemIsToldAtOnce() {
    Outcome<Policy> read =
        JSON.readPolicy("{\"okr\":\"policy/1\",\"noData\":\"none\",\"cap\":\"much\",\"x\":1}");
    assertThat(read.problems()).hasSize(4);
    assertThat(JSON.readPolicy("{\"okr\":\"plan/1\",\"id\":\"p\"}").problems())
        .extracting(p -> p.location().pointer())
        .containsExactly("/okr");
    assertThat(JSON.readPolicy("[]").isOk()).isFalse();
    assertThat(JSON.readPolicy("").isOk()).isFalse();
  }

  private static final Formula SQUARED =
      Formula.of("squared", 2, input -> input.value().multiply(input.value()));

  private static Outcome<Policy> withFormulas(String uses) {
    return OkrJson.builder()
        .formula(SQUARED)
        .build()
        .readPolicy("{\"okr\":\"policy/1\",\"name\":\"mine\",\"formulas\":[" + uses + "]}");
  }

  @Test
  void aFormulaIsCarriedByNameAndVersion() {
    Policy policy =
        Policy.builder()
            .name("mine")
            .addFormulas(FormulaUse.ofMetric(SQUARED, MetricId.of("nps")))
            .addFormulas(FormulaUse.ofKind(SQUARED, Target.FromTo.class))
            .build();
    String document = JSON.writePolicy(policy);
    assertThat(OkrJson.builder().formula(SQUARED).build().readPolicy(document).orElseThrow())
        .isEqualTo(policy);
    assertThat(JSON.readPolicy(document).problems())
        .extracting(problem -> problem.code() + " " + problem.location().pointer())
        .containsExactly("JSON-030 /formulas/0", "JSON-030 /formulas/1");
    assertThat(JSON.readPolicy(document).problems().get(0).message("en"))
        .startsWith("This reader has no formula 'squared' of version 2; it has: none.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"name\":\"squared\",\"version\":1,\"kind\":\"done\"} | JSON-030 /formulas/0",
        "{\"name\":\"squared\",\"version\":2} | JSON-024 /formulas/0",
        "{\"name\":\"squared\",\"version\":2,\"kind\":\"done\",\"metric\":\"m\"} | JSON-024 /formulas/0",
        "{\"name\":\"squared\",\"version\":2,\"kind\":\"odd\"} | JSON-010 /formulas/0/kind",
        "{\"name\":\"squared\",\"kind\":\"done\"} | JSON-008 /formulas/0",
        "{\"name\":\"squared\",\"version\":2,\"kind\":\"done\"},{\"name\":\"squared\",\"version\":2,\"kind\":\"done\"} | JSON-031 /formulas/1",
      })
  void aFormulaThatIsNotMeantSoIsRefused(String uses, String problem) {
    assertThat(withFormulas(uses).problems())
        .extracting(found -> found.code() + " " + found.location().pointer())
        .containsExactly(problem);
  }

  @Test
  void aReaderKnowsAVersionOnce() {
    OkrJson.Builder builder = OkrJson.builder().formula(SQUARED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.formula(Formula.of("squared", 2, FormulaInput::value)))
        .withMessageContaining("squared 2");
    builder.formula(Formula.of("squared", 3, FormulaInput::value));
  }
}
