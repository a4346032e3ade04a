package dev.okr.jackson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Documents in normal form that hold every member the format knows. */
final class Golden {

  private Golden() {}

  static String plan() {
    return text("every-member.json");
  }

  static String journal() {
    return text("every-kind.ndjson");
  }

  private static String text(String name) {
    String path = "golden/" + name;
    try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
