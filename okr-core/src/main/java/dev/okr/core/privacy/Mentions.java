package dev.okr.core.privacy;

import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.value.LocalizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds people in free text: their ids and names, whatever the case, as whole words where the
 * script has words. A name of one character is not looked for, nor an id of digits only: they stand
 * in too many texts.
 */
final class Mentions {

  private static final int SHORTEST_PART = 3;

  /**
   * A mention.
   *
   * @param start where it begins
   * @param end where it ends, not included
   * @param people who may be meant
   * @param isWhole whether it is an id or a whole name, not a word of a name
   */
  record Mention(int start, int end, Set<PartyId> people, boolean isWhole) {}

  /** A node of the tree of all that is looked for, in lower case. */
  private static final class Node {
    private final Map<Character, Node> next = new HashMap<>(2);
    private final Set<PartyId> whole = new LinkedHashSet<>(2);
    private final Set<PartyId> part = new LinkedHashSet<>(2);
  }

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Node root = new Node();

  /** Looks for a person by id, name, and the words of the name. */
  void add(Person person) {
    add(person.id());
    LocalizedText name = person.name();
    for (String text : name.byTag().values()) {
      String whole = text.strip();
      add(whole, person.id(), true);
      for (String word : SPACES.splitAsStream(whole).toList()) {
        if (word.length() >= SHORTEST_PART && !word.equals(whole)) {
          add(word, person.id(), false);
        }
      }
    }
  }

  /** Looks for a party by its id. */
  void add(PartyId id) {
    if (!id.value().chars().allMatch(Character::isDigit)) {
      add(id.value(), id, true);
    }
  }

  private void add(String text, PartyId person, boolean isWhole) {
    if (text.length() < 2) {
      return;
    }
    Node node = root;
    for (int i = 0; i < text.length(); i++) {
      node = node.next.computeIfAbsent(Character.toLowerCase(text.charAt(i)), any -> new Node());
    }
    (isWhole ? node.whole : node.part).add(person);
  }

  /** The mentions in a text from left to right, the longest at each place; none overlap. */
  List<Mention> in(String text) {
    List<Mention> found = new ArrayList<>(0);
    int at = 0;
    while (at < text.length()) {
      Mention mention = isBoundary(text, at) ? longestAt(text, at) : null;
      if (mention == null) {
        at++;
      } else {
        found.add(mention);
        at = mention.end();
      }
    }
    return found;
  }

  private @Nullable Mention longestAt(String text, int start) {
    Mention longest = null;
    Node node = root;
    for (int i = start; i < text.length(); i++) {
      node = node.next.get(Character.toLowerCase(text.charAt(i)));
      if (node == null) {
        break;
      }
      boolean isWhole = !node.whole.isEmpty();
      if ((isWhole || !node.part.isEmpty()) && isBoundary(text, i + 1)) {
        longest = new Mention(start, i + 1, isWhole ? node.whole : node.part, isWhole);
      }
    }
    return longest;
  }

  /** Whether a word may begin or end before a place: not between two letters of one. */
  private static boolean isBoundary(String text, int at) {
    return at == 0
        || at == text.length()
        || !(isOfWord(text.charAt(at - 1)) && isOfWord(text.charAt(at)));
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }
}
