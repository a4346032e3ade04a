package dev.okr.jackson;

import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.PlannedTarget;
import dev.okr.core.goal.Target;
import java.io.IOException;
import java.util.List;

/** Writes targets. */
final class TargetWriter {

  private final Output out;

  TargetWriter(Output out) {
    this.out = out;
  }

  void target(Target target) throws IOException {
    out.json().writeFieldName("target");
    write(target);
  }

  void schedule(List<PlannedTarget> targets) throws IOException {
    out.list("targets", targets, this::planned);
  }

  private void planned(PlannedTarget planned) throws IOException {
    out.start();
    out.string("from", planned.from());
    target(planned.target());
    out.end();
  }

  private void write(Target target) throws IOException {
    out.start();
    if (target instanceof Target.FromTo t) {
      out.string("kind", "fromTo");
      out.number("from", t.from());
      out.number("to", t.to());
    } else if (target instanceof Target.ChangeBy t) {
      out.string("kind", "changeBy");
      out.number("by", t.by());
      out.string("unit", t.unit().symbol());
      out.number("reference", t.reference());
      out.string("period", t.period());
    } else if (target instanceof Target.AtLeast t) {
      out.string("kind", "atLeast");
      out.number("value", t.value());
      out.number("floor", t.floor());
      out.number("risk", t.risk());
      out.flag("strict", t.strict());
    } else if (target instanceof Target.AtMost t) {
      out.string("kind", "atMost");
      out.number("value", t.value());
      out.number("ceiling", t.ceiling());
      out.number("risk", t.risk());
      out.flag("strict", t.strict());
    } else if (target instanceof Target.Between t) {
      out.string("kind", "between");
      out.number("low", t.low());
      out.number("high", t.high());
      out.number("floor", t.floor());
      out.number("ceiling", t.ceiling());
      out.flag("strict", t.strict());
    } else if (target instanceof Target.Grades t) {
      out.string("kind", "grades");
      out.wholeList("points", t.points(), this::point);
      out.flag("steps", t.steps());
    } else if (target instanceof Target.Milestones t) {
      out.string("kind", "milestones");
      out.wholeList("items", t.items(), this::milestone);
    } else if (target instanceof Target.Completion) {
      out.string("kind", "completion");
    } else {
      out.string("kind", "done");
    }
    out.end();
  }

  private void point(GradePoint point) throws IOException {
    out.start();
    out.number("at", point.at());
    out.number("score", point.score());
    out.end();
  }

  private void milestone(Milestone item) throws IOException {
    out.start();
    out.string("id", item.id());
    out.text("title", item.title());
    out.weight(item.weight());
    out.string("due", item.due());
    out.end();
  }
}
