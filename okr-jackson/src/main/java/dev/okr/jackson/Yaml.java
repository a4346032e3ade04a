package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.Optional;

/** YAML, where its data format is on the class path. */
final class Yaml {

  private Yaml() {}

  /** The factory of YAML parsers; empty if a host left the data format out. */
  static Optional<JsonFactory> factory() {
    try {
      return Optional.of(YAMLFactory.builder().streamReadConstraints(TreeReader.LIMITS).build());
    } catch (NoClassDefFoundError notOnTheClassPath) {
      return Optional.empty();
    }
  }
}
