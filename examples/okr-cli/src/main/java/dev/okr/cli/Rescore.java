package dev.okr.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.value.Identifiers;
import dev.okr.scoring.Cause;
import dev.okr.scoring.Derivation;
import dev.okr.scoring.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares a scorecard that an earlier version of the library wrote with the one of today. Only
 * figures that the old one has are compared: what is new since then hasn't moved.
 */
final class Rescore {

  private static final List<String> LISTS = List.of("objectives", "keyResults", "measures");

  /** What a view shows of a restricted goal. */
  private static final Set<String> SHOWN =
      Set.of("score", "expected", "pace", "light", "state", "band", "origin");

  private final Scorecard card;
  private final boolean isView;
  private final Language language;
  private final List<MovedFigure> moved = new ArrayList<>();

  /**
   * A comparison.
   *
   * @param card what is scored today
   * @param isView whether it is seen by somebody, who may not have seen all of the old one
   */
  Rescore(Scorecard card, boolean isView, Language language) {
    this.card = card;
    this.isView = isView;
    this.language = language;
  }

  /** Every figure that moved, in the order of the old scorecard. */
  List<MovedFigure> against(JsonNode old, JsonNode now) {
    for (JsonNode objective : old.path("objectives")) {
      String id = objective.path("id").asText();
      JsonNode today = find(now.path("objectives"), id);
      goal(objective, today, id, Identifiers.isValid(id) ? explain(ObjectiveId.of(id)) : none());
      for (JsonNode keyResult : objective.path("keyResults")) {
        keyResult(keyResult, now);
      }
    }
    return moved;
  }

  private void keyResult(JsonNode old, JsonNode now) {
    String id = old.path("id").asText();
    JsonNode today = keyResult(now, id);
    Optional<Derivation> why = Identifiers.isValid(id) ? explain(KeyResultId.of(id)) : none();
    goal(old, today, id, why);
    for (JsonNode measure : old.path("measures")) {
      String name = measure.path("id").asText();
      String whole = id + "." + name;
      figures(
          measure,
          find(today.path("measures"), name),
          whole,
          figure -> why.flatMap(all -> part(all, whole)).map(this::sentence).orElse(""));
    }
  }

  private static Optional<Derivation> none() {
    return Optional.empty();
  }

  private Optional<Derivation> explain(ObjectiveId id) {
    return card.explain(GoalRef.to(id));
  }

  private Optional<Derivation> explain(KeyResultId id) {
    return card.explain(GoalRef.to(id));
  }

  /** A key result may have moved to another objective. */
  private static JsonNode keyResult(JsonNode now, String id) {
    for (JsonNode objective : now.path("objectives")) {
      JsonNode found = find(objective.path("keyResults"), id);
      if (!found.isMissingNode()) {
        return found;
      }
    }
    return MissingNode.getInstance();
  }

  private static JsonNode find(JsonNode list, String id) {
    for (JsonNode node : list) {
      if (node.path("id").asText().equals(id)) {
        return node;
      }
    }
    return MissingNode.getInstance();
  }

  private void goal(JsonNode old, JsonNode today, String id, Optional<Derivation> why) {
    figures(old, today, id, figure -> why.map(all -> because(figure, all)).orElse(""));
  }

  private void figures(JsonNode old, JsonNode today, String id, Function<String, String> because) {
    for (Map.Entry<String, JsonNode> figure : old.properties()) {
      String name = figure.getKey();
      if (!name.equals("id")
          && !LISTS.contains(name)
          && !figure.getValue().equals(today.path(name))
          && (!isView || isShown(today, name))) {
        JsonNode after = today.path(name);
        moved.add(
            new MovedFigure(
                id,
                name,
                figure.getValue(),
                after.isMissingNode() ? NullNode.getInstance() : after,
                because.apply(name)));
      }
    }
  }

  /** A figure that a view doesn't tell today wasn't for whoever looks then either. */
  private static boolean isShown(JsonNode today, String figure) {
    return !today.isMissingNode()
        && !(figure.equals("value") && today.path(figure).isNull())
        && (!today.path("restricted").asBoolean() || SHOWN.contains(figure));
  }

  /** The sentence from which a figure follows. */
  private String because(String figure, Derivation why) {
    return switch (figure) {
      case "expected" -> why.health().map(health -> sentence(health.expected())).orElse("");
      case "pace" -> why.health().map(health -> sentence(health.pace())).orElse("");
      case "light", "reasons" ->
          why.health().stream()
              .flatMap(health -> health.causes().stream())
              .map(Cause::text)
              .map(text -> text.in(language.tag()))
              .collect(Collectors.joining(language.say("line.semicolon")));
      default -> sentence(why);
    };
  }

  /** The derivation without what it follows from in turn. */
  private String sentence(Derivation derivation) {
    return derivation.text(language.tag()).lines().findFirst().orElse("");
  }

  /** The derivation of a measure among the parts, which may be cut at the cap. */
  private static Optional<Derivation> part(Derivation whole, String id) {
    for (Derivation.Part part : whole.parts()) {
      if (part.derivation().of().equals(id)) {
        return Optional.of(part.derivation());
      }
      Optional<Derivation> below = part(part.derivation(), id);
      if (below.isPresent()) {
        return below;
      }
    }
    return Optional.empty();
  }
}
