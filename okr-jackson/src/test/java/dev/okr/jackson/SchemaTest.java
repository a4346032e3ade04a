package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.okr.core.journal.Entry;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON Schemas say what the reader does, as far as a schema can. */
class SchemaTest {

  private static final String ENTRY =
      "\"id\":\"e\",\"on\":\"2026-01-01\",\"recordedAt\":\"2026-01-01T00:00:00Z\",\"by\":\"d\"";

  private final OkrJson json = OkrJson.standard();

  @ParameterizedTest
  @ValueSource(strings = {"plan", "entry"})
  void theSchemasAreSchemas(String name) throws Exception {
    try (InputStream in = OkrJson.class.getResourceAsStream("schema/" + name + ".schema.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Schema meta =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
      assertThat(Schemas.errors(meta, text)).isEmpty();
    }
  }

  @Test
  void theFixtureIsValid() {
    assertThat(Schemas.errors(Schemas.PLAN, Fixture.planText())).isEmpty();
    assertThat(Schemas.errors(Schemas.PLAN, json.writePlan(Fixture.plan()))).isEmpty();
    Fixture.journalText()
        .lines()
        .forEach(line -> assertThat(Schemas.errors(Schemas.ENTRY, line)).isEmpty());
    for (Entry entry : Fixture.journal().entries()) {
      assertThat(Schemas.errors(Schemas.ENTRY, json.writeEntry(entry))).isEmpty();
    }
  }

  /** What neither schema nor reader takes; the head of the plan is left out. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"objektives\":[]",
        "\"title\":5",
        "\"title\":{\"\":\"x\"}",
        "\"title\":{\"en\":1}",
        "\"cycles\":{}",
        "\"cycles\":[{\"id\":\"Q\",\"from\":\"2026-01-01\"}]",
        "\"cycles\":[{\"id\":\"Q\",\"from\":\"2026-1-1\",\"to\":\"2026-01-02\"}]",
        "\"cycles\":[{\"id\":\"Q\",\"from\":\"2026-13-01\",\"to\":\"2026-01-02\"}]",
        "\"themes\":[\"profit\"]",
        "\"teams\":[{}]",
        "\"teams\":[{\"id\":\"\"}]",
        "\"teams\":[{\"id\":\" a\"}]",
        "\"teams\":[{\"id\":\"a\\u3000\"}]",
        "\"teams\":[{\"id\":\"a\\tb\"}]",
        "\"teams\":[{\"id\":\"a\",\"kind\":\"squad\"}]",
        "\"people\":[{\"id\":\"a\",\"teams\":[1]}]",
        "\"metrics\":[{\"id\":\"m\",\"unit\":\"furlong\"}]",
        "\"metrics\":[{\"id\":\"m\",\"polarity\":\"up\"}]",
        "\"metrics\":[{\"id\":\"m\",\"source\":{\"name\":\"x\"}}]",
        "\"metrics\":[{\"id\":\"m\",\"revisions\":[{\"version\":0,\"from\":\"2026-01-01\"}]}]",
        "\"metrics\":[{\"id\":\"m\",\"revisions\":[{\"version\":1.5,\"from\":\"2026-01-01\"}]}]",
        "\"objectives\":[{\"id\":\"O\",\"weight\":-1}]",
        "\"objectives\":[{\"id\":\"O\",\"weight\":0.0000001}]",
        "\"objectives\":[{\"id\":\"O\",\"weight\":\"x\"}]",
        "\"objectives\":[{\"id\":\"O\",\"rollUp\":\"keyresults\"}]",
        "\"objectives\":[{\"id\":\"O\",\"contributesTo\":[{}]}]",
        "\"objectives\":[{\"id\":\"O\",\"contributesTo\":[{\"objective\":\"A\",\"keyResult\":\"B\"}]}]",
        "\"objectives\":[{\"id\":\"O\",\"keyResults\":[{\"id\":\"K\",\"expected\":\"soon\"}]}]",
        "\"objectives\":[{\"id\":\"O\",\"keyResults\":[{\"id\":\"K\",\"expected\":{}}]}]",
        "\"objectives\":[{\"id\":\"O\",\"keyResults\":[{\"id\":\"K\",\"raci\":{\"doer\":[]}}]}]",
        "\"objectives\":[{\"id\":\"O\",\"keyResults\":[{\"id\":\"K\",\"guardrails\":[{\"metric\":\"m\"}]}]}]",
        "\"objectives\":[{\"id\":\"O\",\"keyResults\":[{\"id\":\"K\",\"measures\":[{\"id\":\"m\"}]}]}]",
        "\"dependencies\":[{\"id\":\"D\",\"from\":{\"keyResult\":\"K\"},\"on\":{}}]",
        "\"dependencies\":[{\"id\":\"D\",\"from\":{\"keyResult\":\"K\"},\"on\":{\"keyResult\":\"L\"},\"lagDays\":-1}]",
        "\"dependencies\":[{\"id\":\"D\",\"from\":{\"keyResult\":\"K\"},\"on\":{\"keyResult\":\"L\"},\"strength\":1.01}]",
        "\"initiatives\":[{\"id\":\"I\",\"links\":[{\"key\":\"x\"}]}]",
        "\"waivers\":[{\"code\":\"X\",\"on\":{\"objective\":\"O\",\"measure\":\"m\"}}]",
        "\"waivers\":[{\"code\":\"X\",\"on\":{\"objective\":\"O\",\"keyResult\":\"K\"}}]",
        "\"extensions\":[]"
      })
  void brokenPlansAreNotValid(String rest) {
    String text = "{\"okr\":\"plan/1\",\"id\":\"p\"," + rest + "}";
    assertThat(json.readPlan(text).isOk()).isFalse();
    assertThat(Schemas.errors(Schemas.PLAN, text)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          true  | {"kind":"fromTo","from":1,"to":"2.50"}
          true  | {"to":1,"from":2,"kind":"fromTo"}
          true  | {"kind":"changeBy","by":-15,"unit":"%","reference":24,"period":"2025Q4"}
          true  | {"kind":"grades","points":[{"at":1,"score":0}]}
          true  | {"kind":"milestones","items":[{"id":"a","due":"2026-01-01","weight":2}]}
          true  | {"kind":"done"}
          false | {"kind":"fromTo","from":1}
          false | {"kind":"fromTo","from":1,"to":2,"floor":3}
          false | {"kind":"atLeast","value":"1_0"}
          false | {"kind":"atleast","value":1}
          false | {"kind":"changeBy","by":1,"unit":"percent"}
          false | {"kind":"done","value":1}
          false | {"from":1,"to":2}
          false | {"kind":"milestones","items":[{"title":"a"}]}
          """)
  void targets(boolean isValid, String target) {
    String text =
        "{\"okr\":\"plan/1\",\"id\":\"p\",\"objectives\":[{\"id\":\"O\",\"keyResults\":[{\"id\":\"K\","
            + "\"measures\":[{\"id\":\"m\",\"target\":"
            + target
            + "}]}]}]}";
    assertThat(json.readPlan(text).isOk()).isEqualTo(isValid);
    assertThat(Schemas.errors(Schemas.PLAN, text).isEmpty()).isEqualTo(isValid);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          true  | "entry":"checkIn","keyResult":"K","value":1,"confidence":0.5
          true  | "entry":"checkIn","keyResult":"K","done":[],"blockers":[{"text":"x"}]
          true  | "entry":"scoreAdjusted","objective":"O","score":null
          true  | "entry":"retrospective","cycle":"Q","learned":{"zh":"学到"}
          true  | "entry":"recognition","to":[],"text":"thanks"
          false | "entry":"checkin","keyResult":"K"
          false | "entry":"checkIn"
          false | "entry":"checkIn","keyResult":"K","value":1,"done":[]
          false | "entry":"checkIn","keyResult":"K","confidence":1.5
          false | "entry":"checkIn","keyResult":"K","light":"orange"
          false | "entry":"reading","metric":"m"
          false | "entry":"reading","metric":"m","value":1,"keyResult":"K"
          false | "entry":"metricRevised","metric":"m","version":0
          false | "entry":"scoreAdjusted","objective":"O"
          false | "entry":"scoreAdjusted","objective":"O","keyResult":"K","score":1
          false | "entry":"retrospective","learned":"x"
          false | "entry":"recognition","to":"a","text":"thanks"
          false | "entry":"closed"
          """)
  void entries(boolean isValid, String rest) {
    String text = "{" + ENTRY + "," + rest + "}";
    assertThat(json.readEntry(text).isOk()).isEqualTo(isValid);
    assertThat(Schemas.errors(Schemas.ENTRY, text).isEmpty()).isEqualTo(isValid);
  }
}
