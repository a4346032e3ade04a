package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.okr.core.rule.Finding;
import dev.okr.core.rule.Report;
import java.io.IOException;

/** Writes a report: its findings in order, waived ones marked. */
final class FindingWriter {

  private final Output out;
  private final String languageTag;

  FindingWriter(JsonGenerator json, String languageTag) {
    this.out = new Output(json);
    this.languageTag = languageTag;
  }

  void report(Report report) throws IOException {
    out.start();
    out.wholeList("findings", report.findings(), this::finding);
    out.end();
  }

  private void finding(Finding finding) throws IOException {
    out.start();
    out.string("code", finding.code());
    out.word("severity", finding.severity());
    out.json().writeFieldName("on");
    SubjectWriter.write(out.json(), finding.on());
    out.string("path", finding.path());
    out.string("message", finding.message(languageTag));
    out.json().writeBooleanField("waived", finding.isWaived());
    out.end();
  }
}
