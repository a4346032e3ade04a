package dev.okr.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.okr.core.error.Location;
import dev.okr.core.error.Problem;
import dev.okr.core.error.ProblemCode;
import dev.okr.core.journal.Journal;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.UnitConverter;
import dev.okr.core.org.PartyId;
import dev.okr.core.source.Collector;
import dev.okr.core.source.MetricSource;
import dev.okr.core.time.DateSpan;
import dev.okr.core.value.Limits;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.wire.Problems;
import dev.okr.core.wire.scalar.Oversize;
import java.lang.invoke.MethodHandles;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsTest {

  private static final Texts TEXTS = Texts.of(TextsTest.class);

  @Test
  void aTextIsSaidInAllItsLanguages() {
    assertThat(TEXTS.get("plain")).isEqualTo(LocalizedText.enZh("plain", "平"));
    assertThat(TEXTS.keys()).containsExactly("greeting", "is", "light", "only-english", "plain");
    assertThat(TEXTS.keysIn(Locale.CHINESE)).containsExactly("greeting", "is", "light", "plain");
    assertThat(TEXTS.keysIn(Locale.FRENCH)).isEmpty();
  }

  @Test
  void whatALanguageDoesNotSayIsSaidInEnglish() {
    LocalizedText text = TEXTS.get("only-english");
    assertThat(text.in(Locale.CHINA)).isEqualTo("said in English");
    assertThat(text.in(Locale.forLanguageTag("x-private"))).isEqualTo("said in English");
  }

  @Test
  void nothingInAnArgumentIsEvaluated() {
    assertThat(TEXTS.get("greeting", "who", "{whom}", "whom", "{who} ${user} %s").in("en"))
        .isEqualTo("{whom} meets {who} ${user} %s");
    assertThat(TEXTS.get("greeting", "who", "A").in("zh")).isEqualTo("A见{whom}");
  }

  @Test
  void anArgumentThatHasLanguagesIsPutInByLanguage() {
    LocalizedText text = TEXTS.get("is", "goal", 7, "light", TEXTS.get("light"));
    assertThat(text).isEqualTo(LocalizedText.enZh("7 is red", "7 为红"));
  }

  @Test
  void oneLanguageSaysWhatAllSay() {
    assertThat(TEXTS.say("en", "plain")).isEqualTo("plain");
    assertThat(TEXTS.say(Locale.CHINA, "plain")).isEqualTo("平");
    assertThat(TEXTS.say("zh-CN", "is", "goal", 7, "light", TEXTS.get("light"))).isEqualTo("7 为红");
    assertThat(TEXTS.say("fr", "is", "goal", "{light}", "light", "{goal}"))
        .isEqualTo("{light} is {goal}");
    assertThat(TEXTS.say("zh", "only-english")).isEqualTo("said in English");
    String longest = "x".repeat(Limits.TEXT);
    assertThat(TEXTS.say("en", "is", "goal", longest, "light", longest))
        .hasSize(2 * Limits.TEXT + 4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TEXTS.say("en", "greeting", "who"))
        .withMessage("an argument has no name (greeting in dev.okr.core.message)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TEXTS.say("en", "nowhere"))
        .withMessage("there is no such text (nowhere in dev.okr.core.message)");
    assertThatNullPointerException()
        .isThrownBy(() -> TEXTS.say(TextsTest.<String>nothing(), "plain"))
        .withMessage("languageTag");
    assertThatNullPointerException()
        .isThrownBy(() -> TEXTS.say(TextsTest.<Locale>nothing(), "plain"))
        .withMessage("language");
  }

  @Test
  void aMissingKeyIsNamedWithItsRoom() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TEXTS.get("nowhere"))
        .withMessage("there is no such text (nowhere in dev.okr.core.message)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TEXTS.get("greeting", "who"))
        .withMessage("an argument has no name (greeting in dev.okr.core.message)");
    assertThatIllegalStateException()
        .isThrownBy(() -> Texts.of(Test.class))
        .withMessage("there are no texts (META-INF/okr/texts/org.junit.jupiter.api_en.properties)");
  }

  @Test
  void nullsAreNamed() {
    assertThatNullPointerException().isThrownBy(() -> Texts.of(nothing())).withMessage("room");
    assertThatNullPointerException().isThrownBy(() -> TEXTS.get(nothing())).withMessage("key");
    assertThatNullPointerException()
        .isThrownBy(() -> TEXTS.get("is", "goal", nothing()))
        .withMessage("named");
    assertThatNullPointerException()
        .isThrownBy(() -> TEXTS.keysIn(nothing()))
        .withMessage("language");
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T nothing() {
    return null;
  }

  @Test
  void aKeyThatIsSaidTwiceIsRefused(@TempDir Path folder) throws Exception {
    Path texts = Files.createDirectories(folder.resolve("META-INF/okr/texts"));
    Files.writeString(texts.resolve("dev.okr.core.message_en.properties"), "a = 1\na = 2\n");
    try (Alone loader = new Alone(folder)) {
      Class<?> room = loader.defined(Anchor.class);
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> Texts.of(room))
          .withMessageContaining("a text is said twice (a in ");
    }
  }

  @Test
  void aLanguagePackIsFilesAndNoCode(@TempDir Path folder) throws Exception {
    Path texts = Files.createDirectories(folder.resolve("META-INF/okr/texts"));
    Files.writeString(folder.resolve("META-INF/okr/languages"), "pt-BR\n\nfr\n");
    Files.writeString(texts.resolve("dev.okr.core.message_en.properties"), "a = one\nb = two\n");
    Files.writeString(texts.resolve("dev.okr.core.message_pt-BR.properties"), "a = um\nz = zé\n");
    try (Alone loader = new Alone(folder)) {
      Texts read = Texts.of(loader.defined(Anchor.class));
      assertThat(read.get("a").byTag())
          .containsExactly(Map.entry("en", "one"), Map.entry("pt-BR", "um"));
      assertThat(read.get("b").in(Locale.forLanguageTag("pt-BR"))).isEqualTo("two");
      assertThat(read.keys()).containsExactly("a", "b");
      assertThat(read.languages())
          .as("French says nothing here, and may elsewhere")
          .extracting(Locale::toLanguageTag)
          .containsExactly("en", "zh", "fr", "pt-BR");
    }
  }

  /** A class to find resources by. */
  static final class Anchor {}

  /** A loader that sees one folder and the JDK. */
  private static final class Alone extends URLClassLoader {

    Alone(Path folder) throws Exception {
      super(new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }

    Class<?> defined(Class<?> type) throws Exception {
      String file = "/" + type.getName().replace('.', '/') + ".class";
      try (var in = MethodHandles.lookup().lookupClass().getResourceAsStream(file)) {
        byte[] bytes = in.readAllBytes();
        return defineClass(type.getName(), bytes, 0, bytes.length);
      }
    }
  }

  // ---- German, of which the library knows nothing

  private static final LocalDate DAY = LocalDate.parse("2026-02-01");

  private static List<Problem> collected(MetricSource source) {
    Metric metric = Metric.builder().id("churn").build();
    return new Collector(source, PartyId.of("bot"))
        .collect(
            List.of(metric),
            new DateSpan(DAY, DAY),
            Journal.empty(),
            Instant.parse("2026-02-02T00:00:00Z"))
        .problems();
  }

  @Test
  void aProblemIsToldInGerman() {
    List<Problem> problems =
        collected(
            (metric, span) -> {
              throw new IllegalStateException("kaputt");
            });
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).message(Locale.GERMANY))
        .startsWith("Die Quelle von „churn“ ist ausgefallen: ")
        .endsWith("kaputt");
    assertThat(problems.get(0).message("de")).isEqualTo(problems.get(0).message(Locale.GERMAN));
    assertThat(problems.get(0).message(Locale.ENGLISH)).startsWith("The source of 'churn' failed");
  }

  private static Problem refused(LocalizedText detail) {
    Problems problems = new Problems();
    problems.add(ProblemCode.TOO_LARGE, Location.WHOLE, "detail", detail);
    return problems.toList().get(0);
  }

  @Test
  void aProblemOfADocumentIsToldInGerman() {
    Problem problem = refused(Oversize.TOO_DEEP);
    assertThat(problem.message("de"))
        .isEqualTo("Das ist größer, als ein Leser annimmt: tiefer geschachtelt als 100");
    assertThat(problem.message("zh")).isEqualTo("超出读取上限：嵌套超过 100 层");
    assertThat(refused(LocalizedText.of("{detail}")).message("en"))
        .as("nothing in a detail is evaluated")
        .isEqualTo("This is larger than a reader takes: {detail}");
  }

  @Test
  void whatTheGermanPackDoesNotSayIsSaidInEnglish() {
    Texts units = Texts.of(UnitConverter.class);
    assertThat(units.keysIn(Locale.GERMAN)).containsExactly("unrelated");
    assertThat(units.get("no-rate").in(Locale.GERMAN)).startsWith("There is no exchange rate");
  }
}
