package dev.okr.core.wire.scan.plan;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Combination;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.State;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.Extensions;
import dev.okr.core.wire.scan.JsonScanner;
import dev.okr.core.wire.scan.ScannedNames;
import dev.okr.core.wire.scan.ScannedValues;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads objectives with their key results. */
final class ObjectiveScanner extends GoalScanner {

  private static final int CYCLE = OWN;
  private static final int THEMES = OWN + 1;
  private static final int CONTRIBUTES_TO = OWN + 2;
  private static final int KEY_RESULTS = OWN + 3;

  private static final ScannedNames NAMES = names("cycle", "themes", "contributesTo", "keyResults");

  private final KeyResultScanner keyResultScanner;
  private final AlignmentScanner alignmentScanner;
  private @Nullable ObjectiveId id;
  private @Nullable CycleId cycle;
  private @Nullable List<ThemeId> themes;
  private @Nullable List<Alignment> contributesTo;
  private @Nullable List<KeyResult> keyResults;

  ObjectiveScanner(JsonScanner in, ScannedValues values, PlanIds ids) {
    super(in, values, ids, NAMES);
    this.keyResultScanner = new KeyResultScanner(in, values, ids);
    this.alignmentScanner = new AlignmentScanner(in, values);
  }

  @Override
  boolean takeOwn(int member) {
    return switch (member) {
      case ID -> (id = in.text() ? values.id(ObjectiveId::of) : null) != null;
      case CYCLE -> (cycle = ids.cycle()) != null;
      case THEMES -> (themes = list(ids::theme)) != null;
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
        .title(title())
        .description(description())
        .owner(owner())
        .cycle(said(CYCLE, cycle))
        .state(State.ACTIVE)
        .ambition(ambition())
        .weight(statedWeight())
        .combine(Combination.WEIGHTED_MEAN)
        .extensions(Extensions.none());
    if (has(THEMES)) {
      made.themes(Objects.requireNonNull(themes));
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
