package dev.okr.core.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okr.core.value.LocalizedText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTest {

  private static String said(String template, Map<String, String> arguments) {
    return new Message(LocalizedText.of(template), arguments).in("en");
  }

  @Test
  void argumentsTakeTheirPlaces() {
    Map<String, String> arguments = Map.of("a", "{b}", "b", "2", "", "none");
    assertThat(said("{a} and {b}", arguments)).isEqualTo("{b} and 2");
    assertThat(said("{{a}}", arguments)).isEqualTo("{{b}}");
    assertThat(said("{c} {a", arguments)).isEqualTo("{c} {a");
    assertThat(said("} {} {", arguments)).isEqualTo("} none {");
    assertThat(said("{a}{b}{a}", arguments)).isEqualTo("{b}2{b}");
    assertThat(said("{a", Map.of())).isEqualTo("{a");
    assertThat(said("", arguments)).isEmpty();
  }

  @Test
  void argumentsStayInTheirOrderHoweverMany() {
    for (int count : new int[] {0, 1, 2, 4, 5, 40}) {
      Map<String, String> arguments = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        arguments.put("name" + (count - i), "argument " + i);
      }
      Message message = new Message(LocalizedText.of("?"), arguments);
      assertThat(message.arguments()).containsExactlyEntriesOf(arguments);
      assertThat(message).isEqualTo(new Message(LocalizedText.of("?"), message.arguments()));
      assertThatThrownBy(() -> message.arguments().put("more", ""))
          .isInstanceOf(UnsupportedOperationException.class);
      arguments.put("late", "");
      assertThat(message.arguments()).hasSize(count);
    }
  }

  @Test
  void anArgumentIsNeverNull() {
    Map<String, String> arguments = new HashMap<>();
    arguments.put("id", null);
    assertThatThrownBy(() -> new Message(LocalizedText.of("{id}"), arguments))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("id");
  }

  /** The shortest of some runs, in nanoseconds, on a text of so many braces. */
  private static long time(int braces) {
    String template = "{".repeat(braces) + "a".repeat(braces) + "}";
    long shortest = Long.MAX_VALUE;
    for (int run = 0; run < 7; run++) {
      long start = System.nanoTime();
      assertThat(said(template, Map.of("a", "1"))).hasSize(template.length());
      shortest = Math.min(shortest, System.nanoTime() - start);
    }
    return shortest;
  }

  /** Linear it takes 16 times as long, quadratic 256 times. */
  @Test
  void manyBracesGrowWithTheText() {
    time(2_000); // warms up
    assertThat(time(64_000)).isLessThan(80 * Math.max(time(4_000), 1_000));
  }
}
