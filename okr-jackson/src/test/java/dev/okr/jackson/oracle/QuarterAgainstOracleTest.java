package dev.okr.jackson.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.okr.jackson.Fixture;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two quarters of a retailer, on a day of each month and long after it, by every named policy. */
class QuarterAgainstOracleTest {

  private static final ScorerUnderTest SCORER = new ScorerUnderTest();
  private static final List<String> DAYS =
      List.of("2025-12-31", "2026-01-31", "2026-02-27", "2026-03-31", "2026-06-30");

  /** A plan with its journal. */
  private record Quarter(JsonNode plan, List<JsonNode> journal) {

    static Quarter of(String plan, String journal) {
      return new Quarter(
          Json.parse(plan),
          journal.lines().filter(line -> !line.isBlank()).map(Json::parse).toList());
    }
  }

  private static final List<Quarter> QUARTERS =
      List.of(
          Quarter.of(Fixture.planText(), Fixture.journalText()),
          Quarter.of(example("plan.json"), example("journal.ndjson")));

  /** The example, which drops, corrects, finishes early, has due dates and closes. */
  private static String example(String name) {
    String path = "/dev/okr/jackson/frozen/scoring-2/" + name;
    try (InputStream in =
        Objects.requireNonNull(QuarterAgainstOracleTest.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static List<String> policies() {
    return Policies.names();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void everyFigureLightAndReasonIsTheOracles(String name) {
    JsonNode policy =
        Json.MAPPER.createObjectNode().put("okr", "policy/1").put("name", name).put("from", name);
    for (Quarter quarter : QUARTERS) {
      for (String day : DAYS) {
        Oracle.Case asked =
            new Oracle.Case(
                quarter.plan(), null, quarter.journal(), LocalDate.parse(day), null, null, policy);
        assertThat(OracleComparison.differences(SCORER, asked)).as(day).isEmpty();
      }
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
