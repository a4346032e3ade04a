package dev.okr.jackson.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents of docs/reference/wire-format.md are read, and it names every member there is. */
class WireFormatPageTest {

  private static final Path PAGE = Path.of("..", "docs", "reference", "wire-format.md");
  private static final Pattern BLOCK = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);
  private static final OkrJson JSON = OkrJson.standard();
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static String page() throws IOException {
    return Files.readString(PAGE, StandardCharsets.UTF_8);
  }

  /** The documents of a section, in order. */
  private static List<String> blocks(String section) throws IOException {
    String page = page();
    int from = page.indexOf("\n" + section + "\n");
    assertThat(from).as(section).isPositive();
    int to = page.indexOf("\n## ", from + 1);
    return BLOCK
        .matcher(page.substring(from, to))
        .results()
        .map((MatchResult block) -> block.group(1))
        .toList();
  }

  @Test
  void thePlanIsRead() throws IOException {
    List<String> blocks = blocks("## Plan");
    Plan plan = JSON.readPlan(blocks.get(0)).orElseThrow();
    assertThat(plan.objectives()).hasSize(1);
    String around =
        "{\"okr\":\"plan/1\",\"id\":\"p\",\"objectives\":[{\"id\":\"O\",\"keyResults\":["
            + blocks.get(1)
            + "]}]}";
    assertThat(
            JSON.readPlan(around).orElseThrow().objectives().get(0).keyResults().get(0).measures())
        .extracting(measure -> measure.id().value())
        .containsExactly("value");
  }

  @Test
  void theJournalAndTheHistoryAreRead() throws IOException {
    assertThat(JSON.readJournal(blocks("## Journal").get(0)).orElseThrow().size()).isEqualTo(4);
    assertThat(JSON.readHistory(blocks("## Plan history").get(0)).orElseThrow().versions())
        .hasSize(2);
  }

  @Test
  void theScorecardIsThatOfThePlanBesideIt() throws IOException {
    List<String> blocks = blocks("## Scorecard");
    Plan plan = JSON.readPlan(blocks.get(0)).orElseThrow();
    Journal journal = JSON.readJournal(blocks.get(1)).orElseThrow();
    Scorecard card = Scorer.standard().score(plan, journal, LocalDate.parse("2026-02-27"));
    assertThat(MAPPER.readTree(JSON.writeScorecard(card, false)))
        .isEqualTo(MAPPER.readTree(blocks.get(2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan", "entry"})
  void everyMemberOfTheSchemaIsNamed(String schema) throws IOException {
    try (InputStream in = OkrJson.class.getResourceAsStream("schema/" + schema + ".schema.json")) {
      Set<String> members = new TreeSet<>();
      gather(MAPPER.readTree(in), members);
      assertThat(members).hasSizeGreaterThan(20);
      String page = page();
      assertThat(members)
          .allSatisfy(
              member ->
                  assertThat(Pattern.compile("[`{ \"]" + member + "[`?}, \"]").matcher(page).find())
                      .as(member)
                      .isTrue());
    }
  }

  private static void gather(JsonNode schema, Set<String> members) {
    if (schema.path("properties").isObject()) {
      schema.get("properties").fieldNames().forEachRemaining(members::add);
    }
    schema.forEach(part -> gather(part, members));
  }
}
