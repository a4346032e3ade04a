package dev.okr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code --as PARTY}. The objective S is for the board; whatever of it may not be seen has "Zq" in
 * it, or the digits 77123, and nothing else has.
 */
class AsPartyTest {

  private static final String PLAN =
      """
      {"okr": "plan/1", "id": "p", "title": "Plan",
       "cycles": [{"id": "Q1", "from": "2026-01-01", "to": "2026-03-31"}],
       "themes": [{"id": "profit", "title": "Profit"}, {"id": "Zq-theme"}],
       "teams": [{"id": "company", "kind": "company"}, {"id": "board", "parent": "company"},
                 {"id": "audit", "parent": "board"}, {"id": "pay", "parent": "company"}],
       "people": [{"id": "p.lin", "name": "Lin", "teams": ["pay"]},
                  {"id": "p.bo", "name": "Bo", "teams": ["board"]},
                  {"id": "p.au", "name": "Au", "teams": ["audit"]}],
       "metrics": [
         {"id": "margin", "title": "Margin", "unit": "%", "refresh": "weekly"},
         {"id": "Zq-metric", "title": "Zq title", "unit": "EUR", "owner": "Zq-data",
          "definition": {"formula": "Zq formula", "boundary": "Zq boundary"}}],
       "objectives": [
         {"id": "V", "title": "Grow", "owner": "company", "cycle": "Q1", "rollUp": "both",
          "themes": ["profit"],
          "keyResults": [
            {"id": "V.K1", "title": "Margin from 38 to 40", "owner": "pay", "metric": "margin",
             "target": {"kind": "fromTo", "from": 38, "to": 40}},
            {"id": "V.K2", "title": "What the others sell", "owner": "pay",
             "measures": [{"id": "sum", "valueOf": "contributors",
                           "target": {"kind": "fromTo", "from": 0, "to": 90000}}]},
            {"id": "V.K3", "title": "Zq hidden alone", "owner": "Zq-owner", "audience": ["board"],
             "metric": "Zq-metric", "target": {"kind": "atLeast", "value": 77123.5}}]},
         {"id": "S", "title": "Zq buy a rival", "description": "Zq description",
          "owner": "Zq-owner", "cycle": "Q1", "audience": ["board", "Zq-guest"],
          "ambition": "committed", "themes": ["Zq-theme"],
          "contributesTo": [{"objective": "V"}, {"keyResult": "V.K2"}],
          "extensions": {"Zq": "Zq extension"},
          "keyResults": [
            {"id": "S.K1", "title": "Zq price below 77123", "description": "Zq",
             "owner": "Zq-owner", "participants": ["Zq-bank"],
             "raci": {"responsible": ["Zq-bank"], "accountable": ["Zq-owner"]},
             "measures": [{"id": "Zq-measure", "metric": "Zq-metric",
                           "target": {"kind": "fromTo", "from": 0, "to": 77123.25}}],
             "guardrails": [{"metric": "Zq-metric", "atMost": 77123.125}],
             "extensions": {"Zq": {"Zq": 77123}}},
            {"id": "S.K2", "title": "Zq steps", "owner": "p.lin", "raci": {"informed": ["Zq-x"]},
             "target": {"kind": "milestones", "items": [
               {"id": "Zq-a", "title": "Zq letter", "due": "2026-02-01"}, {"id": "Zq-b"}]}}]}],
       "dependencies": [
         {"id": "D1", "from": {"keyResult": "V.K1"}, "on": {"keyResult": "S.K1"}, "lagDays": 3,
          "agreed": {"by": ["Zq-owner"], "on": "2025-12-20", "due": "2026-02-15"},
          "extensions": {"Zq": 1}}],
       "initiatives": [{"id": "Zq-I", "title": "Zq diligence", "owner": "Zq-bank",
                        "contributesTo": ["S.K1"],
                        "links": [{"system": "jira", "key": "Zq-1", "url": "https://zq.example/Zq"}]}],
       "waivers": [{"code": "OKR-103", "on": {"objective": "S"}, "reason": "Zq reason",
                    "until": "2026-03-31"}]}
      """;

  private static final List<String> JOURNAL =
      List.of(
          entry("checkIn", "e1", "2026-02-20", "p.lin", "'keyResult':'V.K1','value':39.5"),
          entry("reading", "e2", "2026-02-20", "Zq-data", "'metric':'Zq-metric','value':77123.75"),
          entry(
              "checkIn",
              "Zq-e3",
              "2026-02-20",
              "Zq-owner",
              "'keyResult':'S.K1','value':77123.5,'confidence':0.2,'light':'red','note':'Zq note',"
                  + "'blockers':[{'text':'Zq blocker','open':true}],"
                  + "'asks':[{'to':'pay','text':'Zq help'}]"),
          entry(
              "checkIn",
              "Zq-e4",
              "2026-02-10",
              "Zq-owner",
              "'keyResult':'S.K1','value':77123.0625"),
          entry("checkIn", "Zq-e5", "2026-02-20", "Zq-owner", "'keyResult':'S.K2','done':['Zq-b']"),
          entry("checkIn", "Zq-e6", "2026-02-19", "Zq-owner", "'keyResult':'V.K3','value':77123.7"),
          entry(
              "targetRevised",
              "Zq-e7",
              "2026-02-18",
              "Zq-owner",
              "'keyResult':'S.K1','target':{'kind':'fromTo','from':0,'to':77123.875},"
                  + "'reason':'Zq why'"),
          entry(
              "decision",
              "Zq-e8",
              "2026-02-20",
              "Zq-owner",
              "'text':'Zq decided','about':[{'keyResult':'V.K1'},{'objective':'S'}],"
                  + "'review':'monthly'"),
          entry(
              "retrospective",
              "Zq-e9",
              "2026-02-20",
              "Zq-owner",
              "'objective':'S','learned':'Zq learned','change':'Zq change'"),
          entry(
              "recognition",
              "Zq-e10",
              "2026-02-20",
              "Zq-owner",
              "'to':['Zq-bank'],'keyResult':'S.K1','text':'Zq thanks'"),
          entry("retracted", "Zq-e11", "2026-02-21", "Zq-owner", "'target':'Zq-e9','reason':'Zq'"));

  @TempDir private Path folder;
  private String plan = "";
  private String journal = "";

  /** The plan with other texts and values of what is restricted. */
  private String later = "";

  /** An old scorecard, as one who may see all of it wrote it. */
  private String before = "";

  private static String entry(String kind, String id, String on, String by, String rest) {
    return "{'entry':'%s','id':'%s','on':'%s','recordedAt':'%sT09:00:00Z','by':'%s',%s}"
        .formatted(kind, id, on, on, by, rest)
        .replace('\'', '"');
  }

  @BeforeEach
  void write() throws IOException {
    plan = Files.writeString(folder.resolve("plan.json"), PLAN).toString();
    journal =
        Files.writeString(folder.resolve("journal.ndjson"), String.join("\n", JOURNAL) + "\n")
            .toString();
    String changed = PLAN.replace("Zq", "Zqx").replace("77123", "771234").replace("V.K1", "V.K9");
    later = Files.writeString(folder.resolve("later.json"), changed).toString();
    String old = run("score", "", "--format", "json").out().replace("0.", "0.1");
    before = Files.writeString(folder.resolve("before.json"), old).toString();
  }

  private Run run(String command, String as, String... more) {
    return Run.of(
        with(List.of(command, plan, "--journal", journal, "--on", "2026-02-27"), as, more));
  }

  private static Run diff(String as, String from, String to, String... more) {
    return Run.of(with(List.of("diff", from, to), as, more));
  }

  private Run carryOver(String as, String... more) {
    List<String> carry =
        List.of("carry-over", plan, "--journal", journal, "--from", "Q1", "--to", "Q2");
    List<String> days = List.of("--starts", "2026-04-01", "--ends", "2026-06-30");
    return Run.of(with(Stream.concat(carry.stream(), days.stream()).toList(), as, more));
  }

  private static String[] with(List<String> command, String as, String... more) {
    List<String> args = new ArrayList<>(command);
    if (!as.isEmpty()) {
      args.addAll(List.of("--as", as));
    }
    args.addAll(Arrays.asList(more));
    return args.toArray(new String[0]);
  }

  private List<Run> everything(String as) {
    List<Run> all = new ArrayList<>();
    for (String lang : new String[] {"en", "zh"}) {
      for (String format : new String[] {"text", "json"}) {
        all.add(run("score", as, "--format", format, "--lang", lang));
        all.add(run("score", as, "--format", format, "--lang", lang, "--cycle", "Q1"));
        for (String id : new String[] {"V", "V.K1", "V.K2", "V.K3", "S", "S.K1", "S.K2"}) {
          all.add(run("score", as, "--format", format, "--lang", lang, "--explain", id));
        }
        all.add(run("check", as, "--format", format, "--lang", lang));
        all.add(run("check", as, "--format", format, "--lang", lang, "--all"));
        all.add(run("rescore", as, "--against", before, "--format", format, "--lang", lang));
        all.add(diff(as, plan, later, "--format", format, "--lang", lang));
        all.add(diff(as, later, plan, "--format", format, "--lang", lang));
        all.add(carryOver(as, "--format", format, "--lang", lang));
        all.add(carryOver(as, "--format", format, "--lang", lang, "--new-plan"));
        all.add(run("forecast", as, "--format", format, "--lang", lang));
      }
      for (String kind : new String[] {"weekly", "monthly", "quarterly"}) {
        for (String format : new String[] {"markdown", "html", "json"}) {
          all.add(run("review", as, "--kind", kind, "--lang", lang, "--format", format));
        }
      }
      all.add(run("review", as, "--since", "2026-02-13", "--lang", lang));
      for (String view : new String[] {"teams", "keyresults"}) {
        all.add(run("chart", as, "--view", view, "--lang", lang));
      }
      for (String id : new String[] {"V.K1", "V.K2", "V.K3", "S.K1", "S.K2"}) {
        all.add(run("chart", as, "--id", id, "--lang", lang));
      }
      for (String view : new String[] {"alignment", "dependencies", "responsibility"}) {
        for (String format : new String[] {"text", "json", "dot", "mermaid", "graphml"}) {
          all.add(run("graph", as, "--view", view, "--format", format, "--lang", lang));
          all.add(run("graph", as, "--view", view, "--format", format, "--by-team"));
        }
      }
    }
    return all;
  }

  @Test
  void nothingOfARestrictedGoalIsShownToWhoIsNotInItsAudience() {
    for (Run run : everything("pay")) {
      assertThat(run.exit()).isNotEqualTo(Main.UNUSABLE);
      assertThat(run.out() + run.err()).doesNotContain("Zq", "77123");
    }
  }

  @Test
  void theAudienceSeesWhatWithoutAViewIsSeen() {
    List<Run> full = everything("");
    assertThat(full.stream().filter(run -> run.out().contains("Zq")).count()).isGreaterThan(40);
    assertThat(everything("board")).isEqualTo(full);
    assertThat(everything("p.bo")).as("a member of a team").isEqualTo(full);
    assertThat(everything("p.au")).as("a member of a team below").isEqualTo(full);
  }

  @Test
  void scoresAndLightsAreTheSameForEveryone() throws IOException {
    Map<String, String> full = new HashMap<>();
    Map<String, String> seen = new HashMap<>();
    collect(run("score", "", "--format", "json").json(), full);
    collect(run("score", "pay", "--format", "json").json(), seen);
    assertThat(seen).isEqualTo(full).hasSize(7);
  }

  private static void collect(JsonNode card, Map<String, String> scores) {
    for (JsonNode objective : card.get("objectives")) {
      scores.put(
          objective.get("id").asText(), objective.get("score") + " " + objective.get("light"));
      for (JsonNode each : objective.get("keyResults")) {
        scores.put(each.get("id").asText(), each.get("score") + " " + each.get("light"));
      }
    }
  }

  @Test
  void whatIsHiddenIsCalledRestricted() throws IOException {
    JsonNode card = run("score", "pay", "--format", "json").json();
    JsonNode hidden = card.get("objectives").get(1);
    assertThat(hidden.get("restricted").asBoolean()).isTrue();
    assertThat(hidden.get("keyResults").get(0).get("restricted").asBoolean()).isTrue();
    assertThat(hidden.get("keyResults").get(0).get("measures")).isEmpty();
    JsonNode shown = card.get("objectives").get(0);
    assertThat(shown.has("restricted")).isFalse();
    assertThat(shown.get("keyResults").get(2).get("restricted").asBoolean()).isTrue();
    assertThat(shown.get("keyResults").get(1).get("measures").get(0).get("value").isNull())
        .as("a value summed from restricted ones")
        .isTrue();
    assertThat(run("score", "pay").out()).contains("restricted").contains("S.K1");
    assertThat(run("score", "pay", "--lang", "zh").out()).contains("无权查看");
    assertThat(run("score", "pay", "--explain", "S").out()).contains("restricted");
    JsonNode findings = run("check", "pay", "--format", "json").json().get("findings");
    assertThat(findings)
        .anySatisfy(
            finding -> {
              assertThat(finding.get("on").path("keyResult").asText()).isEqualTo("S.K1");
              assertThat(finding.get("message").asText()).isEqualTo("restricted");
            });
  }

  @Test
  void whoOwnsAKeyResultSeesIt() throws IOException {
    JsonNode own =
        run("score", "p.lin", "--format", "json").json().get("objectives").get(1).get("keyResults");
    assertThat(own.get(1).has("restricted")).isFalse();
  }

  @Test
  void aPartyThatIsNotThereIsRefused() {
    for (String command : new String[] {"score", "check", "forecast", "review", "graph"}) {
      Run unknown = run(command, "p.nobody");
      assertThat(unknown.exit()).isEqualTo(Main.UNUSABLE);
      assertThat(unknown.err()).contains("There is no team or person 'p.nobody'.");
    }
    Run batch = Run.of("score", "--batch", plan, "--as", "board");
    assertThat(batch.err()).contains("--as is for one plan");
  }

  @Test
  void whatIsWrongWithAFileIsToldWithoutItsWords() throws IOException {
    Files.writeString(Path.of(plan), PLAN.replace("\"weight\"", "\"Zq\"").replace("0.2", "'Zq'"));
    Files.writeString(
        Path.of(journal), "{\"entry\": \"checkIn\", \"Zq\": 77123, \"value\": \"Zq\"}\n");
    for (String format : new String[] {"text", "json"}) {
      for (String command : new String[] {"score", "check", "forecast", "graph"}) {
        Run run = run(command, "pay", "--format", format);
        assertThat(run.exit()).isEqualTo(Main.UNUSABLE);
        assertThat(run.out() + run.err()).contains("told why").doesNotContain("Zq", "77123");
        assertThat(run(command, "", "--format", format)).asString().contains("Zq");
      }
    }
  }
}
