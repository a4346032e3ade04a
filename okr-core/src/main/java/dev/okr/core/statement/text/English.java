package dev.okr.core.statement.text;

import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * The small words and shapes of English that hold whatever the sentence is about: auxiliaries,
 * prepositions, what may begin an object, participles, and the words for one's own people and for
 * those outside.
 */
public final class English {
  public static final Set<String> BE = words("is are was were");
  public static final Set<String> HAVE = words("have has");
  public static final Set<String> MODAL = words("can will could would do does");
  public static final Set<String> AUXILIARY = words("is are has have ve be gets get");

  /** What begins an object or an adverbial, and so stands behind a verb. */
  public static final Set<String> OBJECT_STARTS =
      words(
          "a an the their our its us we it them that this on about to in into at with for from by"
              + " part more less out up every each all one two again back new and or as than where what how why whether");

  public static final Set<String> PREPOSITIONS =
      words(
          "of in on at from with for to by across among per outside within without through via during");

  /** They begin a clause of its own. */
  public static final Set<String> CONJUNCTIONS = words("if when because unless once so");

  /** Participles without "-ed": what is done to a subject, and not what it does. */
  public static final Set<String> PARTICIPLES =
      words(
          "set built made sent written chosen drawn held given put run found done met bought taught"
              + " split cut laid begun shown paid won lost sold kept left taken seen read");

  /** What people say of us is theirs, whoever they are. */
  public static final Set<String> SAY =
      words(
          "say says report reports agree agrees feel feels rate rates tell tells confirm confirms"
              + " state states recommend think believe");

  /** Who does it to us is outside, a paper or a podcast too. */
  public static final Set<String> NAME =
      words("mention mentions cite cites quote quotes recommend recommends praise praises");

  /** The same as participles: what is written of us. */
  private static final Set<String> NAMED =
      words("mentioned cited quoted recommended praised featured covered shortlisted");

  /** Verbs that say no more than that their object is worked on. */
  public static final Set<String> LIGHT = words("make do have give devote write keep");

  /** What a thing of ours does by itself, well or badly. */
  public static final Set<String> INTRANSITIVE = words("succeed fail survive recover");

  /** Verbs that make others able to act. */
  public static final Set<String> ENABLE = words("let lets enable enables allow allows");

  public static final Set<String> FINISH = words("complete completed finish attend pass");

  /** Verbs that make others act. */
  public static final Set<String> CAUSE =
      words("get bring persuade convince encourage inspire help lead move");

  /** Those whose doings are the team's own. */
  private static final Set<String> INSIDERS =
      words(
          "team teams teammates colleagues staff squad squads crew engineers reps analysts"
              + " designers employees department departments our");

  /** Those who are outside, whatever they complete. */
  private static final Set<String> PUBLIC =
      words(
          "people participant resident citizen pupil student volunteer household women men visitor"
              + " user customer member participants residents citizens pupils students volunteers"
              + " households visitors users customers members");

  /** Endings of people in the plural, and of what people do. */
  private static final List<String> PEOPLE =
      List.copyOf(
          words(
              "ers ors ists ees icants ipants dants tants nants chants ents ians views visits loads"
                  + " stars ups tions ages als nes bes signatures pledges"));

  private static final List<String> RELATIVE = List.of(" that ", " who ", " which ");

  private English() {}

  private static Set<String> words(String list) {
    return Set.of(list.split(" ", -1));
  }

  /** Whether others are told to name us right there: "featured in ", "is cited by ". */
  public static boolean named(String before) {
    return NAMED.stream()
        .anyMatch(word -> before.endsWith(word + " in ") || before.endsWith(word + " by "));
  }

  /** Where among these words it begins to say which ones, "shops that win"; -1 if nowhere. */
  public static int relative(String words) {
    int first = -1;
    for (String word : RELATIVE) {
      int at = words.indexOf(word);
      first = at >= 0 && (first < 0 || at < first) ? at : first;
    }
    return first;
  }

  public static boolean inside(String word) {
    return INSIDERS.contains(word);
  }

  /** Whether a phrase names one's own people. */
  public static boolean namesInsiders(String phrase) {
    StringTokenizer words = new StringTokenizer(phrase, " ,.;:()/-");
    while (words.hasMoreTokens()) {
      if (INSIDERS.contains(words.nextToken())) {
        return true;
      }
    }
    return false;
  }

  public static boolean isPublic(String word) {
    return PUBLIC.contains(word);
  }

  public static boolean people(String plural) {
    return PEOPLE.stream().anyMatch(plural::endsWith);
  }

  public static boolean plural(String word) {
    return (word.endsWith("s") && !word.endsWith("ss"))
        || List.of("people", "staff", "women", "men").contains(word);
  }

  /** "provided", "set", but not "need" or "bed". */
  public static boolean participle(String word) {
    return PARTICIPLES.contains(word)
        || (word.length() > 4 && word.endsWith("ed") && !word.endsWith("eed"));
  }
}
