package dev.okr.core.privacy;

import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.plan.Plan;
import dev.okr.core.value.LimitException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A plan and journal with pseudonyms in the place of people, for analysis and tests of a host under
 * privacy law. Every score, light and graph is the same, to the bit.
 *
 * <p>A person is whoever the plan lists, and whatever else is named where a party is named and is
 * no team of the plan: a leaver whom it no longer lists, but a system that writes readings too.
 * Their ids are replaced wherever one stands: owners, audiences, participants, roles, agreements,
 * who wrote an entry, whom it asks, thanks or is about, and ids of entries that hold one. Names and
 * extensions of people are gone; the teams they are in and the day on which they left stay.
 *
 * <p>In free text an id or a whole name becomes a mark in brackets, and every text with one, or
 * with a word of a name, is listed in {@link #review}: a person must read it, since nobody can tell
 * who else "the new colleague from Lyon" is. Ids of goals, metrics and teams aren't changed.
 *
 * <p>The same plan and journal give the same pseudonyms on every machine, and none that stands in
 * an id or text before. Who knows {@link #names} can turn them back: it is kept apart, or thrown
 * away.
 *
 * <pre>{@code
 * Pseudonyms pseudonyms = Pseudonyms.of(plan, journal);
 * Scorecard same = scorer.score(pseudonyms.plan(), pseudonyms.journal(), on);
 * pseudonyms.review().forEach(text -> ask(text.place(), text.after()));
 * }</pre>
 */
public final class Pseudonyms {

  private final Plan plan;
  private final Journal journal;
  private final Map<PartyId, PartyId> names;
  private final List<TextToReview> review;

  private Pseudonyms(
      Plan plan, Journal journal, Map<PartyId, PartyId> names, List<TextToReview> review) {
    this.plan = plan;
    this.journal = journal;
    this.names = names;
    this.review = review;
  }

  /** Replaces everybody; linear in what is written. */
  public static Pseudonyms of(Plan plan, Journal journal) {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(journal, "journal");
    Survey survey = new Survey(plan);
    new PlanWalk(survey).plan(plan);
    EntryWalk surveyed = new EntryWalk(survey);
    journal.entries().forEach(surveyed::entry);

    Map<PartyId, PartyId> names = names(survey.people(), survey.freePrefix());
    Renaming renaming = new Renaming(names, survey.freePrefix(), mentions(plan, names.keySet()));
    Plan renamed = new PlanWalk(renaming).plan(plan);
    EntryWalk walk = new EntryWalk(renaming);
    List<Entry> entries = new ArrayList<>(journal.size());
    for (Entry entry : journal.entries()) {
      entries.add(entry(walk, renaming, entry));
    }
    return new Pseudonyms(
        renamed,
        Journal.of(entries),
        Collections.unmodifiableMap(names),
        List.copyOf(renaming.review()));
  }

  private static Map<PartyId, PartyId> names(Set<PartyId> people, String prefix) {
    int digits = Integer.toString(people.size()).length();
    Map<PartyId, PartyId> names = new LinkedHashMap<>();
    for (PartyId person : people) {
      String number = Integer.toString(names.size() + 1);
      names.put(person, PartyId.of(prefix + "0".repeat(digits - number.length()) + number));
    }
    return names;
  }

  private static Mentions mentions(Plan plan, Set<PartyId> people) {
    Mentions mentions = new Mentions();
    for (PartyId id : people) {
      if (plan.party(id).orElse(null) instanceof Person person) {
        mentions.add(person);
      } else if (!id.value().chars().allMatch(Character::isLetter)) {
        mentions.add(id); // "data", which writes readings, is a word of many texts
      }
    }
    return mentions;
  }

  private static Entry entry(EntryWalk walk, Renaming renaming, Entry entry) {
    int known = renaming.review().size();
    try {
      return walk.entry(entry);
    } catch (LimitException tooLarge) {
      renaming.review().subList(known, renaming.review().size()).clear();
      renaming.withhold(true);
      try {
        return walk.entry(entry);
      } finally {
        renaming.withhold(false);
      }
    }
  }

  /** The plan without people's names. */
  public Plan plan() {
    return plan;
  }

  /** The journal without people's names, in the same order. */
  public Journal journal() {
    return journal;
  }

  /** The pseudonym of each person by their id, in the order in which they are first named. */
  public Map<PartyId, PartyId> names() {
    return names;
  }

  /** The texts that name somebody or may, in the order of the plan and then of the journal. */
  public List<TextToReview> review() {
    return review;
  }
}
