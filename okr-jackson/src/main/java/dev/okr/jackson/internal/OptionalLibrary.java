package dev.okr.jackson.internal;

/** Libraries that a host may leave out. */
public enum OptionalLibrary {
  /** Reads YAML. */
  SNAKEYAML("org.yaml.snakeyaml.Yaml"),
  /** Gives scorecards. */
  OKR_SCORING("dev.okr.scoring.Scorecard"),
  /** Gives graphs. */
  OKR_GRAPH("dev.okr.graph.AlignmentGraph");

  private final boolean isPresent;

  OptionalLibrary(String type) {
    this.isPresent = isFound(type);
  }

  private static boolean isFound(String type) {
    try {
      Class.forName(type, false, OptionalLibrary.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException optional) {
      return false;
    }
  }

  /** Whether it is there. */
  public boolean isPresent() {
    return isPresent;
  }
}
