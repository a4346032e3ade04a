package dev.okr.core.statement.judge;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.figure.Trait;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.reading.Span;
import dev.okr.core.statement.reading.StatedQuantity;
import dev.okr.core.statement.reading.StatedQuantity.Role;
import dev.okr.core.statement.reading.StatedTarget;
import dev.okr.core.statement.reading.StatementIssue;
import dev.okr.core.statement.reading.StatementLabel;
import dev.okr.core.statement.reading.StatementReading;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.text.NormalText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Decides what a sentence is, in the order of the rule book: an end value of an outcome makes it a
 * result; else own work, with a figure or without, makes it a task; else it is vague. Each question
 * is asked of a class of its own; here their answers meet, with the words that gave them.
 */
public final class Verdict {
  private final Sentence s;
  private final NormalText text;
  private final EndValues values;
  private final Targets targets;
  private final List<Span> evidence = new ArrayList<>();
  private final Set<StatementIssue> issues = EnumSet.noneOf(StatementIssue.class);

  private Verdict(Sentence s) {
    this.s = s;
    this.text = s.text();
    this.values = new EndValues(s);
    this.targets = new Targets(s);
  }

  public static StatementReading of(Sentence sentence) {
    return new Verdict(sentence).decide();
  }

  private StatementReading decide() {
    EndValue result = values.result();
    if (result != null) {
      return result(result);
    }
    EndValue own = values.own();
    Cue task = own == null ? new TaskSigns(s).taskCue() : null;
    if (task != null) {
      own = values.scoped();
    }
    if (own != null) {
      issues.add(StatementIssue.NOT_AN_OUTCOME);
      return reading(StatementLabel.TASK, true, stated(own, "own-work"));
    }
    return task != null ? task(task) : vague();
  }

  private StatementReading result(EndValue result) {
    if (values.several()) {
      issues.add(StatementIssue.SEVERAL_TARGETS);
    }
    if (result.figure().baseline() == null && !result.figure().is(Trait.ZERO)) {
      issues.add(StatementIssue.NO_BASELINE);
    }
    return reading(StatementLabel.RESULT, true, stated(result, "measured"));
  }

  private StatementReading task(Cue task) {
    String why =
        switch (task.kind()) {
          case TASK -> "task-verb";
          case STATIVE -> "state";
          default -> "deliverable";
        };
    evidence.add(text.span(task.start(), task.end(), why));
    issues.add(StatementIssue.NOT_AN_OUTCOME);
    issues.add(StatementIssue.NO_END_VALUE);
    onlyNames();
    return reading(StatementLabel.TASK, false, StatedTarget.none());
  }

  private StatementReading vague() {
    EndValue fake = values.fake();
    if (fake != null) {
      issues.add(StatementIssue.UNDEFINED_QUANTITY);
      return reading(StatementLabel.VAGUE, false, stated(fake, "no-gauge"));
    }
    issues.add(StatementIssue.NO_END_VALUE);
    for (Cue cue : s.cues()) {
      if (cue.kind() == Kind.VAGUE || cue.kind() == Kind.FAKE) {
        evidence.add(text.span(cue.start(), cue.end(), "vague-word"));
        break;
      }
    }
    onlyNames();
    return reading(StatementLabel.VAGUE, false, StatedTarget.none());
  }

  private void onlyNames() {
    if (s.figures().isEmpty() && !s.all().isEmpty()) {
      issues.add(StatementIssue.ONLY_NAMES);
    }
  }

  private StatementReading reading(StatementLabel label, boolean measurable, StatedTarget target) {
    if (text.truncated()) {
      issues.add(StatementIssue.TRUNCATED);
    }
    evidence.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    boolean task = label == StatementLabel.TASK;
    return new StatementReading(
        label,
        measurable,
        task ? StatedTarget.none() : target,
        task ? target : StatedTarget.none(),
        evidence,
        issues,
        quantities());
  }

  /** The target of an end value, with the words that state it kept as evidence. */
  private StatedTarget stated(EndValue value, String why) {
    FigureMention f = value.figure();
    FigureMention low = f.low();
    evidence.add(text.span(low == null ? f.start() : low.start(), f.end(), "end-value"));
    FigureMention base = f.baseline();
    if (base != null) {
      evidence.add(text.span(base.start(), base.end(), "baseline"));
    }
    Cue what = value.head();
    if (what != null) {
      evidence.add(text.span(what.start(), what.end(), why));
    }
    return targets.target(f, what);
  }

  private List<StatedQuantity> quantities() {
    List<StatedQuantity> list = new ArrayList<>();
    for (FigureMention figure : s.figures()) {
      EndValue read = values.read(figure);
      FigureMention f = read.figure();
      Role role = f.role();
      if (role == null) {
        continue;
      }
      BigDecimal value = f.value();
      String unit = f.unit();
      if (role == Role.CHANGE || role == Role.END) {
        StatedTarget target = targets.target(f, read.head());
        BigDecimal to = target.to();
        if (to != null) {
          value = to;
          unit = target.unit();
        }
        if (target.kind() == StatedTarget.Kind.CHANGE_BY) {
          role = Role.CHANGE;
        }
      }
      list.add(
          new StatedQuantity(
              role, Targets.plain(value), unit, text.span(f.start(), f.end(), word(role))));
    }
    return list;
  }

  private static String word(Role role) {
    return switch (role) {
      case END -> "end-value";
      case CHANGE -> "change";
      case BASELINE -> "baseline";
      case LOW -> "low";
      case HIGH -> "high";
      case DENOMINATOR -> "denominator";
      case WINDOW -> "window";
      case SCALE -> "scale";
      case GUARDRAIL -> "guardrail";
      case CONDITION -> "condition";
      case SCOPE -> "scope";
    };
  }
}
