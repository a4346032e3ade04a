package dev.okr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code okr rescore}. */
class RescoreCommandTest {

  private static final String PLAN = "../data/starboat-2026Q1.plan.json";
  private static final String JOURNAL = "../data/starboat-2026Q1.journal.ndjson";

  @TempDir private Path folder;

  private String scored(String policy) throws IOException {
    Run run =
        Run.of(
            "score",
            PLAN,
            "--journal",
            JOURNAL,
            "--on",
            "2026-02-27",
            "--policy",
            policy,
            "--format",
            "json");
    return Files.writeString(folder.resolve(policy + ".json"), run.out()).toString();
  }

  @Test
  void whatIsTheSameIsNotListed() throws IOException {
    Run run = Run.of("rescore", PLAN, "--journal", JOURNAL, "--against", scored("google"));
    assertThat(run.exit()).isEqualTo(Main.OK);
    assertThat(run.out()).isEqualTo("No figure moved.\n");
  }

  @Test
  void everyFigureThatMovedComesWithItsSentence() throws IOException {
    String old = scored("google");
    Run run =
        Run.of(
            "rescore",
            PLAN,
            "--journal",
            JOURNAL,
            "--against",
            old,
            "--policy",
            "standard",
            "--format",
            "json");
    assertThat(run.exit()).isEqualTo(Main.ERRORS_FOUND);
    JsonNode moved = run.json().get("moved");
    assertThat(moved)
        .filteredOn(figure -> figure.get("id").asText().equals("O3.KR2"))
        .extracting(figure -> figure.get("figure") + " " + figure.get("before"))
        .containsExactly("\"light\" \"red\"", "\"band\" \"green\"");
    assertThat(moved)
        .filteredOn(figure -> figure.toString().contains("\"O3.KR2\",\"figure\":\"light\""))
        .extracting(figure -> figure.get("because").asText())
        .containsExactly("confidence 0.35 is below 0.5");
  }

  @Test
  void onlyWhatTheOldScorecardSaysIsCompared() throws IOException {
    Path old =
        Files.writeString(
            folder.resolve("version1.json"),
            """
            {"on":"2026-02-27","policy":"standard","objectives":[
             {"id":"O1","score":"0.606666667","light":"red","keyResults":[
              {"id":"O1.KR1","score":"0.570000000","expected":"0.644444444",
               "measures":[{"id":"gmv","value":"13600000","progress":"0.5"}]},
              {"id":"gone","score":"0.100000000","measures":[]}]}],"teams":[]}
            """);
    Run run = Run.of("rescore", PLAN, "--journal", JOURNAL, "--against", old.toString());
    assertThat(run.out().lines())
        .containsExactly(
            "O1.KR1 expected: \"0.644444444\" -> \"0.451111111\" O1.KR1 = 0.451111111 by ambition:"
                + " part * factor factor 0.7",
            "O1.KR1.gmv progress: \"0.5\" -> \"0.440000000\" O1.KR1.gmv = 0.440000000 way from the"
                + " baseline: (value - from) / (to - from) value 13600000 from 12500000 to 15000000"
                + " (a change by 20% (2025Q1)) [e049, 2026-02-27, p.song]",
            "gone score: \"0.100000000\" -> null",
            "3 figures moved.");
  }

  @Test
  void whatIsNoScorecardIsRefused() throws IOException {
    String file = Files.writeString(folder.resolve("x.json"), "[1]").toString();
    assertThat(Run.of("rescore", PLAN, "--against", file).exit()).isEqualTo(Main.UNUSABLE);
    assertThat(Run.of("rescore", PLAN, "--against", PLAN).exit()).isEqualTo(Main.UNUSABLE);
    assertThat(Run.of("rescore", PLAN, "--against", "nowhere.json").err())
        .contains("'nowhere.json' can't be read");
    assertThat(Run.of("rescore", PLAN).exit()).isEqualTo(Main.UNUSABLE);
  }
}
