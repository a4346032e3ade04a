package dev.okr.jackson3;

import dev.okr.core.wire.host.CoreTypes;
import dev.okr.core.wire.host.HostTypes;
import dev.okr.jackson3.internal.OptionalLibrary;
import dev.okr.jackson3.internal.module.HostDeserializers;
import dev.okr.jackson3.internal.module.HostKeyDeserializers;
import dev.okr.jackson3.internal.module.HostKeySerializers;
import dev.okr.jackson3.internal.module.HostSerializers;
import dev.okr.jackson3.internal.module.OptionalTypes;
import java.util.Objects;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;

/**
 * The library's types for a host's own mapper of Jackson 3. Plans, journals (as an array of
 * entries), policies, all that they are made of, scores, typed ids and constants go in both
 * directions, ids and constants as the names of members too; scorecards, reports and all other
 * results go out. What is no data, such as a rule book, is refused: without the module Jackson 3
 * would write <code>{}</code>. Found by the service loader where a mapper looks for modules; Spring
 * Boot 4 takes it as a bean.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new OkrModule()).build();
 * Plan plan = mapper.readValue(text, Plan.class);
 * }</pre>
 *
 * <p>A document that is not a plan gives a {@code MismatchedInputException}. Its message lists the
 * first problems, its cause is a {@link dev.okr.core.error.RejectedException} with all of them, at
 * the lines and columns that the host's parser counts (of bytes, where it reads bytes). {@link
 * OkrJson} counts characters, and is faster. A YAML mapper of Jackson 3 reads {@code ~} as a text;
 * here it is nothing, as in YAML, even in quotes.
 */
public final class OkrModule extends JacksonModule {

  private final OkrJson json;
  private final String languageTag;

  /** The module with the standard reader, sentences in English; what the service loader makes. */
  public OkrModule() {
    this(OkrJson.standard());
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

  @Override
  public void setupModule(SetupContext context) {
    HostTypes types = types();
    context.addSerializers(new HostSerializers(types));
    context.addKeySerializers(new HostKeySerializers(types));
    context.addDeserializers(new HostDeserializers(types));
    context.addKeyDeserializers(new HostKeyDeserializers(types));
  }

  /** Every type as it is written and read. */
  HostTypes types() {
    HostTypes.Builder types = HostTypes.builder();
    CoreTypes.addTo(types, json.reader(), languageTag);
    if (OptionalLibrary.OKR_SCORING.isPresent()) {
      OptionalTypes.addScoring(types, json.formulas(), languageTag);
    }
    if (OptionalLibrary.OKR_GRAPH.isPresent()) {
      OptionalTypes.addGraph(types);
    }
    return types.build();
  }
}
