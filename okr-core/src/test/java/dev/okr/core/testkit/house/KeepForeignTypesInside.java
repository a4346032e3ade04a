package dev.okr.core.testkit.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** No type of another library in what a class extends, or in a public or protected signature. */
final class KeepForeignTypesInside extends ArchCondition<JavaClass> {

  private static final List<String> FOREIGN =
      List.of(
          "io.vavr", "org.jgrapht", "com.fasterxml", "tools.jackson", "org.immutables", "org.yaml");

  private final Set<String> allowed;

  KeepForeignTypesInside(Set<String> allowed) {
    super("have JDK types and types of okr alone in its signatures");
    this.allowed = allowed;
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
        .filter(this::isForeign)
        .forEach(foreign -> report(type, type.getName() + " is a " + foreign.getName(), events));
    type.getTypeParameters().stream()
        .flatMap(parameter -> parameter.getAllInvolvedRawTypes().stream())
        .filter(this::isForeign)
        .forEach(
            foreign ->
                report(type, type.getName() + " is generic in " + foreign.getName(), events));
    type.getAllMembers().stream()
        .filter(KeepForeignTypesInside::isVisible)
        .forEach(member -> check(type, member, events));
  }

  private void check(JavaClass type, JavaMember member, ConditionEvents events) {
    member.getAllInvolvedRawTypes().stream()
        .filter(this::isForeign)
        .forEach(
            foreign -> report(type, member.getFullName() + " shows " + foreign.getName(), events));
  }

  private boolean isForeign(JavaClass type) {
    return isForeign(type.getBaseComponentType().getPackageName(), allowed);
  }

  static boolean isForeign(String packageName, Set<String> allowed) {
    return isIn(packageName, FOREIGN) && !isIn(packageName, allowed);
  }

  private static boolean isIn(String packageName, Iterable<String> roots) {
    for (String root : roots) {
      if (packageName.equals(root) || packageName.startsWith(root + ".")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVisible(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static void report(JavaClass type, String message, ConditionEvents events) {
    events.add(SimpleConditionEvent.violated(type, message));
  }
}
