package dev.okr.jackson;

import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Target;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads targets. */
final class TargetDecoder {

  private static final List<String> KINDS =
      List.of("fromTo", "changeBy", "atLeast", "atMost", "between", "grades", "milestones", "done");

  private final Scalars scalars;

  TargetDecoder(Scalars scalars) {
    this.scalars = scalars;
  }

  @Nullable Target target(Node node) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    Node kind = f.find("kind");
    String word = f.need("kind", scalars::string);
    if (word == null || kind == null) {
      return null;
    }
    Target made =
        switch (word) {
          case "fromTo" -> fromTo(f);
          case "changeBy" -> changeBy(f);
          case "atLeast" -> atLeast(f);
          case "atMost" -> atMost(f);
          case "between" -> between(f);
          case "grades" -> grades(f);
          case "milestones" -> milestones(f);
          case "done" -> new Target.Done();
          default -> null;
        };
    if (KINDS.contains(word)) {
      f.close(); // the members of an unknown kind can't be judged
    } else {
      scalars.wrongWord(kind, word, String.join(", ", KINDS));
    }
    return made;
  }

  private @Nullable Target fromTo(Fields f) {
    BigDecimal from = f.need("from", scalars::number);
    BigDecimal to = f.need("to", scalars::number);
    return from == null || to == null ? null : new Target.FromTo(from, to);
  }

  private @Nullable Target changeBy(Fields f) {
    BigDecimal by = f.need("by", scalars::number);
    ChangeUnit unit = f.need("unit", this::changeUnit);
    BigDecimal reference = f.number("reference");
    String period = f.string("period");
    return by == null || unit == null ? null : new Target.ChangeBy(by, unit, reference, period);
  }

  private @Nullable ChangeUnit changeUnit(Node node) {
    String symbol = scalars.string(node);
    if (symbol == null) {
      return null;
    }
    for (ChangeUnit unit : ChangeUnit.values()) {
      if (unit.symbol().equals(symbol)) {
        return unit;
      }
    }
    scalars.wrongWord(node, symbol, "%, pp, abs");
    return null;
  }

  private @Nullable Target atLeast(Fields f) {
    BigDecimal value = f.need("value", scalars::number);
    BigDecimal floor = f.number("floor");
    BigDecimal risk = f.number("risk");
    return value == null ? null : new Target.AtLeast(value, floor, risk);
  }

  private @Nullable Target atMost(Fields f) {
    BigDecimal value = f.need("value", scalars::number);
    BigDecimal ceiling = f.number("ceiling");
    BigDecimal risk = f.number("risk");
    return value == null ? null : new Target.AtMost(value, ceiling, risk);
  }

  private @Nullable Target between(Fields f) {
    BigDecimal low = f.need("low", scalars::number);
    BigDecimal high = f.need("high", scalars::number);
    BigDecimal floor = f.number("floor");
    BigDecimal ceiling = f.number("ceiling");
    return low == null || high == null ? null : new Target.Between(low, high, floor, ceiling);
  }

  private @Nullable Target grades(Fields f) {
    List<GradePoint> points = f.need("points", item -> scalars.list(item, this::gradePoint));
    return points == null ? null : new Target.Grades(points);
  }

  private @Nullable GradePoint gradePoint(Node node) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    BigDecimal at = f.need("at", scalars::number);
    BigDecimal score = f.need("score", scalars::number);
    f.close();
    return at == null || score == null ? null : new GradePoint(at, score);
  }

  private @Nullable Target milestones(Fields f) {
    Ids ids = new Ids(scalars.problems());
    List<Milestone> items =
        f.need("items", array -> scalars.list(array, item -> milestone(item, ids)));
    return items == null ? null : new Target.Milestones(items);
  }

  private @Nullable Milestone milestone(Node node, Ids ids) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    MilestoneId id = f.id("id", MilestoneId::of);
    boolean isNew = ids.isNew(id, f);
    LocalizedText title = f.text("title");
    Weight weight = f.weight();
    LocalDate due = f.date("due");
    f.close();
    return id == null || !isNew ? null : new Milestone(id, title, weight, due);
  }
}
