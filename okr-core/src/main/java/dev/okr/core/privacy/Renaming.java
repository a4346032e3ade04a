package dev.okr.core.privacy;

import dev.okr.core.journal.EntryId;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LimitException;
import dev.okr.core.value.Limits;
import dev.okr.core.value.LocalizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts pseudonyms in the place of people. Texts that differ stay different, so that a blocker is
 * still closed by the check-in that repeats its text, and by no other: each spelling of a name has
 * a mark of its own.
 */
final class Renaming implements Naming {

  private final Map<PartyId, PartyId> pseudonyms;
  private final String prefix;
  private final Mentions mentions;
  private final Map<String, String> marks = new HashMap<>();
  private final Map<PartyId, Integer> spellings = new HashMap<>();
  private final Map<String, String> withheld = new HashMap<>();
  private final List<TextToReview> review = new ArrayList<>();
  private boolean withholds;

  Renaming(Map<PartyId, PartyId> pseudonyms, String prefix, Mentions mentions) {
    this.pseudonyms = pseudonyms;
    this.prefix = prefix;
    this.mentions = mentions;
    pseudonyms.forEach((id, pseudonym) -> mark(id.value(), Set.of(id)));
  }

  List<TextToReview> review() {
    return review;
  }

  /** From now on, whether a text with a mention is withheld as a whole, which makes it short. */
  void withhold(boolean whole) {
    withholds = whole;
  }

  @Override
  public PartyId party(String place, PartyId id) {
    return pseudonyms.getOrDefault(id, id);
  }

  /** The person without name and extensions, which are all about them. */
  @Override
  public Person person(String place, Person person) {
    return Person.builder()
        .id(Objects.requireNonNull(pseudonyms.get(person.id())))
        .teams(person.teams())
        .leftOn(person.leftOn())
        .build();
  }

  @Override
  public LocalizedText text(String place, LocalizedText text) {
    if (text.isEmpty()) {
      return text;
    }
    Map<String, String> changed = new LinkedHashMap<>();
    boolean isPlain = text.isPlain();
    text.byTag()
        .forEach(
            (tag, words) -> changed.put(tag, plain(isPlain ? place : place + "/" + tag, words)));
    return changed.equals(text.byTag()) ? text : LocalizedText.of(changed);
  }

  @Override
  public String plain(String place, String text) {
    return renamed(place, text, Limits.TEXT);
  }

  /** An id that holds a name or another id: so do those that the library derives. */
  @Override
  public EntryId entry(String place, EntryId id) {
    String renamed = renamed(place, id.value(), Limits.ID);
    return renamed.equals(id.value()) ? id : EntryId.of(renamed);
  }

  private String renamed(String place, String text, int most) {
    List<Mentions.Mention> found = mentions.in(text);
    if (found.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    int from = 0;
    for (Mentions.Mention mention : found) {
      if (mention.isWhole()) {
        out.append(text, from, mention.start());
        out.append(mark(text.substring(mention.start(), mention.end()), mention.people()));
        from = mention.end();
      }
    }
    String marked = out.append(text, from, text.length()).toString();
    boolean isWithheld = from > 0 && (marked.length() > most || (withholds && most == Limits.TEXT));
    String after =
        isWithheld
            ? withheld.computeIfAbsent(
                text, any -> "[" + prefix + "text-" + (withheld.size() + 1) + "]")
            : marked;
    review.add(new TextToReview(place, text, after));
    return after;
  }

  private String mark(String spelling, Set<PartyId> people) {
    String known = marks.get(spelling);
    if (known == null) {
      PartyId first = people.iterator().next();
      int number = spellings.merge(first, 1, Integer::sum);
      known = "[" + pseudonyms.get(first) + (number == 1 ? "" : "/" + number) + "]";
      marks.put(spelling, known);
    }
    return known;
  }

  /** Extensions with marks in their texts; without them where names of theirs name somebody. */
  @Override
  public Extensions extensions(String place, Extensions extensions) {
    if (extensions.isEmpty() || mentions.in(extensions.toString()).isEmpty()) {
      return extensions;
    }
    try {
      return Extensions.of(renamed(place, extensions.values()));
    } catch (LimitException tooLarge) {
      return Extensions.none();
    }
  }

  private Map<String, @Nullable Object> renamed(String place, Map<?, ?> values) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          String at = Places.in(place, name);
          changed.put(plain(at, (String) name), value(at, value));
        });
    return changed;
  }

  /** Extensions are nested no deeper than their limit. */
  private @Nullable Object value(String place, @Nullable Object value) {
    if (value instanceof String text) {
      return plain(place, text);
    }
    if (value instanceof Map<?, ?> map) {
      return renamed(place, map);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> changed = new ArrayList<>();
      for (Object item : list) {
        changed.add(value(Places.in(place, changed.size()), item));
      }
      return changed;
    }
    return value;
  }
}
