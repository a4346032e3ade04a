package dev.okr.jackson;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.wire.document.DocumentReader;
import dev.okr.core.wire.journal.EntryTables;
import dev.okr.core.wire.plan.PlanTable;
import dev.okr.core.wire.scalar.Lists;
import dev.okr.jackson.internal.Dependency;
import dev.okr.jackson.internal.module.JournalDeserializer;
import dev.okr.jackson.internal.module.ScoringSerializers;
import dev.okr.jackson.internal.module.TypedIds;
import dev.okr.jackson.internal.module.WireDeserializer;
import dev.okr.jackson.internal.module.WireSerializer;
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
    DocumentReader reader = json.reader();
    out.addSerializer(new WireSerializer<>(Plan.class, PlanTable.PLAN::write));
    in.addDeserializer(Plan.class, new WireDeserializer<>(Plan.class, reader::planAt));
    out.addSerializer(
        new WireSerializer<>(
            Journal.class,
            (journal, to) -> Lists.of(EntryTables.ENTRY).write(journal.entries(), to)));
    in.addDeserializer(Journal.class, new JournalDeserializer());
    out.addSerializer(new WireSerializer<>(Entry.class, EntryTables.ENTRY::write));
    in.addDeserializer(Entry.class, new WireDeserializer<>(Entry.class, reader::entryAt));
    TypedIds.register(out, in);
    if (Dependency.OKR_SCORING.isPresent()) {
      ScoringSerializers.register(out);
    }
    context.addSerializers(out);
    context.addDeserializers(in);
  }
}
