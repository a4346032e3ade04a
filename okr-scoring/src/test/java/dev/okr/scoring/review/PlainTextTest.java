package dev.okr.scoring.review;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of people can't become markup. */
class PlainTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\0',
      value = {
        "GMV +20 %, #1 (really)! → GMV +20 %, #1 (really)!",
        "a|b → a\\|b",
        "`rm -rf` → \\`rm -rf\\`",
        "**bold** _it_ ~no~ → \\*\\*bold\\*\\* \\_it\\_ \\~no\\~",
        "[x](http://y) → \\[x\\](http\\://y)",
        "https://evil.example → https\\://evil.example",
        "WWW.evil.example → WWW\\.evil.example",
        "<script>&amp; → &lt;script&gt;&amp;amp;",
        "back\\slash → back\\\\slash",
        "$x$ → \\$x\\$",
        "支付成功率≥97% → 支付成功率≥97%"
      })
  void markupIsShownAsItIs(String text, String expected) {
    assertThat(PlainText.of(text)).isEqualTo(expected);
  }

  @Test
  void aTextStaysOnItsLine() {
    assertThat(PlainText.of("  one\r\ntwo\u2028three\u0085four\tfive\u3000six  "))
        .isEqualTo("one two three four five six");
    assertThat(PlainText.of("")).isEmpty();
    assertThat(PlainText.of(" \n ")).isEmpty();
  }

  @Test
  void whatCannotBeSeenIsLeftOut() {
    assertThat(PlainText.of("a\u0000b\u001bc\u202ed\u2066e")).isEqualTo("abcde");
    assertThat(PlainText.of("👩‍💻 ok")).as("joined signs stay").isEqualTo("👩‍💻 ok");
  }

  @Property
  void everySignOfMarkupIsEscaped(@ForAll String text) {
    String plain = PlainText.of(text);
    assertThat(plain).doesNotContain("\n", "\r", "<", ">");
    String unescaped = plain.replaceAll("\\\\[\\\\`*_\\[\\]~|$:.]", "");
    assertThat(unescaped).doesNotContain("|", "`", "*", "_", "[", "]", "~", "\\", "$");
  }
}
