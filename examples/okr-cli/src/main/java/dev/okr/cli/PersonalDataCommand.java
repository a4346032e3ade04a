package dev.okr.cli;

import dev.okr.core.org.PartyId;
import dev.okr.core.privacy.PersonalData;
import dev.okr.jackson.OkrJson;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code okr personal-data}. */
@Command(
    name = "personal-data",
    mixinStandardHelpOptions = true,
    description = "Writes everything that plan and journal hold of one person, as JSON.")
final class PersonalDataCommand implements Callable<Integer> {

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "PLAN", description = "The plan, JSON or YAML.")
  private @Nullable Path plan;

  @Option(names = "--journal", paramLabel = "FILE", description = "The journal, NDJSON.")
  private @Nullable Path journal;

  @Option(names = "--person", paramLabel = "ID", description = "Whose data.")
  private @Nullable String person;

  @Option(
      names = "--lang",
      description = "Of problems: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).",
      completionCandidates = Language.Choices.class)
  private Language lang = Language.EN;

  PersonalDataCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Usage usage = Usage.of(spec);
    Path file = usage.required(plan, "PLAN");
    String id = usage.required(person, "--person=ID");
    PartyId who = usage.party(id);
    return Input.readOrReport(file, journal, new InputFiles(), Format.JSON, lang, console)
        .map(
            input -> {
              PersonalData data = PersonalData.of(input.plan(), input.journal(), who);
              if (data.person().isEmpty()
                  && data.inPlan().isEmpty()
                  && data.inJournal().isEmpty()) {
                throw usage.error("Neither plan nor journal names '" + id + "'.");
              }
              console.line(OkrJson.standard().writePersonalData(data, true));
              return Main.OK;
            })
        .orElse(Main.UNUSABLE);
  }
}
