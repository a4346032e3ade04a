package dev.okr.core.testkit.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whatever of a module a host calls with {@code null} where none is allowed, a {@code
 * NullPointerException} says which argument it was: not the JVM's guess at an expression of ours.
 */
public final class NullContract {

  private final List<Object> samples;

  /**
   * A check.
   *
   * @param samples a harmless argument or receiver of each type
   */
  public NullContract(List<Object> samples) {
    this.samples = samples;
  }

  /**
   * Calls all that is public in some packages of the module whose tests run.
   *
   * @param packages which packages, by name
   * @param fewest how many arguments can be tried at the least
   */
  public void holdsIn(Predicate<String> packages, int fewest) {
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    for (Class<?> type : exported(packages)) {
      List<Executable> calls = new ArrayList<>(List.of(type.getConstructors()));
      Stream.of(type.getMethods()).filter(NullContract::isOurs).forEach(calls::add);
      for (Executable call : calls) {
        tried += tryNulls(type, call, wrong);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tried).as("arguments tried").isGreaterThanOrEqualTo(fewest);
  }

  /** Calls with null for each argument in turn; tells how many it could try. */
  private int tryNulls(Class<?> type, Executable call, List<String> wrong) {
    int tried = 0;
    @Nullable Object[] samples = Stream.of(call.getParameterTypes()).map(this::sample).toArray();
    for (int i = 0; i < samples.length; i++) {
      if (call.getParameterTypes()[i].isPrimitive()
          || isNullable(call.getAnnotatedParameterTypes()[i])) {
        continue;
      }
      @Nullable Object[] arguments = samples.clone();
      arguments[i] = null;
      Object receiver = needsReceiver(call) ? receiver(type) : type;
      boolean complete = receiver != null;
      for (int j = 0; j < arguments.length; j++) {
        complete &= j == i || arguments[j] != null;
      }
      if (complete) {
        tried++;
        String fault = fault(call, receiver, arguments);
        if (!fault.isEmpty()) {
          wrong.add(type.getName() + ": " + call + " #" + i + " " + fault);
        }
      }
    }
    return tried;
  }

  private String fault(Executable call, Object receiver, @Nullable Object[] arguments) {
    try {
      if (call instanceof Method method) {
        method.setAccessible(true);
        method.invoke(receiver, arguments);
      } else {
        ((Constructor<?>) call).newInstance(arguments);
      }
      return "accepts null";
    } catch (InvocationTargetException thrown) {
      Throwable cause = thrown.getCause();
      // an IllegalArgumentException speaks of another argument, whose sample doesn't fit
      boolean named =
          cause instanceof NullPointerException
              && cause.getMessage() != null
              && cause.getMessage().matches("[a-zA-Z0-9]+( element)?");
      return named || cause instanceof IllegalArgumentException ? "" : "throws " + cause;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static boolean isOurs(Method method) {
    return method.getDeclaringClass().getName().startsWith("dev.okr")
        && !isGenerated(method.getDeclaringClass())
        && !method.isBridge()
        && !Set.of("equals", "compareTo").contains(method.getName())
        && !Modifier.isAbstract(method.getModifiers());
  }

  /** Generated builders have words of their own. */
  private static boolean isGenerated(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return (outer == null ? type : outer).getSimpleName().startsWith("Immutable");
  }

  private static boolean needsReceiver(Executable call) {
    return call instanceof Method && !Modifier.isStatic(call.getModifiers());
  }

  private static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private @Nullable Object receiver(Class<?> type) {
    if (type.getSimpleName().equals("Builder")) {
      return newBuilder(type);
    }
    return sample(type);
  }

  private static @Nullable Object newBuilder(Class<?> builder) {
    try {
      Class<?> made = builder.getEnclosingClass();
      return made == Plan.class ? Plan.builder("p") : made.getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private @Nullable Object sample(Class<?> type) {
    if (type == int.class) {
      return 1;
    }
    if (type == long.class) {
      return 1L;
    }
    if (type == boolean.class) {
      return true;
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isArray()) {
      return Array.newInstance(type.getComponentType(), 0);
    }
    return samples.stream().filter(type::isInstance).findFirst().orElse(null);
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }

  private static List<Class<?>> exported(Predicate<String> packages) {
    Path root = Path.of("target", "classes");
    try (Stream<Path> files = Files.walk(root)) {
      List<Class<?>> types = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        String name = root.relativize(file).toString().replace('/', '.').replace('\\', '.');
        if (name.endsWith(".class")
            && !name.endsWith("-info.class")
            && packages.test(
                name.substring(
                    0,
                    Math.max(0, name.lastIndexOf('.', name.length() - ".class".length() - 1))))) {
          Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
          if (isPublic(type) && !type.isSynthetic() && !type.isEnum()) {
            types.add(type);
          }
        }
      }
      return types;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
