package dev.okr.core.wire.scalar;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What words without quotes mean in YAML. Where the format wants true or false, the words of YAML
 * 1.1 say it; where it wants a text, they are texts; and in extensions, of which it says nothing,
 * only the words of YAML 1.2's core schema count.
 */
final class YamlWords {

  private static final Map<String, Boolean> BOOLEANS =
      Map.ofEntries(
          Map.entry("true", true),
          Map.entry("True", true),
          Map.entry("TRUE", true),
          Map.entry("false", false),
          Map.entry("False", false),
          Map.entry("FALSE", false),
          Map.entry("yes", true),
          Map.entry("Yes", true),
          Map.entry("YES", true),
          Map.entry("no", false),
          Map.entry("No", false),
          Map.entry("NO", false),
          Map.entry("on", true),
          Map.entry("On", true),
          Map.entry("ON", true),
          Map.entry("off", false),
          Map.entry("Off", false),
          Map.entry("OFF", false));

  /** The other spellings of true, false and null. */
  private static final Set<String> CORE = Set.of("True", "TRUE", "False", "FALSE", "Null", "NULL");

  private YamlWords() {}

  /** What the word says where true or false is wanted; {@code null} if it says neither. */
  static @Nullable Boolean bool(String word) {
    return BOOLEANS.get(word);
  }

  /** Whether the core schema takes the word for true, false or null. */
  static boolean isOfCore(String word) {
    return CORE.contains(word);
  }
}
