package dev.okr.core.internal;

/** A reference token of a JSON pointer (RFC 6901): what stands between two slashes. */
public final class PointerToken {

  private PointerToken() {}

  /** The token of a name: {@code ~} becomes {@code ~0} and {@code /} becomes {@code ~1}. */
  public static String of(String name) {
    return name.indexOf('~') < 0 && name.indexOf('/') < 0
        ? name
        : name.replace("~", "~0").replace("/", "~1");
  }
}
