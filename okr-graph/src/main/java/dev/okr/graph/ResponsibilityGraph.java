package dev.okr.graph;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.internal.Arguments;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Raci;
import dev.okr.core.org.RaciRole;
import dev.okr.core.plan.Plan;
import dev.okr.graph.internal.NodeTable;
import dev.okr.graph.picture.Diagram;
import dev.okr.graph.picture.DiagramOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for what: the parties and key results of a plan, joined by RACI. Where a key result
 * has no RACI its owner is taken to be responsible and accountable.
 *
 * <p>Immutable and safe for threads. Parties are ordered by id, key results as in the plan. A party
 * that is named but isn't in the plan counts like any other.
 */
public final class ResponsibilityGraph {

  private final Plan plan;
  private final List<Responsibility> edges;
  private final List<KeyResultId> keyResults;
  private final List<PartyId> parties;
  private final Map<KeyResultId, List<Responsibility>> byKeyResult;

  // Made when first asked for, and immutable: threads that race make equal ones.
  private @Nullable Adjacency<ResponsibilityNode, Responsibility> adjacency;

  private ResponsibilityGraph(Plan plan) {
    this.plan = plan;
    List<Responsibility> present = new ArrayList<>();
    List<KeyResultId> ids = new ArrayList<>();
    Map<KeyResultId, List<Responsibility>> grouped = new LinkedHashMap<>();
    for (Objective objective : plan.objectives()) {
      for (KeyResult keyResult : objective.keyResults()) {
        List<Responsibility> roles = rolesIn(keyResult);
        ids.add(keyResult.id());
        present.addAll(roles);
        grouped.put(keyResult.id(), roles);
      }
    }
    this.edges = List.copyOf(present);
    this.keyResults = List.copyOf(ids);
    this.byKeyResult = Collections.unmodifiableMap(grouped);
    Set<PartyId> named = new HashSet<>();
    edges.forEach(edge -> named.add(edge.party()));
    this.parties = named.stream().sorted().toList();
  }

  private static List<Responsibility> rolesIn(KeyResult keyResult) {
    List<Responsibility> roles = new ArrayList<>();
    Optional<Raci> raci = keyResult.raci();
    if (raci.isPresent()) {
      for (RaciRole role : RaciRole.values()) {
        for (PartyId party : byId(raci.get().of(role))) {
          roles.add(new Responsibility(party, role, keyResult.id(), true));
        }
      }
    } else if (keyResult.owner().isPresent()) {
      PartyId owner = keyResult.owner().get();
      roles.add(new Responsibility(owner, RaciRole.RESPONSIBLE, keyResult.id(), false));
      roles.add(new Responsibility(owner, RaciRole.ACCOUNTABLE, keyResult.id(), false));
    }
    return List.copyOf(roles);
  }

  /** The parties once each, by id. */
  private static Collection<PartyId> byId(List<PartyId> parties) {
    return parties.size() < 2 ? parties : new TreeSet<>(parties);
  }

  /** The graph of a plan. */
  public static ResponsibilityGraph of(Plan plan) {
    return new ResponsibilityGraph(Objects.requireNonNull(plan, "plan"));
  }

  /**
   * How much a party carries: in how many key results it has each role.
   *
   * @param party the party
   * @param responsible it does the work
   * @param accountable it answers for the result
   * @param consulted it is asked
   * @param informed it is told
   */
  public record PartyLoad(
      PartyId party, int responsible, int accountable, int consulted, int informed) {
    /** Rejects {@code null}. */
    public PartyLoad {
      Objects.requireNonNull(party, "party");
    }

    /** The roles that bind: responsible and accountable. */
    public int binding() {
      return responsible + accountable;
    }
  }

  /**
   * Two teams and the key results in which both have a role. A person of no team stands for one.
   *
   * @param one the team with the smaller id
   * @param other the other team
   * @param keyResults the key results, in order of the plan
   */
  public record Coupling(PartyId one, PartyId other, List<KeyResultId> keyResults) {
    /** Copies the list. */
    public Coupling {
      Objects.requireNonNull(one, "one");
      Objects.requireNonNull(other, "other");
      keyResults = Arguments.copy(keyResults, "keyResults");
    }
  }

  /**
   * A party whose leaving leaves key results without somebody.
   *
   * @param party the party
   * @param soleResponsible key results for which nobody else does the work, in order of the plan
   * @param soleAccountable key results for which nobody else answers, in order of the plan
   */
  public record Indispensable(
      PartyId party, List<KeyResultId> soleResponsible, List<KeyResultId> soleAccountable) {
    /** Copies the lists. */
    public Indispensable {
      Objects.requireNonNull(party, "party");
      soleResponsible = Arguments.copy(soleResponsible, "soleResponsible");
      soleAccountable = Arguments.copy(soleAccountable, "soleAccountable");
    }
  }

  /** Why somebody belongs in the room; the first four must be there, the last may. */
  public enum Seat {
    /** Owns the objective or a key result of it. */
    OWNER,
    /** Answers for a key result of it. */
    ACCOUNTABLE,
    /** Does the work of a key result of it. */
    RESPONSIBLE,
    /** Answers for a goal on which the objective or a key result of it depends directly. */
    PROVIDER,
    /** Is asked about a key result of it. */
    CONSULTED
  }

  /**
   * Somebody for the room.
   *
   * @param party who
   * @param seats why, in order of {@link Seat}
   */
  public record Attendee(PartyId party, Set<Seat> seats) {
    /** Copies the set. */
    public Attendee {
      Objects.requireNonNull(party, "party");
      Set<Seat> copy = EnumSet.noneOf(Seat.class);
      copy.addAll(Objects.requireNonNull(seats, "seats"));
      seats = Collections.unmodifiableSet(copy);
    }

    /** Whether the meeting can't decide without the party. */
    public boolean isRequired() {
      return !seats.equals(Set.of(Seat.CONSULTED));
    }
  }

  /** The parties with a role, by id. */
  public List<PartyId> parties() {
    return parties;
  }

  /** The key results, in order of the plan. */
  public List<KeyResultId> keyResults() {
    return keyResults;
  }

  /** The roles: key result by key result in order of the plan, then by role and party. */
  public List<Responsibility> edges() {
    return edges;
  }

  /** The roles in a key result; empty if nobody has one or the plan doesn't have it. */
  public List<Responsibility> rolesIn(KeyResultId keyResult) {
    return byKeyResult.getOrDefault(Objects.requireNonNull(keyResult, "keyResult"), List.of());
  }

  /**
   * The parties and key results as nodes, and the roles as edges that lead from a party to a key
   * result, for walks of a host's own. Parties come first, each sort in its order.
   */
  public Adjacency<ResponsibilityNode, Responsibility> adjacency() {
    Adjacency<ResponsibilityNode, Responsibility> known = adjacency;
    if (known == null) {
      List<ResponsibilityNode> nodes = new ArrayList<>(parties.size() + keyResults.size());
      parties.forEach(party -> nodes.add(ResponsibilityNode.of(party)));
      keyResults.forEach(keyResult -> nodes.add(ResponsibilityNode.of(keyResult)));
      known =
          new Adjacency<>(
              NodeTable.inOrder(nodes),
              edges,
              role -> ResponsibilityNode.of(role.party()),
              role -> ResponsibilityNode.of(role.keyResult()));
      adjacency = known;
    }
    return known;
  }

  /** How much each party carries; the most binding roles first, then by id. */
  public List<PartyLoad> load() {
    Map<PartyId, Map<RaciRole, Integer>> counts = new HashMap<>();
    for (Responsibility edge : edges) {
      counts
          .computeIfAbsent(edge.party(), party -> new EnumMap<>(RaciRole.class))
          .merge(edge.role(), 1, Integer::sum);
    }
    List<PartyLoad> loads = new ArrayList<>();
    for (PartyId party : parties) {
      Map<RaciRole, Integer> roles = counts.getOrDefault(party, Map.of());
      loads.add(
          new PartyLoad(
              party,
              roles.getOrDefault(RaciRole.RESPONSIBLE, 0),
              roles.getOrDefault(RaciRole.ACCOUNTABLE, 0),
              roles.getOrDefault(RaciRole.CONSULTED, 0),
              roles.getOrDefault(RaciRole.INFORMED, 0)));
    }
    loads.sort(Comparator.comparingInt(PartyLoad::binding).reversed());
    return List.copyOf(loads);
  }

  /**
   * How teams are coupled: for each two teams that both have a role (informed doesn't count) in a
   * key result, those key results; the most first, then by id. A person counts for each of their
   * teams, and for themselves if they have none.
   */
  public List<Coupling> coupling() {
    return Couplings.of(plan, this);
  }

  /**
   * The parties whose leaving leaves a key result with nobody responsible or nobody accountable;
   * the most such key results first, then by id.
   */
  public List<Indispensable> indispensable() {
    Map<PartyId, List<KeyResultId>> responsible = sole(RaciRole.RESPONSIBLE);
    Map<PartyId, List<KeyResultId>> accountable = sole(RaciRole.ACCOUNTABLE);
    Set<PartyId> all = new TreeSet<>(responsible.keySet());
    all.addAll(accountable.keySet());
    Map<PartyId, Integer> left = new HashMap<>();
    List<Indispensable> found = new ArrayList<>();
    for (PartyId party : all) {
      Indispensable one =
          new Indispensable(
              party,
              responsible.getOrDefault(party, List.of()),
              accountable.getOrDefault(party, List.of()));
      left.put(party, left(one));
      found.add(one);
    }
    found.sort(Comparator.comparingInt(one -> -left.getOrDefault(one.party(), 0)));
    return List.copyOf(found);
  }

  private static int left(Indispensable party) {
    Set<KeyResultId> left = new HashSet<>(party.soleResponsible());
    left.addAll(party.soleAccountable());
    return left.size();
  }

  private Map<PartyId, List<KeyResultId>> sole(RaciRole role) {
    Map<PartyId, List<KeyResultId>> found = new HashMap<>();
    byKeyResult.forEach(
        (keyResult, roles) -> {
          PartyId holder = null;
          int holders = 0;
          for (Responsibility held : roles) {
            if (held.role() == role) {
              holder = held.party();
              holders++;
            }
          }
          if (holder != null && holders == 1) {
            found.computeIfAbsent(holder, party -> new ArrayList<>()).add(keyResult);
          }
        });
    return found;
  }

  /**
   * Who must be in the room when an objective is reviewed, and who may: those who own it, answer
   * for its key results or do the work, those who answer for what it depends on directly, and those
   * who are consulted. Required ones first, then by id; empty if the plan doesn't have the
   * objective.
   */
  public List<Attendee> roomFor(ObjectiveId objective) {
    return Room.of(plan, this, Objects.requireNonNull(objective, "objective"));
  }

  /** A picture: parties lead to the key results in which they have a role. */
  public Diagram diagram(DiagramOptions options) {
    return Pictures.responsibility(plan, this, options);
  }

  @Override
  public String toString() {
    return "ResponsibilityGraph ("
        + parties.size()
        + " parties, "
        + keyResults.size()
        + " key results, "
        + edges.size()
        + " roles)";
  }
}
