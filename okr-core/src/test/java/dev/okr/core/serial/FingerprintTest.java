package dev.okr.core.serial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.metric.Metric;
import dev.okr.core.plan.Plan;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fingerprints of documents whose normal form stands here. */
class FingerprintTest {

  private static String sha256(String text) throws NoSuchAlgorithmException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(utf8));
  }

  @Test
  void nothing() throws Exception {
    assertThat(Plan.builder("p").build().fingerprint())
        .isEqualTo(sha256("{\"id\":\"p\",\"okr\":\"plan/1\"}"));
    assertThat(Journal.empty().fingerprint()).isEqualTo(sha256(""));
  }

  @Test
  void membersAreSortedTextsEscapedAndNumbersPlain() throws Exception {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("z", List.of(new BigDecimal("1E+3"), new BigDecimal("-0.50"), true, "\u0001\t"));
    extensions.put("é", Map.of());
    extensions.put("\uFFFD", new BigDecimal("0.00"));
    extensions.put("😀", List.of());
    extensions.put("a\"\\", "😀\u007F/\u2028");
    Plan plan =
        Plan.builder("p")
            .title(LocalizedText.of("zh", "营收", "en", "Revenue"))
            .extensions(Extensions.of(extensions))
            .build();
    assertThat(plan.fingerprint())
        .isEqualTo(
            sha256(
                "{\"extensions\":{\"a\\\"\\\\\":\"😀\u007F/\u2028\","
                    + "\"z\":[1000,-0.5,true,\"\\u0001\\t\"],"
                    + "\"é\":{},\"😀\":[],\"\uFFFD\":0},"
                    + "\"id\":\"p\",\"okr\":\"plan/1\","
                    + "\"title\":{\"en\":\"Revenue\",\"zh\":\"营收\"}}"));
  }

  @Test
  void equalPlansHaveOneFingerprint() {
    Plan one = plan(LocalizedText.of("zh", "营收", "en", "Revenue"), "a", "b");
    Plan other = plan(LocalizedText.of("en", "Revenue", "zh", "营收"), "b", "a");
    assertThat(one).isEqualTo(other);
    assertThat(one.fingerprint()).isEqualTo(other.fingerprint());
    assertThat(one.toBuilder().title("x").build().fingerprint()).isNotEqualTo(one.fingerprint());
  }

  private static Plan plan(LocalizedText title, String first, String second) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put(first, Map.of());
    extensions.put(second, Map.of());
    return Plan.builder("p")
        .title(title)
        .metrics(Metric.builder().id("m").build())
        .extensions(Extensions.of(extensions))
        .build();
  }

  @Test
  void aNumberAndItsTextAreTwoThings() {
    Plan number = Plan.builder("p").extensions(Extensions.of(Map.of("x", BigDecimal.ONE))).build();
    Plan text = Plan.builder("p").extensions(Extensions.of(Map.of("x", "1"))).build();
    assertThat(number.fingerprint()).isNotEqualTo(text.fingerprint());
  }

  @Test
  void aJournalIsALineForEachEntry() throws Exception {
    Reading reading =
        Reading.builder()
            .id("r1")
            .by("data")
            .metric("gmv")
            .value("9.80")
            .on(LocalDate.parse("2026-02-01"))
            .recordedAt(Instant.parse("2026-02-02T06:00:00Z"))
            .build();
    assertThat(Journal.of(List.of(reading)).fingerprint())
        .isEqualTo(
            sha256(
                "{\"by\":\"data\",\"entry\":\"reading\",\"id\":\"r1\",\"metric\":\"gmv\","
                    + "\"on\":\"2026-02-01\",\"recordedAt\":\"2026-02-02T06:00:00Z\",\"value\":9.8}\n"));
  }
}
