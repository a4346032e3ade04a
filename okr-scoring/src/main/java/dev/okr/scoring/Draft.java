package dev.okr.scoring;

import dev.okr.core.journal.Entry;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.internal.number.Fixed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A derivation in the making. */
final class Draft {

  private final String id;
  private long result;
  private final Map<String, BigDecimal> inputs = new LinkedHashMap<>();
  private final List<Derivation.Part> parts = new ArrayList<>();
  private final List<LocalizedText> notes = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private DerivationRule rule = DerivationRule.GIVEN;
  private @Nullable Health health;

  Draft(String id, long result) {
    this.id = id;
    this.result = result;
  }

  String id() {
    return id;
  }

  long result() {
    return result;
  }

  Draft withResult(Score found) {
    result = found.billionths();
    return this;
  }

  Draft rule(DerivationRule found) {
    rule = found;
    return this;
  }

  Draft input(String name, BigDecimal number) {
    inputs.put(name, number);
    return this;
  }

  Draft part(BigDecimal weight, Derivation part) {
    parts.add(new Derivation.Part(weight, part));
    return this;
  }

  Draft parts(List<Derivation.Part> all) {
    parts.addAll(all);
    return this;
  }

  Draft note(LocalizedText text) {
    notes.add(text);
    return this;
  }

  /** Notes a text of {@link ScoringWords}. */
  Draft note(String key, Object... named) {
    return note(ScoringWords.say(key, named));
  }

  Draft evidence(Entry entry) {
    evidence.add(Evidence.of(entry));
    return this;
  }

  Draft health(Health found) {
    health = found;
    return this;
  }

  /** A number found elsewhere, or none. */
  Derivation given() {
    return result == Fixed.NONE
        ? rule(DerivationRule.UNSCORABLE).build()
        : rule(DerivationRule.GIVEN).input("result", Fixed.toDecimal(result)).build();
  }

  /** No number, and why. */
  Derivation unscorable(LocalizedText why) {
    notes.add(0, why);
    return rule(DerivationRule.UNSCORABLE).build();
  }

  Derivation build() {
    return ImmutableDerivation.builder()
        .of(id)
        .rule(rule)
        .inputs(inputs)
        .parts(parts)
        .result(result == Fixed.NONE ? Optional.empty() : Optional.of(new Score(result)))
        .notes(notes)
        .evidence(evidence)
        .health(Optional.ofNullable(health))
        .build();
  }
}
