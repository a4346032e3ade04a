package dev.okr.scoring.review.page;

import static dev.okr.scoring.review.Entries.ask;
import static dev.okr.scoring.review.Entries.blocker;
import static dev.okr.scoring.review.Entries.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Journal;
import dev.okr.core.message.Texts;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Unit;
import dev.okr.core.time.CycleId;
import dev.okr.scoring.Scenario;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.forecast.ForecastText;
import dev.okr.scoring.internal.unit.Figure;
import dev.okr.scoring.review.Reviews;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages and forecasts in a language that the library doesn't know: files alone bring it. */
class GermanTest {

  private static final LocalDate ON = Scenario.START.plusDays(49);
  private static final Pattern NAME = Pattern.compile("\\{[^{}]*}");

  private static Scorecard card() {
    Scenario scenario =
        Scenario.of("sales", Target.fromTo("0", "13600000"))
            .metric(Metric.builder().id(MetricId.of("sales")).unit(Unit.of("EUR")).build());
    return Scorer.standard()
        .score(
            scenario.plan(),
            Journal.of(
                List.of(
                    value("e", "K", ON.minusDays(2), "5800000"),
                    ask("a", "K", ON, "Geld"),
                    blocker("b", "K", ON.minusDays(1), "Vertrag", true))),
            ON);
  }

  @Test
  void aWeekIsToldInGerman() {
    Scorecard card = card();
    assertThat(Markdown.of(card, Locale.GERMANY).weekly(Reviews.of(card).weekly()))
        .contains(
            "# Die Woche: test\n",
            "seit 2026-02-12. 1 Schlüsselergebnis läuft: 1 🟡 gelb.",
            "_Punkte: 1.00 ist das Ziel.",
            "## Um Hilfe gebeten\n\n- An finance: Geld – für **K**",
            "Vertrag – hindert **K**; seit 1 Tag (lin, 2026-02-18)",
            "| Ampel | Schlüsselergebnis | Eigentümer | Wert und Ziel | Punkte / erwartet | Warum"
                + " |",
            "| 5 800 000 von 13 600 000 EUR |");
  }

  @Test
  void noPageHasASentenceInEnglish() {
    Scorecard card = card();
    Reviews reviews = Reviews.of(card);
    Markdown markdown = Markdown.of(card, "de");
    Html html = Html.of(card, "de");
    assertThat(html.weekly(reviews.weekly()))
        .startsWith("<!DOCTYPE html>\n<html lang=\"de\">")
        .contains("<title>Besprechung: test, 2026-02-19</title>", "Verlauf von K", "13.6 Mio.");
    String written =
        markdown.monthly(reviews.monthly())
            + markdown.quarterly(reviews.quarterly(CycleId.of("Q")));
    assertThat(written).contains("Zu entscheiden", "Punkte / erwartet").doesNotContain("{");
    String pages =
        written
            + html.monthly(reviews.monthly())
            + html.quarterly(reviews.quarterly(CycleId.of("Q")));
    Texts texts = Texts.of(Page.class);
    for (String key : texts.keys()) {
      String english = texts.get(key).in("en");
      if (english.length() > 12 && !NAME.matcher(english).find()) {
        assertThat(pages).as(key).doesNotContain(english);
      }
    }
  }

  @Test
  void aForecastIsToldInGerman() {
    Scorecard card = card();
    ForecastText text = ForecastText.of(card.plan(), Locale.GERMAN);
    assertThat(text.line(card.forecast().measures(KeyResultId.of("K")).get(0)))
        .matches(
            "K: mit \\d+% mindestens 13 600 000 EUR; am ehesten [\\d ]+ \\([\\d -]+ bis [\\d ]+"
                + " EUR\\)");
    assertThat(text.why(card.forecast().measures(KeyResultId.of("K")).get(0)))
        .startsWith("geglättetes Niveau")
        .endsWith("breit, denn es sind wenige Werte");
  }

  @Test
  void thePackSaysAllThatPagesSayWithTheSameArguments() {
    for (Class<?> room : List.of(Page.class, ForecastText.class, Figure.class)) {
      Texts texts = Texts.of(room);
      assertThat(texts.keysIn(Locale.GERMAN)).isEqualTo(texts.keys());
      for (String key : texts.keys()) {
        assertThat(names(texts.get(key).in("de")))
            .as(key)
            .isEqualTo(names(texts.get(key).in("en")));
      }
    }
  }

  private static List<String> names(String text) {
    return NAME.matcher(text).results().map(found -> found.group()).sorted().toList();
  }

  @Test
  void largeNumbersAreShortenedAsTheLanguageDoes() {
    assertThat(Figure.brief(new BigDecimal("13600000"), "en")).isEqualTo("13.6M");
    assertThat(Figure.brief(new BigDecimal("13600000"), "zh")).isEqualTo("1,360万");
    assertThat(Figure.brief(new BigDecimal("-1500000000"), "de")).isEqualTo("-1.5 Mrd.");
    assertThat(Figure.brief(new BigDecimal("99999999"), "zh")).isEqualTo("9,999.9999万");
    assertThat(Figure.brief(new BigDecimal("100000000"), "zh")).isEqualTo("1亿");
    assertThat(Figure.brief(new BigDecimal("-9999"), "zh")).isEqualTo("-9,999");
    assertThat(Figure.brief(BigDecimal.ZERO, "en")).isEqualTo("0");
  }
}
