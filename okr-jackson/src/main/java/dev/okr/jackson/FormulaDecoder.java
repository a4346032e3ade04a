package dev.okr.jackson;

import dev.okr.core.goal.Target;
import dev.okr.core.metric.MetricId;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.WireName;
import dev.okr.scoring.policy.Formula;
import dev.okr.scoring.policy.FormulaUse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads where the host's formulas are used; they come by name and version. */
final class FormulaDecoder extends Decoder {

  private static final Members USE =
      Members.of("name", "version", "metric", "kind").requiring("name", "version");
  private static final Words<TargetKind> KINDS = Words.of(TargetKind.class);

  private final List<Formula> known;
  private final Set<Object> seen = new HashSet<>();

  /**
   * A decoder.
   *
   * @param known the formulas there are
   */
  FormulaDecoder(Values values, List<Formula> known) {
    super(values);
    this.known = known;
  }

  List<FormulaUse> uses() throws IOException {
    return cursor.list(this::use);
  }

  private @Nullable FormulaUse use() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    String called = null;
    Integer version = null;
    MetricId metric = null;
    TargetKind kind = null;
    int places = 0;
    for (String name = cursor.member(USE); name != null; name = cursor.member(USE)) {
      switch (name) {
        case "name" -> called = values.string();
        case "version" -> version = values.integer(1);
        case "metric" -> {
          metric = values.metric();
          places++;
        }
        default -> {
          kind = values.word(KINDS);
          places++;
        }
      }
    }
    if (places != 1) {
      cursor.problemOfObject(ProblemCode.ONE_OF, "names", "metric, kind");
      return null;
    }
    if (called == null || version == null || (metric == null && kind == null)) {
      return null;
    }
    if (!seen.add(kind == null ? metric : kind)) {
      String subject = kind == null ? String.valueOf(metric) : WireName.of(kind);
      cursor.problemOfObject(ProblemCode.SECOND_FORMULA, "subject", subject);
      return null;
    }
    return use(called, version, metric, kind);
  }

  private @Nullable FormulaUse use(
      String name, int version, @Nullable MetricId metric, @Nullable TargetKind kind) {
    for (Formula formula : known) {
      if (formula.name().equals(name) && formula.version() == version) {
        Optional<Class<? extends Target>> type =
            kind == null ? Optional.empty() : Optional.of(kind.type());
        return new FormulaUse(formula, Optional.ofNullable(metric), type);
      }
    }
    String all =
        known.stream()
            .map(one -> one.name() + " " + one.version())
            .collect(Collectors.joining(", "));
    cursor.problemOfObject(
        ProblemCode.UNKNOWN_FORMULA,
        "name",
        name,
        "version",
        Integer.toString(version),
        "known",
        all.isEmpty() ? LocalizedText.enZh("none", "无") : all);
    return null;
  }
}
