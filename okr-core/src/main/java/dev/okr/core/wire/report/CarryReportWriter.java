package dev.okr.core.wire.report;

import dev.okr.core.plan.next.CarryNote;
import dev.okr.core.plan.next.CarryReport;
import dev.okr.core.wire.Output;
import dev.okr.core.wire.WireWriter;
import dev.okr.core.wire.plan.SubjectTable;
import java.io.IOException;

/** Writes what a carry-over did: the notes in order, each as data and as a sentence. */
public final class CarryReportWriter {

  private final Output out;
  private final String languageTag;

  /** Writes notes with sentences in a language. */
  public CarryReportWriter(WireWriter out, String languageTag) {
    this.out = new Output(out);
    this.languageTag = languageTag;
  }

  /** The report. */
  public void report(CarryReport report) throws IOException {
    out.start();
    out.wholeList("notes", report.notes(), this::note);
    out.end();
  }

  /** A note. */
  public void note(CarryNote note) throws IOException {
    out.start();
    out.word("code", note.kind());
    if (note.kind().isToDecide()) {
      out.bool("decide", true);
    }
    out.name("on");
    SubjectTable.SUBJECT.write(note.on(), out.writer());
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
