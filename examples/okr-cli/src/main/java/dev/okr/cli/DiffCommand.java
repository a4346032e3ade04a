package dev.okr.cli;

import dev.okr.core.error.Outcome;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.diff.PlanDiff;
import dev.okr.core.privacy.PlanView;
import dev.okr.core.text.PlainText;
import dev.okr.jackson.OkrJson;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code okr diff}. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Says what changed from one plan to another.")
final class DiffCommand implements Callable<Integer> {

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PLAN", description = "The earlier plan, JSON or YAML.")
  private @Nullable Path before;

  @Parameters(index = "1", paramLabel = "PLAN2", description = "The later plan, JSON or YAML.")
  private @Nullable Path after;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Mixin private final LanguageOption lang = new LanguageOption();

  @Mixin private final AsOption as = new AsOption();

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Usage usage = Usage.of(spec);
    InputFiles files = as.files();
    Outcome<Plan> earlier =
        files.read(usage.required(before, "PLAN"), OkrJson.standard()::readPlan);
    Outcome<Plan> later = files.read(usage.required(after, "PLAN2"), OkrJson.standard()::readPlan);
    Outcome<PlanDiff> made =
        files.made(() -> earlier.flatMap(b -> later.map(a -> diff(usage, b, a))));
    return files
        .orReport(made, format, lang.chosen(), console)
        .map(
            diff -> {
              print(diff);
              return Main.OK;
            })
        .orElse(Main.UNUSABLE);
  }

  private PlanDiff diff(Usage usage, Plan earlier, Plan later) {
    return as.view(usage, later)
        .map(view -> view.changesSince(PlanView.of(earlier, view.as())))
        .orElseGet(() -> PlanDiff.between(earlier, later));
  }

  private void print(PlanDiff diff) {
    if (format == Format.JSON) {
      console.line(OkrJson.standard().writePlanDiff(diff, lang.tag(), true));
    } else if (diff.isEmpty()) {
      console.line(lang.say("diff.nothing"));
    } else {
      diff.changes().forEach(change -> console.line(PlainText.line(change.in(lang.tag()))));
    }
  }
}
