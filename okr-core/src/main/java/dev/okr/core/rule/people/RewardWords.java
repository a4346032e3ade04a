package dev.okr.core.rule.people;

import dev.okr.core.rule.facts.TermList;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a text or a name is about rewards that hang on a result.
 *
 * <p>A sentence does so if it names a reward of one's own people and makes it follow from
 * something: by a word that binds whatever else is said, by a word of promise beside a bonus, or by
 * a word for the attainment of a goal beside a word that makes one thing the consequence of
 * another. Products, costs, processes and customers' rewards that are called alike (bonus packs,
 * claims, payroll runs) are taken out first, and a sentence that keeps the two apart binds nothing.
 */
final class RewardWords {

  private static final TermList TERMS = TermList.load(RewardWords.class, "pay-terms.txt");
  private static final TermList REWARDS = TermList.load(RewardWords.class, "pay-rewards.txt");
  private static final TermList STAKES = TermList.load(RewardWords.class, "pay-stakes.txt");
  private static final TermList BINDINGS = TermList.load(RewardWords.class, "pay-bindings.txt");
  private static final TermList CUES = TermList.load(RewardWords.class, "pay-cues.txt");
  private static final TermList ATTAINMENTS =
      TermList.load(RewardWords.class, "pay-attainments.txt");
  private static final TermList REACHED = TermList.load(RewardWords.class, "pay-reached.txt");
  private static final TermList OKR_WORDS = TermList.load(RewardWords.class, "pay-okr-words.txt");
  private static final TermList LINKS = TermList.load(RewardWords.class, "pay-links.txt");
  private static final TermList PEOPLE = TermList.load(RewardWords.class, "pay-people.txt");
  private static final TermList HARMLESS = TermList.load(RewardWords.class, "pay-harmless.txt");
  private static final TermList SEPARATIONS =
      TermList.load(RewardWords.class, "pay-separations.txt");

  /** A full stop ends a sentence only before a blank: 38.5 is one number. */
  private static final Pattern SENTENCES = Pattern.compile("[。；;!?！？\\n\\r]+|\\.(?=\\s)");

  /** Full-width Latin letters, which no list has. */
  private static final Pattern WIDE = Pattern.compile("[\\uFF21-\\uFF5A]");

  private static final Pattern HUMPS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern JOINTS = Pattern.compile("[_\\-./ ]+");

  private RewardWords() {}

  /** The sentence that names a reward and ties something to it; empty if there is none. */
  static String binding(String raw) {
    String text = WIDE.matcher(raw).find() ? Normalizer.normalize(raw, Normalizer.Form.NFKC) : raw;
    if (!namesReward(text) && !isGiven(text)) {
      return "";
    }
    for (String sentence : SENTENCES.split(text, -1)) {
      if (binds(sentence)) {
        return sentence.strip();
      }
    }
    return "";
  }

  private static boolean namesReward(String text) {
    return TERMS.isIn(text) || REWARDS.isIn(text) || STAKES.isIn(text);
  }

  /** Whether one's own people are given a sum, whatever it is called. */
  private static boolean isGiven(String text) {
    return (PEOPLE.isIn(text) || text.indexOf('各') >= 0)
        && RewardPhrases.PEOPLE_ARE_GIVEN.matcher(text).find();
  }

  private static boolean binds(String sentence) {
    String unlabelled = RewardPhrases.LABEL.matcher(sentence).replaceFirst(" ");
    String rest = RewardPhrases.OF_A_THING.matcher(HARMLESS.blankedIn(unlabelled)).replaceAll(" ");
    if (SEPARATIONS.isIn(rest)) {
      return false;
    }
    boolean isNamed = TERMS.isIn(rest) || REWARDS.isIn(rest);
    return (isNamed && (BINDINGS.isIn(rest) || isRewardFor(rest)))
        || isConsequence(rest)
        || (isGiven(rest)
            && (ATTAINMENTS.isIn(rest)
                || REACHED.isIn(rest)
                || OKR_WORDS.isIn(rest)
                || RewardPhrases.FOR_SOMETHING.matcher(rest).find()));
  }

  /**
   * Whether a reward follows from how far a goal was reached: a reward, a word for the attainment
   * and a word that makes one the consequence of the other, in one sentence. A word of the method
   * ("KR score") needs no such link. Where the attainment could be any metric's the sentence must
   * also name one's own people, and then what comes on top of a salary ("bonus") needs no link
   * either; a salary alone does, as every HR department has goals about it.
   */
  private static boolean isConsequence(String sentence) {
    if (!namesReward(sentence) || RewardPhrases.CUSTOMERS_GET.matcher(sentence).find()) {
      return false;
    }
    if (OKR_WORDS.isIn(sentence)) {
      return true;
    }
    boolean isAttained = ATTAINMENTS.isIn(sentence) || RewardPhrases.GRADE.matcher(sentence).find();
    boolean isLinked = LINKS.isIn(sentence);
    if (isAttained && isLinked) {
      return true;
    }
    boolean isReached = isAttained || REACHED.isIn(sentence);
    boolean isOnTop = REWARDS.isIn(sentence) || STAKES.isIn(sentence);
    return (isReached && PEOPLE.isIn(sentence) && (isOnTop || isLinked))
        || (isReached && isLinked && REWARDS.isIn(sentence));
  }

  /** Whether a sentence promises a reward for something, to others than customers. */
  private static boolean isRewardFor(String sentence) {
    return REWARDS.isIn(sentence)
        && (CUES.isIn(sentence) || RewardPhrases.REWARD_ITSELF.matcher(sentence).find())
        && !RewardPhrases.CUSTOMERS_GET.matcher(sentence).find();
  }

  /** Whether a name such as {@code bonusShare} or {@code 奖金系数} is about a reward. */
  static boolean isReward(String name) {
    String spaced = HUMPS.matcher(name).replaceAll(" ");
    String words = JOINTS.matcher(spaced).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    String rest = HARMLESS.blankedIn(words);
    return words.equals("pay") || TERMS.isIn(rest) || REWARDS.isIn(rest);
  }
}
