package dev.okr.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a terminal, a page and a message get to see of a user's text. */
class PlainTextTest {

  /** Each acts on a terminal or hides, wherever it stands between letters. */
  private static final List<Integer> HIDDEN =
      List.of(
          0x00, 0x07, 0x08, 0x1B, 0x7F, 0x80, 0x9B, 0x9F, 0xAD, 0x034F, 0x061C, 0x115F, 0x180E,
          0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060,
          0x2066, 0x2067, 0x2068, 0x2069, 0x206F, 0x2800, 0x3164, 0xFDD0, 0xFE00, 0xFE0F, 0xFEFF,
          0xFFA0, 0xFFF9, 0xFFFE, 0xFFFF, 0x1D173, 0x1FFFE, 0xE0001, 0xE0041, 0xE0100, 0x10FFFF);

  private static final List<String> SEEN =
      List.of(
          "",
          "O1.KR3",
          "Umsatz übertreffen – 97 %",
          "把支付成功率提升到 97%",
          "한국어 목표",
          "نمو المبيعات",
          "می\u200Cخواهم",
          "ക്\u200D",
          "क्\u200Dष",
          "👩\u200D💻 shipped",
          "❤\uFE0F\u200D🔥",
          "🙂\u200D↔\uFE0F",
          "3\uFE0F\u20E3 goals",
          "葛\uDB40\uDD00城市",
          "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F");

  @Test
  void whatCanBeSeenStaysAsItIs() {
    for (String text : SEEN) {
      assertThat(PlainText.line(text)).isSameAs(text);
      assertThat(PlainText.excerpt(text, 80)).isEqualTo(text);
      assertThat(PlainText.firstInvisible(text)).as(text).isEqualTo(-1);
    }
  }

  @Test
  void whatCannotBeSeenIsShownByItsNumber() {
    for (int point : HIDDEN) {
      String hidden = Character.toString(point);
      String number = String.format(Locale.ROOT, point > 0xFFFF ? "\\u{%x}" : "\\u%04x", point);
      assertThat(PlainText.line("a" + hidden + "b")).isEqualTo("a" + number + "b");
      assertThat(PlainText.line(hidden)).isEqualTo(number);
      assertThat(PlainText.excerpt("a" + hidden + "b", 80)).isEqualTo("a" + number + "b");
      assertThat(PlainText.firstInvisible("ab" + hidden)).isEqualTo(2);
    }
    assertThat(PlainText.line("\u001B[31mred")).isEqualTo("\\u001b[31mred");
  }

  @Test
  void aHalfOfACharacterIsShown() {
    assertThat(PlainText.line("a\uD83D b")).isEqualTo("a\\ud83d b");
    assertThat(PlainText.line("\uDE00\uD83D")).isEqualTo("\\ude00\\ud83d");
  }

  @Test
  void onOneLineWhiteSpaceIsOneSpace() {
    assertThat(PlainText.line(" a\r\n\tb\u0085c\u2028d\u2029e\u00A0\u3000f \n"))
        .isEqualTo("a b c d e f");
    assertThat(PlainText.line("a  b")).isEqualTo("a b");
    assertThat(PlainText.line("a ")).isEqualTo("a");
    assertThat(PlainText.line(" \n ")).isEmpty();
    assertThat(PlainText.line("a \u0007")).isEqualTo("a \\u0007");
  }

  @Test
  void aQuoteShowsLineBreaksAndKeepsSpaces() {
    assertThat(PlainText.excerpt(" a\n\tb  c\u2028", 80)).isEqualTo(" a\\u000a\\u0009b  c\\u2028");
  }

  @Test
  void joinersAndSelectorsCountOnlyWhereTheyActOnALook() {
    for (String text :
        List.of(
            "\u200D",
            "a\u200D💻",
            "💻\u200D",
            "💻\u200Da",
            "ا\u200C\u200C",
            "a\uFE0F",
            "1\uFE0F",
            "中\u200D")) {
      assertThat(PlainText.firstInvisible(text)).as(PlainText.line(text)).isNotNegative();
    }
    String letters = "\uDB40\uDC61".repeat(6);
    assertThat(PlainText.firstInvisible("🏴" + letters)).isEqualTo(2);
    assertThat(PlainText.firstInvisible("🏴" + letters + "\uDB40\uDC61\uDB40\uDC7F")).isEqualTo(2);
    assertThat(PlainText.firstInvisible("🏴\uDB40\uDC7F")).isEqualTo(2);
  }

  @Test
  void anExcerptIsBoundedAndCutsNoCharacter() {
    assertThat(PlainText.excerpt("abcdef", 6)).isEqualTo("abcdef");
    assertThat(PlainText.excerpt("abcdefg", 6)).isEqualTo("abcde…");
    assertThat(PlainText.excerpt("a😀😀", 4)).isEqualTo("a😀…");
    assertThat(PlainText.excerpt("a😀😀", 3)).isEqualTo("a…");
    assertThat(PlainText.excerpt("a\u202Eb", 7)).isEqualTo("a…");
    assertThat(PlainText.excerpt("a\u202Eb", 8)).isEqualTo("a\\u202eb");
    assertThat(PlainText.excerpt("ab", 1)).isEqualTo("…");
    assertThat(PlainText.excerpt("", 1)).isEmpty();
    assertThatThrownBy(() -> PlainText.excerpt("a", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(0)");
  }

  @Test
  void aLineMayBeBoundedToo() {
    assertThat(PlainText.line("a\n\nbcd", 5)).isEqualTo("a bcd");
    assertThat(PlainText.line("a\n\nbcd", 4)).isEqualTo("a b…");
    assertThat(PlainText.line("abc   ", 3)).isEqualTo("abc");
    assertThat(PlainText.line("abc d", 4)).isEqualTo("abc…");
    assertThat(PlainText.line("  abc", 3)).isEqualTo("abc");
    assertThatThrownBy(() -> PlainText.line("a", 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatLooksAlikeHasOneForm() {
    for (List<String> alike :
        List.of(
            List.of("OKR-1", "okr-1", "ＯＫＲ－１", "OKR\u00AD-1"),
            List.of("café", "cafe\u0301", "CAFÉ"),
            List.of("straße", "STRASSE", "strasse"),
            List.of("ΟΔΟΣ", "οδος", "οδοσ"),
            List.of("ﬁt", "fit"),
            List.of("می\u200Cخواهم", "میخواهم"),
            List.of("❤", "❤\uFE0F"))) {
      assertThat(alike.stream().map(LookAlike::of).distinct()).as(alike.get(0)).hasSize(1);
    }
    assertThat(LookAlike.of("O1")).isNotEqualTo(LookAlike.of("01"));
    assertThat(LookAlike.of("成功率")).isNotEqualTo(LookAlike.of("成功"));
  }

  @Test
  void noTextGetsLongerThanItsBound() {
    String hostile = "\u202E\u001B[2J\n".repeat(100_000);
    for (int max = 1; max < 40; max++) {
      assertThat(PlainText.excerpt(hostile, max).length()).isLessThanOrEqualTo(max);
      assertThat(PlainText.line(hostile, max).length()).isLessThanOrEqualTo(max);
    }
  }
}
