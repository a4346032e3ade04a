package dev.okr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.message.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language that the command line doesn't know: files on the class path alone bring it. */
class GermanTest {

  private static final String PLAN = "../data/starboat-2026Q1.plan.json";
  private static final String JOURNAL = "../data/starboat-2026Q1.journal.ndjson";
  private static final Pattern NAME = Pattern.compile("\\{[^{}]*}");

  private static Run german(String command, String... more) {
    return Run.of(
        Stream.of(Stream.of(command, PLAN), Stream.of(more), Stream.of("--lang", "de"))
            .flatMap(part -> part)
            .toArray(String[]::new));
  }

  private static Run scored() {
    return german("score", "--journal", JOURNAL, "--on", "2026-02-27");
  }

  @Test
  void scoresAreToldInGerman() {
    Run run = scored();
    assertThat(run.exit()).isEqualTo(Main.OK);
    assertThat(run.out())
        .contains(
            "Punkte  │ = erwartet",
            "◐ gelb ",
            "○ rot ",
            "[Ziel geändert, ",
            "Schlüsselergebnisse: ",
            " ohne Daten\n",
            " Ziele\n");
  }

  @Test
  void numbersStandBelowALongWord() {
    List<String> lines = scored().out().lines().filter(line -> line.contains("│")).toList();
    String head = lines.get(0);
    int end = head.indexOf("Geschwindigkeit") + "Geschwindigkeit".length();
    assertThat(lines.subList(1, lines.size()))
        .isNotEmpty()
        .allMatch(line -> line.substring(0, end).matches(".*(\\d\\.\\d\\d|–)"));
  }

  @Test
  void whatIsFoundIsToldInGerman(@TempDir Path folder) throws IOException {
    Path plan = folder.resolve("plan.json");
    Files.writeString(
        plan, "{\"okr\":\"plan/1\",\"id\":\"p\",\"objectives\":[{\"id\":\"O\",\"title\":\"x\"}]}");
    Run run = Run.of("check", plan.toString(), "--all", "--lang", "de");
    assertThat(run.exit()).isEqualTo(Main.ERRORS_FOUND);
    assertThat(run.out()).contains("Fehler  OKR-", " Fehler, ", " Hinweise");
  }

  @Test
  void aCaseThatCannotBeUsedIsRefusedInGerman(@TempDir Path folder) throws IOException {
    Path batch = folder.resolve("batch.ndjson");
    Files.writeString(batch, "{\"plan\":\"x\",\"on\":\"{name} heute\",\"Jornal\":\"y\"}\n[]\n");
    assertThat(Run.of("score", "--batch", batch.toString(), "--lang", "de").out())
        .contains(
            "Dieser Fall ist nicht zu gebrauchen: es gibt kein Glied „Jornal“ (journal?)",
            "Dieser Fall ist nicht zu gebrauchen: „{name} heute“ ist kein Tag yyyy-MM-dd",
            "Dieser Fall ist nicht zu gebrauchen: das ist kein JSON-Objekt");
  }

  @Test
  void noCommandHasASentenceInEnglish() {
    StringBuilder all = new StringBuilder(scored().out());
    for (String view : List.of("alignment", "dependencies", "responsibility")) {
      all.append(german("graph", "--view", view).out());
    }
    all.append(german("diff", PLAN).out());
    all.append(german("what-if", PLAN, "--on", "2026-02-27").out());
    all.append(german("check", "--on", "2026-02-27").out());
    Texts texts = Language.TEXTS;
    for (String key : texts.keys()) {
      String english = texts.get(key).in("en");
      if (english.length() > 12 && !NAME.matcher(english).find()) {
        assertThat(all).as(key).doesNotContain(english);
      }
    }
    assertThat(all)
        .contains(
            "Kein Kreis.\n",
            "An jedem Ziel hängt:\n",
            "Tragen zu nichts bei: ",
            "Wer dabei sein muss:\n",
            "Nichts hat sich geändert.\n",
            "Nichts würde sich ändern.\n");
  }

  @Test
  void helpNamesTheLanguagesThatThereAre() {
    assertThat(Run.of("score", "--help").out()).contains("EN, ZH, DE (EN).");
    assertThat(german("score", "--on", "2026-02-27", "--format", "xml").exit())
        .isEqualTo(Main.UNUSABLE);
    assertThat(Run.of("score", PLAN, "--on", "2026-02-27", "--lang", "DE").out())
        .isEqualTo(Run.of("score", PLAN, "--on", "2026-02-27", "--lang", "de").out());
    assertThat(Run.of("score", PLAN, "--on", "2026-02-27", "--lang", "fr").err())
        .contains("expected one of [EN, ZH, DE] (case-insensitive) but was 'fr'");
  }

  @Test
  void thePackSaysAllThatTheCommandLineSaysWithTheSameArguments() {
    Texts texts = Language.TEXTS;
    assertThat(texts.keysIn(Locale.GERMAN)).isEqualTo(texts.keys());
    for (String key : texts.keys()) {
      assertThat(names(texts.get(key).in("de"))).as(key).isEqualTo(names(texts.get(key).in("en")));
    }
  }

  private static List<String> names(String text) {
    return NAME.matcher(text).results().map(found -> found.group()).sorted().toList();
  }
}
