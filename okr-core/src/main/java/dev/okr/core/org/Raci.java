package dev.okr.core.org;

import dev.okr.core.internal.Arguments;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Who is responsible, accountable, consulted and informed. Each role may be held by any number of
 * parties here; that exactly one is accountable is a rule (OKR-303), not a constraint of the type.
 *
 * <pre>{@code
 * Raci raci = Raci.builder()
 *     .responsible("payments", "growth").accountable("payments")
 *     .consulted("service").informed("finance")
 *     .build();
 * }</pre>
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
    responsible = Arguments.copy(responsible, "responsible");
    accountable = Arguments.copy(accountable, "accountable");
    consulted = Arguments.copy(consulted, "consulted");
    informed = Arguments.copy(informed, "informed");
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

  /** A builder that starts from these roles. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    for (RaciRole role : RaciRole.values()) {
      builder.roles.put(role, of(role));
    }
    return builder;
  }

  /** A new builder: nobody has a role yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Raci}; a role that is set again is replaced. */
  public static final class Builder {

    private final Map<RaciRole, List<PartyId>> roles = new EnumMap<>(RaciRole.class);

    private Builder() {}

    /** Those who do the work, by their ids. */
    public Builder responsible(String... ids) {
      return with(RaciRole.RESPONSIBLE, ids);
    }

    /** Those who answer for the result, by their ids; one, says a rule. */
    public Builder accountable(String... ids) {
      return with(RaciRole.ACCOUNTABLE, ids);
    }

    /** Those who are asked before, by their ids. */
    public Builder consulted(String... ids) {
      return with(RaciRole.CONSULTED, ids);
    }

    /** Those who are told after, by their ids. */
    public Builder informed(String... ids) {
      return with(RaciRole.INFORMED, ids);
    }

    private Builder with(RaciRole role, String... ids) {
      roles.put(role, Arguments.each(ids, PartyId::of, "ids"));
      return this;
    }

    /** The four roles. */
    public Raci build() {
      return new Raci(
          of(RaciRole.RESPONSIBLE),
          of(RaciRole.ACCOUNTABLE),
          of(RaciRole.CONSULTED),
          of(RaciRole.INFORMED));
    }

    private List<PartyId> of(RaciRole role) {
      return roles.getOrDefault(role, List.of());
    }
  }
}
