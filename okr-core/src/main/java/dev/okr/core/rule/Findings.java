package dev.okr.core.rule;

import dev.okr.core.error.Message;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Entry;
import dev.okr.core.metric.Metric;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.rule.path.Paths;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a rule finds. Names and arguments come in turn: {@code add(objective, "count", "5")}.
 * An argument is put on one line by {@link PlainText#line(String, int)} and cut after {@value
 * #LONGEST_ARGUMENT} characters.
 */
public final class Findings {

  /** Enough for a sentence of reasons or a row of ids; a plan may hold texts of a million. */
  private static final int LONGEST_ARGUMENT = 1_000;

  private final RuleContext context;
  private final List<Finding> found = new ArrayList<>();
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
  public void add(Objective objective, String... arguments) {
    add(Subject.of(objective.id()), Paths.of(objective), arguments);
  }

  /** A finding on a key result. */
  public void add(KeyResult keyResult, String... arguments) {
    add(Subject.of(keyResult.id()), context.pathOf(keyResult), arguments);
  }

  /** A finding on a key result with a sentence of its own. */
  public void add(KeyResult keyResult, LocalizedText message, String... arguments) {
    add(
        Objects.requireNonNull(rule, "rule").info().severity(),
        message,
        Subject.of(keyResult.id()),
        context.pathOf(keyResult),
        arguments);
  }

  /** A finding on a measure. */
  public void add(KeyResult keyResult, Measure measure, String... arguments) {
    add(keyResult, measure, Objects.requireNonNull(rule, "rule").info().message(), arguments);
  }

  /** A finding on a measure with a sentence of its own. */
  public void add(
      KeyResult keyResult, Measure measure, LocalizedText message, String... arguments) {
    Severity severity = Objects.requireNonNull(rule, "rule").info().severity();
    add(severity, keyResult, measure, message, arguments);
  }

  /** A finding on a measure with a severity and a sentence of its own. */
  public void add(
      Severity severity,
      KeyResult keyResult,
      Measure measure,
      LocalizedText message,
      String... arguments) {
    add(
        severity,
        message,
        Subject.of(keyResult.id(), measure.id()),
        context.pathOf(keyResult) + "/measures/" + Paths.escape(measure.id().value()),
        arguments);
  }

  /** A finding on a metric. */
  public void add(Metric metric, String... arguments) {
    add(Subject.of(metric.id()), "/metrics/" + Paths.escape(metric.id().value()), arguments);
  }

  /** A finding on a dependency. */
  public void add(Dependency dependency, String... arguments) {
    add(
        Subject.of(dependency.id()),
        "/dependencies/" + Paths.escape(dependency.id().value()),
        arguments);
  }

  /** A finding on an entry of the journal. */
  public void add(Entry entry, String... arguments) {
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
  public void add(Subject on, String path, String... arguments) {
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
      Severity severity, LocalizedText message, Subject on, String path, String... arguments) {
    Listed listed = Objects.requireNonNull(rule, "rule");
    if (arguments.length % 2 != 0) {
      throw new IllegalArgumentException(
          "names and values come in turn ("
              + PlainText.line(String.join(", ", arguments), LONGEST_ARGUMENT)
              + ")");
    }
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      named.put(
          Objects.requireNonNull(arguments[i], "name"),
          PlainText.line(Objects.requireNonNull(arguments[i + 1], "value"), LONGEST_ARGUMENT));
    }
    Severity given = listed.rule() instanceof Regraded regraded ? regraded.severity() : severity;
    found.add(
        new Finding(
            listed.info().code(),
            given,
            on,
            path,
            new Message(message, named),
            listed.info().hint(),
            null));
  }
}
