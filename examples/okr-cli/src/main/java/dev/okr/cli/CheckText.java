package dev.okr.cli;

import dev.okr.core.plan.Plan;
import dev.okr.core.rule.Finding;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.summary.Summary;
import dev.okr.core.rule.summary.SummaryLine;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.WireName;

/** A report as text: a page of what there is to say, or all of it with each finding's place. */
final class CheckText {

  /** With a hint each, what a terminal shows at once. */
  private static final int PAGE = 10;

  private static final int INDENT = 8;

  private final Console console;
  private final Language lang;

  CheckText(Console console, Language lang) {
    this.console = console;
    this.lang = lang;
  }

  void print(Report report, Plan plan, boolean all) {
    Summary whole = Summary.of(RuleBook.standard(), plan, report);
    Summary summary = all ? whole : whole.first(PAGE);
    for (SummaryLine line : summary.lines()) {
      line(line);
      if (all) {
        line.findings().forEach(this::finding);
      }
    }
    if (all) {
      report.findings().stream().filter(Finding::isWaived).forEach(this::waived);
    }
    if (summary.linesLeft() > 0) {
      console.line(
          lang.say(
              "check.left-out", "lines", summary.linesLeft(), "findings", summary.findingsLeft()));
    }
    counts(report);
    for (LocalizedText why : Summary.unasked(report)) {
      console.line(PlainText.line(why.in(lang.tag())));
    }
  }

  private void line(SummaryLine line) {
    console.line(
        word(line.severity())
            + line.code()
            + " "
            + PlainText.line(line.sentence(lang.tag()))
            + "\n        → "
            + PlainText.line(line.hint().in(lang.tag())));
  }

  private void finding(Finding finding) {
    console.line(
        "        - "
            + PlainText.line(finding.path())
            + ": "
            + PlainText.line(finding.message(lang.tag())));
  }

  private void waived(Finding finding) {
    console.line(
        word(finding.severity())
            + lang.say(
                "check.waived",
                "code",
                finding.code(),
                "path",
                PlainText.line(finding.path()),
                "message",
                PlainText.line(finding.message(lang.tag()))));
  }

  private void counts(Report report) {
    int waived = report.findings().size() - report.open().size();
    console.line(
        lang.say(
            waived == 0 ? "check.counts" : "check.counts-waived",
            "errors",
            report.count(Severity.ERROR),
            "warnings",
            report.count(Severity.WARNING),
            "notes",
            report.count(Severity.INFO),
            "waived",
            waived));
  }

  private String word(Severity severity) {
    return DisplayWidth.fit(lang.say("severity." + WireName.of(severity)), INDENT - 1) + " ";
  }
}
