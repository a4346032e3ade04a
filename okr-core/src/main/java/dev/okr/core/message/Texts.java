package dev.okr.core.message;

import dev.okr.core.internal.text.Placeholders;
import dev.okr.core.internal.text.TextFiles;
import dev.okr.core.value.LocalizedText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The texts of one room in every language there is. A room is a package; its texts in English stand
 * in the resource {@code META-INF/okr/texts/<package>_en.properties}, those in another language
 * beside them under its tag. The files are in UTF-8.
 *
 * <p>The library speaks English and Chinese. A further language comes as a jar, without code: its
 * resource {@code META-INF/okr/languages} names the tags, one a line, and it holds a file of texts
 * for each room it speaks of. It is found on the class path and on the module path, where it is an
 * automatic module or one of its own. What it doesn't say is said in English.
 *
 * <p>A text holds names in braces. An argument takes the place of its name as it is: nothing in it
 * is evaluated, and a name inside an argument stays. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * private static final Texts TEXTS = Texts.of(Refusals.class);
 * TEXTS.get("no-number", "on", day); // no number for 2026-02-01. / 2026-02-01 没有数值。
 * }</pre>
 */
public final class Texts {

  private final String room;
  private final Set<Locale> languages;
  private final Map<String, LocalizedText> byKey;

  private Texts(String room, Set<Locale> languages, Map<String, LocalizedText> byKey) {
    this.room = room;
    this.languages = languages;
    this.byKey = byKey;
  }

  /**
   * The texts of the package of a class, read once more at each call; a room keeps them in a
   * constant. Files are looked for by the class loader of the class.
   *
   * @throws IllegalStateException if there are no English texts, a file says a key twice, or a file
   *     can't be read as text
   */
  public static Texts of(Class<?> room) {
    Objects.requireNonNull(room, "room");
    TextFiles files = TextFiles.of(room);
    Set<Locale> languages = new LinkedHashSet<>();
    files.languages().forEach(tag -> languages.add(Locale.forLanguageTag(tag)));
    Map<String, LocalizedText> byKey = new LinkedHashMap<>();
    files.texts().forEach((key, byTag) -> byKey.put(key, LocalizedText.of(byTag)));
    return new Texts(
        room.getPackageName(),
        Collections.unmodifiableSet(languages),
        Collections.unmodifiableMap(byKey));
  }

  /**
   * A text in all its languages, as it stands in the files.
   *
   * @throws IllegalArgumentException if there is no such text, with the key and the room
   */
  public LocalizedText get(String key) {
    Objects.requireNonNull(key, "key");
    LocalizedText text = byKey.get(key);
    if (text == null) {
      throw new IllegalArgumentException("there is no such text (" + key + " in " + room + ")");
    }
    return text;
  }

  /**
   * A text with arguments in the place of their names.
   *
   * @param key its key
   * @param named name, argument, name, argument and so on. An argument that is a {@link
   *     LocalizedText} is put in by language, any other as its {@code toString} says
   * @throws IllegalArgumentException if there is no such text, or an argument has no name
   */
  public LocalizedText get(String key, Object... named) {
    Objects.requireNonNull(named, "named");
    requireNames(key, named);
    LocalizedText template = get(key);
    if (named.length == 0) {
      return template;
    }
    Map<String, String> spoken = new LinkedHashMap<>();
    template
        .byTag()
        .forEach((tag, text) -> spoken.put(tag, Placeholders.fill(text, arguments(named, tag))));
    return LocalizedText.of(spoken);
  }

  /**
   * A text in one language: what {@code get(key, named).in(language)} says, without making it in
   * the others, so that a page of many sentences is written in the time of one language. It may be
   * longer than a {@link LocalizedText} is.
   *
   * @throws IllegalArgumentException if there is no such text, or an argument has no name
   */
  public String say(Locale language, String key, Object... named) {
    return say(Objects.requireNonNull(language, "language").toLanguageTag(), key, named);
  }

  /** As {@code say(Locale, String, Object...)}, by a language tag such as {@code zh}. */
  public String say(String languageTag, String key, Object... named) {
    Objects.requireNonNull(languageTag, "languageTag");
    Objects.requireNonNull(named, "named");
    requireNames(key, named);
    String text = get(key).in(languageTag);
    return named.length == 0 ? text : Placeholders.fill(text, arguments(named, languageTag));
  }

  private void requireNames(String key, Object[] named) {
    if (named.length % 2 != 0) {
      throw new IllegalArgumentException("an argument has no name (" + key + " in " + room + ")");
    }
  }

  private static Map<String, String> arguments(Object[] named, String tag) {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (int i = 0; i < named.length; i += 2) {
      Object value = Objects.requireNonNull(named[i + 1], "named");
      arguments.put(
          named[i].toString(),
          value instanceof LocalizedText text ? text.in(tag) : value.toString());
    }
    return arguments;
  }

  /** The keys, in the order of the English file's names. */
  public Set<String> keys() {
    return byKey.keySet();
  }

  /**
   * The languages there are, of which a reader can choose: English, Chinese, and those of the
   * language packs by their tags. A pack needn't speak of this room; {@link #keysIn} tells.
   */
  public Set<Locale> languages() {
    return languages;
  }

  /** What is said in a language and, by that, what isn't: the keys it has a text of its own for. */
  public Set<String> keysIn(Locale language) {
    Objects.requireNonNull(language, "language");
    String tag = language.toLanguageTag();
    Set<String> said = new LinkedHashSet<>();
    byKey.forEach(
        (key, text) -> {
          if (text.byTag().containsKey(tag)) {
            said.add(key);
          }
        });
    return Collections.unmodifiableSet(said);
  }
}
