package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.okr.core.plan.PlanHistory;
import dev.okr.core.plan.PlanVersion;
import java.io.IOException;

/** Writes the versions of a plan, one object a line. */
final class PlanHistoryWriter {

  private final Output out;

  PlanHistoryWriter(JsonGenerator json) {
    this.out = new Output(json);
  }

  void history(PlanHistory history) throws IOException {
    out.json().setRootValueSeparator(new SerializedString("\n"));
    for (PlanVersion version : history.versions()) {
      version(version);
    }
    out.json().writeRaw('\n');
  }

  private void version(PlanVersion version) throws IOException {
    out.start();
    out.string("on", version.on());
    out.string("recordedAt", version.recordedAt());
    out.string("by", version.by());
    out.text("reason", version.reason());
    out.json().writeFieldName("plan");
    new PlanWriter(out.json()).plan(version.plan());
    out.end();
  }
}
