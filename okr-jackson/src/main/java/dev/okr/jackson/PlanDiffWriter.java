package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.okr.core.plan.diff.PlanChange;
import dev.okr.core.plan.diff.PlanDiff;
import java.io.IOException;

/** Writes what changed between two plans: the changes in order, each as data and as a sentence. */
final class PlanDiffWriter {

  private final Output out;
  private final String languageTag;

  PlanDiffWriter(JsonGenerator json, String languageTag) {
    this.out = new Output(json);
    this.languageTag = languageTag;
  }

  void diff(PlanDiff diff) throws IOException {
    out.start();
    out.wholeList("changes", diff.changes(), this::change);
    out.end();
  }

  private void change(PlanChange change) throws IOException {
    out.start();
    out.word("kind", change.kind());
    out.json().writeFieldName("on");
    SubjectWriter.write(out.json(), change.on());
    if (!change.member().isEmpty()) {
      out.string("member", change.member());
    }
    out.text("from", change.from());
    out.text("to", change.to());
    out.string("message", change.in(languageTag));
    out.end();
  }
}
