package dev.okr.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.message.Texts;
import dev.okr.core.plan.Plan;
import dev.okr.core.rule.summary.Summary;
import dev.okr.core.rule.text.RuleTexts;
import dev.okr.core.value.LocalizedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What rules say, and in which languages. */
class RuleTextsTest {

  private static final Path SOURCES = Path.of("src/main/java/dev/okr/core/rule");
  private static final Pattern KEY =
      Pattern.compile("\"((?:OKR-\\d+|need|merged|unasked|line|names)\\.[a-z-]+)\"");
  private static final Pattern KIND = Pattern.compile("missing\\(\"([a-z-]+)\"");
  private static final Set<String> OF_A_RULE = Set.of("says", "hint", "because", "together");

  @Test
  void everyRuleSaysWhatItFindsHowToMendItAndWhy() {
    for (Rule rule : RuleBook.standard().rules()) {
      String code = rule.info().code();
      assertThat(RuleTexts.ALL.keys()).contains(code + ".says", code + ".hint", code + ".because");
      assertThat(rule.info().message()).isEqualTo(RuleTexts.get(code + ".says"));
    }
  }

  @Test
  void everyTextIsAskedForAndEveryKeyInTheCodeHasOne() throws IOException {
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String code = read(file);
        KEY.matcher(code).results().forEach(m -> asked.add(m.group(1)));
        KIND.matcher(code).results().forEach(m -> asked.add("OKR-505." + m.group(1)));
      }
    }
    Set<String> codes = new TreeSet<>();
    RuleBook.standard().rules().forEach(rule -> codes.add(rule.info().code()));
    for (String key : RuleTexts.ALL.keys()) {
      boolean ofARule =
          key.startsWith("OKR-")
              && codes.contains(key.substring(0, key.indexOf('.')))
              && OF_A_RULE.contains(key.substring(key.indexOf('.') + 1));
      assertThat(ofARule || asked.contains(key)).as(key).isTrue();
    }
    assertThat(RuleTexts.ALL.keys()).containsAll(asked);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aRuleWithoutItsSentenceIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rule.of("HOUSE-1", Severity.INFO, RuleTexts.ALL))
        .withMessageContaining("HOUSE-1.says");
  }

  // ---- German, of which the library knows nothing

  private static final Plan PLAN =
      Plan.builder("p")
          .objectives(
              Objective.builder()
                  .id("O1")
                  .title("Faster")
                  .addKeyResults(KeyResult.builder().id("K1").title("Launch the app").build())
                  .addKeyResults(KeyResult.builder().id("K2").title("Ship the shop").build())
                  .build())
          .build();

  private static Finding first(String code) {
    return RuleBook.standard().check(PLAN).findings().stream()
        .filter(finding -> finding.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFindingIsToldInGerman() {
    assertThat(first("OKR-202").message("de"))
        .isEqualTo("„K1“ nennt eine Aufgabe, kein Ergebnis: „Launch“.");
    assertThat(first("OKR-301").message("de")).isEqualTo("„O1“ hat keinen Eigentümer.");
    assertThat(first("OKR-301").message("zh")).isEqualTo("“O1”没有负责人。");
    assertThat(first("OKR-202").hint().in(Locale.GERMANY))
        .as("what the pack doesn't say is said in English")
        .startsWith("Say what will be different");
  }

  @Test
  void severalFindingsAreToldInGerman() {
    RuleBook book = RuleBook.standard();
    List<String> lines =
        Summary.of(book, PLAN, book.check(PLAN)).lines().stream()
            .map(line -> line.sentence("de"))
            .toList();
    assertThat(lines)
        .contains(
            "2 von 2 Ergebnissen nennen eine Aufgabe: K1 „Launch the app“ und K2 „Ship the shop“.");
  }

  @Test
  void nothingInAnArgumentOfTheReadersIsEvaluated() {
    Spoken spoken = new Spoken(LocalizedText.enZh("{id}: {why}", "{id}：{why}"));
    spoken.put("id", "{why}");
    spoken.put("why", LocalizedText.enZh("{id}", "{id}!"), 100);
    assertThat(spoken.message().in("en")).isEqualTo("{why}: {id}");
    assertThat(spoken.message().in("zh")).isEqualTo("{why}：{id}!");
    assertThat(spoken.message().in("de")).isEqualTo("{why}: {id}");
  }

  @Test
  void partsAreLinkedAsEachLanguageLinksThem() {
    assertThat(RuleTexts.listed(List.of("a", "b", "{next}")))
        .satisfies(row -> assertThat(row.in("en")).isEqualTo("a, b, {next}"))
        .satisfies(row -> assertThat(row.in("zh")).isEqualTo("a、b、{next}"));
    assertThat(RuleTexts.listed(List.of("a")).in("zh")).isEqualTo("a");
  }

  @Test
  void aHostsRuleTakesItsTextsFromItsOwnRoom() {
    Rule rule = Rule.of("OKR-904", Severity.INFO, Texts.of(RuleTexts.class));
    assertThat(rule.info().together()).isEqualTo(LocalizedText.empty());
    assertThat(rule.info().hint().in("en")).startsWith("Remove it");
  }
}
