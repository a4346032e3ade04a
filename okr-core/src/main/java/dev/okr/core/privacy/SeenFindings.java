package dev.okr.core.privacy;

import dev.okr.core.error.Message;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.Waiver;
import dev.okr.core.rule.Finding;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.path.Paths;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The findings that a view shows. Which of the others tell something hidden can't be read off their
 * words, so only those are shown that the rule book also finds in what the view shows.
 */
final class SeenFindings {

  private final Plan full;
  private final PlanView view;

  SeenFindings(Plan full, PlanView view) {
    this.full = full;
    this.view = view;
  }

  Report of(Report ofFull, Report ofSeen) {
    Set<Finding> seen = new HashSet<>(ofSeen.findings());
    Set<Finding> all = new LinkedHashSet<>();
    for (Finding finding : ofFull.findings()) {
      String place = placeOfGoal(finding.on());
      if (!view.isHidden(finding.on())) {
        if (seen.contains(finding)) {
          all.add(finding);
        }
      } else if (!place.isEmpty()) {
        all.add(restricted(finding, place));
      }
    }
    return new Report(List.copyOf(all), ofFull.unasked());
  }

  /** The path of a goal of the plan as a whole; empty for all else. */
  private String placeOfGoal(Subject on) {
    return switch (on.kind()) {
      case OBJECTIVE -> full.objective(ObjectiveId.of(on.id())).map(Paths::of).orElse("");
      case KEY_RESULT -> placeOf(KeyResultId.of(on.id()));
      default -> "";
    };
  }

  private String placeOf(KeyResultId id) {
    return full.objectiveOf(id)
        .flatMap(objective -> full.keyResult(id).map(each -> Paths.of(objective, each)))
        .orElse("");
  }

  private static Finding restricted(Finding finding, String place) {
    Subject on = new Subject(finding.on().kind(), finding.on().id());
    Waiver waiver = finding.waiver();
    return new Finding(
        finding.code(),
        finding.severity(),
        on,
        place,
        Message.of(PlanView.RESTRICTED),
        finding.hint(),
        waiver == null ? null : withoutWords(waiver, on));
  }

  private static Waiver withoutWords(Waiver waiver, Subject on) {
    return new Waiver(waiver.code(), on, PlanView.RESTRICTED, waiver.until());
  }
}
