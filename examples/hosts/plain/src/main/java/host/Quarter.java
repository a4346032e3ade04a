package host;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.RuleBook;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.KeyResultScore;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import java.nio.file.Path;
import java.time.LocalDate;

class Quarter {
  public static void main(String[] args) {
    OkrJson json = OkrJson.standard();
    Plan plan = json.readPlan(Path.of(args[0])).orElseThrow(); // or every problem, with its place
    Journal journal = json.readJournal(Path.of(args[1])).orElseThrow();
    LocalDate on = LocalDate.parse("2026-02-27");

    Scorecard card = Scorer.standard().score(plan, journal, on);
    KeyResultScore payments = card.keyResult(KeyResultId.of("O1.KR3")).orElseThrow();
    payments.score().ifPresent(score -> System.out.println(score + " " + payments.reasons()));

    Report report = RuleBook.standard().scoredBy(card::computed).check(plan, journal, on);
    report.open().forEach(finding -> System.out.println(finding.message("en")));
  }
}
