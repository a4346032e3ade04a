package host;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A tenant's rows as the single machine's JSON has them, every number as its text. */
final class Expected {

  private static final List<String> STANDING =
      List.of(
          "id",
          "score",
          "computed",
          "original",
          "progress",
          "expected",
          "pace",
          "state",
          "light",
          "band",
          "origin");
  private static final List<String> MEASURE = List.of("id", "value", "progress", "score");

  private final JsonNode card;
  private final JsonNode report;

  Expected(JsonNode card, JsonNode report) {
    this.card = card;
    this.report = report;
  }

  List<List<String>> objectives() {
    List<List<String>> rows = new ArrayList<>();
    card.path("objectives").forEach(objective -> rows.add(standing(objective)));
    return sorted(rows);
  }

  List<List<String>> keyResults() {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode objective : card.path("objectives")) {
      for (JsonNode keyResult : objective.path("keyResults")) {
        List<String> row = standing(keyResult);
        row.add(keyResult.path("noData").asText());
        row.add(objective.path("id").asText());
        rows.add(row);
      }
    }
    return sorted(rows);
  }

  List<List<String>> measures() {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode objective : card.path("objectives")) {
      for (JsonNode keyResult : objective.path("keyResults")) {
        for (JsonNode measure : keyResult.path("measures")) {
          List<String> row = texts(measure, MEASURE);
          row.add(keyResult.path("id").asText());
          rows.add(row);
        }
      }
    }
    return sorted(rows);
  }

  List<List<String>> findings() {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode finding : report.path("findings")) {
      rows.add(texts(finding, List.of("code", "severity", "path", "message")));
    }
    return sorted(rows);
  }

  private static List<String> standing(JsonNode goal) {
    List<String> row = texts(goal, STANDING);
    List<String> reasons = new ArrayList<>();
    goal.path("reasons").forEach(reason -> reasons.add(reason.asText()));
    row.add(reasons.toString());
    return row;
  }

  private static List<String> texts(JsonNode node, List<String> members) {
    List<String> row = new ArrayList<>();
    for (String member : members) {
      JsonNode value = node.path(member);
      if (value.isMissingNode()) {
        throw new AssertionError("no " + member + " in " + node);
      }
      row.add(value.isNull() ? null : value.asText());
    }
    return row;
  }

  /** The same of what was written. */
  static Map<Table, Map<String, List<List<String>>>> written(SparkSession spark, Path out) {
    Map<Table, Map<String, List<List<String>>>> written = new EnumMap<>(Table.class);
    for (Table table : Table.values()) {
      Map<String, List<List<String>>> byTenant = new HashMap<>();
      for (Row row : Tables.rows(spark, out, table)) {
        byTenant
            .computeIfAbsent(row.getAs("tenant"), first -> new ArrayList<>())
            .add(texts(table, row));
      }
      byTenant.values().forEach(Expected::sorted);
      written.put(table, byTenant);
    }
    return written;
  }

  private static List<String> texts(Table table, Row row) {
    return switch (table) {
      case OBJECTIVES -> standing(row);
      case KEY_RESULTS -> {
        List<String> texts = standing(row);
        texts.add(row.getAs("no_data").toString());
        texts.add(row.getAs("objective"));
        yield texts;
      }
      case MEASURES -> measure(row);
      case FINDINGS -> texts(row, List.of("code", "severity", "path", "en"));
      case PROBLEMS, TENANTS -> List.of();
    };
  }

  private static List<String> standing(Row row) {
    List<String> texts = texts(row, STANDING);
    texts.add(new ArrayList<>(row.getList(row.fieldIndex("reasons"))).toString());
    return texts;
  }

  private static List<String> measure(Row row) {
    String text = row.getAs("value_text");
    BigDecimal value = row.getAs("value");
    if (text != null && value.compareTo(new BigDecimal(text)) != 0) {
      throw new AssertionError("the value's column differs from its text: " + row);
    }
    List<String> texts = texts(row, List.of("id", "value_text", "progress", "score"));
    texts.add(row.getAs("key_result"));
    return texts;
  }

  private static List<String> texts(Row row, List<String> columns) {
    List<String> texts = new ArrayList<>();
    for (String column : columns) {
      Object value = row.getAs(column);
      // 0E-9 is how BigDecimal writes 0.000000000
      texts.add(value instanceof BigDecimal number ? number.toPlainString() : textOf(value));
    }
    return texts;
  }

  private static String textOf(Object value) {
    return value == null ? null : value.toString();
  }

  private static List<List<String>> sorted(List<List<String>> rows) {
    Collections.sort(rows, Comparator.comparing(List::toString));
    return rows;
  }
}
