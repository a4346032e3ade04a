package dev.okr.jackson.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.plan.Waiver;
import dev.okr.core.rule.Finding;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.rule.RuleFigures;
import dev.okr.core.rule.RuleInfo;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.WireName;
import dev.okr.jackson.OkrJson;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * docs/rules.md is made from the rules, {@link RuleCases} and the code in {@link RuleBookTest}. To
 * make it again: {@code mvn -pl okr-jackson -am test -Dtest=RulesPageTest -Dokr.update=true
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class RulesPageTest {

  private static final Path PAGE = Path.of("..", "docs", "rules.md");
  private static final Path CODE =
      Path.of("src", "test", "java", "dev", "okr", "jackson", "rule", "RuleBookTest.java");

  private static final Map<String, String> PARTS =
      Map.of(
          "1", "Focus",
          "2", "Key result quality: quantified, attributable, verifiable, reviewable",
          "3", "Ownership",
          "4", "One truth",
          "5", "Dependencies",
          "6", "Alignment",
          "7", "Time and rhythm",
          "8", "Pay",
          "9", "History");

  /** Which rule a figure belongs to. */
  private static final Map<String, String> FIGURES =
      Map.ofEntries(
          Map.entry("companyObjectives", "OKR-101"),
          Map.entry("teamObjectives", "OKR-102"),
          Map.entry("fewestKeyResults", "OKR-103"),
          Map.entry("mostKeyResults", "OKR-103"),
          Map.entry("lowTarget", "OKR-218"),
          Map.entry("accountableFor", "OKR-308"),
          Map.entry("checkInDays", "OKR-702"),
          Map.entry("decisionDays", "OKR-705"),
          Map.entry("lowConfidence", "OKR-705"),
          Map.entry("adjustment", "OKR-902"),
          Map.entry("highestScore", "OKR-902"),
          Map.entry("sandbagging", "OKR-903"));

  private final StringBuilder out = new StringBuilder();

  private String page() throws IOException {
    head();
    summary();
    configuration();
    ownRule();
    out.append("\n## The plan of the examples\n\nEach example changes this plan, which has no")
        .append(" finding, at a few places.\n\n<details><summary>The plan</summary>\n\n```json\n")
        .append(Draft.cleanText())
        .append("```\n\n</details>\n");
    String part = "";
    for (RuleInfo info : infos()) {
      String next = info.code().substring(4, 5);
      if (!next.equals(part)) {
        part = next;
        out.append("\n## ").append(PARTS.get(part)).append('\n');
      }
      rule(info);
    }
    return out.toString();
  }

  private static List<RuleInfo> infos() {
    return RuleBook.standard().rules().stream().map(rule -> rule.info()).toList();
  }

  private void head() {
    out.append(
        """
        # The rule book

        Made by `RulesPageTest` from the rules and their tests; don't edit it by hand.

        A finding has a code that is never reused, a severity, the element it is about, a place by ids, a sentence in
        English and Chinese and a hint. A report is sorted by severity, code and place and complete: it never stops at
        the first. What one rule says of one element is one finding.

        A **waiver** in the plan silences one finding until and including its last day, and needs a reason. It names the
        rule and the element; one on a key result covers its measures. One that is over, gives no reason or silences
        nothing is a finding itself (OKR-904), which no waiver silences.

        Rules look at the plan alone, or at plan and journal on a date. With a date, entries dated later don't count
        yet. A rule that needs a date, a journal or scores that weren't given isn't asked; `report.unasked()` tells
        which, and why, in both languages.

        | code | severity | rests on |
        |---|---|---|
        """);
    for (RuleInfo info : infos()) {
      out.append("| [")
          .append(info.code())
          .append("](#")
          .append(info.code().toLowerCase(Locale.ROOT))
          .append(") | ")
          .append(WireName.of(info.severity()))
          .append(" | ")
          .append(info.method().in("en"))
          .append(" |\n");
    }
  }

  private void summary() throws IOException {
    out.append(
        """

        ## A page for people

        A report keeps every finding; `Summary` says each thing once, with the titles of what it is about: first what is said
        of the plan as a whole, then by severity, results and rhythm before ownership and the dictionary.
        `okr check` prints such a page, `okr check --all` every finding with its place.

        """);
    code("summary");
    out.append(
        """

        With a date, rules on how goals are put look at the quarter at hand: not at goals of a cycle that has ended while a
        later one runs. A plan of one team is asked for no ceremony ([decision 10](adr/0010-how-the-rules-are-read.md)).

        Some coaches let another measure of the same objective stand for a guardrail. In a plan of several teams OKR-211 doesn't:
        a key result has one owner, who sees no more than that one, and what must not suffer is written where the owner looks.
        """);
  }

  private void configuration() throws IOException {
    out.append("\n## Another book\n\nA book is a value: every verb gives another one.\n\n");
    code("configure");
    out.append(
        """

        The figures, with what the method says:

        | figure | standard | rule |
        |---|---|---|
        """);
    for (Method figure : figures()) {
      try {
        out.append("| `")
            .append(figure.getName())
            .append("` | ")
            .append(figure.invoke(RuleFigures.standard()))
            .append(" | ")
            .append(FIGURES.get(figure.getName()))
            .append(" |\n");
      } catch (ReflectiveOperationException failure) {
        throw new IllegalStateException(failure);
      }
    }
    out.append(
            "\n"
                + "OKR-902 and OKR-903 compare with computed scores, OKR-218 with progress that"
                + " goes beyond 1, and")
        .append(
            " OKR-406 and OKR-702\n"
                + "ask for nothing more of what is reached. A scorecard (`okr-scoring`) answers"
                + " them:\n\n");
    code("scored");
    out.append(
            "\n"
                + "Days without news are counted in every day, or in working days with"
                + " `workingOn(days)`.\n")
        .append("On a plan that breaks many rules already, see what gets worse:\n\n");
    code("new");
  }

  private static List<Method> figures() {
    return Arrays.stream(RuleFigures.class.getDeclaredMethods())
        .filter(method -> method.isDefault() && !method.getName().equals("toBuilder"))
        .sorted(
            Comparator.comparing((Method m) -> String.valueOf(FIGURES.get(m.getName())))
                .thenComparing(Method::getName))
        .toList();
  }

  private void ownRule() throws IOException {
    out.append("\n## A rule of your own\n\n");
    code("own");
    out.append('\n');
    code("use");
    out.append(
        """

        `RuleBookTest` runs this code. A rule looks at what it names: `onPlan`, `onMetric`, `onObjective`, `onKeyResult`,
        `onDependency`, `onEntry`, as many as it likes; `and` adds a check of the kind named last, `unless` leaves some of
        them alone; `together` says several findings in one sentence of a summary. What that can't say is a class that implements `Rule`. A rule is asked once what it is about, when it
        is added; a rule of a code that the book has takes its place. If a rule throws, `check` throws an
        `IllegalStateException` that names the rule and the element.
        """);
  }

  /** A piece of the test's code, between {@code // docs: name} and {@code // docs: end}. */
  private void code(String name) throws IOException {
    List<String> lines = Files.readAllLines(CODE, StandardCharsets.UTF_8);
    int from = 0;
    while (!lines.get(from).strip().equals("// docs: " + name)) {
      from++;
    }
    int to = from;
    while (!lines.get(to).strip().equals("// docs: end")) {
      to++;
    }
    String text = String.join("\n", lines.subList(from + 1, to)).stripTrailing();
    out.append("```java\n").append(text.stripIndent()).append("\n```\n");
  }

  private void rule(RuleInfo info) {
    RuleCases.Pair pair = RuleCases.all().get(info.code());
    Draft triggers = pair.triggers().apply(Draft.clean());
    Draft beside = pair.beside().apply(Draft.clean());
    Finding finding = triggers.check().of(info.code()).get(0);
    out.append("\n### ")
        .append(info.code())
        .append("\n\n*")
        .append(WireName.of(info.severity()))
        .append("*: ")
        .append(info.method().in("en"))
        .append(' ')
        .append(info.method().in("zh"))
        .append("\n\n");
    List<Draft.Change> both = new ArrayList<>(triggers.changes());
    both.retainAll(beside.changes());
    // a list of which the two have different numbers of items is shown whole
    Set<String> differing =
        Stream.of(triggers, beside)
            .flatMap(draft -> without(draft.changes(), both).stream())
            .map(Draft.Change::place)
            .collect(Collectors.toSet());
    both.removeIf(change -> differing.contains(change.place()));
    if (triggers.changes().size() == both.size()) {
      both.clear();
    }
    if (!both.isEmpty()) {
      out.append("- Both: ").append(shown(both)).append('\n');
    }
    out.append("- Found: ").append(shown(without(triggers.changes(), both))).append('\n');
    out.append("- Not found: ").append(shown(beside(triggers, beside, both))).append('\n');
    out.append("- Says: ").append(finding.message("en")).append('\n');
    out.append("- 提示：").append(finding.message("zh")).append('\n');
    out.append("- Hint: ").append(info.hint().in("en")).append('\n');
    out.append("- 建议：").append(info.hint().in("zh")).append('\n');
    out.append("- Waive: ").append(waiver(triggers, finding)).append('\n');
  }

  /** What the other plan has where this one was changed; of the clean plan if it was left alone. */
  private static List<Draft.Change> beside(Draft triggers, Draft beside, List<Draft.Change> both) {
    List<Draft.Change> shown = without(beside.changes(), both);
    if (shown.isEmpty()) {
      for (Draft.Change change : without(triggers.changes(), both)) {
        if (!change.place().contains("+") && !change.place().contains(" ")) {
          shown.add(new Draft.Change(change.place(), beside.at(change.place())));
        }
      }
    }
    return shown;
  }

  private static List<Draft.Change> without(List<Draft.Change> changes, List<Draft.Change> others) {
    List<Draft.Change> left = new ArrayList<>(changes);
    left.removeAll(others);
    return left;
  }

  private static String shown(List<Draft.Change> changes) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      Draft.Change change = changes.get(i);
      int like = 1;
      while (change.place().endsWith("/+")
          && i + 1 < changes.size()
          && changes.get(i + 1).place().equals(change.place())) {
        like++;
        i++;
      }
      parts.add(one(change, like));
    }
    return parts.isEmpty() ? "the plan as it is" : String.join("; ", parts);
  }

  private static String one(Draft.Change change, int like) {
    if (change.value().isEmpty()) {
      return "no `" + change.place() + "`";
    } else if (change.place().endsWith("/+")) {
      String list = change.place().substring(0, change.place().length() - 2);
      String many = like > 1 ? like + " items like " : "";
      return "more in `" + list + "`: " + many + "`" + change.value() + "`";
    } else if (change.place().contains(" ")) {
      return change.place() + " `" + change.value() + "`";
    }
    return "`" + change.place() + "`: `" + change.value() + "`";
  }

  private static String waiver(Draft draft, Finding finding) {
    if (finding.code().equals("OKR-904")) {
      return "nothing; remove the waiver, or renew it";
    }
    Waiver waiver =
        new Waiver(
            finding.code(), finding.on(), LocalizedText.of("..."), LocalDate.parse("2026-03-31"));
    String json = OkrJson.standard().writePlan(draft.plan().waive(waiver));
    var waivers = Draft.parse(json).at("/waivers");
    return "`" + waivers.get(waivers.size() - 1) + "`";
  }

  @Test
  void everyFigureIsExplained() {
    assertThat(figures().stream().map(Method::getName).collect(Collectors.toSet()))
        .isEqualTo(FIGURES.keySet());
  }

  @Test
  void thePageIsWhatTheRulesSay() throws IOException {
    String page = page();
    if (Boolean.getBoolean("okr.update")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page, StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).isEqualTo(page);
  }
}
