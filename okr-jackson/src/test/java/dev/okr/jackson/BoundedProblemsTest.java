package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.okr.core.error.Location;
import dev.okr.core.error.Problem;
import dev.okr.core.error.ProblemCode;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.plan.Plan;
import dev.okr.core.wire.Problems;
import dev.okr.core.wire.document.JsonText;
import dev.okr.jackson.internal.Complaint;
import dev.okr.jackson.internal.JacksonParsing;
import dev.okr.jackson.internal.Tokens;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** However large and strange a document is, what is said of it is short and can be read. */
class BoundedProblemsTest {

  private static final int MOST_CHARACTERS = 1_000_000;
  private static final String HEAD = "{\"okr\":\"plan/1\",\"id\":\"p\",";

  private final OkrJson json = OkrJson.standard();

  private static long characters(List<Problem> problems) {
    return problems.stream()
        .mapToLong(
            problem ->
                problem.location().pointer().length()
                    + Math.max(problem.message("en").length(), problem.message("zh").length()))
        .sum();
  }

  /** A hundred kilobytes whose pointers, told in full, are a thousand times as long. */
  private static String deepUnderLongNames() {
    StringBuilder text = new StringBuilder(HEAD).append("\"extensions\":{");
    for (int i = 0; i < 97; i++) {
      text.append("\"").append((char) ('a' + i % 26)).append("x".repeat(999)).append("\":{");
    }
    text.append("\"n\":[").append("1e99,".repeat(999)).append("1e99]");
    return text.append("}".repeat(99)).toString();
  }

  @Test
  void theProblemsOfADocumentAreShorterThanAMillionCharacters() {
    List<Problem> problems = json.readPlan(deepUnderLongNames()).problems();
    assertThat(problems).as("the numbers, and that it is nested too deep").hasSize(1_001);
    assertThat(characters(problems)).isLessThan(MOST_CHARACTERS);
    assertThat(problems.get(999).location().pointer())
        .startsWith("/extensions/a" + "x".repeat(38) + "…/b")
        .contains("/…/")
        .endsWith("x…/n/999");
    assertThat(characters(json.readYamlPlan(deepUnderLongNames()).problems()))
        .isLessThan(MOST_CHARACTERS);
  }

  @Test
  void whateverIsEchoedIsCut() {
    String x = "x".repeat(900_000);
    String name = "y".repeat(1_000);
    String entry = "\"on\":\"2026-01-01\",\"recordedAt\":\"2026-01-01T00:00:00Z\",\"by\":\"d\"";
    String end = "\"]}";
    for (String plan :
        List.of(
            HEAD + "\"title\":\"a\",\"" + name + "\":1}",
            HEAD + "\"title\":{\"" + name + "\":1}}",
            HEAD + "\"extensions\":{\"" + name + "\":1,\"" + name + "\":1}}",
            HEAD + "\"teams\":[{\"id\":\" " + x + "\"}]}",
            HEAD + "\"teams\":[{\"id\":\"a\",\"kind\":\"" + x + "\"}]}",
            HEAD + "\"metrics\":[{\"id\":\"a\",\"unit\":\"" + x + "\"}]}",
            HEAD + "\"cycles\":[{\"id\":\"a\",\"from\":\"" + x + "\"}]}",
            HEAD + "\"objectives\":[{\"id\":\"a\",\"weight\":\"" + x + "\"}]}",
            HEAD + "\"objectives\":[{\"id\":\"a\",\"weight\":" + "9".repeat(1_000) + "}]}",
            HEAD + "\"teams\":[" + "\"" + x + end,
            HEAD + "\"teams\":[" + x + "]}",
            "{\"okr\":\"" + x + "\"}",
            x,
            "\"" + x,
            "{\"" + name + name)) {
      List<Problem> problems = json.readPlan(plan).problems();
      assertThat(problems).isNotEmpty();
      assertThat(characters(problems)).as(plan.substring(0, 60)).isLessThan(2_000);
      assertThat(characters(json.readYamlPlan(plan).problems())).isLessThan(2_000);
    }
    for (String line :
        List.of(
            "{\"entry\":\"" + x + "\"}",
            "{\"entry\":\"closed\",\"id\":\"" + x + "\"," + entry + ",\"cycle\":\"Q\"}",
            "{\"entry\":\"closed\",\"id\":\"e\",\"recordedAt\":\"" + x + "\"}")) {
      List<Problem> problems = json.readEntry(line).problems();
      assertThat(problems).isNotEmpty();
      assertThat(characters(problems)).isLessThan(2_000);
      assertThat(json.readEntry(line).problems().toString()).hasSizeLessThan(2_000);
    }
    assertThat(characters(json.readYamlPlan("a: *" + name + name).problems())).isLessThan(500);
  }

  @Test
  void whatIsEchoedCanBeSeen() {
    String hidden = "a\u202E\u001B[31m\nb\u200B";
    String shown = "a\\u202e\\u001b[31m\\u000ab\\u200b";
    String escaped = "a\\u202e\\u001b[31m\\nb\\u200b";
    for (String plan :
        List.of(
            HEAD + "\"" + escaped + "\":1}",
            HEAD + "\"teams\":[{\"id\":\"a\",\"kind\":\"" + escaped + "\"}]}",
            HEAD + "\"cycles\":[{\"id\":\"a\",\"from\":\"" + escaped + "\"}]}")) {
      for (String language : List.of("en", "zh")) {
        assertThat(json.readPlan(plan).problems())
            .extracting(problem -> problem.message(language))
            .anySatisfy(message -> assertThat(message).contains(shown))
            .noneSatisfy(message -> assertThat(message).contains(hidden));
      }
    }
  }

  @Test
  void aPointerTellsTheFormatInFullAndKeepsCharactersWhole() {
    String goal =
        HEAD + "\"objectives\":[{\"id\":\"O\",\"keyResults\":[{\"id\":\"K\",\"measures\":[";
    String target =
        "{\"id\":\"m\",\"target\":{\"kind\":\"milestones\",\"items\":[{\"id\":1}]}}]}]}]}";
    assertThat(json.readPlan(goal + target).problems().get(0).location().pointer())
        .isEqualTo("/objectives/0/keyResults/0/measures/0/target/items/0/id");
    String smiles = "a" + "\uD83D\uDE00".repeat(30);
    assertThat(
            json.readPlan(HEAD + "\"extensions\":{\"" + smiles + "\":1e99}}")
                .problems()
                .get(0)
                .location()
                .pointer())
        .isEqualTo("/extensions/a" + "\uD83D\uDE00".repeat(19) + "…");
    String forty = "~/".repeat(20);
    assertThat(
            json.readPlan(HEAD + "\"extensions\":{\"" + forty + "\":1e99}}")
                .problems()
                .get(0)
                .location()
                .pointer())
        .isEqualTo("/extensions/" + "~0~1".repeat(20));
  }

  @Test
  void anExceptionIsBoundedToo() {
    JsonMapper mapper = JsonMapper.builder().addModule(new OkrModule()).build();
    String hidden = "\\u202e" + "x".repeat(900_000);
    assertThatThrownBy(() -> mapper.readValue("\"" + hidden + " \"", KeyResultId.class))
        .satisfies(failure -> assertThat(failure.getMessage()).hasSizeLessThan(1_000))
        .hasMessageContaining("\\u202exxx");
    assertThatThrownBy(() -> mapper.readValue(deepUnderLongNames(), Plan.class))
        .satisfies(failure -> assertThat(failure.getMessage()).hasSizeLessThan(20_000));
    assertThatThrownBy(() -> json.readPlan(deepUnderLongNames()).orElseThrow())
        .satisfies(failure -> assertThat(failure.getMessage()).hasSizeLessThan(20_000));
  }

  /** The spelling hint of a member is looked for where somebody will read it. */
  @Test
  void whatIsNotListedIsNotWorkedOut() {
    Problems problems = new Problems();
    int[] asked = {0};
    Supplier<String> hint =
        () -> {
          asked[0]++;
          return "";
        };
    for (int i = 0; i < 5_000; i++) {
      problems.add(ProblemCode.UNKNOWN_MEMBER, "", i, "name", "x", "hint", hint);
      problems.add(ProblemCode.UNKNOWN_MEMBER, Location.WHOLE, "name", "x", "hint", hint);
    }
    assertThat(problems.count()).isEqualTo(10_000);
    assertThat(asked[0]).isEqualTo(Problems.MOST);
  }

  /** A parser's table of names may be full; whoever else says so is a programmer in error. */
  @Test
  void onlyAParsersOwnComplaintIsAboutTheDocument() throws Exception {
    byte[] bytes = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
    try (JsonParser parser = new JsonFactory().createParser(bytes)) {
      JsonParser full =
          new JsonParserDelegate(parser) {
            @Override
            public JsonToken nextToken() {
              throw new IllegalStateException("Spurious");
            }

            @Override
            public JsonParser skipChildren() {
              throw new IllegalStateException("Spurious");
            }
          };
      assertThatThrownBy(() -> Tokens.next(full))
          .isInstanceOf(JsonProcessingException.class)
          .satisfies(
              failure ->
                  assertThat(Complaint.kind((JsonProcessingException) failure).in("en"))
                      .isEqualTo("names that were made to collide"));
      assertThatThrownBy(() -> Tokens.skipChildren(full))
          .isInstanceOf(JsonProcessingException.class);
    }
    for (RuntimeException fault :
        List.of(new IllegalStateException("mine"), new IllegalArgumentException("mine"))) {
      assertThatThrownBy(
              () ->
                  new JacksonParsing(new JsonFactory())
                      .parse(
                          new JsonText(bytes, 0, bytes.length, 0),
                          new Problems(),
                          reader -> {
                            throw fault;
                          }))
          .isSameAs(fault);
      assertThatThrownBy(
              () ->
                  json.readEntries(
                      new ByteArrayInputStream(
                          Fixture.journalText().getBytes(StandardCharsets.UTF_8)),
                      entry -> {
                        throw fault;
                      }))
          .isSameAs(fault);
    }
  }
}
