package dev.okr.core.plan.next;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.State;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.PlanId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What people chose. Not changed once it is handed out: a change is made on a copy. */
final class Choices {

  /** The last day whose entries are looked at. */
  LocalDate day = LocalDate.MAX;

  @Nullable Set<GoalRef> named;
  final Set<GoalRef> leftOut = new LinkedHashSet<>();
  Function<GoalRef, Optional<Light>> lights = goal -> Optional.empty();
  final Set<Light> wantedLights = EnumSet.noneOf(Light.class);
  Set<State> states = EnumSet.of(State.DRAFT, State.ACTIVE, State.PAUSED);
  @Nullable Function<GoalRef, Optional<BigDecimal>> scores;
  @Nullable UnaryOperator<String> ids;
  Baseline baseline = Baseline.LAST_VALUE;
  TargetChoice targets = TargetChoice.KEPT;
  @Nullable BigDecimal factor;
  boolean isNewPlan;
  @Nullable PlanId newPlan;
  final Map<PartyId, PartyId> replaced = new LinkedHashMap<>();

  /** A copy of these with one change. */
  Choices with(Consumer<Choices> change) {
    Choices copy = new Choices();
    copy.day = day;
    copy.named = named;
    copy.leftOut.addAll(leftOut);
    copy.lights = lights;
    copy.wantedLights.addAll(wantedLights);
    copy.states = states;
    copy.scores = scores;
    copy.ids = ids;
    copy.baseline = baseline;
    copy.targets = targets;
    copy.factor = factor;
    copy.isNewPlan = isNewPlan;
    copy.newPlan = newPlan;
    copy.replaced.putAll(replaced);
    change.accept(copy);
    return copy;
  }
}
