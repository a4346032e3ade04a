package dev.okr.jackson;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.Module;
import dev.okr.core.wire.host.CoreTypes;
import dev.okr.core.wire.host.HostTypes;
import dev.okr.jackson.internal.JacksonRange;
import dev.okr.jackson.internal.OptionalLibrary;
import dev.okr.jackson.internal.module.HostDeserializers;
import dev.okr.jackson.internal.module.HostKeyDeserializers;
import dev.okr.jackson.internal.module.HostKeySerializers;
import dev.okr.jackson.internal.module.HostSerializers;
import dev.okr.jackson.internal.module.OptionalTypes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The library's types for a host's own {@code ObjectMapper}. Plans, journals (as an array of
 * entries), policies, all that they are made of, scores, typed ids and constants go in both
 * directions, ids and constants as the names of members too; scorecards, reports and all other
 * results go out. What is no data, such as a rule book, is refused: no type of the library is left
 * to what Jackson makes of its methods. Found by the service loader.
 *
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder().addModule(new OkrModule()).build();
 * Plan plan = mapper.readValue(text, Plan.class);
 * }</pre>
 *
 * <p>A document that is not a plan gives a {@code MismatchedInputException}. Its message lists the
 * first problems, its cause is a {@link dev.okr.core.error.RejectedException} with all of them, at
 * the lines and columns that the host's parser counts (of bytes, where it reads bytes). {@link
 * OkrJson} counts characters, and is faster.
 */
public final class OkrModule extends Module {

  private final @Nullable OkrJson json;
  private final String languageTag;

  /** The module with the standard reader, sentences in English; what the service loader makes. */
  public OkrModule() {
    this.json = null; // made later: a Jackson that is too old shall be told, not fail to load
    this.languageTag = "en";
  }

  /** The module with a reader of the host's choice, sentences in English. */
  public OkrModule(OkrJson json) {
    this(json, "en");
  }

  /**
   * The module with a reader of the host's choice.
   *
   * @param languageTag the language of sentences, such as {@code zh}: those of findings, problems,
   *     changes and explanations
   */
  public OkrModule(OkrJson json, String languageTag) {
    this.json = Objects.requireNonNull(json, "json");
    this.languageTag = Objects.requireNonNull(languageTag, "languageTag");
  }

  @Override
  public String getModuleName() {
    return "dev.okr";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  /**
   * Adds what reads and writes the types.
   *
   * @throws LinkageError if Jackson is older than this module runs on
   */
  @Override
  public void setupModule(SetupContext context) {
    JacksonRange.check();
    HostTypes types = types();
    context.addSerializers(new HostSerializers(types));
    context.addKeySerializers(new HostKeySerializers(types));
    context.addDeserializers(new HostDeserializers(types));
    context.addKeyDeserializers(new HostKeyDeserializers(types));
  }

  /** Every type as it is written and read. */
  HostTypes types() {
    OkrJson reading = json == null ? OkrJson.standard() : json;
    HostTypes.Builder types = HostTypes.builder();
    CoreTypes.addTo(types, reading.reader(), languageTag);
    if (OptionalLibrary.OKR_SCORING.isPresent()) {
      OptionalTypes.addScoring(types, reading.formulas(), languageTag);
    }
    if (OptionalLibrary.OKR_GRAPH.isPresent()) {
      OptionalTypes.addGraph(types);
    }
    return types.build();
  }
}
