package dev.okr.scoring.serial;

import dev.okr.core.internal.form.Fingerprint;
import dev.okr.core.internal.form.WireForm;
import dev.okr.core.wire.json.JsonWriter;
import dev.okr.core.wire.json.NormalWriter;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.internal.inputs.Inputs;
import dev.okr.scoring.policy.Policy;
import dev.okr.scoring.wire.PolicyTable;
import dev.okr.scoring.wire.ScorecardWriter;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents of okr-scoring; found as a service. */
public final class ScoringForms implements WireForm {

  /** For the service loader. */
  public ScoringForms() {}

  @Override
  public boolean knows(Class<?> type) {
    return type == Scorecard.class;
  }

  /** What travels for a scorer by a policy, or for a scorecard that follows from inputs. */
  @Override
  public Object replacement(Object value) throws NotSerializableException {
    if (value instanceof Inputs inputs) {
      requireDocument(inputs.policy());
      return new Serialized(inputs);
    }
    Policy policy = (Policy) value;
    requireDocument(policy);
    return new Serialized(policy);
  }

  private static void requireDocument(Policy policy) throws NotSerializableException {
    if (!policy.formulas().isEmpty()) {
      throw new NotSerializableException(
          "a policy with a formula of the host is made where it is used (" + policy.name() + ")");
    }
    try {
      JsonWriter.write(policy, new PolicyTable(List.of()), OutputStream.nullOutputStream());
    } catch (IllegalArgumentException hasNoDocument) {
      throw new NotSerializableException(hasNoDocument.getMessage());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // it is written to nowhere
    }
  }

  @Override
  public Fingerprint fingerprint(Object value, @Nullable Fingerprint earlier) {
    MessageDigest digest = Fingerprint.NONE.resume();
    NormalWriter.digest(out -> new ScorecardWriter(out).scorecard((Scorecard) value), digest);
    return Fingerprint.of(0, digest);
  }
}
