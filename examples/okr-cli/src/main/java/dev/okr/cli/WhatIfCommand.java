package dev.okr.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.okr.core.error.Outcome;
import dev.okr.core.plan.Plan;
import dev.okr.core.rule.Finding;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.WireName;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.NodeChange;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.WhatIf;
import dev.okr.scoring.policy.Policy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code okr what-if}. */
@Command(
    name = "what-if",
    mixinStandardHelpOptions = true,
    description =
        "Says what another plan would make of the scores, and which findings come and go.")
final class WhatIfCommand implements Callable<Integer> {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PLAN", description = "The plan, JSON or YAML.")
  private @Nullable Path plan;

  @Parameters(index = "1", paramLabel = "PLAN2", description = "The other plan.")
  private @Nullable Path other;

  @Option(names = "--journal", paramLabel = "FILE", description = "The journal, NDJSON.")
  private @Nullable Path journal;

  @Option(names = "--on", paramLabel = "DATE", description = "The date, yyyy-MM-dd.")
  private @Nullable LocalDate on;

  @Option(
      names = "--policy",
      paramLabel = "NAME|FILE",
      description = "The policy, by name or document; ${DEFAULT-VALUE} unless stated.")
  private String policy = "standard";

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Mixin private final LanguageOption lang = new LanguageOption();

  WhatIfCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Usage usage = Usage.of(spec);
    Path file = usage.required(plan, "PLAN");
    Path changed = usage.required(other, "PLAN2");
    LocalDate date = usage.required(on, "--on=DATE");
    PolicyChoice chosen = usage.policy(policy);
    InputFiles files = new InputFiles();
    Outcome<Input> input = Input.read(file, journal, files);
    Outcome<Plan> next = files.read(changed, OkrJson.standard()::readPlan);
    Outcome<Policy> by = chosen.read(files);
    Outcome<WhatIf> made =
        files.made(
            () ->
                input.flatMap(
                    read -> next.flatMap(p -> by.map(rules -> whatIf(read, p, rules, date)))));
    return files
        .orReport(made, format, lang.chosen(), console)
        .map(
            whatIf -> {
              print(whatIf);
              return Main.OK;
            })
        .orElse(Main.UNUSABLE);
  }

  private static WhatIf whatIf(Input input, Plan other, Policy policy, LocalDate date) {
    Scorecard card = Scorer.of(policy).score(input.plan(), input.journal(), date);
    return card.whatIf(other);
  }

  private void print(WhatIf whatIf) {
    WhatIf.FindingChanges findings = whatIf.findings(RuleBook.standard());
    List<NodeChange> changes = whatIf.diff().changes();
    if (format == Format.JSON) {
      ObjectNode all = MAPPER.createObjectNode();
      changes.forEach(change -> all.withArray("changes").add(json(change)));
      findings.appeared().forEach(each -> all.withArray("appeared").add(json(each)));
      findings.disappeared().forEach(each -> all.withArray("disappeared").add(json(each)));
      console.line(all.toPrettyString());
      return;
    }
    console.print(whatIf.diff().text(lang.tag()));
    findings.appeared().forEach(each -> finding("+", each));
    findings.disappeared().forEach(each -> finding("-", each));
    if (changes.isEmpty() && findings.appeared().isEmpty() && findings.disappeared().isEmpty()) {
      console.line(lang.say("what-if.nothing"));
    }
  }

  private void finding(String sign, Finding finding) {
    console.line(sign + " " + finding.code() + " " + PlainText.line(finding.message(lang.tag())));
  }

  private static ObjectNode json(NodeChange change) {
    ObjectNode node = MAPPER.createObjectNode();
    node.putObject("on")
        .put(
            change.goal().<String>fold(any -> "objective", any -> "keyResult"), change.goal().id());
    return node.put("before", change.before().map(Score::toString).orElse(null))
        .put("after", change.after().map(Score::toString).orElse(null))
        .put("lightBefore", WireName.of(change.lightBefore()))
        .put("lightAfter", WireName.of(change.lightAfter()));
  }

  private ObjectNode json(Finding finding) {
    return MAPPER
        .createObjectNode()
        .put("code", finding.code())
        .put("severity", WireName.of(finding.severity()))
        .put("path", finding.path())
        .put("message", finding.message(lang.tag()));
  }
}
