package dev.okr.core.privacy;

import dev.okr.core.journal.EntryId;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/** Finds the places that name one person; changes nothing. */
final class Finder implements Naming {

  private final PartyId person;
  private final Mentions mentions;
  private final List<PersonalPlace> places = new ArrayList<>();

  Finder(PartyId person, Mentions mentions) {
    this.person = person;
    this.mentions = mentions;
  }

  List<PersonalPlace> places() {
    return places;
  }

  private void find(String place, String text) {
    if (!mentions.in(text).isEmpty()) {
      places.add(new PersonalPlace(place, text));
    }
  }

  @Override
  public PartyId party(String place, PartyId id) {
    if (id.equals(person)) {
      places.add(new PersonalPlace(place, id.value()));
    }
    return id;
  }

  @Override
  public Person person(String place, Person found) {
    if (found.id().equals(person)) {
      places.add(new PersonalPlace(place, found.id().value()));
    }
    return found;
  }

  @Override
  public LocalizedText text(String place, LocalizedText text) {
    boolean isPlain = text.isPlain();
    text.byTag().forEach((tag, words) -> find(isPlain ? place : place + "/" + tag, words));
    return text;
  }

  @Override
  public String plain(String place, String text) {
    find(place, text);
    return text;
  }

  @Override
  public EntryId entry(String place, EntryId id) {
    find(place, id.value());
    return id;
  }

  @Override
  public Extensions extensions(String place, Extensions extensions) {
    if (!extensions.isEmpty()) {
      find(place, extensions.toString());
    }
    return extensions;
  }
}
