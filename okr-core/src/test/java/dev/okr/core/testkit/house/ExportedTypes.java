package dev.okr.core.testkit.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The public types that modules export to everybody, nested ones too, by their sources. */
public final class ExportedTypes {

  private static final Pattern EXPORT = Pattern.compile("exports ([a-z0-9.]+);");
  private static final Path ROOT =
      Files.isDirectory(Path.of("..", "okr-core")) ? Path.of("..") : Path.of("..", "..");

  private ExportedTypes() {}

  /** The types of these modules, in the order of the modules, packages and names. */
  public static List<Class<?>> of(String... modules) {
    List<Class<?>> types = new ArrayList<>();
    for (String module : modules) {
      Path sources = ROOT.resolve(Path.of(module, "src", "main", "java"));
      Matcher exports = EXPORT.matcher(text(sources.resolve("module-info.java")));
      while (exports.find()) {
        top(sources, exports.group(1)).forEach(type -> add(type, types));
      }
    }
    return types;
  }

  private static List<Class<?>> top(Path sources, String name) {
    try (Stream<Path> files = Files.list(sources.resolve(name.replace('.', '/')))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".java") && !file.equals("package-info.java"))
          .sorted()
          .<Class<?>>map(file -> type(name + "." + file.replace(".java", "")))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void add(Class<?> type, List<Class<?>> types) {
    if (Modifier.isPublic(type.getModifiers())) {
      types.add(type);
      Arrays.stream(type.getClasses())
          .filter(nested -> nested.getDeclaringClass().equals(type))
          .sorted(Comparator.comparing(Class::getName))
          .forEach(nested -> add(nested, types));
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
