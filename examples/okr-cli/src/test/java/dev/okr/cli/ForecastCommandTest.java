package dev.okr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code okr forecast} as the wire format describes it. */
class ForecastCommandTest {

  private static final String PLAN = "../data/starboat-2026Q1.plan.json";
  private static final String JOURNAL = "../data/starboat-2026Q1.journal.ndjson";

  private static Run forecast(String... more) {
    String[] args = {"forecast", PLAN, "--journal", JOURNAL, "--on", "2026-02-27"};
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return Run.of(all);
  }

  @Test
  void jsonHasExactlyTheMembersOfTheFormat() throws IOException {
    Run run = forecast("--format", "json");
    assertThat(run.exit()).isZero();
    JsonNode forecast = run.json();
    assertThat(forecast.fieldNames())
        .toIterable()
        .containsExactly("on", "measures", "keyResults", "objectives");
    JsonNode measure = forecast.at("/measures/0");
    assertThat(measure.fieldNames())
        .toIterable()
        .containsExactly(
            "keyResult", "measure", "lastDay", "method", "values", "mean", "quantiles", "reach");
    assertThat(forecast.at("/keyResults/0").fieldNames())
        .toIterable()
        .containsExactly("id", "mean", "quantiles", "reach");
    assertThat(forecast.at("/objectives/0").fieldNames())
        .toIterable()
        .containsExactly("id", "mean", "quantiles", "reach");
  }

  @Test
  void numbersAreDecimalStringsAndQuantilesRise() throws IOException {
    for (JsonNode measure : forecast("--format", "json").json().at("/measures")) {
      JsonNode quantiles = measure.get("quantiles");
      if (quantiles.isNull()) {
        assertThat(measure.get("mean").isNull()).isTrue();
        assertThat(measure.get("reach").isNull()).isTrue();
        continue;
      }
      assertThat(quantiles.fieldNames())
          .toIterable()
          .containsExactly("0.025", "0.1", "0.5", "0.9", "0.975");
      BigDecimal before = null;
      for (JsonNode quantile : quantiles) {
        BigDecimal number = new BigDecimal(quantile.textValue());
        assertThat(before == null || number.compareTo(before) >= 0).isTrue();
        before = number;
      }
      assertThat(new BigDecimal(measure.get("reach").textValue()))
          .isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    }
  }

  @Test
  void textSaysALineAGoalInBothLanguages() {
    assertThat(forecast().out()).contains("% to reach ").contains("most likely ");
    assertThat(forecast("--lang", "zh").out()).contains("达到").contains("最可能");
  }

  @Test
  void sameSeedSameBits() {
    assertThat(forecast("--format", "json", "--seed", "7").out())
        .isEqualTo(forecast("--format", "json", "--seed", "7").out())
        .isNotEqualTo(forecast("--format", "json", "--seed", "8").out());
  }

  @Test
  void batchForecastsALineEach(@TempDir Path folder) throws IOException {
    Path batch = folder.resolve("batch.ndjson");
    String good =
        "{\"plan\":\"" + PLAN + "\",\"journal\":\"" + JOURNAL + "\",\"on\":\"2026-02-27\"}";
    Files.writeString(
        batch, String.join("\n", good, "not json", "{\"plan\":\"" + PLAN + "\"}", good));
    List<String> lines = Run.of("forecast", "--batch", batch.toString()).out().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).isEqualTo(lines.get(3)).startsWith("{\"on\":\"2026-02-27\"");
    assertThat(lines.subList(1, 3)).allMatch(line -> line.startsWith("{\"problems\":["));
  }

  @Test
  void withoutPlanOrDateItIsUsage() {
    assertThat(Run.of("forecast").exit()).isEqualTo(2);
    assertThat(Run.of("forecast", PLAN).exit()).isEqualTo(2);
  }
}
