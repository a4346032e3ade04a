package dev.okr.scoring.wire;

import dev.okr.core.wire.Codec;
import dev.okr.core.wire.Cursor;
import dev.okr.core.wire.Fields;
import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.Table;
import dev.okr.core.wire.WireToken;
import dev.okr.core.wire.WireWriter;
import dev.okr.core.wire.WordCodec;
import dev.okr.core.wire.scalar.Numbers;
import dev.okr.scoring.policy.GuardrailEffect;
import dev.okr.scoring.policy.Policy;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a broken guardrail does: {@code "flag"}, or {@code {"cap": ...}}. */
final class GuardrailCodec implements Codec<GuardrailCodec.Effect> {

  private static final Effect FLAG = new Effect(null);

  /** What a broken guardrail of a policy does. */
  static final GuardrailCodec GUARDRAIL = new GuardrailCodec();

  private final WordCodec<Effect> words = WordCodec.of(List.of(FLAG), effect -> "flag");
  private final Table<Effect> table = cap();

  private GuardrailCodec() {}

  /**
   * What a broken guardrail does.
   *
   * @param cap the most that the score may be; {@code null} if it only flags
   */
  record Effect(@Nullable BigDecimal cap) {}

  static Effect of(Policy policy) {
    return policy.guardrail() == GuardrailEffect.CAP ? new Effect(policy.guardrailCap()) : FLAG;
  }

  static void set(Policy.Builder made, Effect effect) {
    if (effect.cap == null) {
      made.guardrail(GuardrailEffect.FLAG);
    } else {
      made.guardrail(GuardrailEffect.CAP).guardrailCap(effect.cap);
    }
  }

  private static Table<Effect> cap() {
    Fields<Effect> fields = new Fields<>();
    var cap =
        fields.required("cap", Numbers.number(BigDecimal.ZERO, PolicyParts.MOST), Effect::cap);
    return fields.table(in -> new Effect(in.get(cap)));
  }

  @Override
  public @Nullable Effect read(ReadContext in) throws IOException {
    Cursor cursor = in.cursor();
    return cursor.isAt(WireToken.TEXT) ? words.read(in) : table.read(in);
  }

  @Override
  public void write(Effect value, WireWriter out) throws IOException {
    if (value.cap == null) {
      words.write(FLAG, out);
    } else {
      table.write(value, out);
    }
  }
}
