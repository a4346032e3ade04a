package dev.okr.core.value;

import dev.okr.core.internal.form.Documents;
import dev.okr.core.internal.text.FewTexts;
import java.io.ObjectInputStream;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A text in one or more languages, or a plain text of no stated language.
 *
 * <p>The order of the languages is kept. A plain text carries the tag {@value #UNDETERMINED} (BCP
 * 47 "undetermined"), so {@code LocalizedText.of("GMV")} and a text whose only tag is {@code und}
 * are equal.
 *
 * <pre>{@code
 * LocalizedText title = LocalizedText.of("en", "Return rate", "zh", "退货率");
 * title.in(Locale.CHINA);  // 退货率
 * title.in(Locale.FRENCH); // Return rate
 * }</pre>
 */
public final class LocalizedText implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The language tag of a text whose language nobody stated. */
  public static final String UNDETERMINED = "und";

  private static final LocalizedText EMPTY = new LocalizedText(Map.of());

  private final transient Map<String, String> byTag;

  private LocalizedText(Map<String, String> byTag) {
    this.byTag = byTag;
  }

  /** The text that says nothing: no language, {@code in(...)} is the empty string. */
  public static LocalizedText empty() {
    return EMPTY;
  }

  /**
   * A plain text of no stated language.
   *
   * @throws LimitException if it is longer than {@value Limits#TEXT} characters or holds half a
   *     character
   */
  public static LocalizedText of(String text) {
    Objects.requireNonNull(text, "text");
    return new LocalizedText(Collections.singletonMap(UNDETERMINED, Limits.requireText(text)));
  }

  /** A text in two languages, in this order. */
  public static LocalizedText of(String tag1, String text1, String tag2, String text2) {
    Map<String, String> map = new LinkedHashMap<>(4);
    map.put(tag1, Objects.requireNonNull(text1, "text1"));
    map.put(tag2, Objects.requireNonNull(text2, "text2"));
    return of(map);
  }

  /** A text in English and Chinese, the two languages in which the library itself speaks. */
  public static LocalizedText enZh(String english, String chinese) {
    return of("en", english, "zh", chinese);
  }

  /**
   * A text by language tag, in the order of the map.
   *
   * @throws LimitException if a tag has not the form of one ({@link Limits#isLanguageTag}), or a
   *     text is longer than {@value Limits#TEXT} characters or holds half a character
   */
  public static LocalizedText of(Map<String, String> byTag) {
    Objects.requireNonNull(byTag, "byTag");
    List<String> pairs = new ArrayList<>(2 * byTag.size());
    byTag.forEach(
        (tag, text) -> {
          pairs.add(Limits.requireLanguageTag(Objects.requireNonNull(tag, "tag")));
          pairs.add(Limits.requireText(Objects.requireNonNull(text, "text")));
        });
    return pairs.isEmpty() ? EMPTY : new LocalizedText(FewTexts.of(pairs));
  }

  /** The texts by language tag, in the order they were given. */
  public Map<String, String> byTag() {
    return byTag;
  }

  /** Whether the text says nothing in any language. */
  public boolean isEmpty() {
    return byTag.isEmpty();
  }

  /** Whether there is nothing to read: no text, or white space only, in every language. */
  public boolean isBlank() {
    return byTag.values().stream().allMatch(String::isBlank);
  }

  /** Whether this is a single text of no stated language. */
  public boolean isPlain() {
    return byTag.size() == 1 && byTag.containsKey(UNDETERMINED);
  }

  /** The same with every text changed, the languages kept. */
  public LocalizedText map(UnaryOperator<String> change) {
    Objects.requireNonNull(change, "change");
    Map<String, String> changed = new LinkedHashMap<>();
    byTag.forEach((tag, text) -> changed.put(tag, change.apply(text)));
    return of(changed);
  }

  /** As {@link #in(String)}, by the tag of a locale. */
  public String in(Locale language) {
    return in(Objects.requireNonNull(language, "language").toLanguageTag());
  }

  /**
   * The text a reader of that language should see: the exact tag, else its primary language ({@code
   * zh} for {@code zh-Hant-TW}), else the plain text, else English, else the first one; empty if
   * there is none.
   */
  public String in(String languageTag) {
    Objects.requireNonNull(languageTag, "languageTag");
    Optional<String> exact = exactly(languageTag);
    if (exact.isPresent()) {
      return exact.get();
    }
    int dash = languageTag.indexOf('-');
    String primary =
        (dash < 0 ? languageTag : languageTag.substring(0, dash)).toLowerCase(Locale.ROOT);
    return exactly(primary)
        .or(() -> exactly(UNDETERMINED))
        .or(() -> exactly("en"))
        .orElseGet(() -> byTag.isEmpty() ? "" : byTag.values().iterator().next());
  }

  private Optional<String> exactly(String tag) {
    return Optional.ofNullable(byTag.get(tag));
  }

  private Object writeReplace() throws ObjectStreamException {
    return Documents.of(LocalizedText.class).replacement(this);
  }

  private void readObject(ObjectInputStream in) throws ObjectStreamException {
    throw Documents.refusal(LocalizedText.class);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LocalizedText that && byTag.equals(that.byTag);
  }

  @Override
  public int hashCode() {
    return byTag.hashCode();
  }

  @Override
  public String toString() {
    return isPlain() ? in(UNDETERMINED) : byTag.toString();
  }
}
