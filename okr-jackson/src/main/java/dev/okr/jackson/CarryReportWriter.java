package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.okr.core.plan.next.CarryNote;
import dev.okr.core.plan.next.CarryReport;
import java.io.IOException;

/** Writes what a carry-over did: the notes in order, each as data and as a sentence. */
final class CarryReportWriter {

  private final Output out;
  private final String languageTag;

  CarryReportWriter(JsonGenerator json, String languageTag) {
    this.out = new Output(json);
    this.languageTag = languageTag;
  }

  void report(CarryReport report) throws IOException {
    out.start();
    out.wholeList("notes", report.notes(), this::note);
    out.end();
  }

  private void note(CarryNote note) throws IOException {
    out.start();
    out.word("code", note.kind());
    out.flag("decide", note.kind().isToDecide());
    out.json().writeFieldName("on");
    SubjectWriter.write(out.json(), note.on());
    said("from", note.from());
    said("to", note.to());
    out.string("message", note.in(languageTag));
    out.end();
  }

  private void said(String name, String text) throws IOException {
    if (!text.isEmpty()) {
      out.string(name, text);
    }
  }
}
