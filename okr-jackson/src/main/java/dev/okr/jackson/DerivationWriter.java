package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.okr.core.value.WireName;
import dev.okr.scoring.Derivation;
import dev.okr.scoring.Score;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;

/** Writes an explanation as a tree of objects; its depth is that of a plan. */
final class DerivationWriter {

  private final Output out;
  private final String languageTag;

  DerivationWriter(JsonGenerator json, String languageTag) {
    this.out = new Output(json);
    this.languageTag = languageTag;
  }

  void derivation(Derivation derivation) throws IOException {
    out.start();
    members(derivation);
    out.end();
  }

  private void members(Derivation derivation) throws IOException {
    out.string("of", derivation.of());
    out.string("rule", WireName.of(derivation.rule()));
    out.string("formula", derivation.rule().formula().in(languageTag));
    out.json().writeObjectFieldStart("inputs");
    for (Map.Entry<String, BigDecimal> input : derivation.inputs().entrySet()) {
      out.number(input.getKey(), input.getValue());
    }
    out.end();
    out.string("result", derivation.result().map(Score::toString));
    out.strings("notes", derivation.notes().stream().map(note -> note.in(languageTag)).toList());
    out.list("parts", derivation.parts(), this::part);
  }

  private void part(Derivation.Part part) throws IOException {
    out.start();
    out.number("weight", part.weight());
    members(part.derivation());
    out.end();
  }
}
