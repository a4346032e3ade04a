package dev.okr.jackson;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.Checkpoint;
import dev.okr.core.goal.Combination;
import dev.okr.core.goal.Expectation;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.RollUp;
import dev.okr.core.goal.Target;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.goal.ValueOrigin;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Raci;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads objectives, key results and measures. */
final class GoalDecoder {

  private final Scalars scalars;
  private final TargetDecoder targets;
  private final Ids keyResultIds;

  GoalDecoder(Scalars scalars) {
    this.scalars = scalars;
    this.targets = new TargetDecoder(scalars);
    this.keyResultIds = new Ids(scalars.problems());
  }

  @Nullable Objective objective(Node node, Ids ids) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    ObjectiveId id = f.id("id", ObjectiveId::of);
    boolean isNew = ids.isNew(id, f);
    Objective.Builder made = Objective.builder();
    made.title(f.text("title"))
        .owner(f.ref("owner", PartyId::of))
        .cycle(f.ref("cycle", CycleId::of))
        .ambition(f.word("ambition", Ambition.class))
        .themes(f.refs("themes", ThemeId::of))
        .weight(f.weight())
        .contributesTo(f.list("contributesTo", this::alignment))
        .rollUp(f.word("rollUp", RollUp.class))
        .keyResults(f.list("keyResults", this::keyResult))
        .extensions(f.extensions());
    f.close();
    return id == null || !isNew ? null : made.id(id).build();
  }

  private @Nullable Alignment alignment(Node node) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    GoalRef goal = goal(f);
    Weight weight = f.weight();
    f.close();
    return goal == null ? null : new Alignment(goal, weight);
  }

  /** The goal that an object names by {@code objective} or {@code keyResult}. */
  static @Nullable GoalRef goal(Fields f) {
    Optional<ObjectiveId> objective = f.ref("objective", ObjectiveId::of);
    Optional<KeyResultId> keyResult = f.ref("keyResult", KeyResultId::of);
    if (f.find("objective") != null ^ f.find("keyResult") != null) {
      return objective.<GoalRef>map(GoalRef::to).or(() -> keyResult.map(GoalRef::to)).orElse(null);
    }
    f.scalars().problems().add(ProblemCode.ONE_OF, f.node(), "names", "'objective', 'keyResult'");
    return null;
  }

  /** The goal that an object is: nothing but the reference. */
  static @Nullable GoalRef goal(Node node, Scalars scalars) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    GoalRef goal = goal(f);
    f.close();
    return goal;
  }

  private @Nullable KeyResult keyResult(Node node) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    KeyResultId id = f.id("id", KeyResultId::of);
    boolean isNew = keyResultIds.isNew(id, f);
    Ids measureIds = new Ids(scalars.problems());
    KeyResult.Builder made = KeyResult.builder();
    made.title(f.text("title"))
        .owner(f.ref("owner", PartyId::of))
        .ambition(f.word("ambition", Ambition.class))
        .weight(f.weight())
        .startsOn(Optional.ofNullable(f.date("from")))
        .endsOn(Optional.ofNullable(f.date("to")))
        .participants(f.refs("participants", PartyId::of))
        .raci(f.optional("raci", this::raci))
        .measures(f.list("measures", item -> measure(item, measureIds)))
        .guardrails(f.list("guardrails", this::guardrail))
        .extensions(f.extensions());
    f.word("combine", Combination.class).ifPresent(made::combine);
    f.optional("expected", this::expectation).ifPresent(made::expected);
    checkSpan(f);
    f.close();
    return id == null || !isNew ? null : made.id(id).build();
  }

  /** Reports a span whose two ends are there in the wrong order. */
  static void checkSpan(Fields f) {
    Node from = f.find("from");
    Node to = f.find("to");
    if (from == null || to == null) {
      return;
    }
    Scalars quiet = new Scalars(new Problems());
    LocalDate first = quiet.date(from);
    LocalDate last = quiet.date(to);
    if (first != null && last != null && last.isBefore(first)) {
      f.scalars()
          .problems()
          .add(ProblemCode.BAD_SPAN, to, "from", first.toString(), "to", last.toString());
    }
  }

  private @Nullable Raci raci(Node node) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    Raci made =
        new Raci(
            f.refs("responsible", PartyId::of),
            f.refs("accountable", PartyId::of),
            f.refs("consulted", PartyId::of),
            f.refs("informed", PartyId::of));
    f.close();
    return made;
  }

  private @Nullable Measure measure(Node node, Ids ids) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    MeasureId id = f.id("id", MeasureId::of);
    boolean isNew = ids.isNew(id, f);
    Measure.Builder made = Measure.builder();
    made.metric(f.ref("metric", MetricId::of))
        .weight(f.weight())
        .planned(f.optional("planned", item -> scalars.integer(item, 1)))
        .valueOf(f.word("valueOf", ValueOrigin.class))
        .extensions(f.extensions());
    f.word("observe", Observation.class).ifPresent(made::observe);
    Target target = f.need("target", targets::target);
    f.close();
    return id == null || target == null || !isNew ? null : made.id(id).target(target).build();
  }

  private @Nullable Guardrail guardrail(Node node) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    MetricId metric = f.id("metric", MetricId::of);
    BigDecimal atLeast = f.number("atLeast");
    BigDecimal atMost = f.number("atMost");
    boolean bounded = f.find("atLeast") != null || f.find("atMost") != null;
    if (!bounded) {
      scalars.problems().add(ProblemCode.MISSING_MEMBER, node, "name", "atMost");
    }
    f.close();
    return metric == null || (atLeast == null && atMost == null)
        ? null
        : new Guardrail(metric, atLeast, atMost);
  }

  private @Nullable Expectation expectation(Node node) {
    if (node.is(Node.Kind.STRING)) {
      return switch (node.text()) {
        case "linear" -> Expectation.LINEAR;
        case "atEnd" -> Expectation.AT_END;
        case "none" -> Expectation.NONE;
        default -> {
          scalars.wrongWord(node, node.text(), "linear, atEnd, none");
          yield null;
        }
      };
    }
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    List<Checkpoint> points = f.need("checkpoints", item -> scalars.list(item, this::checkpoint));
    f.close();
    return points == null ? null : new Expectation.Checkpoints(rising(points, node));
  }

  private List<Checkpoint> rising(List<Checkpoint> points, Node node) {
    List<Checkpoint> rising = new ArrayList<>();
    for (Checkpoint point : points) {
      if (rising.isEmpty() || rising.get(rising.size() - 1).on().isBefore(point.on())) {
        rising.add(point);
      } else {
        scalars.problems().add(ProblemCode.WRONG_ORDER, node, "found", point.on().toString());
      }
    }
    return rising;
  }

  private @Nullable Checkpoint checkpoint(Node node) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    LocalDate on = f.need("on", scalars::date);
    BigDecimal score = f.need("score", scalars::number);
    f.close();
    return on == null || score == null ? null : new Checkpoint(on, score);
  }
}
