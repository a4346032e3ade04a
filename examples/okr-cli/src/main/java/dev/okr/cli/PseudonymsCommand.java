package dev.okr.cli;

import dev.okr.core.privacy.Pseudonyms;
import dev.okr.core.text.PlainText;
import dev.okr.jackson.OkrJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code okr pseudonyms}. */
@Command(
    name = "pseudonyms",
    mixinStandardHelpOptions = true,
    description = {
      "Writes plan and journal with pseudonyms in the place of people: plan.json and"
          + " journal.ndjson.",
      "What a person must still read is on standard output. Who is who is kept nowhere."
    })
final class PseudonymsCommand implements Callable<Integer> {

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "PLAN", description = "The plan, JSON or YAML.")
  private @Nullable Path plan;

  @Option(names = "--journal", paramLabel = "FILE", description = "The journal, NDJSON.")
  private @Nullable Path journal;

  @Option(names = "--out", paramLabel = "FOLDER", description = "Where both are written.")
  private @Nullable Path out;

  @Mixin private final LanguageOption lang = new LanguageOption();

  PseudonymsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Usage usage = Usage.of(spec);
    Path file = usage.required(plan, "PLAN");
    Path folder = usage.required(out, "--out=FOLDER");
    return Input.readOrReport(file, journal, new InputFiles(), Format.TEXT, lang.chosen(), console)
        .map(input -> write(Pseudonyms.of(input.plan(), input.journal()), folder))
        .orElse(Main.UNUSABLE);
  }

  private int write(Pseudonyms made, Path folder) {
    OkrJson json = OkrJson.standard();
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("plan.json"), json.writePlan(made.plan()));
      Files.writeString(folder.resolve("journal.ndjson"), json.writeJournal(made.journal()));
    } catch (IOException failure) {
      console.error(PlainText.line("okr: '" + folder + "' can't be written: " + failure));
      return Main.UNUSABLE;
    }
    int people = made.names().size();
    int texts = made.review().size();
    String key = people == 1 ? "pseudonyms.one" : "pseudonyms.many";
    console.line(lang.say(key, "count", people, "texts", texts));
    made.review()
        .forEach(text -> console.line("- " + PlainText.line(text.place() + ": " + text.after())));
    return Main.OK;
  }
}
