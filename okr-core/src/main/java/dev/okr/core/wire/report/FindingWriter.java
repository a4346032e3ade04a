package dev.okr.core.wire.report;

import dev.okr.core.rule.Finding;
import dev.okr.core.rule.Report;
import dev.okr.core.wire.Output;
import dev.okr.core.wire.WireWriter;
import dev.okr.core.wire.plan.SubjectTable;
import java.io.IOException;

/** Writes a report: its findings in order, waived ones marked. */
public final class FindingWriter {

  private final Output out;
  private final String languageTag;

  /** Writes findings with messages in a language. */
  public FindingWriter(WireWriter out, String languageTag) {
    this.out = new Output(out);
    this.languageTag = languageTag;
  }

  /** The report. */
  public void report(Report report) throws IOException {
    out.start();
    out.wholeList("findings", report.findings(), this::finding);
    out.end();
  }

  /** A finding. */
  public void finding(Finding finding) throws IOException {
    out.start();
    out.string("code", finding.code());
    out.word("severity", finding.severity());
    out.name("on");
    SubjectTable.SUBJECT.write(finding.on(), out.writer());
    out.string("path", finding.path());
    out.string("message", finding.message(languageTag));
    out.bool("waived", finding.isWaived());
    out.end();
  }
}
