package dev.okr.core.testkit.house;

import dev.okr.core.wire.host.HostType;
import dev.okr.core.wire.host.HostTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a host's mapper does with each exported type, for adapters of the wire format. */
public final class WrittenTypes {

  private static final Set<Class<?>> OF_THE_JDK =
      Set.of(
          String.class,
          int.class,
          long.class,
          double.class,
          boolean.class,
          Integer.class,
          BigDecimal.class,
          LocalDate.class,
          Instant.class,
          Currency.class);

  private WrittenTypes() {}

  /** A table row a package: types that go in and out, that go out, that are refused. */
  public static String table(HostTypes types, List<Class<?>> exported) {
    Map<String, List<List<String>>> rows = new TreeMap<>();
    for (Class<?> type : exported) {
      HostType<?> found = types.find(type).orElseThrow();
      List<List<String>> row =
          rows.computeIfAbsent(
              type.getPackageName(),
              any -> List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
      row.get(!found.isWritten() ? 2 : found.isRead() ? 0 : 1).add(name(type));
    }
    return rows.entrySet().stream()
        .map(row -> "| `" + row.getKey() + "` | " + cells(row.getValue()) + " |\n")
        .collect(Collectors.joining());
  }

  private static String cells(List<List<String>> row) {
    return row.stream().map(names -> String.join(", ", names)).collect(Collectors.joining(" | "));
  }

  private static String name(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }

  /** Components of written records that nothing could write, each as {@code record.component}. */
  public static List<String> holes(HostTypes types, List<Class<?>> exported) {
    List<String> holes = new ArrayList<>();
    for (Class<?> type : exported) {
      if (type.isRecord() && types.find(type).orElseThrow().isWritten()) {
        for (RecordComponent component : type.getRecordComponents()) {
          if (!isWritten(types, component.getGenericType())) {
            holes.add(name(type) + "." + component.getName());
          }
        }
      }
    }
    return holes;
  }

  private static boolean isWritten(HostTypes types, Type type) {
    if (type instanceof TypeVariable<?> || type instanceof WildcardType) {
      return true; // told by the value
    }
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        if (!isWritten(types, argument)) {
          return false;
        }
      }
      Class<?> raw = (Class<?>) generic.getRawType();
      return raw.equals(Optional.class)
          || Collection.class.isAssignableFrom(raw)
          || raw.equals(Map.class)
          || isWritten(types, raw);
    }
    Class<?> plain = (Class<?>) type;
    return OF_THE_JDK.contains(plain) || types.find(plain).filter(HostType::isWritten).isPresent();
  }
}
