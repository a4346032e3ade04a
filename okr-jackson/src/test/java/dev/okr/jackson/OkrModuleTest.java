package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.okr.core.error.Problem;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.plan.Plan;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorer;
import java.io.StringReader;
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

  /** The parser is the host's: nothing is copied, and places are those of the host's document. */
  @Test
  void placesAreThoseOfTheHostsDocument() {
    String text =
        """
        {"tenant": "a", "news": [],
         "plan": {"okr": "plan/1", "id": "p",
           "teams": [{"id": "a"}, {"id": "a"}]}}
        """;
    assertThatThrownBy(() -> mapper.readValue(new StringReader(text), Envelope.class))
        .hasMessageContaining("JSON-017 at '/plan/teams/1/id' (line 3, column 34)")
        .hasMessageContaining("/plan/teams/0/id");
  }

  /** What a target or an entry is may be said last, in each other too. */
  @Test
  void kindsMayComeLast() throws Exception {
    String text =
        """
        {"id": "e", "on": "2026-01-02", "recordedAt": "2026-01-02T00:00:00Z", "by": "d",
         "keyResult": "K", "target": {"from": 1, "to": 2, "kind": "fromTo"},
         "extensions": {"a": [{"b": {}}, []]}, "entry": "targetRevised"}
        """;
    Entry entry = mapper.readValue(text, Entry.class);
    assertThat(entry).isEqualTo(OkrJson.standard().readEntry(text).orElseThrow());
    assertThat(((TargetRevised) entry).target()).isInstanceOf(Target.FromTo.class);
    String wrong = text.replace("\"to\": 2", "\"too\": {\"kind\": [0]}").replace("[]]", "1e99]");
    List<Problem> problems = OkrJson.standard().readEntry(wrong).problems();
    assertThat(problems)
        .extracting(problem -> problem.code() + " " + problem.location().pointer())
        .containsExactly("JSON-008 /target", "JSON-007 /target/too", "JSON-014 /extensions/a/1");
    assertThatThrownBy(() -> mapper.readValue(wrong, Entry.class))
        .hasMessageContaining("JSON-014 at '/extensions/a/1' (line 3, column 34)");
  }

  /** A host's parser may have wider limits than the format. */
  @Test
  void theLimitsOfTheFormatHold() {
    JsonMapper wide =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(100_000).build())
                    .build())
            .addModule(new OkrModule())
            .build();
    String head = "{\"okr\":\"plan/1\",\"id\":\"p\",";
    String deep = "[".repeat(50_000) + "]".repeat(50_000);
    assertThatThrownBy(
            () -> wide.readValue(head + "\"extensions\":{\"a\":" + deep + "}}", Plan.class))
        .hasMessageContaining("JSON-003 at '/extensions/a/0/0");
    String tooLong = "x".repeat(1_000_001);
    assertThatThrownBy(() -> wide.readValue(head + "\"title\":\"" + tooLong + "\"}", Plan.class))
        .hasMessageContaining("JSON-003 at '/title'");
    assertThatThrownBy(() -> wide.readValue("{\"okr\":\"plan/2\",\"id\":[[", Plan.class))
        .hasMessageContaining("JSON-021 at '/okr'");
  }
}
