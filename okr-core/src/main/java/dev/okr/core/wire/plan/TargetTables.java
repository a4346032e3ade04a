package dev.okr.core.wire.plan;

import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Target;
import dev.okr.core.value.Weight;
import dev.okr.core.wire.Fields;
import dev.okr.core.wire.Table;
import dev.okr.core.wire.Variants;
import dev.okr.core.wire.WordCodec;
import dev.okr.core.wire.scalar.Ids;
import dev.okr.core.wire.scalar.Lists;
import dev.okr.core.wire.scalar.Numbers;
import dev.okr.core.wire.scalar.TextCodecs;
import dev.okr.core.wire.scalar.Times;

/** Targets, by their kind. */
public final class TargetTables {

  private static final WordCodec<ChangeUnit> CHANGE_UNITS =
      WordCodec.of(ChangeUnit.class, ChangeUnit::symbol);

  /** A target. */
  public static final Variants<Target> TARGET =
      Variants.<Target>by("kind")
          .add("fromTo", Target.FromTo.class, TargetTables::fromTo)
          .add("changeBy", Target.ChangeBy.class, TargetTables::changeBy)
          .add("atLeast", Target.AtLeast.class, TargetTables::atLeast)
          .add("atMost", Target.AtMost.class, TargetTables::atMost)
          .add("between", Target.Between.class, TargetTables::between)
          .add("grades", Target.Grades.class, TargetTables::grades)
          .add("milestones", Target.Milestones.class, TargetTables::milestones)
          .add(
              "completion",
              Target.Completion.class,
              fields -> fields.table(in -> new Target.Completion()))
          .add("done", Target.Done.class, fields -> fields.table(in -> new Target.Done()))
          .build();

  private TargetTables() {}

  private static Table<Target.FromTo> fromTo(Fields<Target.FromTo> fields) {
    var from = fields.required("from", Numbers.NUMBER, Target.FromTo::from);
    var to = fields.required("to", Numbers.NUMBER, Target.FromTo::to);
    return fields.table(in -> new Target.FromTo(in.get(from), in.get(to)));
  }

  private static Table<Target.ChangeBy> changeBy(Fields<Target.ChangeBy> fields) {
    var by = fields.required("by", Numbers.NUMBER, Target.ChangeBy::by);
    var unit = fields.required("unit", CHANGE_UNITS, Target.ChangeBy::unit);
    var reference = fields.nullable("reference", Numbers.NUMBER, Target.ChangeBy::reference);
    var period = fields.nullable("period", TextCodecs.STRING, Target.ChangeBy::period);
    return fields.table(
        in -> new Target.ChangeBy(in.get(by), in.get(unit), in.find(reference), in.find(period)));
  }

  private static Table<Target.AtLeast> atLeast(Fields<Target.AtLeast> fields) {
    var value = fields.required("value", Numbers.NUMBER, Target.AtLeast::value);
    var floor = fields.nullable("floor", Numbers.NUMBER, Target.AtLeast::floor);
    var risk = fields.nullable("risk", Numbers.NUMBER, Target.AtLeast::risk);
    var strict = fields.standard("strict", Numbers.BOOL, false, Target.AtLeast::strict);
    return fields.table(
        in -> new Target.AtLeast(in.get(value), in.find(floor), in.find(risk), in.get(strict)));
  }

  private static Table<Target.AtMost> atMost(Fields<Target.AtMost> fields) {
    var value = fields.required("value", Numbers.NUMBER, Target.AtMost::value);
    var ceiling = fields.nullable("ceiling", Numbers.NUMBER, Target.AtMost::ceiling);
    var risk = fields.nullable("risk", Numbers.NUMBER, Target.AtMost::risk);
    var strict = fields.standard("strict", Numbers.BOOL, false, Target.AtMost::strict);
    return fields.table(
        in -> new Target.AtMost(in.get(value), in.find(ceiling), in.find(risk), in.get(strict)));
  }

  private static Table<Target.Between> between(Fields<Target.Between> fields) {
    var low = fields.required("low", Numbers.NUMBER, Target.Between::low);
    var high = fields.required("high", Numbers.NUMBER, Target.Between::high);
    var floor = fields.nullable("floor", Numbers.NUMBER, Target.Between::floor);
    var ceiling = fields.nullable("ceiling", Numbers.NUMBER, Target.Between::ceiling);
    var strict = fields.standard("strict", Numbers.BOOL, false, Target.Between::strict);
    return fields.table(
        in ->
            new Target.Between(
                in.get(low), in.get(high), in.find(floor), in.find(ceiling), in.get(strict)));
  }

  private static Table<Target.Grades> grades(Fields<Target.Grades> fields) {
    var points = fields.required("points", Lists.of(point()), Target.Grades::points);
    var steps = fields.standard("steps", Numbers.BOOL, false, Target.Grades::steps);
    return fields.table(in -> new Target.Grades(in.get(points), in.get(steps)));
  }

  /** A point of grades. */
  public static Table<GradePoint> point() {
    Fields<GradePoint> fields = new Fields<>();
    var at = fields.required("at", Numbers.NUMBER, GradePoint::at);
    var score = fields.required("score", Numbers.SCORE, GradePoint::score);
    return fields.table(in -> new GradePoint(in.get(at), in.get(score)));
  }

  private static Table<Target.Milestones> milestones(Fields<Target.Milestones> fields) {
    var items = fields.required("items", Lists.unique(milestone()), Target.Milestones::items);
    return fields.table(in -> new Target.Milestones(in.get(items)));
  }

  /** A milestone. */
  public static Table<Milestone> milestone() {
    Fields<Milestone> fields = new Fields<>();
    var id = fields.required("id", Ids.uniqueInList(Ids.of(MilestoneId::of)), Milestone::id);
    var title = TextCodecs.text("title", fields, Milestone::title);
    var weight = fields.standard("weight", Numbers.WEIGHT, Weight.ONE, Milestone::weight);
    var due = fields.nullable("due", Times.DATE, Milestone::due);
    return fields.table(
        in -> new Milestone(in.get(id), in.get(title), in.get(weight), in.find(due)));
  }
}
