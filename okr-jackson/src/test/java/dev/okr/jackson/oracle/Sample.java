package dev.okr.jackson.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Small plans and entries for worked examples, in JSON without double quotes. */
final class Sample {
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .build();

  private Sample() {}

  static JsonNode parse(String text) {
    try {
      return LENIENT.readTree(text);
    } catch (JsonProcessingException bad) {
      throw new IllegalArgumentException(text, bad);
    }
  }

  /** A plan of the first quarter of 2026 (90 days) in its year, with the given objectives. */
  static Card plan(String metrics, String... objectives) {
    ObjectNode plan =
        (ObjectNode)
            parse(
                """
                {okr: 'plan/1', id: 't', teams: [{id: 'a', kind: 'team'}],
                 cycles: [{id: 'Y', from: '2026-01-01', to: '2026-12-31'},
                          {id: 'Q', parent: 'Y', from: '2026-01-01', to: '2026-03-31'},
                          {id: 'Q2', parent: 'Y', from: '2026-04-01', to: '2026-06-30'}]}
                """);
    plan.set("metrics", parse("[" + metrics + "]"));
    plan.set("objectives", parse("[" + String.join(",", objectives) + "]"));
    return Card.of(plan).on("2026-02-14");
  }

  /** An objective of the quarter with its key results; members may come before them. */
  static String objective(String id, String members, String... keyResults) {
    return "{id: '%s', title: '%s', owner: 'a', cycle: 'Q', %s keyResults: [%s]}"
        .formatted(id, id, members, String.join(",", keyResults));
  }

  /** A key result; its members after its id. */
  static String keyResult(String id, String members) {
    return "{id: '%s', title: '%s', owner: 'a', %s}".formatted(id, id, members);
  }

  /** A key result of one measure. */
  static String measured(String id, String measure) {
    return keyResult(id, "measures: [{id: 'm', %s}]".formatted(measure));
  }

  /** One objective O of one key result K of one measure. */
  static Card one(String metrics, String measure) {
    return plan(metrics, objective("O", "", measured("K", measure)));
  }

  /** An entry recorded at nine on its day; its id is its kind, goal, day and members. */
  static String entry(String kind, String on, String members) {
    String line =
        "{entry: '%s', id: '%d', on: '%s', recordedAt: '%sT09:00:00Z', by: 'a', %s}"
            .formatted(kind, (kind + on + members).hashCode(), on, on, members);
    return parse(line).toString();
  }

  static String checkIn(String on, String members) {
    return entry("checkIn", on, "keyResult: 'K', " + members);
  }

  static String value(String on, String value) {
    return checkIn(on, "value: " + value);
  }

  static String reading(String on, String value) {
    return entry("reading", on, "metric: 'x', value: " + value);
  }

  static String state(String on, String goal, String state) {
    return entry("stateChanged", on, goal + ", state: '" + state + "'");
  }
}
