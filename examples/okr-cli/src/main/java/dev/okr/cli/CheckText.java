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
          lang.of(
              "... and %d more things, %d findings: okr check --all"
                  .formatted(summary.linesLeft(), summary.findingsLeft()),
              "……另有 %d 类共 %d 条：okr check --all"
                  .formatted(summary.linesLeft(), summary.findingsLeft())));
    }
    counts(report);
    for (LocalizedText why : Summary.unasked(report)) {
      console.line(PlainText.line(why.in(lang.tag())));
    }
  }

  private void line(SummaryLine line) {
    console.line(
        DisplayWidth.fit(word(line.severity()), INDENT)
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
        DisplayWidth.fit(word(finding.severity()), INDENT)
            + finding.code()
            + " "
            + PlainText.line(finding.path())
            + lang.of(" (waived): ", "（已豁免）：")
            + PlainText.line(finding.message(lang.tag())));
  }

  private void counts(Report report) {
    int waived = report.findings().size() - report.open().size();
    console.line(
        lang.of(
            "%d errors, %d warnings, %d notes%s"
                .formatted(
                    report.count(Severity.ERROR),
                    report.count(Severity.WARNING),
                    report.count(Severity.INFO),
                    waived == 0 ? "" : ", " + waived + " waived"),
            "%d 个错误，%d 个警告，%d 个提示%s"
                .formatted(
                    report.count(Severity.ERROR),
                    report.count(Severity.WARNING),
                    report.count(Severity.INFO),
                    waived == 0 ? "" : "，" + waived + " 个已豁免")));
  }

  private String word(Severity severity) {
    return switch (severity) {
      case ERROR -> lang.of("error", "错误");
      case WARNING -> lang.of("warning", "警告");
      case INFO -> lang.of("note", "提示");
    };
  }
}
