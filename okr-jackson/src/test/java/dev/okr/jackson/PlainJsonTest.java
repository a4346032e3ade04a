package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.error.Problem;
import dev.okr.core.error.ProblemCode;
import dev.okr.core.plan.Plan;
import dev.okr.core.wire.Problems;
import dev.okr.core.wire.WireToken;
import dev.okr.core.wire.document.DocumentReader;
import dev.okr.core.wire.document.JsonParsing;
import dev.okr.core.wire.document.JsonText;
import dev.okr.core.wire.json.PlainJson;
import dev.okr.jackson.internal.JacksonParsing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The reader without a library takes what Jackson takes, and finds the same problems in what is
 * JSON; of what is none both say so, if at another byte or in other words.
 */
class PlainJsonTest {

  private static final int DOCUMENTS = Integer.getInteger("okr.fuzz.executions", 10_000);
  private static final long SEED = Long.getLong("okr.fuzz.seed", 1L);

  private static final Set<String> NO_JSON =
      Set.of(
          ProblemCode.MALFORMED.code(),
          ProblemCode.TRUNCATED.code(),
          ProblemCode.TRAILING.code(),
          ProblemCode.TOO_LARGE.code());

  private final JsonParsing plain = new PlainJson();
  private final JsonParsing jackson = new JacksonParsing(JacksonParsing.factory());

  @Test
  void whatIsBrokenIsReadAndRefusedAlike() {
    String golden = Golden.plan();
    List<byte[]> pieces = new ArrayList<>();
    for (String piece : golden.split("\n    ", -1)) {
      pieces.add(utf8(piece));
    }
    Mutator mutator = new Mutator(SEED, utf8(golden), pieces);
    int taken = 0;
    for (int i = 0; i < DOCUMENTS; i++) {
      taken += alike(mutator.next()) ? 1 : 0;
    }
    assertThat(taken).isBetween(DOCUMENTS / 200, DOCUMENTS - DOCUMENTS / 200);
  }

  private boolean alike(byte[] document) {
    Problems ours = new Problems();
    Problems theirs = new Problems();
    Plan mine = new DocumentReader(plain, false).plan(document, ours);
    Plan other = new DocumentReader(jackson, false).plan(document, theirs);
    assertThat(mine).as(() -> shown(document)).isEqualTo(other);
    if (Collections.disjoint(codes(theirs), NO_JSON)) {
      assertThat(codes(ours)).as(() -> shown(document)).isEqualTo(codes(theirs));
    } else {
      assertThat(codes(ours)).as(() -> shown(document)).containsAnyElementsOf(NO_JSON);
    }
    return mine != null;
  }

  private static List<String> codes(Problems problems) {
    return problems.toList().stream().map(Problem::code).toList();
  }

  private static String shown(byte[] document) {
    return new String(document, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "}",
        "[",
        "]",
        "{}",
        "[]",
        "[1,]",
        "[,1]",
        "{\"a\":1,}",
        "{,}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\" 1}",
        "{\"a\":1 \"b\":2}",
        "[1 2]",
        "1 2",
        "{}{}",
        "[}",
        "{]",
        "01",
        "-",
        "-0",
        "1.",
        ".1",
        "1e",
        "1e+",
        "1E5",
        "+1",
        "1.5e-3",
        "truex",
        "tru",
        "nul",
        "null",
        "true false",
        "\"",
        "\"\\",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12G4\"",
        "\"\\ud83d\\ude00\"",
        "\"a\tb\"",
        "\"a\nb\"",
        "\"\u007F\"",
        "'a'",
        "{a:1}",
        "[1]//x",
        "/**/1",
        "#",
        "NaN",
        "Infinity",
        "[1,2",
        "{\"a\":[{\"b\":null}]}",
        "\r\n[\r1\n,\t2 ]\n",
        "1]",
        "1,",
        "[1]]",
        "{\"a\":1}}",
        "{\"\":\"\"}",
        "{\"a\":1:2}",
        "[\"a\":1]",
        "\u00A0",
        "{\"a\":\"\\/\\b\\f\"}"
      })
  void aDocumentIsTheSameTokensOrNone(String document) {
    assertThat(tokens(plain, document)).isEqualTo(tokens(jackson, document));
  }

  /** The tokens with pointers and places, or the codes of the problems. */
  private static List<String> tokens(JsonParsing parsing, String document) {
    byte[] utf8 = utf8(document);
    JsonText text = new JsonText(utf8, 0, utf8.length, 0);
    Problems problems = new Problems();
    List<String> all = new ArrayList<>();
    List<String> read =
        parsing.parse(
            text,
            problems,
            reader -> {
              for (WireToken token = reader.next(); token != null; token = reader.next()) {
                boolean hasText = token.saysSomething() || token == WireToken.NAME;
                all.add(
                    token
                        + (token == WireToken.NAME ? reader.name() : hasText ? reader.text() : "")
                        + reader.pointer()
                        + text.locate("", reader.place()));
              }
              return all;
            });
    if (read == null) {
      problems.settle(text::locate);
      assertThat(NO_JSON).containsAll(codes(problems));
      return List.of("no JSON");
    }
    return read;
  }

  /** How a line that was cut off while it was written is told from one that is wrong. */
  @Test
  void whatWasCutOffIsToldFromWhatIsWrong() {
    for (String line : Golden.journal().lines().toList()) {
      byte[] utf8 = utf8(line);
      assertThat(plain.extent(utf8, 0, utf8.length)).isEqualTo(JsonParsing.Extent.WHOLE);
      int cut = line.indexOf("\"on\"");
      assertThat(plain.extent(utf8, 0, cut)).isEqualTo(JsonParsing.Extent.CUT_OFF);
      utf8[cut] = '}';
      assertThat(plain.extent(utf8, 0, utf8.length)).isEqualTo(JsonParsing.Extent.WRONG);
    }
  }

  @Test
  void whatIsTooLargeIsRefusedAlike() {
    for (String document :
        List.of(
            "[".repeat(101),
            "[".repeat(100) + "]".repeat(100),
            "\"" + "x".repeat(1_000_001) + "\"",
            "1".repeat(1_001),
            "1".repeat(1_000))) {
      assertThat(tokens(plain, document)).isEqualTo(tokens(jackson, document));
    }
    assertThat(tokens(plain, "{\"" + "x".repeat(1_001) + "\":1}")).containsExactly("no JSON");
  }

  @Test
  void skippingEndsWhereTheValueEnds() {
    for (JsonParsing parsing : List.of(plain, jackson)) {
      byte[] utf8 = utf8("{\"a\":{\"b\":[1,{}]},\"c\":2}");
      JsonText text = new JsonText(utf8, 0, utf8.length, 0);
      List<Object> seen = new ArrayList<>();
      parsing.parse(
          text,
          new Problems(),
          reader -> {
            reader.next();
            reader.next();
            reader.next();
            reader.skip();
            seen.add(reader.token());
            reader.next();
            seen.add(reader.name());
            reader.next();
            seen.add(reader.text());
            return seen;
          });
      assertThat(seen).containsExactly(WireToken.END_OBJECT, "c", "2");
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
