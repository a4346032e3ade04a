package dev.okr.core.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files of one room. They stand under {@code META-INF}, which is no package, so that modules
 * don't hide them from each other.
 */
public final class TextFiles {

  private static final String ENGLISH = "en";
  private static final String CHINESE = "zh";
  private static final String PLACE = "META-INF/okr/";

  private final Class<?> anchor;
  private final String room;
  private final Set<String> languages;

  private TextFiles(Class<?> anchor) {
    this.anchor = anchor;
    this.room = anchor.getPackageName();
    this.languages = findLanguages();
  }

  /** Those of the package of a class, looked for by its class loader. */
  public static TextFiles of(Class<?> anchor) {
    return new TextFiles(anchor);
  }

  /** The tags of all languages: the library's own two, then those of language packs by name. */
  public Set<String> languages() {
    return languages;
  }

  private Set<String> findLanguages() {
    Set<String> packs = new TreeSet<>();
    for (URL list : found(PLACE + "languages")) {
      text(list).lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(packs::add);
    }
    Set<String> all = new LinkedHashSet<>(List.of(ENGLISH, CHINESE));
    all.addAll(packs);
    return Collections.unmodifiableSet(all);
  }

  /**
   * The texts by key and by language, English first: what it doesn't say has no key, whoever says
   * it.
   */
  public Map<String, Map<String, String>> texts() {
    Map<String, Map<String, String>> byKey = new LinkedHashMap<>();
    for (String tag : languages) {
      texts(tag)
          .forEach(
              (key, text) -> {
                if (tag.equals(ENGLISH)) {
                  byKey.put(key, new LinkedHashMap<>());
                }
                if (byKey.containsKey(key)) {
                  byKey.get(key).put(tag, text);
                }
              });
    }
    return byKey;
  }

  /** The texts in a language, by key; none where nobody brought any. */
  private Map<String, String> texts(String tag) {
    String name = PLACE + "texts/" + room + "_" + tag + ".properties";
    Map<String, String> texts = new TreeMap<>();
    for (URL file : found(name)) {
      read(file).forEach((key, text) -> texts.putIfAbsent(key, text));
    }
    if (texts.isEmpty() && tag.equals(ENGLISH)) {
      throw new IllegalStateException("there are no texts (" + name + ")");
    }
    return texts;
  }

  private List<URL> found(String name) {
    try {
      ClassLoader loader = anchor.getClassLoader();
      List<URL> all = new ArrayList<>();
      URL own = anchor.getResource("/" + name);
      if (own != null) {
        all.add(own);
      }
      all.addAll(
          Collections.list(
              loader == null ? ClassLoader.getSystemResources(name) : loader.getResources(name)));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> read(URL file) {
    Map<String, String> texts = new TreeMap<>();
    Properties lines =
        new Properties() {
          private static final long serialVersionUID = 1L;

          @Override
          public synchronized Object put(Object key, Object text) {
            if (texts.put((String) key, (String) text) != null) {
              throw new IllegalStateException("a text is said twice (" + key + " in " + file + ")");
            }
            return text;
          }
        };
    try (InputStream in = open(file);
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      lines.load(reader);
      return texts;
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException("a file of texts can't be read (" + file + ")", e);
    }
  }

  private static String text(URL file) {
    try (InputStream in = open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A jar that is replaced while it runs isn't read from a cache. */
  private static InputStream open(URL file) throws IOException {
    var connection = file.openConnection();
    connection.setUseCaches(false);
    return connection.getInputStream();
  }
}
