package dev.okr.testkit;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Property;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Finds laws that a class overrides by a method that no engine runs. Not public on purpose: a
 * method that takes one can't be overridden elsewhere.
 */
final class Silenced {

  private Silenced() {}

  /** The check as an argument of a property. */
  static final class Check implements ArbitrarySupplier<Silenced> {

    @Override
    public Arbitrary<Silenced> get() {
      return Arbitraries.just(new Silenced());
    }
  }

  /**
   * Fails if the class silences a law.
   *
   * @throws AssertionError with each of them by name
   */
  void failIfAny(Class<?> type) {
    List<String> silenced = in(type);
    if (!silenced.isEmpty()) {
      throw new AssertionError(
          type.getName()
              + " overrides laws without @Property, so nothing runs them: "
              + String.join(", ", silenced)
              + ".\nMaybe add @Property, and @Disabled with a reason if the law is not to hold?");
    }
  }

  /** Which laws the class silences, by the contract and name. */
  static List<String> in(Class<?> type) {
    Set<String> silenced = new LinkedHashSet<>();
    for (Method law : laws(type)) {
      Method runs = runs(type, law);
      if (!isProperty(runs)) {
        silenced.add(law.getDeclaringClass().getSimpleName() + "." + law.getName());
      }
    }
    return List.copyOf(silenced);
  }

  private static List<Method> laws(Class<?> type) {
    List<Method> laws = new ArrayList<>();
    for (Class<?> contract : contracts(type)) {
      for (Method method : contract.getDeclaredMethods()) {
        if (isProperty(method) && Modifier.isPublic(method.getModifiers())) {
          laws.add(method);
        }
      }
    }
    laws.sort((one, other) -> one.getName().compareTo(other.getName()));
    return laws;
  }

  /** Every type above the class, whose laws it may override. */
  private static Set<Class<?>> contracts(Class<?> type) {
    Set<Class<?>> found = new LinkedHashSet<>();
    List<Class<?>> open = new ArrayList<>(List.of(type));
    while (!open.isEmpty()) {
      Class<?> next = open.remove(open.size() - 1);
      List<Class<?>> above = new ArrayList<>(List.of(next.getInterfaces()));
      if (next.getSuperclass() != null) {
        above.add(next.getSuperclass());
      }
      above.stream().filter(found::add).forEach(open::add);
    }
    return found;
  }

  private static Method runs(Class<?> type, Method law) {
    try {
      return type.getMethod(law.getName(), law.getParameterTypes());
    } catch (NoSuchMethodException gone) {
      throw new IllegalStateException("a class has what is above it (" + law + ")", gone);
    }
  }

  private static boolean isProperty(Method method) {
    return AnnotationSupport.isAnnotated(method, Property.class);
  }

  @Override
  public String toString() {
    return "every law";
  }
}
