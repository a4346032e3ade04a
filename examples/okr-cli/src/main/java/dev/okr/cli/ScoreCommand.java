package dev.okr.cli;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.Derivation;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.policy.Policy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code okr score}. */
@Command(name = "score", mixinStandardHelpOptions = true, description = "Scores a plan on a date.")
final class ScoreCommand implements Callable<Integer> {

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "PLAN", description = "The plan, JSON or YAML.")
  private @Nullable Path plan;

  @Option(names = "--journal", paramLabel = "FILE", description = "The journal, NDJSON.")
  private @Nullable Path journal;

  @Option(names = "--on", paramLabel = "DATE", description = "The date, yyyy-MM-dd.")
  private @Nullable LocalDate on;

  @Option(
      names = "--known",
      paramLabel = "INSTANT",
      description = "Only what was recorded by then, such as 2026-02-28T18:00:00Z.")
  private @Nullable Instant known;

  @Option(names = "--policy", paramLabel = "NAME", description = "The policy (${DEFAULT-VALUE}).")
  private String policy = "standard";

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Option(names = "--lang", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Language lang = Language.EN;

  @Option(
      names = "--explain",
      paramLabel = "ID",
      description = "Why an objective or key result has its score.")
  private @Nullable String explain;

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description = "Scores many: a JSON line {\"plan\", \"journal\"?, \"on\", \"policy\"?} each.")
  private @Nullable Path batch;

  ScoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (batch != null) {
      Usage usage = Usage.of(spec);
      usage.rejectBeside("--batch", "the plans", plan);
      usage.rejectBeside("--batch", "the journals", journal);
      usage.rejectBeside("--batch", "what is scored", explain);
      return new Batch(console, lang)
          .score(batch, Optional.ofNullable(on), usage.policy(policy), known);
    }
    Usage usage = Usage.of(spec);
    Path file = usage.required(plan, "PLAN");
    LocalDate date = usage.required(on, "--on=DATE");
    Policy chosen = usage.policy(policy);
    return Input.readOrReport(file, journal, format, lang, console)
        .map(
            input -> {
              print(usage, card(input, chosen, date, known));
              return Main.OK;
            })
        .orElse(Main.UNUSABLE);
  }

  static Scorecard card(Input input, Policy policy, LocalDate on, @Nullable Instant known) {
    Scorer scorer = Scorer.of(policy);
    return known == null
        ? scorer.score(input.plan(), input.journal(), on)
        : scorer.score(input.plan(), input.journal(), on, known);
  }

  private void print(Usage usage, Scorecard card) {
    if (explain != null) {
      explain(usage, card, explain);
    } else if (format == Format.JSON) {
      console.line(OkrJson.standard().writeScorecard(card, true));
    } else {
      console.print(new ScoreText(card, lang, console.coloured()).render());
    }
  }

  private void explain(Usage usage, Scorecard card, String id) {
    Derivation why =
        usage
            .find(
                id,
                named ->
                    card.explain(GoalRef.to(KeyResultId.of(named)))
                        .or(() -> card.explain(GoalRef.to(ObjectiveId.of(named)))))
            .orElseThrow(() -> usage.error("There is no objective or key result '" + id + "'."));
    console.print(
        format == Format.JSON
            ? OkrJson.standard().writeDerivation(why, lang.tag(), true) + "\n"
            : why.text(lang.tag()));
  }
}
