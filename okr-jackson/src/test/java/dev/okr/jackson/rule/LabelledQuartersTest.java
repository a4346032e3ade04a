package dev.okr.jackson.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.rule.Finding;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.RuleBook;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Quarters that teams have published, in other words, each finding labelled by a coach: worth
 * saying, the same cause as another, or noise; and what the coach would have said.
 */
class LabelledQuartersTest {

  private static final List<String> SETS = List.of("B", "D", "F");

  /** What a label says of a finding. */
  private record Label(boolean useful, String cause) {}

  private static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            LabelledQuartersTest.class.getResourceAsStream("/dev/okr/jackson/quarters/" + name),
            name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static JsonNode expected(String set) {
    return Draft.parse(text(set + ".expected.json"));
  }

  private static Report report(String set) {
    Plan plan = OkrJson.standard().readPlan(text(set + ".plan.json")).orElseThrow();
    Journal journal = OkrJson.standard().readJournal(text(set + ".journal.ndjson")).orElseThrow();
    LocalDate on = LocalDate.parse(expected(set).get("on").asText());
    Scorecard card = Scorer.standard().score(plan, journal, on);
    return RuleBook.standard().scoredBy(card::computed, card::progress).check(plan, journal, on);
  }

  private static String key(String code, JsonNode on) {
    return code + " " + Draft.parse(on.toString());
  }

  private static String key(Finding finding) {
    Subject on = finding.on();
    String kind =
        switch (on.kind()) {
          case KEY_RESULT -> "keyResult";
          case OBJECTIVE -> "objective";
          case METRIC -> "metric";
          default -> on.kind().name();
        };
    String measure = on.measure() == null ? "" : ",\"measure\":\"" + on.measure() + "\"";
    return finding.code() + " {\"" + kind + "\":\"" + on.id() + "\"" + measure + "}";
  }

  private static Map<String, Label> labels(String set) {
    Map<String, Label> labels = new HashMap<>();
    for (JsonNode each : expected(set).get("findings")) {
      String code = each.get("code").asText();
      String cause = key(code, each.has("same") ? each.get("same") : each.get("on"));
      labels.put(
          key(code, each.get("on")),
          new Label(each.get("useful").asBoolean() || each.has("same"), cause));
    }
    return labels;
  }

  /** Of what is printed as one line, a code of a set, four in five are worth saying. */
  @Test
  void mostLinesAreWorthSaying() {
    int lines = 0;
    int worth = 0;
    for (String set : SETS) {
      Map<String, Label> labels = labels(set);
      Set<String> codes = new HashSet<>();
      Set<String> useful = new HashSet<>();
      for (Finding finding : report(set).findings()) {
        Label label = labels.get(key(finding));
        if (label != null) {
          codes.add(finding.code());
          if (label.useful()) {
            useful.add(finding.code());
          }
        }
      }
      lines += codes.size();
      worth += useful.size();
    }
    assertThat(lines).isPositive();
    assertThat(worth * 5).isGreaterThanOrEqualTo(lines * 4);
  }

  /** Repeats of one cause counted once, three findings in five are worth saying. */
  @Test
  void mostCausesAreWorthSaying() {
    Set<String> worth = new HashSet<>();
    Set<String> noise = new HashSet<>();
    for (String set : SETS) {
      Map<String, Label> labels = labels(set);
      for (Finding finding : report(set).findings()) {
        Label label = labels.get(key(finding));
        if (label != null) {
          (label.useful() ? worth : noise).add(set + label.cause());
        }
      }
    }
    assertThat(worth).isNotEmpty();
    assertThat(worth.size() * 5).isGreaterThanOrEqualTo((worth.size() + noise.size()) * 3);
  }

  /** Of the first ten things the coach would say, and a rule can, four in five are said. */
  @ParameterizedTest
  @ValueSource(strings = {"B", "D", "F"})
  void whatTheCoachSaysIsSaid(String set) {
    List<String> asked = new ArrayList<>();
    List<String> unsaid = new ArrayList<>();
    List<Finding> findings = report(set).findings();
    for (JsonNode said : expected(set).get("coach")) {
      if (said.get("code").isNull() || asked.size() == 10) {
        continue;
      }
      asked.add(said.get("say").asText());
      Set<String> about = new HashSet<>();
      said.get("about").forEach(id -> about.add(id.asText()));
      boolean isSaid =
          findings.stream()
              .filter(finding -> finding.code().equals(said.get("code").asText()))
              .anyMatch(finding -> about.isEmpty() || about.contains(finding.on().id()));
      if (!isSaid) {
        unsaid.add(said.get("say").asText());
      }
    }
    assertThat(unsaid.size() * 5).as("%s", unsaid).isLessThanOrEqualTo(asked.size());
  }

  /** What could be put better doesn't make a plan wrong. */
  @ParameterizedTest
  @ValueSource(strings = {"B", "D", "F"})
  void aPlanThatCanBeScoredHasNoError(String set) {
    assertThat(report(set).hasErrors()).isFalse();
  }
}
