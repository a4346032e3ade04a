package dev.okr.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.value.WireName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * docs/starter-dictionary.md is made from the dictionary. To make it again: {@code mvn -pl okr-core
 * test -Dtest=StarterPageTest -Dokr.update=true}.
 */
class StarterPageTest {

  private static final Path PAGE = Path.of("..", "docs", "starter-dictionary.md");

  private static String page() {
    StringBuilder out = new StringBuilder();
    out.append("# The starter dictionary\n\n")
        .append("Made from `Dictionary.starter()` by a test; don't edit it by hand.\n\n")
        .append(
            "The usual metrics of cross-border commerce and retail. A host names owner and data")
        .append(" source, changes what\nit counts otherwise, takes some and adds its own: see")
        .append(" [the model](model.md#a-metric). Amounts are in USD\nor, by")
        .append(" `Dictionary.starter(currency)`, in the host's currency.\n");
    table(out, "en", "English", "| id | metric | unit | good | timing | formula | boundary |");
    table(out, "zh", "中文", "| 标识 | 指标 | 单位 | 方向 | 领先/滞后 | 公式 | 口径边界 |");
    return out.toString();
  }

  private static void table(StringBuilder out, String language, String title, String head) {
    out.append("\n## ").append(title).append("\n\n").append(head).append('\n');
    out.append("|---|---|---|---|---|---|---|\n");
    for (Metric metric : Dictionary.starter().metrics()) {
      out.append("| `").append(metric.id()).append("` | ");
      out.append(metric.title().in(language)).append(" | ");
      out.append(metric.unit()).append(" | ");
      out.append(word(metric.polarity(), language)).append(" | ");
      out.append(word(metric.timing().orElseThrow(), language)).append(" | ");
      out.append(metric.definition().formula().in(language)).append(" | ");
      out.append(metric.definition().boundary().in(language)).append(" |\n");
    }
  }

  private static final Map<Enum<?>, String> CHINESE =
      Map.of(
          Polarity.HIGHER, "越高越好",
          Polarity.LOWER, "越低越好",
          Timing.LEADING, "领先",
          Timing.LAGGING, "滞后");

  private static String word(Enum<?> constant, String language) {
    return language.equals("zh")
        ? Objects.requireNonNull(CHINESE.get(constant))
        : WireName.of(constant);
  }

  @Test
  void thePageSaysWhatTheDictionaryHolds() throws IOException {
    if (Boolean.getBoolean("okr.update")) {
      Files.writeString(PAGE, page(), StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).isEqualTo(page());
  }
}
