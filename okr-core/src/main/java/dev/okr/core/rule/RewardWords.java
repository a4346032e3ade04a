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
  private static final Lexicon BINDINGS = Lexicon.load("pay-bindings.txt");
  private static final Lexicon HARMLESS = Lexicon.load("pay-harmless.txt");

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
    if (!TERMS.isIn(text)) {
      return "";
    }
    for (String sentence : SENTENCES.split(text, -1)) {
      if (TERMS.isIn(sentence)) {
        String rest = HARMLESS.blankedIn(sentence);
        if (TERMS.isIn(rest) && BINDINGS.isIn(rest)) {
          return sentence.strip();
        }
      }
    }
    return "";
  }

  /** Whether a name such as {@code bonusShare} or {@code 奖金系数} is about a reward. */
  static boolean isReward(String name) {
    String spaced = HUMPS.matcher(name).replaceAll(" ");
    String words = JOINTS.matcher(spaced).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    return words.equals("pay") || TERMS.isIn(HARMLESS.blankedIn(words));
  }
}
