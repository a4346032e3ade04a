package dev.okr.core.privacy;

import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything in a plan and journal that names one person, for who asks a host what it has about
 * them: what the plan knows of the person, the places of the plan that name them, and every entry
 * that they wrote or that names them.
 *
 * @param id the person
 * @param person what the plan says of them; empty if it doesn't list them
 * @param inPlan the places of the plan that name them, in its order
 * @param inJournal the places of the journal that name them, in its order
 * @param entries the whole entries of those places, in the order of the journal
 */
public record PersonalData(
    PartyId id,
    Optional<Person> person,
    List<PersonalPlace> inPlan,
    List<PersonalPlace> inJournal,
    List<Entry> entries) {

  /** Copies the lists. */
  public PersonalData {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(person, "person");
    inPlan = List.copyOf(Objects.requireNonNull(inPlan, "inPlan"));
    inJournal = List.copyOf(Objects.requireNonNull(inJournal, "inJournal"));
    entries = List.copyOf(Objects.requireNonNull(entries, "entries"));
  }

  /**
   * The data of a person: of somebody whom the plan doesn't list, who left long ago perhaps, what
   * still names them by their id.
   *
   * <pre>{@code
   * json.writePersonalData(PersonalData.of(plan, journal, PartyId.of("p.lin")), true);
   * }</pre>
   */
  public static PersonalData of(Plan plan, Journal journal, PartyId id) {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(journal, "journal");
    Objects.requireNonNull(id, "id");
    Optional<Person> person =
        plan.people().stream().filter(each -> each.id().equals(id)).findFirst();
    Mentions mentions = new Mentions();
    person.ifPresentOrElse(mentions::add, () -> mentions.add(id));
    Finder inPlan = new Finder(id, mentions);
    new PlanWalk(inPlan).plan(plan);
    Finder inJournal = new Finder(id, mentions);
    EntryWalk walk = new EntryWalk(inJournal);
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : journal.entries()) {
      int known = inJournal.places().size();
      walk.entry(entry);
      if (inJournal.places().size() > known) {
        entries.add(entry);
      }
    }
    return new PersonalData(id, person, inPlan.places(), inJournal.places(), entries);
  }
}
