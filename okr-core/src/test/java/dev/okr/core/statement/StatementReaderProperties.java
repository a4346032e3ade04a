package dev.okr.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.statement.reading.Span;
import dev.okr.core.statement.reading.StatedQuantity;
import dev.okr.core.statement.reading.StatedTarget;
import dev.okr.core.statement.reading.StatementReading;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text. */
class StatementReaderProperties {
  private static final StatementReader READER = StatementReader.standard();
  private static final List<String> TEXTS =
      EvaluationTest.SETS.stream()
          .flatMap(set -> Corpus.load(set + ".jsonl").stream())
          .map(Corpus.Line::text)
          .toList();

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> wild = Arbitraries.strings().all().ofMaxLength(200);
    Arbitrary<String> pieces =
        Arbitraries.of(
                "from",
                " to ",
                "9",
                "1,000",
                "万",
                "%",
                "率",
                "提升",
                "不超过",
                "由",
                "至",
                "→",
                " - ",
                "~",
                "±",
                "(",
                ")",
                "（",
                "）",
                "KR1",
                "：",
                "P0",
                "2026年",
                "zero ",
                "double ",
                "customers ",
                "of ",
                "publish ",
                "完成",
                "培训",
                "/5",
                "三成",
                "百分之",
                "T+3",
                "$",
                "¥",
                "m",
                "k",
                " in ",
                "1 in ",
                ".",
                ",",
                "。",
                "\u0301",
                "\ud83d",
                "\ude00",
                "\u200b",
                "９",
                "％",
                "with ",
                "without ",
                "同比",
                "-",
                "+",
                "5-7 days",
                "within ",
                "s",
                "满分",
                "每",
                "3x",
                "倍",
                "\t",
                "\n")
            .list()
            .ofMaxSize(30)
            .map(list -> String.join("", list));
    return Arbitraries.oneOf(wild, pieces);
  }

  @Provide
  Arbitrary<String> statements() {
    return Arbitraries.of(TEXTS);
  }

  @Property(tries = 3000)
  void neverThrowsAndHoldsTogether(@ForAll("texts") String text) {
    StatementReading reading = READER.read(text);

    invariants(text, reading);
    assertThat(READER.read(text)).isEqualTo(reading);
  }

  @Property(tries = 1000)
  void twoStatementsInOneHoldTogetherToo(
      @ForAll("statements") String first, @ForAll("statements") String second) {
    String text = first + ", " + second;

    invariants(text, READER.read(text));
  }

  @Property
  void fullWidthReadsLikeHalfWidth(@ForAll("statements") String text) {
    StringBuilder wide = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      wide.append(c > ' ' && c < 0x7F ? (char) (c + 0xFEE0) : c);
    }

    same(READER.read(wide.toString()), READER.read(text));
  }

  @Property
  void labelsAndBulletsChangeNothing(
      @ForAll("statements") String text, @ForAll("prefixes") String prefix) {
    same(READER.read(prefix + text), READER.read(text));
  }

  @Property
  void traditionalBlanksChangeNothing(@ForAll("statements") String text) {
    same(READER.read("\u00a0" + text.replace(" ", "\u00a0 ") + "\u3000"), READER.read(text));
  }

  @Provide
  Arbitrary<String> prefixes() {
    return Arbitraries.of(
        "- ",
        "• ",
        "* ",
        "1. ",
        "2) ",
        "KR1: ",
        "KR 2：",
        "KR1.2 - ",
        "O1-KR3: ",
        "【增长】",
        "[P1] ",
        "（1）",
        "① ",
        "Key Result 2: ",
        "关键结果1：",
        "一、",
        "@ana ",
        "  ",
        "– ",
        "KR3. ");
  }

  private static void same(StatementReading a, StatementReading b) {
    assertThat(a.label()).isEqualTo(b.label());
    assertThat(a.target()).isEqualTo(b.target());
    assertThat(a.output()).isEqualTo(b.output());
    assertThat(a.measurable()).isEqualTo(b.measurable());
  }

  static void invariants(String text, StatementReading reading) {
    boolean none = reading.stated().kind() == StatedTarget.Kind.NONE;
    switch (reading.label()) {
      case RESULT -> assertThat(reading.measurable() && !none).isTrue();
      case TASK -> assertThat(reading.measurable()).isEqualTo(!none);
      default -> assertThat(reading.measurable()).isFalse();
    }
    for (Span span : reading.evidence()) {
      within(text, span);
    }
    for (StatedQuantity quantity : reading.quantities()) {
      within(text, quantity.span());
    }
  }

  private static void within(String text, Span span) {
    assertThat(span.end()).isLessThanOrEqualTo(text.length());
    assertThat(span.text()).isEqualTo(text.substring(span.start(), span.end()));
  }
}
