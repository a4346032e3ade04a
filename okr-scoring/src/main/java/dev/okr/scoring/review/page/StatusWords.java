package dev.okr.scoring.review.page;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.State;
import dev.okr.scoring.Cause;
import dev.okr.scoring.Evidence;
import dev.okr.scoring.KeyResultScore;
import dev.okr.scoring.ObjectiveScore;
import dev.okr.scoring.ReasonCode;
import dev.okr.scoring.review.GoalStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How goals stand, in words: lights, bands, values beside targets, and why. */
final class StatusWords {

  private static final Set<String> USUAL_BANDS = Set.of("red", "yellow", "green");

  private final Page page;
  private final ValueWords values;

  StatusWords(Page page) {
    this.page = page;
    this.values = new ValueWords(page);
  }

  String light(Light light) {
    return page.markup().light(light, word(light));
  }

  /** A light's word. */
  String word(Light light) {
    return page.word("light", light);
  }

  /** The light of a goal; of one that is out the state that says why it has none. */
  String light(GoalStatus status) {
    return switch (status.state()) {
      case DRAFT, PAUSED, DROPPED -> page.markup().out(word(status.state()));
      case ACTIVE, DONE -> light(status.light());
    };
  }

  /** The light of a goal of the plan, or its state, likewise. */
  String light(GoalRef goal) {
    State state = stateOf(goal);
    return state.isOut() ? page.markup().out(word(state)) : light(lightOf(goal));
  }

  /** The word of that light or state. */
  String word(GoalRef goal) {
    State state = stateOf(goal);
    return state.isOut() ? word(state) : word(lightOf(goal));
  }

  private State stateOf(GoalRef goal) {
    return goal.<Optional<State>>fold(
            id -> page.card().objective(id).map(ObjectiveScore::state),
            id -> page.card().keyResult(id).map(KeyResultScore::state))
        .orElse(State.ACTIVE);
  }

  private Light lightOf(GoalRef goal) {
    return page.card().light(goal).orElse(Light.UNKNOWN);
  }

  /** A state's word. */
  String word(State state) {
    return page.word("state", state);
  }

  /** The name of a band; the usual ones in the page's language. */
  String band(String name) {
    return USUAL_BANDS.contains(name) ? page.say("band." + name) : page.text(name);
  }

  /** How many have each light, the worst first. */
  String lights(Map<Light, Integer> counts) {
    return page.enumerated(
        counts.keySet().stream()
            .sorted(Light.WORST_FIRST)
            .map(light -> counts.get(light) + " " + light(light)));
  }

  /** The values of a goal's measures beside what they must reach. */
  String values(GoalStatus status) {
    return status.goal() instanceof GoalRef.ToKeyResult to
        ? values.of(to.keyResult(), status.measures())
        : "";
  }

  /** The score beside the expected one. */
  String scoreOf(GoalStatus status) {
    return page.show(status.score()) + " / " + page.show(status.expected());
  }

  /** Why a goal has its light. */
  String why(GoalStatus status) {
    if (status.state().isOut()) {
      return "";
    }
    if (status.light() == Light.UNKNOWN) {
      return page.say("why.no-value");
    }
    List<String> all = new ArrayList<>();
    if (status.state() == State.DONE) {
      all.add(word(State.DONE));
    }
    int stale = 0;
    for (Cause cause : status.causes()) {
      boolean isStale = cause.reason().code() == ReasonCode.STALE;
      // one old value tells what is wrong, the others repeat it
      if (!isStale || stale++ == 0) {
        all.add(cause(cause));
      }
    }
    if (stale > 1) {
      all.add(page.count("why.old-values", stale - 1));
    }
    return page.together(all);
  }

  private String cause(Cause cause) {
    String text = page.clause(cause.text());
    return cause.reason().code() == ReasonCode.PACE ? text : text + who(cause);
  }

  /** Whose entry it is, where there is one. */
  private String who(Cause cause) {
    return cause.evidence().stream().findFirst().map(this::signed).orElse("");
  }

  /** Who said something, and of which day, beside it. */
  String signed(Evidence evidence) {
    return page.parenthesis(page.by(evidence.by(), evidence.on()));
  }
}
