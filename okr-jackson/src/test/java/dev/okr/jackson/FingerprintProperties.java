package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.testkit.JournalArbitraries;
import dev.okr.core.testkit.PlanArbitraries;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whoever has a written document finds its fingerprint by what docs/serialization.md says. */
class FingerprintProperties {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final OkrJson json = OkrJson.standard();

  @Provide
  Arbitrary<Plan> plans() {
    return PlanArbitraries.plans();
  }

  @Provide
  Arbitrary<Journal> journals() {
    return JournalArbitraries.journals();
  }

  @Property(tries = 300)
  void ofAPlan(@ForAll("plans") Plan plan) throws Exception {
    assertThat(plan.fingerprint()).isEqualTo(sha256(normal(json.writePlan(plan))));
    assertThat(json.readPlan(Reversed.of(json.writePlan(plan))).orElseThrow().fingerprint())
        .isEqualTo(plan.fingerprint());
  }

  @Property(tries = 300)
  void ofAJournal(@ForAll("journals") Journal journal) throws Exception {
    StringBuilder lines = new StringBuilder();
    for (String line : json.writeJournal(journal).lines().toList()) {
      lines.append(normal(line)).append('\n');
    }
    assertThat(journal.fingerprint()).isEqualTo(sha256(lines.toString()));
  }

  @Property(tries = 50)
  void ofAScorecard(@ForAll("plans") Plan plan, @ForAll("journals") Journal journal)
      throws Exception {
    Scorecard card = Scorer.standard().score(plan, journal, LocalDate.parse("2026-03-01"));
    assertThat(card.fingerprint()).isEqualTo(sha256(normal(json.writeScorecard(card, true))));
  }

  /** The page's program, where there is a Python. */
  @Example
  void theProgramOfThePageFindsTheSame() throws Exception {
    Matcher program =
        Pattern.compile("```python\\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("..", "docs", "serialization.md")));
    assertThat(program.find()).isTrue();
    assumeThat(Path.of("/usr/bin/python3")).exists();
    assertThat(python(program.group(1), "document", Fixture.planText()))
        .isEqualTo(sha256(normal(Fixture.planText())));
    Plan plan = Fixture.plan();
    assertThat(python(program.group(1), "document", json.writePlan(plan)))
        .isEqualTo(plan.fingerprint());
    Plan golden = json.readPlan(Golden.plan()).orElseThrow();
    Journal journal = Fixture.journal();
    assertThat(python(program.group(1), "lines", json.writeJournal(journal)))
        .isEqualTo(journal.fingerprint());
    assertThat(python(program.group(1), "document", json.writePlan(golden)))
        .isEqualTo(golden.fingerprint());
  }

  private static String python(String program, String kind, String document)
      throws IOException, InterruptedException {
    File input = File.createTempFile("document", ".json");
    try {
      Files.writeString(input.toPath(), document);
      Process process =
          new ProcessBuilder("/usr/bin/python3", "-c", program, kind)
              .redirectInput(input)
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      return said.strip();
    } finally {
      Files.delete(input.toPath());
    }
  }

  private static String sha256(String text) throws Exception {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(utf8));
  }

  private static String normal(String document) throws IOException {
    StringBuilder out = new StringBuilder();
    normal(MAPPER.readTree(document), out);
    return out.toString();
  }

  private static void normal(JsonNode node, StringBuilder out) throws IOException {
    if (node.isObject()) {
      Map<String, JsonNode> sorted = new TreeMap<>();
      node.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
      String before = "{";
      for (Map.Entry<String, JsonNode> member : sorted.entrySet()) {
        out.append(before).append(MAPPER.writeValueAsString(member.getKey())).append(':');
        normal(member.getValue(), out);
        before = ",";
      }
      out.append(sorted.isEmpty() ? "{}" : "}");
    } else if (node.isArray()) {
      out.append('[');
      for (int i = 0; i < node.size(); i++) {
        out.append(i == 0 ? "" : ",");
        normal(node.get(i), out);
      }
      out.append(']');
    } else if (node.isNumber()) {
      BigDecimal number = node.decimalValue();
      out.append(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    } else {
      out.append(lowerHex(MAPPER.writeValueAsString(node)));
    }
  }

  /** Jackson writes the digits of an escape in upper case. */
  private static String lowerHex(String text) {
    return Pattern.compile("\\\\\\\\|\\\\u00[01][0-9A-F]")
        .matcher(text)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    escape.group().startsWith("\\u")
                        ? "\\u" + escape.group().substring(2).toLowerCase(Locale.ROOT)
                        : escape.group()));
  }
}
