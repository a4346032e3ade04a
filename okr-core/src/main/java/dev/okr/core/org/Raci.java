package dev.okr.core.org;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Who is responsible, accountable, consulted and informed. Each role may be held by any number of
 * parties here; that exactly one is accountable is a rule (OKR-303), not a constraint of the type.
 *
 * @param responsible those who do the work
 * @param accountable those who answer for the result
 * @param consulted those who are asked before
 * @param informed those who are told after
 */
public record Raci(
    List<PartyId> responsible,
    List<PartyId> accountable,
    List<PartyId> consulted,
    List<PartyId> informed) {

  /** Copies the lists. */
  public Raci {
    responsible = List.copyOf(responsible);
    accountable = List.copyOf(accountable);
    consulted = List.copyOf(consulted);
    informed = List.copyOf(informed);
  }

  /** The parties of a role, in the order given. */
  public List<PartyId> of(RaciRole role) {
    return switch (Objects.requireNonNull(role, "role")) {
      case RESPONSIBLE -> responsible;
      case ACCOUNTABLE -> accountable;
      case CONSULTED -> consulted;
      case INFORMED -> informed;
    };
  }

  /**
   * Every party with a role, once each, in the order responsible, accountable, consulted, informed.
   */
  public Set<PartyId> parties() {
    Set<PartyId> all = new LinkedHashSet<>();
    for (RaciRole role : RaciRole.values()) {
      all.addAll(of(role));
    }
    return all;
  }
}
