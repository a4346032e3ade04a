package dev.okr.core.wire.report;

import dev.okr.core.plan.diff.PlanChange;
import dev.okr.core.plan.diff.PlanDiff;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.wire.Output;
import dev.okr.core.wire.WireWriter;
import dev.okr.core.wire.plan.SubjectTable;
import dev.okr.core.wire.scalar.TextCodecs;
import java.io.IOException;

/** Writes what changed between two plans: the changes in order, each as data and as a sentence. */
public final class PlanDiffWriter {

  private final Output out;
  private final String languageTag;

  /** Writes changes with sentences in a language. */
  public PlanDiffWriter(WireWriter out, String languageTag) {
    this.out = new Output(out);
    this.languageTag = languageTag;
  }

  /** The changes. */
  public void diff(PlanDiff diff) throws IOException {
    out.start();
    out.wholeList("changes", diff.changes(), this::change);
    out.end();
  }

  /** A change. */
  public void change(PlanChange change) throws IOException {
    out.start();
    out.word("kind", change.kind());
    out.name("on");
    SubjectTable.SUBJECT.write(change.on(), out.writer());
    if (!change.member().isEmpty()) {
      out.string("member", change.member());
    }
    localized("from", change.from());
    localized("to", change.to());
    out.string("message", change.in(languageTag));
    out.end();
  }

  private void localized(String name, LocalizedText text) throws IOException {
    if (!text.isEmpty()) {
      out.name(name);
      TextCodecs.TEXT.write(text, out.writer());
    }
  }
}
