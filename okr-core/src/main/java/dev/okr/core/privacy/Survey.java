package dev.okr.core.privacy;

import dev.okr.core.journal.EntryId;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks who is named in a plan and journal and which words are free; changes nothing. */
final class Survey implements Naming {

  private static final String WORD = "person";
  private static final Pattern TAKEN =
      Pattern.compile(WORD + "([0-9]{0,9})-", Pattern.CASE_INSENSITIVE);

  private final Set<PartyId> teams = new HashSet<>();
  private final Set<PartyId> people = new LinkedHashSet<>();
  private final Set<String> taken = new HashSet<>();

  Survey(Plan plan) {
    for (Person person : plan.people()) {
      people.add(person.id());
      teams.addAll(person.teams());
    }
    for (Team team : plan.teams()) {
      teams.add(team.id());
      team.parent().ifPresent(teams::add);
    }
    teams.removeAll(people);
    teams.forEach(team -> read(team.value()));
  }

  /** The people of the plan, then whoever else is named and is no team, in order. */
  Set<PartyId> people() {
    return people;
  }

  /** The first of {@code person-}, {@code person2-} ... that stands in no id of a party or text. */
  String freePrefix() {
    String number = "";
    for (int next = 2; taken.contains(number); next++) {
      number = Integer.toString(next);
    }
    return WORD + number + "-";
  }

  private void read(String text) {
    Matcher matcher = TAKEN.matcher(text);
    while (matcher.find()) {
      taken.add(matcher.group(1));
    }
  }

  @Override
  public PartyId party(String place, PartyId id) {
    if (!teams.contains(id)) {
      people.add(id);
    }
    read(id.value());
    return id;
  }

  @Override
  public Person person(String place, Person person) {
    read(person.id().value());
    return person;
  }

  @Override
  public LocalizedText text(String place, LocalizedText text) {
    text.byTag().values().forEach(this::read);
    return text;
  }

  @Override
  public String plain(String place, String text) {
    read(text);
    return text;
  }

  @Override
  public EntryId entry(String place, EntryId id) {
    read(id.value());
    return id;
  }

  @Override
  public Extensions extensions(String place, Extensions extensions) {
    if (!extensions.isEmpty()) {
      read(extensions.toString());
    }
    return extensions;
  }
}
