package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.okr.core.goal.Ambition;
import dev.okr.core.metric.Refresh;
import dev.okr.core.time.WorkingDays;
import dev.okr.core.value.WireName;
import dev.okr.scoring.policy.Band;
import dev.okr.scoring.policy.Bands;
import dev.okr.scoring.policy.FormulaUse;
import dev.okr.scoring.policy.GuardrailEffect;
import dev.okr.scoring.policy.LightRule;
import dev.okr.scoring.policy.Policy;
import java.io.IOException;
import java.math.BigDecimal;

/** Writes a policy whole: every value, whatever the standard one says. */
final class PolicyWriter {

  private final Output out;

  PolicyWriter(JsonGenerator json) {
    this.out = new Output(json);
  }

  void policy(Policy policy) throws IOException {
    if (policy.calendar() != WorkingDays.EVERY_DAY) {
      throw new IllegalArgumentException(
          "a working calendar has no form in a document (" + policy.name() + ")");
    }
    out.start();
    out.string("okr", PolicyDecoder.FORMAT);
    out.string("name", policy.name());
    out.json().writeNumberField("scoring", Policy.SCORING);
    out.word("noData", policy.noData());
    out.word("notBegun", policy.notBegun());
    out.word("unstatedWeights", policy.unstatedWeights());
    out.string("weights", PolicyWords.of(policy.weighting()));
    out.word("rollUp", policy.rollUp());
    out.word("clamp", policy.clamp());
    out.number("cap", policy.cap());
    out.word("bounds", policy.bounds());
    out.word("boundProgress", policy.boundProgress());
    out.json().writeBooleanField("risk", policy.riskIsYellow());
    out.word("dayCount", policy.dayCount());
    out.word("expectedOn", policy.expectedOn());
    expectedBy(policy);
    out.string("unstatedExpectation", PolicyWords.of(policy.unstatedExpectation()));
    light(policy.light());
    out.json().writeArrayFieldStart("gaps");
    out.json().writeNumber(policy.greenGap());
    out.json().writeNumber(policy.yellowGap());
    out.json().writeEndArray();
    out.word("holdGreen", policy.holdGreen());
    out.word("unmetHold", policy.unmetHold());
    out.word("objectiveLight", policy.objectiveLight());
    out.word("unknownParts", policy.unknownParts());
    bands(policy);
    guardrail(policy);
    confidence(policy);
    out.json().writeBooleanField("reported", policy.reported());
    refreshDays(policy);
    out.json().writeObjectFieldStart("display");
    out.json().writeNumberField("scale", policy.display().hundred() ? 100 : 1);
    out.json().writeNumberField("digits", policy.display().digits());
    out.end();
    out.list("formulas", policy.formulas(), this::formula);
    out.end();
  }

  private void formula(FormulaUse use) throws IOException {
    out.start();
    out.string("name", use.formula().name());
    out.json().writeNumberField("version", use.formula().version());
    out.string("metric", use.metric());
    for (TargetKind kind : TargetKind.values()) {
      if (use.kind().filter(kind.type()::equals).isPresent()) {
        out.word("kind", kind);
      }
    }
    out.end();
  }

  private void expectedBy(Policy policy) throws IOException {
    out.json().writeObjectFieldStart("expectedBy");
    for (Ambition ambition : Ambition.values()) {
      out.number(WireName.of(ambition), policy.expectedBy().get(ambition));
    }
    out.end();
  }

  private void light(LightRule rule) throws IOException {
    out.json().writeObjectFieldStart("light");
    if (rule instanceof LightRule.Ratio ratio) {
      light("ratio", ratio.green(), ratio.yellow());
    } else if (rule instanceof LightRule.Gap gap) {
      light("gap", gap.green(), gap.yellow());
    } else {
      out.string("kind", rule instanceof LightRule.ByBand ? "band" : "reported");
    }
    out.end();
  }

  private void light(String kind, BigDecimal green, BigDecimal yellow) throws IOException {
    out.string("kind", kind);
    out.number("green", green);
    out.number("yellow", yellow);
  }

  private void bands(Policy policy) throws IOException {
    out.json().writeNumberField("bandDigits", policy.bands().digits());
    out.json().writeObjectFieldStart("bands");
    bands("default", policy.bands(), policy);
    for (Ambition ambition : Ambition.values()) {
      Bands bands = policy.bandsBy().get(ambition);
      if (bands != null) {
        bands(WireName.of(ambition), bands, policy);
      }
    }
    out.end();
  }

  private void bands(String name, Bands bands, Policy policy) throws IOException {
    if (bands.digits() != policy.bands().digits()) {
      throw new IllegalArgumentException(
          "the bands of a document are of scores of as many digits (" + policy.name() + ")");
    }
    out.json().writeArrayFieldStart(name);
    for (Band band : bands.bands()) {
      out.start();
      out.string("name", band.name());
      out.number("from", band.from());
      out.end();
    }
    out.json().writeEndArray();
  }

  private void guardrail(Policy policy) throws IOException {
    if (policy.guardrail() == GuardrailEffect.CAP) {
      out.json().writeObjectFieldStart("guardrail");
      out.number("cap", policy.guardrailCap());
      out.end();
    } else {
      out.string("guardrail", "flag");
    }
  }

  private void confidence(Policy policy) throws IOException {
    out.json().writeObjectFieldStart("confidence");
    out.number("red", policy.confidenceRed());
    out.number("yellow", policy.confidenceYellow());
    if (policy.confidenceDays() != Policy.FOR_EVER) {
      out.json().writeNumberField("days", policy.confidenceDays());
    }
    out.end();
  }

  private void refreshDays(Policy policy) throws IOException {
    out.json().writeObjectFieldStart("refreshDays");
    for (Refresh refresh : Refresh.values()) {
      Integer days = policy.staleAfterDays().get(refresh);
      if (days != null) {
        out.json().writeNumberField(WireName.of(refresh), days);
      }
    }
    out.end();
  }
}
