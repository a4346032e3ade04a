package dev.okr.cli;

import dev.okr.core.goal.KeyResultId;
import dev.okr.jackson.review.VegaLite;
import dev.okr.scoring.Scorecard;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code okr chart}. */
@Command(
    name = "chart",
    mixinStandardHelpOptions = true,
    description = "Writes a chart as a Vega-Lite specification, for a page of your own.")
final class ChartCommand implements Callable<Integer> {

  /** Which chart. */
  enum View {
    /** The values of a key result, what is expected, its target and its forecast. */
    BURNUP,
    /** How many key results of each team have each light. */
    TEAMS,
    /** The light and score of each key result. */
    KEYRESULTS
  }

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final ScoredOptions what = new ScoredOptions();

  @Option(names = "--view", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private View view = View.BURNUP;

  @Option(names = "--id", paramLabel = "ID", description = "The key result of a burn-up.")
  private @Nullable String id;

  @Mixin private final LanguageOption lang = new LanguageOption();

  ChartCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Usage usage = Usage.of(spec);
    what.requireAPlan(usage);
    LocalDate date = what.day(usage);
    PolicyChoice chosen = what.policy(usage);
    if (view != View.BURNUP && id != null) {
      throw usage.error("--id is of burn-ups.");
    }
    String named = view == View.BURNUP ? usage.required(id, "--id=ID") : "";
    return what.readOrReport(chosen, Format.JSON, lang.chosen(), console)
        .map(
            input -> {
              console.line(chart(usage, what.card(usage, input, date), named));
              return Main.OK;
            })
        .orElse(Main.UNUSABLE);
  }

  private String chart(Usage usage, Scorecard card, String named) {
    VegaLite charts = VegaLite.of(card, lang.tag());
    return switch (view) {
      case TEAMS -> charts.teamLights();
      case KEYRESULTS -> charts.keyResultLights();
      case BURNUP ->
          usage
              .find(named, text -> card.plan().keyResult(KeyResultId.of(text)))
              .map(found -> charts.burnUp(found.id()))
              .orElseThrow(() -> usage.error("There is no key result '" + named + "'."));
    };
  }
}
