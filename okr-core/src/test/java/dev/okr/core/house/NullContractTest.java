package dev.okr.core.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.metric.Dictionary;
import dev.okr.core.metric.ExchangeRates;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.RateTable;
import dev.okr.core.metric.Revision;
import dev.okr.core.metric.Unit;
import dev.okr.core.metric.UnitConverter;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.source.Collector;
import dev.okr.core.source.MetricSource;
import dev.okr.core.source.Sample;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.DateSpan;
import dev.okr.core.time.FiscalCalendar;
import dev.okr.core.time.Rhythm;
import dev.okr.core.time.WorkingDays;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever of the model a host calls with {@code null} where none is allowed, a {@code
 * NullPointerException} says which argument it was: not the JVM's guess at an expression of ours.
 */
class NullContractTest {

  private static final Set<String> PACKAGES =
      Set.of("goal", "journal", "metric", "org", "plan", "source", "time", "value");

  private static final LocalDate DAY = LocalDate.parse("2026-02-01");
  private static final DateSpan SPAN = new DateSpan(DAY, DAY.plusDays(9));
  private static final Metric METRIC = Metric.builder().id("m").build();
  private static final KeyResult KEY_RESULT = KeyResult.builder().id("K").build();
  private static final MetricSource SOURCE = (metric, span) -> List.of();

  /** A harmless argument or receiver of each type. */
  private static final List<Object> SAMPLES =
      List.of(
          "2026-02-01",
          DAY,
          SPAN,
          METRIC,
          KEY_RESULT,
          SOURCE,
          Instant.EPOCH,
          Duration.ofSeconds(1),
          Month.MAY,
          DayOfWeek.FRIDAY,
          BigDecimal.ONE,
          Currency.getInstance("USD"),
          List.of(),
          Set.of(),
          Map.of(),
          Optional.empty(),
          new String[] {"1"},
          UnaryOperator.identity(),
          ForkJoinPool.commonPool(),
          LocalizedText.of("text"),
          Extensions.none(),
          Weight.ONE,
          Unit.COUNT,
          Target.done(),
          GoalRef.to(KEY_RESULT.id()),
          KeyResultId.of("K"),
          PartyId.of("a"),
          EntryId.of("e"),
          MetricId.of("m"),
          Subject.of(PartyId.of("a")),
          Measure.of("m", Target.done()),
          Objective.builder().id("O").build(),
          Team.of("a", "A"),
          Person.of("p", "P"),
          Cycle.of("Q", "2026-01-01", "2026-03-31"),
          Revision.builder().version(2).effectiveFrom(DAY).build(),
          Reading.builder()
              .id("e")
              .on(DAY)
              .recordedAt(Instant.EPOCH)
              .by("a")
              .metric("m")
              .value("1")
              .build(),
          Journal.empty(),
          Dictionary.starter(),
          Plan.builder("p").metrics(METRIC).objectives(Objective.builder().id("O").build()).build(),
          RateTable.in("USD"),
          ExchangeRates.none(),
          UnitConverter.withoutRates(),
          new Sample(DAY, BigDecimal.ONE),
          new Collector(SOURCE, PartyId.of("a")),
          FiscalCalendar.calendarYear(),
          Rhythm.standard(),
          WorkingDays.EVERY_DAY);

  @Test
  void nullIsNamed() {
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    for (Class<?> type : exported()) {
      List<Executable> calls = new ArrayList<>(List.of(type.getConstructors()));
      Stream.of(type.getMethods()).filter(NullContractTest::isOurs).forEach(calls::add);
      for (Executable call : calls) {
        tried += tryNulls(type, call, wrong);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tried).as("arguments tried").isGreaterThan(300);
  }

  /** Calls with null for each argument in turn; tells how many it could try. */
  private static int tryNulls(Class<?> type, Executable call, List<String> wrong) {
    int tried = 0;
    @Nullable Object[] samples =
        Stream.of(call.getParameterTypes()).map(NullContractTest::sample).toArray();
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

  private static String fault(Executable call, Object receiver, @Nullable Object[] arguments) {
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

  private static @Nullable Object receiver(Class<?> type) {
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

  private static @Nullable Object sample(Class<?> type) {
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
    return SAMPLES.stream().filter(type::isInstance).findFirst().orElse(null);
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }

  private static List<Class<?>> exported() {
    Path root = Path.of("target", "classes");
    try (Stream<Path> files = Files.walk(root.resolve("dev/okr/core"))) {
      List<Class<?>> types = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        String name = root.relativize(file).toString().replace('/', '.').replace('\\', '.');
        if (name.endsWith(".class")
            && !name.endsWith("-info.class")
            && PACKAGES.contains(name.split("\\.", -1)[3])) {
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
