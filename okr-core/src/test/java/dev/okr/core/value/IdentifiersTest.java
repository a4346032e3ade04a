package dev.okr.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.text.PlainText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "O1.KR3", "支付 成功率", "😀", "a b", "..", "{x}", "می\u200Cخواهم", "👩\u200D💻"})
  void isOne(String text) {
    assertThat(Identifiers.isValid(text)).isTrue();
    assertThat(Identifiers.require(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        " a",
        "a ",
        "\u3000a",
        "a\u00A0",
        "a\u0000b",
        "a\nb",
        "a\u007Fb",
        "a\u0085b",
        "\u200B",
        "O1\u200B",
        "O\u200D1",
        "O\u00AD1",
        "\uFEFFO1",
        "O1\u202E",
        "O1\u2060",
        "O1\uFE0F",
      })
  void isNone(String text) {
    assertThat(Identifiers.isValid(text)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Identifiers.require(text))
        .withMessageContaining("('" + PlainText.excerpt(text, 80) + "')");
  }

  /** Two halves in a wrong order are no character either; written to a file they'd all be '?'. */
  @Test
  void halfACharacterIsNone() {
    String high = String.valueOf(Character.highSurrogate(0x1F600));
    String low = String.valueOf(Character.lowSurrogate(0x1F600));
    for (String text : List.of(high, low, "a" + high, low + "a", low + high, high + "a" + low)) {
      assertThat(Identifiers.isValid(text)).isFalse();
    }
    assertThat(Identifiers.isValid(high + low)).isTrue();
  }

  @Test
  void theLongestHasTwoHundredCharacters() {
    assertThat(Identifiers.isValid("x".repeat(200))).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KeyResultId.of("x".repeat(201)))
        .withMessageContaining("(201 characters)");
  }
}
