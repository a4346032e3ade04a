package dev.okr.testkit.internal;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.State;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.Retracted;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.StateChanged;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.time.Cycle;
import dev.okr.core.value.WireName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A scenario in lines: what a score follows from, and nothing that is as usual. */
public final class ScenarioText {

  private final StringBuilder text = new StringBuilder();

  private ScenarioText() {}

  /** The lines. */
  public static String of(Plan plan, Journal journal, LocalDate on) {
    ScenarioText words = new ScenarioText();
    words.text.append("on ").append(on);
    for (Cycle cycle : plan.cycles()) {
      words.text.append(", ").append(cycle.id()).append(' ').append(cycle.span().from());
      words.text.append("..").append(cycle.span().to());
    }
    for (Objective objective : plan.objectives()) {
      words.objective(objective);
    }
    for (Entry entry : journal.entries()) {
      words.line(0, entry.id() + " " + entry.on() + " " + said(entry));
    }
    return words.text.toString();
  }

  private void line(int depth, String line) {
    text.append('\n').append("  ".repeat(depth)).append(line.stripTrailing());
  }

  private void objective(Objective objective) {
    String serves =
        objective.contributesTo().stream()
            .map(link -> " -> " + link.goal().id())
            .collect(Collectors.joining());
    line(
        0,
        objective.id()
            + unusual("weight", objective.weight().map(weight -> weight.value()))
            + unusual("rollUp", objective.rollUp().map(WireName::of))
            + (objective.cycle().isEmpty() ? " of no cycle" : "")
            + serves);
    objective.keyResults().forEach(this::keyResult);
  }

  private void keyResult(KeyResult keyResult) {
    line(
        1,
        keyResult.id()
            + unusual("weight", keyResult.weight().map(weight -> weight.value()))
            + unusual("combine", Optional.of(WireName.of(keyResult.combine())), "weightedMean")
            + unusual("ambition", keyResult.ambition().map(WireName::of))
            + unusual("expected", keyResult.expected().map(e -> e.getClass().getSimpleName()))
            + unusual("from", keyResult.startsOn())
            + (keyResult.state() == State.ACTIVE ? "" : " " + WireName.of(keyResult.state())));
    keyResult.measures().forEach(this::measure);
    keyResult
        .guardrails()
        .forEach(guard -> line(2, "guardrail " + guard.metric() + " at most " + guard.atMost()));
  }

  private void measure(Measure measure) {
    line(
        2,
        measure.id()
            + unusual("on", measure.metric())
            + unusual("weight", measure.weight().map(weight -> weight.value()))
            + unusual("observe", measure.observe().map(WireName::of))
            + ": "
            + target(measure.target()));
  }

  private static String unusual(String name, Optional<?> value) {
    return value.map(found -> " " + name + " " + shown(found)).orElse("");
  }

  private static String unusual(String name, Optional<String> value, String usual) {
    return unusual(name, value.filter(found -> !found.equals(usual)));
  }

  private static String shown(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private static String target(Target target) {
    if (target instanceof Target.FromTo t) {
      return "from " + shown(t.from()) + " to " + shown(t.to());
    }
    if (target instanceof Target.ChangeBy t) {
      return "by " + shown(t.by()) + " " + t.unit().symbol() + part(" of ", t.reference());
    }
    if (target instanceof Target.AtLeast t) {
      return "at least " + shown(t.value()) + part(", from ", t.floor());
    }
    if (target instanceof Target.AtMost t) {
      return "at most " + shown(t.value()) + part(", from ", t.ceiling());
    }
    if (target instanceof Target.Between t) {
      return "between "
          + shown(t.low())
          + " and "
          + shown(t.high())
          + part(", from ", t.floor())
          + part(", to ", t.ceiling());
    }
    if (target instanceof Target.Grades t) {
      return (t.steps() ? "steps " : "grades ")
          + t.points().stream()
              .map(point -> shown(point.at()) + " = " + shown(point.score()))
              .collect(Collectors.joining(", "));
    }
    return target instanceof Target.Milestones t
        ? "milestones " + t.items().stream().map(item -> item.id().value()).toList()
        : target instanceof Target.Completion ? "completion" : "done";
  }

  private static String part(String word, @Nullable BigDecimal number) {
    return number == null ? "" : word + shown(number);
  }

  private static String said(Entry entry) {
    if (entry instanceof CheckIn e) {
      return about(e)
          + unusual("=", e.value())
          + e.done().map(done -> " done " + done).orElse("")
          + unusual("confidence", e.confidence())
          + (e.blockers().isEmpty() ? "" : " blocked")
          + unusual("corrects", e.corrects());
    }
    if (entry instanceof Reading e) {
      return "reading " + e.metric() + " = " + shown(e.value());
    }
    if (entry instanceof TargetRevised e) {
      return about(e) + " now " + target(e.target());
    }
    if (entry instanceof ScoreAdjusted e) {
      return about(e)
          + " score set to"
          + e.score().map(score -> " " + shown(score)).orElse(" none");
    }
    if (entry instanceof StateChanged e) {
      return about(e) + " is " + WireName.of(e.state());
    }
    if (entry instanceof Retracted e) {
      return "retracts " + e.target();
    }
    return (entry instanceof Closed ? "closes " : "is about ") + about(entry);
  }

  private static String about(Entry entry) {
    List<Subject> subjects = entry.subjects();
    return subjects.stream()
        .map(subject -> subject.id() + (subject.measure() == null ? "" : "." + subject.measure()))
        .collect(Collectors.joining(", "));
  }
}
