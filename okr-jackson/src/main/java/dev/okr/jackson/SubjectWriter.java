package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.WireName;
import java.io.IOException;

/** Writes a subject, as {@link SubjectDecoder} reads it; a party is called {@code party}. */
final class SubjectWriter {

  private SubjectWriter() {}

  static void write(JsonGenerator out, Subject subject) throws IOException {
    out.writeStartObject();
    out.writeStringField(WireName.of(subject.kind()), subject.id());
    MeasureId measure = subject.measure();
    if (measure != null) {
      out.writeStringField("measure", measure.value());
    }
    out.writeEndObject();
  }
}
