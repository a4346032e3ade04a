package dev.okr.jackson.internal.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import dev.okr.core.error.Location;
import dev.okr.core.error.ProblemCode;
import dev.okr.core.plan.Plan;
import dev.okr.core.wire.Problems;
import dev.okr.core.wire.document.DocumentReader;
import dev.okr.core.wire.document.JsonText;
import dev.okr.jackson.internal.OptionalLibrary;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads plans from YAML, where SnakeYAML is there. */
public final class YamlPlans {

  private final DocumentReader reader;
  private final JsonFactory factory;

  /** Plans that a reader makes of the JSON that the YAML means. */
  public YamlPlans(DocumentReader reader, JsonFactory factory) {
    this.reader = reader;
    this.factory = factory;
  }

  /** Whether a file is YAML by its name. */
  public static boolean isYaml(Path file) {
    String name = file.toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  /** The plan that the YAML is, or {@code null} where problems were added. */
  public @Nullable Plan plan(byte[] utf8, Problems problems) {
    if (!OptionalLibrary.SNAKEYAML.isPresent()) {
      problems.add(ProblemCode.NO_YAML, Location.WHOLE);
      return null;
    }
    // JSON is YAML, but for names that take more than YAML's thousand characters
    Plan plan = isObject(utf8) ? reader.plan(utf8, new Problems()) : null;
    if (plan != null) {
      return plan;
    }
    YamlDocument yaml = YamlDocument.read(utf8, factory, problems);
    return yaml == null ? null : reader.plan(yaml, problems);
  }

  /** Whether the first character of a document is a brace. */
  private static boolean isObject(byte[] utf8) {
    int start = JsonText.afterMark(utf8, utf8.length);
    while (start < utf8.length && " \t\r\n".indexOf(utf8[start]) >= 0) {
      start++;
    }
    return start < utf8.length && utf8[start] == '{';
  }
}
