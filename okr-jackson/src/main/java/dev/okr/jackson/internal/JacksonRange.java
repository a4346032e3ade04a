package dev.okr.jackson.internal;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.json.PackageVersion;

/** The versions of Jackson that this module runs on. */
public final class JacksonRange {

  private static final int OLDEST_MINOR = 16;

  private JacksonRange() {}

  /**
   * Sees to it that Jackson is new enough.
   *
   * @throws LinkageError if it isn't: an error of the class path, told as such and not by the first
   *     method that is missing
   */
  public static void check() {
    check(PackageVersion.VERSION);
  }

  static void check(Version found) {
    if (found.getMajorVersion() == 2 && found.getMinorVersion() < OLDEST_MINOR) {
      throw new LinkageError(
          "okr-jackson runs on Jackson 2.16 and every later 2.x; on the class path is jackson-core "
              + found);
    }
  }
}
