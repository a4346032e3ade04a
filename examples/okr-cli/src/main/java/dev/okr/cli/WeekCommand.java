package dev.okr.cli;

import dev.okr.core.error.Outcome;
import dev.okr.core.org.PartyId;
import dev.okr.core.week.MyWeek;
import dev.okr.core.week.Weeks;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code okr week}: what is asked of a person in the week that begins on a day. */
@Command(
    name = "week",
    mixinStandardHelpOptions = true,
    description = "Says what is asked of a person in the week that begins on a day.")
final class WeekCommand implements Callable<Integer> {

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "PLAN", description = "The plan, JSON or YAML.")
  private @Nullable Path plan;

  @Option(names = "--journal", paramLabel = "FILE", description = "The journal, NDJSON.")
  private @Nullable Path journal;

  @Option(names = "--on", paramLabel = "DATE", description = "The first day, yyyy-MM-dd.")
  private @Nullable LocalDate on;

  @Option(names = "--person", paramLabel = "ID", description = "Whose week.")
  private @Nullable String person;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Mixin private final LanguageOption lang = new LanguageOption();

  WeekCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Usage usage = Usage.of(spec);
    Path file = usage.required(plan, "PLAN");
    LocalDate date = usage.required(on, "--on=DATE");
    String id = usage.required(person, "--person=ID");
    PartyId who = usage.party(id);
    InputFiles files = new InputFiles();
    Outcome<MyWeek> made =
        Input.read(file, journal, files)
            .flatMap(input -> files.read(file, any -> week(input, date, who)));
    return files
        .orReport(made, format, lang.chosen(), console)
        .map(
            week -> {
              print(week);
              return Main.OK;
            })
        .orElse(Main.UNUSABLE);
  }

  private static Outcome<MyWeek> week(Input input, LocalDate date, PartyId who) {
    Scorecard card = Scorer.standard().score(input.plan(), input.journal(), date);
    return Weeks.of(input.plan(), input.journal(), date).scoredBy(card::computed).of(who);
  }

  private void print(MyWeek week) {
    if (format == Format.JSON) {
      console.line(OkrJson.standard().writeWeek(week, lang.tag(), true));
    } else {
      console.print(week.text(lang.tag()));
    }
  }
}
