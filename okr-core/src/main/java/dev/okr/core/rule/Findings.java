package dev.okr.core.rule;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.internal.PointerToken;
import dev.okr.core.journal.Entry;
import dev.okr.core.metric.Metric;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.rule.path.Paths;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.LocalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a rule finds. Names and arguments come in turn: {@code add(objective, "count", "5")}.
 * An argument that is a {@link LocalizedText} is put in by language, any other as its {@code
 * toString} says; on one line by {@link PlainText#line(String, int)}, cut after {@value
 * #LONGEST_ARGUMENT} characters.
 */
public final class Findings {

  /** Enough for a sentence of reasons or a row of ids; a plan may hold texts of a million. */
  private static final int LONGEST_ARGUMENT = 1_000;

  private final RuleContext context;
  private final List<Finding> found = new ArrayList<>();
  private final Templates templates = new Templates();
  private @Nullable Listed rule;

  Findings(RuleContext context) {
    this.context = context;
  }

  /** The findings that follow are this rule's. */
  void of(Listed listed) {
    rule = listed;
  }

  /** The code of the rule that is asked. */
  String code() {
    return rule == null ? "" : rule.info().code();
  }

  List<Finding> all() {
    return found;
  }

  /** A finding on an objective. */
  public void add(Objective objective, Object... arguments) {
    add(Subject.of(objective.id()), Paths.of(objective), arguments);
  }

  /** A finding on a key result. */
  public void add(KeyResult keyResult, Object... arguments) {
    add(Subject.of(keyResult.id()), context.pathOf(keyResult), arguments);
  }

  /** A finding on a key result with a sentence of its own. */
  public void add(KeyResult keyResult, LocalizedText message, Object... arguments) {
    add(
        Objects.requireNonNull(rule, "rule").info().severity(),
        message,
        Subject.of(keyResult.id()),
        context.pathOf(keyResult),
        arguments);
  }

  /** A finding on a measure. */
  public void add(KeyResult keyResult, Measure measure, Object... arguments) {
    add(keyResult, measure, Objects.requireNonNull(rule, "rule").info().message(), arguments);
  }

  /** A finding on a measure with a sentence of its own. */
  public void add(
      KeyResult keyResult, Measure measure, LocalizedText message, Object... arguments) {
    Severity severity = Objects.requireNonNull(rule, "rule").info().severity();
    add(severity, keyResult, measure, message, arguments);
  }

  /** A finding on a measure with a severity and a sentence of its own. */
  public void add(
      Severity severity,
      KeyResult keyResult,
      Measure measure,
      LocalizedText message,
      Object... arguments) {
    add(
        severity,
        message,
        Subject.of(keyResult.id(), measure.id()),
        context.pathOf(keyResult) + "/measures/" + PointerToken.of(measure.id().value()),
        arguments);
  }

  /** A finding on a metric. */
  public void add(Metric metric, Object... arguments) {
    add(Subject.of(metric.id()), "/metrics/" + PointerToken.of(metric.id().value()), arguments);
  }

  /** A finding on a metric with a severity of its own. */
  public void add(Severity severity, Metric metric, Object... arguments) {
    LocalizedText message = Objects.requireNonNull(rule, "rule").info().message();
    String path = "/metrics/" + PointerToken.of(metric.id().value());
    add(severity, message, Subject.of(metric.id()), path, arguments);
  }

  /** A finding on a dependency. */
  public void add(Dependency dependency, Object... arguments) {
    add(
        Subject.of(dependency.id()),
        "/dependencies/" + PointerToken.of(dependency.id().value()),
        arguments);
  }

  /** A finding on an entry of the journal. */
  public void add(Entry entry, Object... arguments) {
    add(new Subject(SubjectKind.ENTRY, entry.id().value()), Paths.of(entry), arguments);
  }

  /**
   * A finding on anything.
   *
   * @param on the element
   * @param path where it stands, by ids, the same whatever the order of members
   * @param arguments names and values in turn
   * @throws IllegalArgumentException if a name has no value
   */
  public void add(Subject on, String path, Object... arguments) {
    RuleInfo info = Objects.requireNonNull(rule, "rule").info();
    add(info.severity(), info.message(), on, path, arguments);
  }

  /**
   * A finding with a severity and a sentence of its own; a host that {@linkplain RuleBook#regraded
   * regrades} the rule sets the severity of these too.
   *
   * @throws IllegalArgumentException if a name has no value
   */
  public void add(
      Severity severity, LocalizedText message, Subject on, String path, Object... arguments) {
    Listed listed = Objects.requireNonNull(rule, "rule");
    if (arguments.length % 2 != 0) {
      throw new IllegalArgumentException(
          "names and values come in turn ("
              + PlainText.line(
                  Arrays.stream(arguments).map(String::valueOf).collect(Collectors.joining(", ")),
                  LONGEST_ARGUMENT)
              + ")");
    }
    Spoken spoken = new Spoken(templates, message);
    for (int i = 0; i < arguments.length; i += 2) {
      String name = Objects.requireNonNull(arguments[i], "name").toString();
      Object value = Objects.requireNonNull(arguments[i + 1], "value");
      if (value instanceof LocalizedText text) {
        spoken.put(name, text, LONGEST_ARGUMENT);
      } else {
        spoken.put(name, PlainText.line(value.toString(), LONGEST_ARGUMENT));
      }
    }
    Severity given = listed.rule() instanceof Regraded regraded ? regraded.severity() : severity;
    found.add(
        new Finding(
            listed.info().code(), given, on, path, spoken.message(), listed.info().hint(), null));
  }
}
