package dev.okr.cli;

import dev.okr.core.error.Outcome;
import dev.okr.core.plan.next.CarriedOver;
import dev.okr.core.plan.next.CarryReport;
import dev.okr.core.privacy.PlanView;
import dev.okr.core.text.PlainText;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.policy.Policy;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code okr carry-over}. */
@Command(
    name = "carry-over",
    mixinStandardHelpOptions = true,
    description =
        "Carries the unfinished goals of a cycle over into the next one: the plan on standard"
            + " output, the report on standard error.")
final class CarryOverCommand implements Callable<Integer> {

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PLAN", description = "The plan, JSON or YAML.")
  private @Nullable Path plan;

  @Option(names = "--journal", paramLabel = "FILE", description = "The journal, NDJSON.")
  private @Nullable Path journal;

  @Mixin private final CarryOverOptions how = new CarryOverOptions();

  @Option(
      names = "--policy",
      paramLabel = "NAME|FILE",
      description = "The policy of the lights; ${DEFAULT-VALUE} unless stated.")
  private String policy = "standard";

  @Option(
      names = "--format",
      description = "Of the report: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Mixin private final LanguageOption lang = new LanguageOption();

  @Mixin private final AsOption as = new AsOption();

  CarryOverCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Usage usage = Usage.of(spec);
    Path file = usage.required(plan, "PLAN");
    how.check(usage);
    PolicyChoice chosen = usage.policy(policy);
    InputFiles files = as.files();
    Outcome<Input> input = Input.read(file, journal, files);
    Outcome<Policy> by = chosen.read(files);
    Outcome<CarriedOver> made =
        files.made(
            () ->
                input.flatMap(
                    read ->
                        by.flatMap(
                            lights -> files.read(file, any -> carried(usage, read, lights)))));
    return files
        .orReport(made, format, lang.chosen(), console)
        .map(
            carried -> {
              console.print(OkrJson.standard().writePlan(carried.plan()));
              print(carried.report());
              return Main.OK;
            })
        .orElse(Main.UNUSABLE);
  }

  /** What came of it, as whoever is named may see it. */
  private Outcome<CarriedOver> carried(Usage usage, Input read, Policy lights) {
    Outcome<CarriedOver> whole = how.carryOver(read, lights);
    return as.view(usage, read.plan()).map(view -> seen(view, read, lights, whole)).orElse(whole);
  }

  private Outcome<CarriedOver> seen(
      PlanView view, Input read, Policy lights, Outcome<CarriedOver> whole) {
    Input shown = new Input(view.plan(), view.journal(read.journal()));
    return whole.flatMap(
        full ->
            how.carryOver(shown, read, lights)
                .map(
                    part ->
                        new CarriedOver(
                            PlanView.of(full.plan(), view.as()).plan(),
                            full.cycle(),
                            full.goals(),
                            view.report(full.report(), part.report()))));
  }

  private void print(CarryReport report) {
    if (format == Format.JSON) {
      console.error(OkrJson.standard().writeCarryReport(report, lang.tag(), true));
      return;
    }
    int decisions = report.toDecide().size();
    report.notes().stream()
        .filter(note -> !note.kind().isToDecide())
        .forEach(note -> console.error(PlainText.line(note.in(lang.tag()))));
    if (decisions > 0) {
      console.error(lang.say("carry-over.to-decide", "count", decisions));
      report.toDecide().forEach(note -> console.error("- " + PlainText.line(note.in(lang.tag()))));
    }
  }
}
