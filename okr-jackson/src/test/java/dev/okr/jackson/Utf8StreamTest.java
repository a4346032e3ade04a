package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.plan.Plan;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What goes to a stream is the text in UTF-8, whatever the characters and however many names. */
class Utf8StreamTest {

  private final OkrJson json = OkrJson.standard();

  @Test
  void namesAndTextsBeyondTheFirstPlaneAreWrittenAsTheyAre() {
    isTheSame("{\"\uD83C\uDFAF 目标\":\"\uD842\uDFB7 and \\\"quoted\\\"\\n\",\"a\\tb\":1.50}");
  }

  @Test
  void moreNamesThanAreKeptReadyAreEachThemselves() {
    // "Aa" and "BB" share a hash code, and so do all of their rows
    String alike =
        IntStream.range(0, 16)
            .mapToObj(i -> name(i) + ":" + i)
            .collect(Collectors.joining(",", "{", ","));
    String many =
        IntStream.range(0, 600)
            .mapToObj(i -> "\"name " + i + "\":" + i)
            .collect(Collectors.joining(",", "", "}"));
    isTheSame(alike + many);
    isTheSame("{\"again\":[" + alike + many + "," + alike + many + "]}");
  }

  private static String name(int number) {
    return IntStream.range(0, 4)
        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
        .collect(Collectors.joining("", "\"", "\""));
  }

  private void isTheSame(String extensions) {
    Plan plan =
        json.readPlan("{\"okr\":\"plan/1\",\"id\":\"p\",\"extensions\":" + extensions + "}")
            .orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    json.writePlan(plan, out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(json.writePlan(plan));
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("\\u");
  }
}
