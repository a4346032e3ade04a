package dev.okr.scoring.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.text.PlainText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of people can't become markup, nor call anybody. */
class MarkdownTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\0',
      value = {
        "a|b → a\\|b",
        "`rm -rf` → \\`rm -rf\\`",
        "**bold** _it_ ~no~ → \\*\\*bold\\*\\* \\_it\\_ \\~no\\~",
        "[x](http://y) → \\[x\\](http:&#8203;//y)",
        "![x](y) → !\\[x\\](y)",
        "<script>&amp; → &lt;script&gt;&amp;amp;",
        "back\\slash → back\\\\slash",
        "$x$ → \\$x\\$",
      })
  void markupIsShownAsItIs(String text, String expected) {
    assertThat(MarkdownText.of(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\0',
      value = {
        "1. first → 1\\. first",
        "12) twelfth → 12\\) twelfth",
        "7. → 7\\.",
        "- item → \\- item",
        "+ item → \\+ item",
        "- → \\-",
        "* item → \\* item",
        "--- → \\---",
        "- - - → \\- - -",
        "=== → \\===",
        "# big → \\# big",
        "### big → \\### big",
        "big # → big \\#",
        "> quote → &gt; quote",
        "[ ] task → \\[ \\] task",
        "~~~ → \\~\\~\\~",
      })
  void noLineBecomesABlock(String text, String expected) {
    assertThat(MarkdownText.of(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\0',
      value = {
        "@lin please → @&#8203;lin please",
        "ask @all,@张三 → ask @&#8203;all,@&#8203;张三",
        "lin@acme.example → lin@&#8203;acme.example",
        ":smile: → :&#8203;smile:",
        ":+1: → :&#8203;+1:",
        ":a_b:c: → :&#8203;a\\_b:&#8203;c:",
        ":100: → :&#8203;100:",
        "see #12 → see #&#8203;12",
        "acme/okr#12 → acme/okr#&#8203;12",
        "gh-12 → gh-&#8203;12",
        "see !12 → see !&#8203;12",
        "https://evil.example → https:&#8203;//evil.example",
        "WWW.evil.example → WWW&#8203;.evil.example",
      })
  void nobodyIsCalledAndNothingPointsAnywhere(String text, String expected) {
    assertThat(MarkdownText.of(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GMV +20 %, rank # (really)! at 10:30:45",
        "-5 % returns",
        "+20 % GMV",
        "1.5 million orders",
        "2026-02-27 a.m.",
        "C# and F#, a = b, 3:1",
        "high-5, GHz, wwwx.",
        "wow!",
        "支付成功率≥97%，退货率降低 3 个百分点（2026 年 Q1）",
        "把“新客”提升到 1,200 人：重点城市",
      })
  void ordinaryTextsStayReadable(String text) {
    assertThat(MarkdownText.of(text)).isEqualTo(text);
  }

  @Test
  void aTextStaysOnItsLineAndWhatCannotBeSeenIsShown() {
    assertThat(MarkdownText.of("  one\r\ntwo\u2028three\u0085four\tfive\u3000six  "))
        .isEqualTo("one two three four five six");
    assertThat(MarkdownText.of(" \n ")).isEmpty();
    assertThat(MarkdownText.of("a\u001B[1mb\u202Ec")).isEqualTo("a\\\\u001b\\[1mb\\\\u202ec");
    assertThat(MarkdownText.of("👩\u200D💻 ok")).as("joined signs stay").isEqualTo("👩\u200D💻 ok");
  }

  @Property
  void whatIsShownIsTheText(@ForAll("hostile") String text) {
    assertThat(shown(MarkdownText.of(text))).isEqualTo(PlainText.line(text));
  }

  @Property
  void nothingIsMarkup(@ForAll("hostile") String text) {
    String markdown = MarkdownText.of(text);
    assertThat(markdown).doesNotContain("\n", "\r", "<", ">", "://");
    assertThat(markdown).doesNotContainPattern("@[^ &]|(?<!&)#\\d|:[\\w+-]*[A-Za-z_+-][\\w+-]*:");
    assertThat(markdown).doesNotContainPattern("^(\\d+[.)]|[-+=#])( |$)");
    assertThat(markdown.replaceAll("\\\\.", "")).doesNotContainPattern("[\\\\`*_\\[\\]~|$]");
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.of(
            "@", ":", "#", "1", "2", ".", ")", "-", "+", "=", " ", "\n", "a", "GH", "www", "//",
            "&", "<", ">", "\\", "`", "*", "_", "[", "]", "~", "|", "$", "!", "中", "\u202E")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  /** What a reader of Markdown sees of a line without markup, spaces of no width left out. */
  private static String shown(String markdown) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < markdown.length(); i++) {
      char c = markdown.charAt(i);
      if (c == '\\') {
        out.append(markdown.charAt(++i));
      } else if (c == '&') {
        int end = markdown.indexOf(';', i);
        out.append(entity(markdown.substring(i, end + 1)));
        i = end;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String entity(String entity) {
    return switch (entity) {
      case "&lt;" -> "<";
      case "&gt;" -> ">";
      case "&amp;" -> "&";
      case "&#8203;" -> "";
      default -> throw new IllegalArgumentException(entity);
    };
  }
}
