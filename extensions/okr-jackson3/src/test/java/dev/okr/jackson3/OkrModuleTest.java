package dev.okr.jackson3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okr.core.error.Problem;
import dev.okr.core.error.RejectedException;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.scoring.Score;
import java.io.StringReader;
import java.time.Month;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The wire format in a host's own mapper of Jackson 3. */
class OkrModuleTest {

  /** What a host may have. */
  record Envelope(String tenant, Plan plan, List<Entry> news, KeyResultId focus) {}

  private final JsonMapper mapper = JsonMapper.builder().addModule(new OkrModule()).build();

  @Test
  void theServiceLoaderFindsIt() {
    assertThat(JsonMapper.builder().findAndAddModules().build().registeredModules())
        .anySatisfy(module -> assertThat(module).isInstanceOf(OkrModule.class));
  }

  @Test
  void aPlanInsideOfSomethingElse() {
    Envelope envelope =
        new Envelope(
            "northwind", Documents.plan(), Documents.journal().entries(), KeyResultId.of("O1.KR3"));
    String text = mapper.writeValueAsString(envelope);
    assertThat(text).contains("{\"okr\":\"plan/1\",\"id\":").contains("\"focus\":\"O1.KR3\"");
    assertThat(mapper.readValue(text, Envelope.class)).isEqualTo(envelope);
    YAMLMapper yaml = YAMLMapper.builder().addModule(new OkrModule()).build();
    assertThat(yaml.readValue(yaml.writeValueAsString(envelope), Envelope.class))
        .isEqualTo(envelope);
    assertThat(mapper.convertValue(mapper.valueToTree(Documents.plan()), Plan.class))
        .isEqualTo(Documents.plan());
  }

  @Test
  void aJournalIsAnArray() {
    String text = mapper.writeValueAsString(Documents.journal());
    assertThat(mapper.readValue(text, Journal.class)).isEqualTo(Documents.journal());
    assertThat(mapper.readValue(text, new TypeReference<List<Entry>>() {}))
        .isEqualTo(Documents.journal().entries());
    assertThatThrownBy(() -> mapper.readValue("{}", Journal.class))
        .isInstanceOf(MismatchedInputException.class)
        .hasMessageContaining("JSON-009");
    String twice =
        text.substring(0, text.length() - 1) + "," + text.substring(1).replaceFirst("2026", "2025");
    assertThatThrownBy(() -> mapper.readValue(twice, Journal.class))
        .hasMessageContaining("JOURNAL-001");
  }

  @Test
  void scoresIdsAndWordsComeBackAndNameMembers() {
    Map<KeyResultId, Map<Light, Score>> scores =
        Map.of(KeyResultId.of("O1.KR1"), new EnumMap<>(Map.of(Light.GREEN, Score.of("0.7"))));
    String text = mapper.writeValueAsString(scores);
    assertThat(text).isEqualTo("{\"O1.KR1\":{\"green\":\"0.700000000\"}}");
    assertThat(mapper.readValue(text, new TypeReference<Map<KeyResultId, Map<Light, Score>>>() {}))
        .isEqualTo(scores);
    assertThat(mapper.readValue("0.7", Score.class)).isEqualTo(Score.of("0.7"));
    for (String bad : List.of("\" x\"", "\"\"", "\"a\\u0000\"")) {
      assertThatThrownBy(() -> mapper.readValue(bad, KeyResultId.class))
          .isInstanceOf(MismatchedInputException.class);
    }
    assertThatThrownBy(() -> mapper.readValue("\"GREEN\"", Light.class))
        .isInstanceOf(InvalidFormatException.class);
    assertThatThrownBy(
            () -> mapper.readValue("{\" x\":1}", new TypeReference<Map<KeyResultId, Integer>>() {}))
        .isInstanceOf(InvalidFormatException.class);
    assertThatThrownBy(() -> mapper.readValue("\"seven\"", Score.class))
        .isInstanceOf(InvalidFormatException.class);
  }

  @Test
  void partsOfAPlanComeBack() {
    for (Objective objective : Documents.plan().objectives()) {
      assertThat(mapper.readValue(mapper.writeValueAsString(objective), Objective.class))
          .isEqualTo(objective);
      for (KeyResult keyResult : objective.keyResults()) {
        assertThat(mapper.readValue(mapper.writeValueAsString(keyResult), KeyResult.class))
            .isEqualTo(keyResult);
      }
    }
    Target target = mapper.readValue("{\"kind\":\"done\"}", Target.Done.class);
    assertThat(target).isEqualTo(new Target.Done());
    assertThatThrownBy(() -> mapper.readValue("{\"kind\":\"done\"}", Target.FromTo.class))
        .hasMessageContaining("Here should be FromTo, not Done");
    String reading =
        "{\"entry\":\"reading\",\"id\":\"e\",\"on\":\"2026-01-02\","
            + "\"recordedAt\":\"2026-01-02T00:00:00Z\",\"by\":\"d\",\"metric\":\"m\",\"value\":1}";
    assertThatThrownBy(() -> mapper.readValue(reading, CheckIn.class))
        .hasMessageContaining("Here should be CheckIn, not Reading");
  }

  /** The parser is the host's: places are those of its document, and all problems are at hand. */
  @Test
  void everyProblemHasItsPlace() {
    String text =
        """
        {"tenant": "a", "news": [],
         "plan": {"okr": "plan/1", "id": "p", "x": 1,
           "teams": [{"id": "a"}, {"id": "a"}]}}
        """;
    assertThatThrownBy(() -> mapper.readValue(new StringReader(text), Envelope.class))
        .isInstanceOf(MismatchedInputException.class)
        .hasMessageContaining("JSON-017 at '/plan/teams/1/id' (line 3, column 34)")
        .cause()
        .isInstanceOfSatisfying(
            RejectedException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(Problem::code)
                    .containsExactly("JSON-007", "JSON-017"));
    assertThatThrownBy(() -> mapper.readValue("{\"okr\":\"plan/1\",", Plan.class))
        .isInstanceOf(JacksonException.class);
  }

  /** Jackson's YAML of version 3 knows only the nulls of JSON. */
  @Test
  void nothingInYamlIsNoText() {
    YAMLMapper yaml = YAMLMapper.builder().addModule(new OkrModule()).build();
    for (String nothing : List.of("~", "null", "Null", "NULL", "")) {
      String text = "okr: plan/1\nid: p\nteams:\n  - {id: a, parent: " + nothing + "}\n";
      Plan plan = yaml.readValue(text, Plan.class);
      assertThat(plan.teams().get(0).parent()).as(nothing).isEmpty();
    }
    assertThatThrownBy(() -> yaml.readValue("okr: plan/1\nid: ~\n", Plan.class))
        .hasMessageContaining("JSON-008 at ''");
    assertThat(mapper.readValue("{\"okr\":\"plan/1\",\"id\":\"~\"}", Plan.class).id().value())
        .isEqualTo("~");
  }

  /** Jackson 3 writes a month as a number; the format has none. */
  @Test
  void monthsAreTheHosts() {
    assertThat(mapper.writeValueAsString(Month.MARCH)).isEqualTo("3");
  }
}
