package dev.okr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles that would recolour a terminal, turn a line round or forge a row of their own. */
class ForgedTextTest {

  private static final String PLAN = "../data/starboat-2026Q1.plan.json";
  private static final String JOURNAL = "../data/starboat-2026Q1.journal.ndjson";

  /** As JSON escapes: a line that looks like a row, an escape sequence, an override, a blank. */
  private static final String HOSTILE =
      "x\\r\\n● green   O9   forged  1.00\\u2028\\u0085\\u001b[31mred\\u009b2J\\u202eder\\u2066\\u200b";

  /** The same words, which rules read alike. */
  private static final String HARMLESS = "x ● green   O9   forged  1.00 red der ";

  @TempDir private Path folder;

  private Path plan(String added) throws IOException {
    String plan = Files.readString(Path.of(PLAN));
    for (String member : new String[] {"title", "en", "zh"}) {
      plan = plan.replace("\"" + member + "\": \"", "\"" + member + "\": \"" + added);
    }
    return Files.writeString(folder.resolve("plan.json"), plan);
  }

  private Run run(String command, Path plan) {
    return Run.of(
        command
            .replace("PLAN", plan.toString())
            .replace("JOURNAL", "--journal " + JOURNAL + " --on 2026-02-27")
            .split(" ", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "score PLAN JOURNAL",
        "score PLAN JOURNAL --lang zh",
        "check PLAN JOURNAL",
        "check PLAN JOURNAL --lang zh",
        "graph PLAN --view alignment",
        "graph PLAN JOURNAL --view dependencies",
        "graph PLAN --view responsibility",
        "graph PLAN --by-team"
      })
  void aTitleStaysOnItsRow(String command) throws IOException {
    long lines = run(command, plan(HARMLESS)).out().lines().count();
    Run hostile = run(command, plan(HOSTILE));
    assertThat(hostile.out().lines()).hasSize((int) lines);
    assertThat(hostile.out().codePoints().filter(c -> c != '\n' && isHidden(c))).isEmpty();
    if (!command.startsWith("check")) {
      assertThat(hostile.out()).contains("x ● green O9 forged 1.00");
    }
  }

  @Test
  void reviewsAndExplanationsHideNothingEither() throws IOException {
    for (String command :
        new String[] {
          "review PLAN JOURNAL",
          "review PLAN JOURNAL --kind monthly",
          "review PLAN JOURNAL --kind quarterly",
          "score PLAN JOURNAL --explain O1"
        }) {
      Run hostile = run(command, plan(HOSTILE));
      assertThat(hostile.exit()).isZero();
      assertThat(hostile.out().codePoints().filter(c -> c != '\n' && isHidden(c)))
          .as(command)
          .isEmpty();
    }
  }

  @Test
  void problemsAndErrorsStayOnOneLine() throws IOException {
    Path bad = Files.writeString(folder.resolve("b.json"), "{\"" + HOSTILE + "\":1}");
    Run problems = run("score PLAN JOURNAL", bad);
    assertThat(problems.err().lines()).hasSize(3);
    String forged = "O9\n\u001b[31m\u202e";
    for (String[] arguments :
        new String[][] {
          {"score", PLAN, "--on", "2026-02-27", "--explain", forged},
          {"score", PLAN, "--on", "2026-02-27", "--policy", forged},
          {"score", PLAN, "--on", forged},
          {"score", PLAN, "--" + forged},
          {"graph", PLAN, "--around", forged},
          {"lint-text", forged},
          {"check", forged}
        }) {
      Run run = Run.of(arguments);
      assertThat(run.exit()).isEqualTo(Main.UNUSABLE);
      assertThat(run.err().lines().findFirst().orElseThrow()).contains("\\u001b[31m\\u202e");
      assertThat(run.err().codePoints().filter(c -> c != '\n' && isHidden(c))).isEmpty();
    }
  }

  private static boolean isHidden(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
  }
}
