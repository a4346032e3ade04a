package dev.okr.core.testkit.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** No double or float in fields, signatures and calls, and none among the instructions. */
final class BeFreeOfFloatingPoint extends ArchCondition<JavaClass> {

  private static final Set<String> FLOATING =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  /** What javac makes of arithmetic on local variables, which leaves no trace in a signature. */
  private static final Pattern INSTRUCTION =
      Pattern.compile(
          "(?m)^\\s+\\d+: ([ilfd]2[fd]"
              + "|[fd](?:add|sub|mul|div|rem|neg|cmp[lg]|return|const_\\d|a?load\\S*|a?store\\S*))\\b");

  /** Whether any class needs a closer look: one run of javap for all is many times faster. */
  private boolean suspicious = true;

  BeFreeOfFloatingPoint() {
    super("be free of double and float");
  }

  @Override
  public void init(Collection<JavaClass> all) {
    suspicious =
        INSTRUCTION
            .matcher(
                disassembled(all.stream().map(BeFreeOfFloatingPoint::file).toArray(String[]::new)))
            .find();
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    type.getFields().stream()
        .filter(field -> isFloating(field.getRawType()))
        .forEach(field -> report(type, field.getDescription() + " is floating", events));
    type.getCodeUnits().stream()
        .filter(BeFreeOfFloatingPoint::declares)
        .forEach(unit -> report(type, unit.getDescription() + " declares floating", events));
    type.getCodeUnitAccessesFromSelf().stream()
        .filter(BeFreeOfFloatingPoint::exchanges)
        .forEach(call -> report(type, call.getDescription(), events));
    if (suspicious) {
      Matcher instruction = INSTRUCTION.matcher(disassembled(file(type)));
      if (instruction.find()) {
        report(type, type.getName() + " computes with " + instruction.group(1), events);
      }
    }
  }

  private static boolean declares(JavaCodeUnit unit) {
    return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
        .flatMap(involved -> involved.getAllInvolvedRawTypes().stream())
        .anyMatch(BeFreeOfFloatingPoint::isFloating);
  }

  private static boolean exchanges(JavaCodeUnitAccess<?> call) {
    return isFloating(call.getTargetOwner())
        || isFloating(call.getTarget().getRawReturnType())
        || call.getTarget().getRawParameterTypes().stream()
            .anyMatch(BeFreeOfFloatingPoint::isFloating);
  }

  private static boolean isFloating(JavaClass type) {
    return FLOATING.contains(type.getBaseComponentType().getName());
  }

  private static String file(JavaClass type) {
    return type.getSource()
        .map(source -> Path.of(source.getUri()).toString())
        .orElseThrow(() -> new IllegalStateException("no class file (" + type.getName() + ")"));
  }

  private static String disassembled(String... files) {
    StringWriter text = new StringWriter();
    PrintWriter printer = new PrintWriter(text);
    String[] arguments =
        Stream.concat(Stream.of("-p", "-c"), Stream.of(files)).toArray(String[]::new);
    int failed = ToolProvider.findFirst("javap").orElseThrow().run(printer, printer, arguments);
    if (failed != 0) {
      throw new IllegalStateException("javap cannot read classes: " + text);
    }
    return text.toString();
  }

  private static void report(JavaClass type, String message, ConditionEvents events) {
    events.add(SimpleConditionEvent.violated(type, message));
  }
}
