package dev.okr.jackson.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sentences of docs/reference/policies.md, around what the code says. */
final class PoliciesPageText {

  static final String HEAD =
      """
      # Policies

      Made by `PoliciesPageTest` from the policies and the reader of their documents; don't edit it by hand.

      A policy is the rules of scoring as a value. `Policies` has one constant for this library's own rules and one for
      each tool whose rules are published; `Policy.builder().from(Policies.standard())` makes another one, and a
      [document](#the-document) writes it down. On the command line it is `--policy NAME|FILE`. What each value means to a
      score is told in [scoring](scoring.md), with the numbers that the vendors print in its
      [section 7](scoring.md#7-policies-that-match-known-tools).
      """;

  static final Map<String, List<String>> GROUPS = groups();

  static final Map<String, String> SOURCES =
      Map.ofEntries(
          Map.entry("standard", "This library's own rules, as [scoring](scoring.md) states them."),
          Map.entry("google", "Google's published OKR guide (re:Work, \"Set goals with OKRs\")."),
          Map.entry("vivaGoals", "Microsoft Viva Goals, its help pages on progress and status."),
          Map.entry("quantive", "Quantive (formerly Gtmhub), its help pages on progress."),
          Map.entry("perdoo", "Perdoo, its support pages on progress."),
          Map.entry(
              "profitCo",
              """
              Profit.co, its help pages on control key results. A light stands for a number: completed 1, on track 0.8,
              at risk 0.3, in trouble and every broken guardrail 0.1; an objective is green from a mean of 0.55 up, yellow
              from 0.2. Parts whose light is unknown are left out. Its success ratio, sum and mean are the plan's
              `observe`.\
              """),
          Map.entry(
              "upRaise",
              "UpRaise for Jira, its documentation; its ratios are those of `standard`."),
          Map.entry(
              "oboard",
              "Oboard for Jira, its documentation. Thresholds by last, mean or worst value are the plan's `observe`."),
          Map.entry("mooncamp", "Mooncamp, its help pages."),
          Map.entry("engagedly", "Engagedly, its help pages."),
          Map.entry(
              "serviceNow",
              "ServiceNow goal framework, its product documentation, without its two faulty formulas."),
          Map.entry("puzzle", "Puzzle OKR (open source); its key results are the plan's `grades`."),
          Map.entry(
              "oslo",
              "The OKR tracker of the city of Oslo (open source): the weighted mean, clamped to 0 and 1."),
          Map.entry("fifteenFive", "15Five, its help pages on objectives."),
          Map.entry(
              "feishu",
              "Feishu (Lark) OKR, its help pages. Weights of three decimals that sum to 1: `Weights.rescaled`."));

  /** The form of what isn't a word or a flag. */
  static final Map<String, String> FORMS =
      Map.of(
          "cap", "1 to 1000",
          "expectedBy", "`{committed?, aspirational?, learning?}`, each 0 to 1000; 1 if left out",
          "light",
              "`{kind, green?, yellow?}`; kind `ratio`, `gap`, `band`, `reported`; figures with"
                  + " `ratio` and `gap`, 0 to 1000",
          "gaps", "`[green, yellow]`, each -1 (off) to 1000",
          "bandDigits", "0 to 9",
          "bands",
              "`{default, committed?, aspirational?, learning?}`, each a list of `{name, from?}`,"
                  + " `from` rising from 0",
          "guardrail", "`\"flag\"`, or `{cap}` of 0 to 1000",
          "confidence", "`{red, yellow, days?}`; 0 <= red <= yellow <= 1; no days: for ever",
          "refreshDays", "`{daily?, weekly?, monthly?}`; never stale where left out",
          "display", "`{scale, digits}`; scale 1 or 100, digits 0 to 9");

  static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry("noData", "what a part without data does ([no data](scoring.md#no-data))"),
          Map.entry(
              "notBegun",
              "what a part does that has not begun ([left out](scoring.md#what-is-left-out))"),
          Map.entry(
              "unstatedWeights",
              "what a weight is that the plan doesn't state ([weights](scoring.md#weights))"),
          Map.entry(
              "weights",
              "`plain`: every weight above 0 counts as 1 ([weights](scoring.md#weights))"),
          Map.entry(
              "rollUp",
              "what an objective that states none is the mean of ([combining](scoring.md#combining))"),
          Map.entry(
              "clamp", "where progress out of range is cut ([clamping](scoring.md#clamping))"),
          Map.entry("cap", "the most a measure attains, and a score is set to by hand"),
          Map.entry("bounds", "whether a value on a bound has met it"),
          Map.entry(
              "boundProgress",
              "a bound that isn't met: `partial` by floor or ceiling, `binary` always 0, `distance` by"
                  + " how far off it is (Profit.co)"),
          Map.entry(
              "risk",
              "whether a bound broken no further than its target's `risk` is yellow, not red"),
          Map.entry("dayCount", "how the elapsed part is counted ([days](scoring.md#days))"),
          Map.entry(
              "expectedOn",
              "of which day something is expected"
                  + " ([expected](scoring.md#what-is-expected-of-a-measure))"),
          Map.entry(
              "expectedBy",
              "what expected is multiplied by, by ambition, once, at the key result that has measures"),
          Map.entry(
              "unstatedExpectation",
              "what is expected where a key result doesn't state it: by the table of section 6, or 1"),
          Map.entry(
              "light",
              "the base of a key result's light"
                  + " ([light](scoring.md#the-light-of-a-key-result))"),
          Map.entry("gaps", "under `ratio`: by how much a score may fall short all the same"),
          Map.entry("holdGreen", "when a score of 1 is green though a bound still has to hold"),
          Map.entry(
              "unmetHold",
              "how bad it is, before the last day, if every measure short of 1 is a bound that has to"
                  + " hold"),
          Map.entry(
              "objectiveLight",
              "how an objective gets its light"
                  + " ([light](scoring.md#the-light-of-an-objective))"),
          Map.entry(
              "unknownParts",
              "what a part with an unknown light does to the light of its objective"),
          Map.entry(
              "bandDigits",
              "to how many decimals a score is rounded, HALF_UP, before it is compared"),
          Map.entry("bands", "the [bands](scoring.md#5-grades-bands-of-a-score), by ambition"),
          Map.entry("guardrail", "what a [broken guardrail](scoring.md#broken-guardrails) does"),
          Map.entry(
              "confidence", "below which confidence a light is red, yellow; for how many days"),
          Map.entry("reported", "whether the light of a check-in makes a light worse"),
          Map.entry("refreshDays", "how many days old a value of a metric may be"),
          Map.entry("display", "how scores are [shown](scoring.md#display)"));

  static final String DOCUMENT =
      """

      ## The document

      JSON, format `policy/1`. `okr` and `name` are required; `from` names the policy whose values hold where the document
      is silent (`standard` if left out). An unknown member is a problem, as everywhere. `OkrJson.readPolicy` reads it,
      `writePolicy` writes every value.

      ```json
      {"okr": "policy/1", "name": "ours", "from": "standard", "noData": "exclude", "cap": 1.2}
      ```

      | member | values | `standard` | meaning |
      |---|---|---|---|
      | `okr` | `policy/1` | | the format |
      | `name` | a text | `standard` | how scorecards and the command line call it |
      | `from` | the name of a policy of this page | | the values that the document leaves out |
      | `scoring` | 2 | 2 | the version of the scoring text; another one is refused |
      """;

  static final String AFTER =
      """
      | `formulas` | a list of `{name, version, metric or kind}` | none | the host's own [formulas](#formulas) |

      A named policy written as a document and read back is the same policy. A working calendar has no form in a document:
      `writePolicy` refuses a policy that has one, rather than leaving it out; so it does with bands of different digits.

      ### Formulas

      A host's [own formula](scoring.md#a-hosts-own-formula) is code; a document carries it by `name` and `version` (from
      1), and says where it is used: for a `metric`, or for a `kind` of target; one of the two, and one formula for each.
      The reader must have been given it, by `OkrJson.builder().formula(...)`. A formula that it doesn't have is refused
      by name (`JSON-030`), because the policy would score something else; a second one for the same metric or kind is
      `JSON-031`.

      ```json
      {"okr": "policy/1", "name": "ours", "formulas": [{"name": "acme-squared", "version": 1, "metric": "nps"}]}
      ```
      """;

  private PoliciesPageText() {}

  private static Map<String, List<String>> groups() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    groups.put(
        "What counts",
        List.of(
            "noData",
            "notBegun",
            "unstatedWeights",
            "weights",
            "rollUp",
            "clamp",
            "cap",
            "bounds",
            "boundProgress"));
    groups.put(
        "What is expected", List.of("dayCount", "expectedOn", "expectedBy", "unstatedExpectation"));
    groups.put(
        "Lights",
        List.of(
            "light",
            "gaps",
            "holdGreen",
            "unmetHold",
            "risk",
            "guardrail",
            "confidence",
            "reported",
            "refreshDays",
            "objectiveLight",
            "unknownParts"));
    groups.put("Bands and display", List.of("bandDigits", "bands", "display"));
    return groups;
  }
}
