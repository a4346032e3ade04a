package dev.okr.jackson.oracle;

import java.util.Locale;

/** In the order in which one is worse: "unknown, then yellow, then red" (section 6). */
enum Light {
  GREEN,
  UNKNOWN,
  YELLOW,
  RED;

  Light worse(Light other) {
    return compareTo(other) >= 0 ? this : other;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Light of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
