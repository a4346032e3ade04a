package dev.okr.core.wire.scan.plan;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.Combination;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.State;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.org.PartyId;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import dev.okr.core.wire.scan.JsonScanner;
import dev.okr.core.wire.scan.ObjectScanner;
import dev.okr.core.wire.scan.ScannedNames;
import dev.okr.core.wire.scan.ScannedValues;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads objectives with their key results. */
final class ObjectiveScanner extends ObjectScanner {

  private static final int ID = 0;
  private static final int TITLE = 1;
  private static final int DESCRIPTION = 2;
  private static final int OWNER = 3;
  private static final int CYCLE = 4;
  private static final int AMBITION = 5;
  private static final int THEMES = 6;
  private static final int WEIGHT = 7;
  private static final int CONTRIBUTES_TO = 8;
  private static final int KEY_RESULTS = 9;

  private static final ScannedNames NAMES =
      new ScannedNames(
          "id",
          "title",
          "description",
          "owner",
          "cycle",
          "ambition",
          "themes",
          "weight",
          "contributesTo",
          "keyResults");

  private final PlanIds ids;
  private final KeyResultScanner keyResultScanner;
  private final AlignmentScanner alignmentScanner;
  private @Nullable ObjectiveId id;
  private @Nullable LocalizedText title;
  private @Nullable LocalizedText description;
  private @Nullable PartyId owner;
  private @Nullable CycleId cycle;
  private @Nullable Ambition ambition;
  private @Nullable List<ThemeId> themes;
  private @Nullable Weight weight;
  private @Nullable List<Alignment> contributesTo;
  private @Nullable List<KeyResult> keyResults;

  ObjectiveScanner(JsonScanner in, ScannedValues values, PlanIds ids) {
    super(in, values, NAMES, bit(ID));
    this.ids = ids;
    this.keyResultScanner = new KeyResultScanner(in, values, ids);
    this.alignmentScanner = new AlignmentScanner(in, values);
  }

  @Override
  protected boolean take(int member) {
    return switch (member) {
      case ID -> (id = in.text() ? values.id(ObjectiveId::of) : null) != null;
      case TITLE -> (title = localized()) != null;
      case DESCRIPTION -> (description = localized()) != null;
      case OWNER -> (owner = ids.party()) != null;
      case CYCLE -> (cycle = ids.cycle()) != null;
      case AMBITION -> (ambition = word(Ambition.class)) != null;
      case THEMES -> (themes = list(ids::theme)) != null;
      case WEIGHT -> (weight = weight()) != null;
      case CONTRIBUTES_TO -> (contributesTo = list(alignmentScanner::read)) != null;
      default -> (keyResults = list(keyResultScanner::read)) != null;
    };
  }

  /** The objective that comes next; {@code null} if it can't be read here. */
  @Nullable Objective read() {
    if (!scan()) {
      return null;
    }
    Objective.Builder made = Objective.builder();
    made.id(Objects.requireNonNull(id))
        .title(text(TITLE, title))
        .description(text(DESCRIPTION, description))
        .state(State.ACTIVE)
        .combine(Combination.WEIGHTED_MEAN)
        .extensions(Extensions.none());
    if (has(OWNER)) {
      made.owner(Objects.requireNonNull(owner));
    }
    if (has(CYCLE)) {
      made.cycle(Objects.requireNonNull(cycle));
    }
    if (has(AMBITION)) {
      made.ambition(Objects.requireNonNull(ambition));
    }
    if (has(THEMES)) {
      made.themes(Objects.requireNonNull(themes));
    }
    if (has(WEIGHT)) {
      made.weight(Objects.requireNonNull(weight));
    }
    if (has(CONTRIBUTES_TO)) {
      made.contributesTo(Objects.requireNonNull(contributesTo));
    }
    if (has(KEY_RESULTS)) {
      made.keyResults(Objects.requireNonNull(keyResults));
    }
    return made.build();
  }
}
