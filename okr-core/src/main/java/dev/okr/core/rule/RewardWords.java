package dev.okr.core.rule;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a text or a name is about rewards that hang on a result.
 *
 * <p>A sentence does so if it names a reward of one's own people and ties something to it.
 * Products, costs, processes and customers' rewards that are called alike (bonus packs, claims,
 * payroll runs) are taken out first.
 */
final class RewardWords {

  private static final Lexicon TERMS = Lexicon.load("pay-terms.txt");
  private static final Lexicon REWARDS = Lexicon.load("pay-rewards.txt");
  private static final Lexicon BINDINGS = Lexicon.load("pay-bindings.txt");
  private static final Lexicon CUES = Lexicon.load("pay-cues.txt");
  private static final Lexicon HARMLESS = Lexicon.load("pay-harmless.txt");
  private static final Lexicon SEPARATIONS = Lexicon.load("pay-separations.txt");

  /**
   * A bonus that is spoken of itself, not as the name of another thing: "a bonus of", "the bonus.",
   * but not "bonus video".
   */
  private static final Pattern REWARD_ITSELF =
      Pattern.compile(
          "\\bbonus(?:es)?(?:\\s*(?:$|[-,:;)=%(])|\\s+(?:per|for|of|at|on|in|by|is|are|will|cut|and|or|to)\\b)",
          Pattern.CASE_INSENSITIVE);

  /** Customers as those who get it. */
  private static final Pattern CUSTOMERS_GET =
      Pattern.compile(
          "\\b(?:users?|customers?|players?|members?|buyers?|shoppers?|guests?|subscribers?|depositors?)\\s+"
              + "(?:who\\s+|that\\s+)?(?:gets?|receives?|earns?|unlocks?|claims?|redeems?|uses?|takes?|cash)\\b"
              + "|(?:用户|客户|会员|玩家|顾客|买家)(?:领取|获得|可得|可领|使用)",
          Pattern.CASE_INSENSITIVE);

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
    if (!TERMS.isIn(text) && !REWARDS.isIn(text)) {
      return "";
    }
    for (String sentence : SENTENCES.split(text, -1)) {
      String rest = HARMLESS.blankedIn(sentence);
      boolean isNamed = TERMS.isIn(rest) || REWARDS.isIn(rest);
      if (isNamed && !SEPARATIONS.isIn(rest) && (BINDINGS.isIn(rest) || isRewardFor(rest))) {
        return sentence.strip();
      }
    }
    return "";
  }

  /** Whether a sentence promises a reward for something, to others than customers. */
  private static boolean isRewardFor(String sentence) {
    return REWARDS.isIn(sentence)
        && (CUES.isIn(sentence) || REWARD_ITSELF.matcher(sentence).find())
        && !CUSTOMERS_GET.matcher(sentence).find();
  }

  /** Whether a name such as {@code bonusShare} or {@code 奖金系数} is about a reward. */
  static boolean isReward(String name) {
    String spaced = HUMPS.matcher(name).replaceAll(" ");
    String words = JOINTS.matcher(spaced).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    String rest = HARMLESS.blankedIn(words);
    return words.equals("pay") || TERMS.isIn(rest) || REWARDS.isIn(rest);
  }
}
