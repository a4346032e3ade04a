package dev.okr.core.metric;

import dev.okr.core.value.LocalizedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The usual metrics of cross-border commerce and retail, with unit, polarity, timing, usual formula
 * and boundary, in English and Chinese. They have no data source and no owner: those are the host's
 * to name, and rules ask for them.
 *
 * <pre>{@code
 * Metric ours = Metric.builder()
 *     .from(Dictionary.starter().find(MetricId.of("gmv")).orElseThrow())
 *     .source(new DataSource(SourceKind.SQL_VIEW, "dw.gmv_daily"))
 *     .build();
 * Dictionary dictionary = Dictionary.starter().with(ours);
 * }</pre>
 */
final class StarterDictionary {

  private static final String RESOURCE = "starter-dictionary.tsv";
  private static final int COLUMNS = 11;

  static final Dictionary INSTANCE = Dictionary.of(read());

  private StarterDictionary() {}

  private static List<Metric> read() {
    List<Metric> metrics = new ArrayList<>();
    try (InputStream in =
            Objects.requireNonNull(
                StarterDictionary.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          metrics.add(metric(line));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return metrics;
  }

  private static Metric metric(String line) {
    String[] c = line.split("\t", -1);
    if (c.length != COLUMNS) {
      throw new IllegalStateException(RESOURCE + " has " + COLUMNS + " columns (" + line + ")");
    }
    return Metric.builder()
        .id(MetricId.of(c[0]))
        .title(LocalizedText.enZh(c[1], c[2]))
        .unit(Unit.of(c[3]))
        .polarity(Polarity.valueOf(c[4].toUpperCase(Locale.ROOT)))
        .timing(Timing.valueOf(c[5].toUpperCase(Locale.ROOT)))
        .refresh(Refresh.valueOf(c[6].toUpperCase(Locale.ROOT)))
        .definition(
            new Definition(
                LocalizedText.enZh(c[7], c[8]),
                LocalizedText.enZh(c[9], c[10]),
                LocalizedText.empty()))
        .build();
  }
}
