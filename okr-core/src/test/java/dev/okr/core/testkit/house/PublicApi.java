package dev.okr.core.testkit.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a host sees of the module whose tests run: the public types of its exported packages. */
public final class PublicApi {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern EXPORT = Pattern.compile("exports ([\\w.]+);");
  private static final Pattern BY_TAG =
      Pattern.compile(
          "(?:public|default) (?:static )?[\\w<>.]+ (\\w+)\\(([^()]*)String"
              + " languageTag([^()]*)\\)");

  private final Set<String> packages;
  private final List<Class<?>> types;

  /**
   * The API of a module.
   *
   * @param anchor any class of it, beside which its others were compiled
   */
  public PublicApi(Class<?> anchor) {
    this.packages = exported();
    this.types = typesBeside(anchor);
  }

  /** The public types, the nested ones too. */
  public List<Class<?>> types() {
    return List.copyOf(types);
  }

  /** Types with a public {@code builder()} whose values can't go back into one. */
  public List<String> withoutToBuilder() {
    return types.stream()
        .filter(type -> hasStatic(type, "builder"))
        .filter(
            type -> Stream.of(type.getMethods()).noneMatch(m -> m.getName().equals("toBuilder")))
        .map(Class::getName)
        .toList();
  }

  /** Methods that tell of absence by {@code null}, where an {@code Optional} would say it. */
  public List<String> nullableAnswers() {
    List<String> found = new ArrayList<>();
    for (Class<?> type : types) {
      for (Method method : type.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers())
            && !method.isBridge()
            && method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class)) {
          found.add(type.getName() + "." + method.getName());
        }
      }
    }
    return found;
  }

  /** Methods that take a language by its tag and not, just so, as a {@code Locale}. */
  public List<String> languagesByTagOnly() {
    List<String> found = new ArrayList<>();
    for (String room : packages) {
      for (Path file : sourcesOf(room)) {
        String source = read(file).replaceAll("\\s+", " ").replace("( ", "(");
        Matcher byTag = BY_TAG.matcher(source);
        while (byTag.find()) {
          Pattern byLocale =
              Pattern.compile(
                  byTag.group(1)
                      + Pattern.quote("(" + byTag.group(2) + "Locale ")
                      + "\\w+"
                      + Pattern.quote(byTag.group(3) + ")"));
          if (!byLocale.matcher(source).find()) {
            found.add(file.getFileName() + " " + byTag.group(1));
          }
        }
      }
    }
    return found;
  }

  private static boolean hasStatic(Class<?> type, String name) {
    return Stream.of(type.getDeclaredMethods())
        .anyMatch(
            method ->
                method.getName().equals(name)
                    && Modifier.isStatic(method.getModifiers())
                    && Modifier.isPublic(method.getModifiers()));
  }

  private static Set<String> exported() {
    Set<String> packages = new TreeSet<>();
    Matcher export = EXPORT.matcher(read(SOURCES.resolve("module-info.java")));
    while (export.find()) {
      packages.add(export.group(1));
    }
    return packages;
  }

  private List<Class<?>> typesBeside(Class<?> anchor) {
    List<Class<?>> found = new ArrayList<>();
    try {
      Path root = Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
      for (String room : packages) {
        for (Path file : filesIn(root.resolve(room.replace('.', '/')), ".class")) {
          String name = file.getFileName().toString().replace(".class", "");
          Class<?> type = Class.forName(room + "." + name, false, anchor.getClassLoader());
          if (isPublic(type) && !name.equals("package-info")) {
            found.add(type);
          }
        }
      }
      return found;
    } catch (URISyntaxException | ClassNotFoundException impossible) {
      throw new LinkageError(impossible.getMessage(), impossible);
    }
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }

  private static List<Path> sourcesOf(String room) {
    return filesIn(SOURCES.resolve(room.replace('.', '/')), ".java");
  }

  private static List<Path> filesIn(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
