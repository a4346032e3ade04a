package dev.okr.jackson.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.okr.jackson.Fixture;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The quarter of the fixture, on a day of each month and long after it, by every named policy. */
class QuarterAgainstOracleTest {

  private static final ScorerUnderTest SCORER = new ScorerUnderTest();
  private static final JsonNode PLAN = Json.parse(Fixture.planText());
  private static final List<JsonNode> JOURNAL =
      Fixture.journalText().lines().filter(line -> !line.isBlank()).map(Json::parse).toList();

  static List<String> policies() {
    return Policies.names();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void everyFigureLightAndReasonIsTheOracles(String name) {
    JsonNode policy =
        Json.MAPPER.createObjectNode().put("okr", "policy/1").put("name", name).put("from", name);
    for (String day :
        List.of("2025-12-31", "2026-01-31", "2026-02-27", "2026-03-31", "2026-06-30")) {
      Oracle.Case asked =
          new Oracle.Case(PLAN, null, JOURNAL, LocalDate.parse(day), null, null, policy);
      assertThat(OracleComparison.differences(SCORER, asked)).as(day).isEmpty();
    }
  }

  /** What the oracle knows of a policy, written as a document, is the policy of that name. */
  @ParameterizedTest
  @MethodSource("policies")
  void aNamedPolicyCanBeWrittenAsADocument(String name) {
    Policy read =
        OkrJson.standard()
            .readPolicy(PolicyDocument.complete(Policies.document(name)).toString())
            .orElseThrow();
    Policy named = dev.okr.scoring.policy.Policies.find(name).orElseThrow();
    assertThat(Policy.builder().from(read).display(named.display()).build()).isEqualTo(named);
  }
}
