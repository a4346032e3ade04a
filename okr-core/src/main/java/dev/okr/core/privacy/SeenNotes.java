package dev.okr.core.privacy;

import dev.okr.core.plan.next.CarryNote;
import dev.okr.core.plan.next.CarryReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The notes of a carry-over that a view shows: what became of a restricted goal, by its ids, and of
 * anything else what is also noted of what the view shows.
 */
final class SeenNotes {

  private final PlanView view;

  SeenNotes(PlanView view) {
    this.view = view;
  }

  CarryReport of(CarryReport ofFull, CarryReport ofSeen) {
    Set<CarryNote> seen = new HashSet<>(ofSeen.notes());
    List<CarryNote> shown = new ArrayList<>();
    for (CarryNote note : ofFull.notes()) {
      if (view.isHidden(note.on()) ? tellsIdsAlone(note) : seen.contains(note)) {
        shown.add(note);
      }
    }
    return new CarryReport(shown);
  }

  private static boolean tellsIdsAlone(CarryNote note) {
    return note.on().measure() == null
        && switch (note.kind()) {
          case CARRIED, REACHED, DONE, DROPPED, NOT_CHOSEN, STILL_PAUSED, STILL_DRAFT -> true;
          default -> false;
        };
  }
}
