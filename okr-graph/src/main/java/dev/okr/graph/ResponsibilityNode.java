package dev.okr.graph;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.org.PartyId;
import java.util.Objects;

/** A node of the graph of responsibility: somebody, or something to answer for. */
public sealed interface ResponsibilityNode {

  /** The id as text. A party and a key result may have the same. */
  String id();

  /** The node of a party. */
  static ResponsibilityNode of(PartyId party) {
    return new OfParty(party);
  }

  /** The node of a key result. */
  static ResponsibilityNode of(KeyResultId keyResult) {
    return new OfKeyResult(keyResult);
  }

  /**
   * A team, a person or a partner.
   *
   * @param party its id
   */
  record OfParty(PartyId party) implements ResponsibilityNode {
    /** Rejects {@code null}. */
    public OfParty {
      Objects.requireNonNull(party, "party");
    }

    @Override
    public String id() {
      return party.value();
    }
  }

  /**
   * A key result.
   *
   * @param keyResult its id
   */
  record OfKeyResult(KeyResultId keyResult) implements ResponsibilityNode {
    /** Rejects {@code null}. */
    public OfKeyResult {
      Objects.requireNonNull(keyResult, "keyResult");
    }

    @Override
    public String id() {
      return keyResult.value();
    }
  }
}
