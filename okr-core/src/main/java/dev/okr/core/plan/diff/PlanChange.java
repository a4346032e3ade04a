package dev.okr.core.plan.diff;

import dev.okr.core.error.Message;
import dev.okr.core.plan.Subject;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.LocalizedText;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * One thing that is not as it was.
 *
 * @param kind what kind of change
 * @param on the element, as it is called in the later plan; one that was removed, as in the earlier
 * @param member the member that changed, by its name in documents, such as {@code weight}; empty if
 *     the element as a whole is meant
 * @param from what it was, for people to read; empty if there was nothing, or it has no short text
 * @param to what it is now; likewise
 */
public record PlanChange(
    ChangeKind kind, Subject on, String member, LocalizedText from, LocalizedText to) {

  private static final int LONGEST = 300;
  private static final LocalizedText CHANGED = DiffWords.TEXTS.get("changed");

  /** Rejects {@code null}. */
  public PlanChange {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }

  /** The sentence in a language. */
  public String in(Locale language) {
    return in(Objects.requireNonNull(language, "language").toLanguageTag());
  }

  /** The sentence in the language of a tag such as {@code zh}. */
  public String in(String languageTag) {
    Objects.requireNonNull(languageTag, "languageTag");
    String id = on.measure() == null ? on.id() : on.id() + "." + on.measure();
    LocalizedText title = kind == ChangeKind.REMOVED ? from : to;
    boolean isOfMember = !member.isEmpty() && kind.isOfMember();
    return new Message(
            isOfMember && from.equals(to) ? CHANGED : kind.sentence(),
            Map.of(
                "what",
                DiffWords.of(on).in(languageTag),
                "id",
                id,
                "member",
                DiffWords.member(member).in(languageTag),
                "from",
                shown(from, languageTag),
                "to",
                shown(to, languageTag),
                "more",
                title.isBlank() ? "" : " (" + line(title, languageTag) + ")"))
        .in(languageTag);
  }

  private static String shown(LocalizedText text, String tag) {
    return text.isBlank() ? DiffWords.NOTHING.in(tag) : line(text, tag);
  }

  private static String line(LocalizedText text, String tag) {
    return PlainText.line(text.in(tag), LONGEST);
  }
}
