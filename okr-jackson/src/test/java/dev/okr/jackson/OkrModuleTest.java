package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The wire format in a host's own mapper. */
class OkrModuleTest {

  /** What a host may have. */
  record Envelope(String tenant, Plan plan, List<Entry> news, KeyResultId focus) {}

  private final ObjectMapper mapper = JsonMapper.builder().addModule(new OkrModule()).build();

  @Test
  void theServiceLoaderFindsIt() {
    assertThat(new ObjectMapper().findAndRegisterModules().getRegisteredModuleIds())
        .anySatisfy(id -> assertThat(id.toString()).contains("OkrModule"));
  }

  @Test
  void aPlanInsideOfSomethingElse() throws Exception {
    Envelope envelope =
        new Envelope(
            "northwind", Fixture.plan(), Fixture.journal().entries(), KeyResultId.of("O1.KR3"));
    String text = mapper.writeValueAsString(envelope);
    assertThat(text).contains("\"focus\":\"O1.KR3\"");
    assertThat(mapper.readValue(text, Envelope.class)).isEqualTo(envelope);
    ObjectMapper yaml = YAMLMapper.builder().addModule(new OkrModule()).build();
    assertThat(yaml.readValue(yaml.writeValueAsString(envelope), Envelope.class))
        .isEqualTo(envelope);
    assertThat(mapper.convertValue(mapper.valueToTree(Fixture.plan()), Plan.class))
        .isEqualTo(Fixture.plan());
  }

  @Test
  void aJournalIsAnArray() throws Exception {
    String text = mapper.writeValueAsString(Fixture.journal());
    assertThat(mapper.readValue(text, Journal.class)).isEqualTo(Fixture.journal());
    assertThat(mapper.readValue(text, new TypeReference<List<Entry>>() {}))
        .isEqualTo(Fixture.journal().entries());
    assertThatThrownBy(() -> mapper.readValue("{}", Journal.class))
        .isInstanceOf(MismatchedInputException.class);
  }

  @Test
  void scoresAreWritten() throws Exception {
    assertThat(mapper.writeValueAsString(Score.ONE)).isEqualTo("\"1.000000000\"");
    var card =
        Scorer.standard().score(Fixture.plan(), Fixture.journal(), LocalDate.of(2026, 2, 27));
    assertThat(mapper.writeValueAsString(card))
        .isEqualTo(OkrJson.standard().writeScorecard(card, false));
  }

  @Test
  void problemsAreListed() {
    String text =
        "{\"okr\":\"plan/1\",\"id\":\"p\",\"teams\":[{\"id\":\"a\"},{\"id\":\"a\",\"x\":1}]}";
    assertThatThrownBy(() -> mapper.readValue(text, Plan.class))
        .isInstanceOf(MismatchedInputException.class)
        .hasMessageContaining("JSON-017 at '/teams/1/id'")
        .hasMessageContaining("JSON-007 at '/teams/1/x'");
    assertThatThrownBy(() -> mapper.readValue("\" x\"", KeyResultId.class))
        .isInstanceOf(InvalidFormatException.class);
  }
}
