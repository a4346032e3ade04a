package dev.okr.core.privacy;

import dev.okr.core.journal.EntryId;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;

/**
 * What becomes of everything in a plan or journal that can name somebody. A place is where it
 * stands, as a JSON pointer that goes by ids: {@code /objectives/O1/keyResults/O1.KR3/owner}.
 */
interface Naming {

  /** A party that is named by its id. */
  PartyId party(String place, PartyId id);

  /** A person of the plan. */
  Person person(String place, Person person);

  /** A text in its languages. */
  LocalizedText text(String place, LocalizedText text);

  /** A text of no language, such as a link. */
  String plain(String place, String text);

  /** The id of an entry of the journal, which may hold a party's. */
  EntryId entry(String place, EntryId id);

  /** What a host hung on an element. */
  Extensions extensions(String place, Extensions extensions);
}
