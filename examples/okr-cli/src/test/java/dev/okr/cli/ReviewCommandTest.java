package dev.okr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code okr review}. */
class ReviewCommandTest {

  private static final String PLAN = "../data/starboat-2026Q1.plan.json";
  private static final String JOURNAL = "../data/starboat-2026Q1.journal.ndjson";

  private static Run review(String on, String... more) {
    List<String> args = new ArrayList<>(List.of("review", PLAN, "--journal", JOURNAL, "--on", on));
    args.addAll(Arrays.asList(more));
    return Run.of(args.toArray(String[]::new));
  }

  private static String golden(String name) throws IOException {
    try (InputStream page =
        Objects.requireNonNull(ReviewCommandTest.class.getResourceAsStream("golden/" + name))) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "weekly, 2026-02-27, en",
    "weekly, 2026-02-27, zh",
    "monthly, 2026-02-27, en",
    "monthly, 2026-02-27, zh",
    "quarterly, 2026-03-31, en",
    "quarterly, 2026-03-31, zh"
  })
  void thePagesOfTheExampleAreAsTheyWereRead(String kind, String on, String lang)
      throws IOException {
    Run run = review(on, "--kind", kind, "--lang", lang);
    assertThat(run.exit()).isEqualTo(Main.OK);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(golden(kind + "." + lang + ".md"));
  }

  @Test
  void aReviewIsWeeklyInEnglishUnlessStated() throws IOException {
    assertThat(review("2026-02-27").out()).isEqualTo(golden("weekly.en.md"));
    assertThat(review("2026-02-27", "--kind", "WEEKLY").out()).isEqualTo(golden("weekly.en.md"));
  }

  @Test
  void theLastReviewAndTheCycleCanBeNamed() {
    assertThat(review("2026-02-27", "--since", "2026-02-06").out()).contains(", since 2026-02-06.");
    assertThat(review("2026-02-27", "--kind", "monthly", "--since", "2026-01-30").out())
        .contains(", since 2026-01-30.");
    assertThat(review("2026-02-27", "--kind", "quarterly", "--cycle", "2026").out())
        .contains("**2026** (2026-01-01 – 2026-12-31)", "0 objectives.");
  }

  @Test
  void policyAndKnowledgeAreThoseOfScore() {
    assertThat(review("2026-02-27", "--policy", "quantive").out())
        .isNotEqualTo(review("2026-02-27").out());
    assertThat(review("2026-02-27", "--known", "2026-02-10T00:00:00Z").out())
        .contains("days passed")
        .doesNotContain("2026-02-27)");
  }

  @ParameterizedTest
  @CsvSource({
    "review, no plan",
    "review plan.json, no date",
    "review plan.json --on yesterday, not a date",
    "review plan.json --on 2026-02-27 --kind daily, no such review",
    "review plan.json --on 2026-02-27 --lang fr, no such language",
    "review plan.json --on 2026-02-27 --policy x, no such policy",
    "review plan.json --on 2026-02-27 --known noon, not an instant",
    "review plan.json --on 2026-02-27 --since 2026-02-27, not earlier",
    "review plan.json --on 2026-02-27 --cycle 2026Q1, a cycle of a week",
    "review plan.json --on 2026-02-27 --kind quarterly --since 2026-01-01, since a day",
    "review plan.json journal.ndjson --on 2026-02-27, two plans",
    "review plan.json --on 2026-02-27, a plan that isn't there"
  })
  void whatCannotBeReviewedEndsWith2AndAWord(String command, String why) {
    Run run = Run.of(command.split(" ", -1));
    assertThat(run.exit()).as(why).isEqualTo(Main.UNUSABLE);
    assertThat(run.err()).as(why).isNotBlank().doesNotContain("\tat ");
    assertThat(run.out()).as(why).isEmpty();
  }

  @Test
  void aCycleThatIsNotThereOrHasNotBegunIsNamed() {
    Run early = review("2025-12-31", "--kind", "quarterly");
    assertThat(early.exit()).isEqualTo(Main.UNUSABLE);
    assertThat(early.err()).contains("No cycle with objectives has begun by 2025-12-31");
    Run other = review("2026-02-27", "--kind", "quarterly", "--cycle", "2027Q1");
    assertThat(other.exit()).isEqualTo(Main.UNUSABLE);
    assertThat(other.err()).contains("There is no cycle '2027Q1'.");
    assertThat(review("2025-12-31", "--kind", "quarterly", "--cycle", "2026Q1").out())
        .contains("not begun");
  }

  @Test
  void aPlanWithoutAJournalIsReviewedAndABadOneExplained(@TempDir Path folder) throws IOException {
    Run silent = Run.of("review", PLAN, "--on", "2026-02-27");
    assertThat(silent.exit()).isEqualTo(Main.OK);
    assertThat(silent.out()).contains("14 ⚪ no data");
    Path bad = folder.resolve("坏.json");
    Files.writeString(bad, "{\"okr\":\"plan/1\",\n \"id\":\"p\",\n \"titel\":\"x\"}");
    Run run = Run.of("review", bad.toString(), "--on", "2026-02-27", "--lang", "zh");
    assertThat(run.exit()).isEqualTo(Main.UNUSABLE);
    assertThat(run.err()).contains("3:2 /titel JSON-007");
    assertThat(run.out()).isEmpty();
  }
}
