package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The normal form, to the letter. */
class GoldenTest {

  private final OkrJson json = OkrJson.standard();

  @Test
  void aPlanInNormalFormIsWrittenAsItWasRead() {
    assertThat(json.writePlan(json.readPlan(Golden.plan()).orElseThrow())).isEqualTo(Golden.plan());
  }

  @Test
  void aJournalInNormalFormIsWrittenAsItWasRead() {
    assertThat(json.writeJournal(json.readJournal(Golden.journal()).orElseThrow()))
        .isEqualTo(Golden.journal());
  }

  @Test
  void theyAreValid() {
    assertThat(Schemas.errors(Schemas.PLAN, Golden.plan())).isEmpty();
    Golden.journal()
        .lines()
        .forEach(line -> assertThat(Schemas.errors(Schemas.ENTRY, line)).isEmpty());
  }

  @Test
  void noMemberOfTheSchemasIsMissing() throws Exception {
    Set<String> names = new TreeSet<>();
    ObjectMapper mapper = new ObjectMapper();
    collect(mapper.readTree(Golden.plan()), names);
    for (String line : Golden.journal().lines().toList()) {
      collect(mapper.readTree(line), names);
    }
    for (String schema : new String[] {"plan", "entry"}) {
      JsonNode root =
          mapper.readTree(OkrJson.class.getResourceAsStream("schema/" + schema + ".schema.json"));
      for (JsonNode properties : root.findValues("properties")) {
        properties
            .fieldNames()
            .forEachRemaining(
                name -> {
                  boolean isOnlyRead =
                      Set.of(
                              "team",
                              "person",
                              "plan",
                              "theme",
                              "dependency",
                              "initiative",
                              "waiver",
                              "entry")
                          .contains(name);
                  assertThat(names.contains(name) || isOnlyRead).as(name).isTrue();
                });
      }
    }
  }

  private static void collect(JsonNode node, Set<String> names) {
    node.fieldNames().forEachRemaining(names::add);
    node.forEach(child -> collect(child, names));
  }
}
