package dev.okr.jackson;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import java.util.Objects;

/**
 * The wire format for a host's own {@code ObjectMapper}: plans, journals (as an array of entries),
 * entries and typed ids in both directions, scores and scorecards out. Found by the service loader.
 *
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder().addModule(new OkrModule()).build();
 * Plan plan = mapper.readValue(text, Plan.class);
 * }</pre>
 *
 * <p>A document that is not a plan gives a {@code MismatchedInputException} whose message lists the
 * first problems by their pointers; {@link OkrJson} lists all, tells lines and columns too, and is
 * faster.
 */
public final class OkrModule extends Module {

  private final OkrJson json;

  /** The module with the standard reader; what the service loader makes. */
  public OkrModule() {
    this(OkrJson.standard());
  }

  /** The module with a reader of the host's choice. */
  public OkrModule(OkrJson json) {
    this.json = Objects.requireNonNull(json, "json");
  }

  @Override
  public String getModuleName() {
    return "dev.okr";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    SimpleSerializers out = new SimpleSerializers();
    SimpleDeserializers in = new SimpleDeserializers();
    out.addSerializer(
        new WireSerializer<>(Plan.class, (plan, gen) -> new PlanWriter(gen).plan(plan)));
    in.addDeserializer(Plan.class, new WireDeserializer<>(Plan.class, json::readPlan));
    out.addSerializer(
        new WireSerializer<>(Journal.class, (journal, gen) -> new EntryWriter(gen).array(journal)));
    in.addDeserializer(Journal.class, new JournalDeserializer());
    out.addSerializer(
        new WireSerializer<>(Entry.class, (entry, gen) -> new EntryWriter(gen).entry(entry)));
    in.addDeserializer(Entry.class, new WireDeserializer<>(Entry.class, json::readEntry));
    TypedIds.register(out, in);
    if (OkrJson.isPresent("dev.okr.scoring.Scorecard")) {
      ScoringSerializers.register(out);
    }
    context.addSerializers(out);
    context.addDeserializers(in);
  }
}
