package dev.okr.jackson3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.okr.core.privacy.Pseudonyms;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.testkit.house.ExportedTypes;
import dev.okr.core.testkit.house.WrittenTypes;
import dev.okr.scoring.Scorer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.json.JsonMapper;

/** What the library gives, as both Jacksons write it. */
class ResultsTest {

  private static final Path PAGE = Path.of("..", "..", "docs", "reference", "json-types.md");

  private final JsonMapper mapper = JsonMapper.builder().addModule(new OkrModule()).build();
  private final ObjectMapper older =
      com.fasterxml.jackson.databind.json.JsonMapper.builder()
          .addModule(new dev.okr.jackson.OkrModule())
          .build();

  @Test
  void bothJacksonsWriteTheSame() throws Exception {
    List<Object> results = Results.all();
    assertThat(results).hasSizeGreaterThan(150);
    for (Object result : results) {
      String written = mapper.writeValueAsString(result);
      assertThat(written)
          .as(result.getClass().getName())
          .isEqualTo(older.writeValueAsString(result));
    }
  }

  /** Neither an empty object nor a bean's getter where data should be. */
  @Test
  void nothingIsWrittenByItsGetters() {
    for (Object result : Results.all()) {
      JsonNode json = mapper.readTree(mapper.writeValueAsString(result));
      assertThat(json.isEmpty() && json.isObject()).as(result.getClass().getName()).isFalse();
      assertThat(json.findValue("shared") != null && json.findValue("review") == null)
          .as(result.getClass().getName())
          .isFalse();
      assertThat(json.findValue("billionths")).isNull();
      assertThat(json.findValue("template")).isNull();
    }
  }

  @Test
  void chineseSentencesWhereTheModuleSaysSo() {
    JsonMapper chinese =
        JsonMapper.builder().addModule(new OkrModule(OkrJson.standard(), "zh")).build();
    var problem = OkrJson.standard().readPlan("").problems().get(0);
    assertThat(chinese.writeValueAsString(problem)).contains("文档为空");
    assertThat(mapper.writeValueAsString(problem)).contains("nothing in this document");
  }

  @Test
  void whatIsNoDataIsRefused() throws Exception {
    List<Object> refused =
        new ArrayList<>(
            List.of(
                RuleBook.standard(),
                Scorer.standard(),
                Pseudonyms.of(Documents.plan(), Documents.journal())));
    for (Object service : refused) {
      for (Object at : List.of(service, List.of(service), Map.of("here", service))) {
        assertThatThrownBy(() -> mapper.writeValueAsString(at))
            .isInstanceOf(InvalidDefinitionException.class)
            .hasMessageContaining("has no JSON");
        assertThatThrownBy(() -> older.writeValueAsString(at)).hasMessageContaining("has no JSON");
      }
    }
    assertThatThrownBy(() -> mapper.readValue("{}", dev.okr.core.rule.Report.class))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("written, not read");
    assertThatThrownBy(() -> older.readValue("{}", dev.okr.core.rule.Report.class))
        .hasMessageContaining("written, not read");
  }

  /** The page that okr-jackson's test makes holds of this module too. */
  @Test
  void theTypesAreThoseOfThePage() throws Exception {
    List<Class<?>> exported = ExportedTypes.of("okr-core", "okr-scoring", "okr-graph");
    assertThat(Files.readString(PAGE))
        .endsWith(WrittenTypes.table(new OkrModule().types(), exported));
  }
}
