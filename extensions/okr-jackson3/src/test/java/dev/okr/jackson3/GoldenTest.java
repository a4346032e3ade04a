package dev.okr.jackson3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.okr.core.error.Location;
import dev.okr.core.error.Problem;
import dev.okr.core.journal.Journal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The normal form to the letter, and the same problems at the same places as by Jackson 2. */
class GoldenTest {

  private final OkrJson json = OkrJson.standard();
  private final dev.okr.jackson.OkrJson older = dev.okr.jackson.OkrJson.standard();

  @Test
  void aPlanInNormalFormIsWrittenAsItWasRead() {
    String text = Documents.everyMember();
    assertThat(json.writePlan(json.readPlan(text).orElseThrow())).isEqualTo(text);
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    json.writePlan(json.readPlan(new ByteArrayInputStream(utf8)).orElseThrow(), out);
    assertThat(out.toByteArray()).isEqualTo(utf8);
  }

  @Test
  void aJournalInNormalFormIsWrittenAsItWasRead() {
    String text = Documents.everyKind();
    Journal journal = json.readJournal(text).orElseThrow();
    assertThat(json.writeJournal(journal)).isEqualTo(text);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    json.writeJournal(journal, out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(text);
    String first = text.lines().findFirst().orElseThrow();
    assertThat(json.writeEntry(json.readEntry(first).orElseThrow())).isEqualTo(first);
  }

  @Test
  void placesAreOfCharacters() {
    assertThat(json.readPlan("{\"okr\":\"plan/1\",\"id\":\"计划\",\n \"x\":1}").problems())
        .extracting(problem -> problem.code(), problem -> problem.location())
        .containsExactly(tuple("JSON-007", new Location("/x", 2, 2)));
  }

  /** Cut at every character, and broken at each, it is refused in the same words. */
  @Test
  void brokenDocumentsHaveTheSameProblems() {
    String text =
        """
        {"okr": "plan/1", "id": "计", "teams": [{"id": "a", "kind": "team"}],
         "extensions": {"n": [1.5, true, null]}}
        """;
    for (int i = 0; i <= text.length(); i++) {
      for (String more : List.of("", "]", "'NaN", "\\", "\u0001")) {
        String broken = text.substring(0, i) + more + (more.isEmpty() ? "" : text.substring(i));
        List<Problem> expected = older.readPlan(broken).problems();
        assertThat(json.readPlan(broken).problems())
            .as(broken)
            .isEqualTo(expected.stream().map(GoldenTest::asJackson3PlacesIt).toList());
      }
    }
  }

  /** Of a character that can't be, Jackson 2 tells the place behind it, Jackson 3 its own. */
  private static Problem asJackson3PlacesIt(Problem problem) {
    Location at = problem.location();
    return problem.message("en").contains(": illegal character")
        ? new Problem(
            problem.code(),
            new Location(at.pointer(), at.line(), at.column() - 1),
            problem.message())
        : problem;
  }

  @Test
  void limitsHold() {
    String head = "{\"okr\":\"plan/1\",\"id\":\"p\",";
    for (String body :
        List.of(
            "\"extensions\":{\"a\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}}",
            "\"title\":\"" + "x".repeat(1_000_001) + "\"}",
            "\"extensions\":{\"" + "n".repeat(4_000) + "\":1}}",
            "\"extensions\":{\"a\":" + "9".repeat(5_000) + "}}",
            "\"extensions\":{\"a\":1E+1000000000}}")) {
      assertThat(json.readPlan(head + body).problems())
          .isNotEmpty()
          .isEqualTo(older.readPlan(head + body).problems());
    }
  }

  @Test
  void tornJournalsAreTold() {
    String text = Documents.everyKind();
    for (int cut : new int[] {1, 2, 30}) {
      String torn = text.substring(0, text.length() - cut);
      assertThat(json.readJournal(torn).problems()).isEqualTo(older.readJournal(torn).problems());
    }
  }

  @Test
  void strictReadersTellOfReferences() {
    String text = "{\"okr\":\"plan/1\",\"id\":\"p\",\"teams\":[{\"id\":\"a\",\"parent\":\"b\"}]}";
    assertThat(json.readPlan(text).isOk()).isTrue();
    assertThat(OkrJson.builder().strictReferences().build().readPlan(text).problems())
        .extracting(problem -> problem.code())
        .containsExactly("JSON-018");
    assertThat(OkrJson.builder().maxDocumentBytes(20).build().readPlan(text).problems())
        .extracting(problem -> problem.code())
        .containsExactly("JSON-003");
  }

  @Test
  void policiesAreTheSameDocument() {
    var policy = dev.okr.scoring.policy.Policies.vivaGoals();
    assertThat(json.writePolicy(policy)).isEqualTo(older.writePolicy(policy));
    assertThat(json.readPolicy(json.writePolicy(policy)).orElseThrow()).isEqualTo(policy);
  }
}
