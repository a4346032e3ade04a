package dev.okr.scoring.wire;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.MetricId;
import dev.okr.core.wire.Fields;
import dev.okr.core.wire.Member;
import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.Table;
import dev.okr.core.wire.Variants;
import dev.okr.core.wire.WireTexts;
import dev.okr.core.wire.WordCodec;
import dev.okr.core.wire.plan.GoalMembers;
import dev.okr.core.wire.plan.TargetTables;
import dev.okr.core.wire.scalar.Ids;
import dev.okr.core.wire.scalar.Numbers;
import dev.okr.core.wire.scalar.TextCodecs;
import dev.okr.scoring.policy.Formula;
import dev.okr.scoring.policy.FormulaUse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the host's formulas are used; they come by name and version. */
final class FormulaTable {

  private static final WordCodec<Variants.Variant<Target>> KINDS = TargetTables.TARGET.words();

  private final List<Formula> known;
  private final Fields<FormulaUse> fields = new Fields<>();
  private final Member<FormulaUse, String> name =
      fields.required("name", TextCodecs.STRING, use -> use.formula().name());
  private final Member<FormulaUse, Integer> version =
      fields.required("version", Numbers.integer(1), use -> use.formula().version());
  private final Member<FormulaUse, MetricId> metric =
      fields.optional("metric", Ids.METRIC, FormulaUse::metric);
  private final Member<FormulaUse, Variants.Variant<Target>> kind =
      fields.nullable("kind", KINDS, FormulaTable::kindOf);

  /**
   * A table.
   *
   * @param known the formulas there are
   */
  FormulaTable(List<Formula> known) {
    this.known = known;
  }

  Table<FormulaUse> table() {
    return fields.table(in -> GoalMembers.isOne(in, List.of(metric, kind)), this::use);
  }

  private static Variants.@Nullable Variant<Target> kindOf(FormulaUse use) {
    return use.kind()
        .flatMap(type -> KINDS.meanings().stream().filter(of -> of.type().equals(type)).findFirst())
        .orElse(null);
  }

  private @Nullable FormulaUse use(ReadContext in) {
    Variants.Variant<Target> of = in.find(kind);
    MetricId on = in.find(metric);
    if (of == null && on == null) {
      return null;
    }
    String subject = of == null ? String.valueOf(on) : of.word();
    if (!in.isFirst(List.of(of == null ? "metric" : "kind", subject))) {
      in.cursor().problemOfObject(ProblemCode.SECOND_FORMULA, "subject", subject);
      return null;
    }
    return use(in, Optional.ofNullable(on), Optional.ofNullable(of).map(Variants.Variant::type));
  }

  private @Nullable FormulaUse use(
      ReadContext in, Optional<MetricId> on, Optional<Class<? extends Target>> type) {
    String called = in.get(name);
    int number = in.get(version);
    for (Formula formula : known) {
      if (formula.name().equals(called) && formula.version() == number) {
        return new FormulaUse(formula, on, type);
      }
    }
    String all =
        known.stream()
            .map(one -> one.name() + " " + one.version())
            .collect(Collectors.joining(", "));
    in.cursor()
        .problemOfObject(
            ProblemCode.UNKNOWN_FORMULA,
            "name",
            called,
            "version",
            Integer.toString(number),
            "known",
            all.isEmpty() ? WireTexts.say("none") : all);
    return null;
  }
}
