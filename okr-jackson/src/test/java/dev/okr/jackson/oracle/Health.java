package dev.okr.jackson.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A light with its reasons. */
record Health(Light light, List<String> reasons, boolean guardrailBroken) {
  /** "Its light is unknown without reasons". */
  static final Health UNKNOWN = new Health(Light.UNKNOWN, List.of(), false);

  /**
   * What speaks against green. "A reason is listed if it alone would make the light worse than
   * green ...; by severity (red, yellow, unknown), then in the order" of the codes.
   */
  static final class Reasons {
    private record Reason(String code, Light severity) {}

    private final List<Reason> reasons = new ArrayList<>();

    /** Reasons are added in the order of the codes. */
    void add(String code, Light severity) {
      if (severity != Light.GREEN) {
        reasons.add(new Reason(code, severity));
      }
    }

    void addAll(Reasons others) {
      reasons.addAll(others.reasons);
    }

    /** The base light, made worse by what was added. */
    Light on(Light base) {
      return reasons.stream().map(Reason::severity).reduce(base, Light::worse);
    }

    List<String> codes() {
      return reasons.stream()
          .sorted(Comparator.comparing(Reason::severity).reversed())
          .map(Reason::code)
          .toList();
    }
  }
}
