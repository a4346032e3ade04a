package dev.okr.scoring.wire;

import dev.okr.core.value.WireName;
import dev.okr.core.wire.Output;
import dev.okr.core.wire.WireWriter;
import dev.okr.scoring.Cause;
import dev.okr.scoring.Derivation;
import dev.okr.scoring.Evidence;
import dev.okr.scoring.Health;
import dev.okr.scoring.Score;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;

/** Writes an explanation as a tree of objects; its depth is that of a plan. */
public final class DerivationWriter {

  private final Output out;
  private final String languageTag;

  /** Writes explanations in a language. */
  public DerivationWriter(WireWriter out, String languageTag) {
    this.out = new Output(out);
    this.languageTag = languageTag;
  }

  /** The explanation. */
  public void derivation(Derivation derivation) throws IOException {
    out.start();
    members(derivation);
    out.end();
  }

  private void members(Derivation derivation) throws IOException {
    out.string("of", derivation.of());
    out.string("rule", WireName.of(derivation.rule()));
    out.string("label", derivation.rule().label().in(languageTag));
    out.string("formula", derivation.rule().formula().in(languageTag));
    out.start("inputs");
    for (Map.Entry<String, BigDecimal> input : derivation.inputs().entrySet()) {
      out.number(input.getKey(), input.getValue());
    }
    out.end();
    out.string("result", derivation.result().map(Score::toString));
    out.strings("notes", derivation.notes().stream().map(note -> note.in(languageTag)).toList());
    out.list("evidence", derivation.evidence(), this::evidence);
    Health health = derivation.health().orElse(null);
    if (health != null) {
      out.start("health");
      health(health);
      out.end();
    }
    out.list("parts", derivation.parts(), this::part);
  }

  private void health(Health health) throws IOException {
    out.start("expected");
    members(health.expected());
    out.end();
    out.string("pace", health.pace().result().map(Score::toString));
    out.string("light", WireName.of(health.light()));
    out.list("causes", health.causes(), this::cause);
  }

  private void cause(Cause cause) throws IOException {
    out.start();
    out.string("reason", cause.reason().word());
    out.string("severity", WireName.of(cause.reason().severity()));
    out.string("text", cause.text().in(languageTag));
    out.list("evidence", cause.evidence(), this::evidence);
    out.end();
  }

  private void evidence(Evidence evidence) throws IOException {
    out.start();
    out.string("entry", evidence.entry().value());
    out.string("on", evidence.on().toString());
    out.string("by", evidence.by().value());
    out.end();
  }

  private void part(Derivation.Part part) throws IOException {
    out.start();
    out.number("weight", part.weight());
    members(part.derivation());
    out.end();
  }
}
