package dev.okr.jackson.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.RuleBook;
import dev.okr.jackson.OkrJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plan without a fault, to be spoilt at one place: company and team with an objective each, two
 * key results each, metrics with everything.
 */
final class Draft {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String CLEAN =
      """
      {"okr":"plan/1","id":"p",
       "cycles":[{"id":"2026","from":"2026-01-01","to":"2026-12-31"},
                 {"id":"Q1","parent":"2026","from":"2026-01-01","to":"2026-03-31"}],
       "themes":[{"id":"profit","title":"Profit"}],
       "teams":[{"id":"company","kind":"company"},{"id":"a","parent":"company"},
                {"id":"b","parent":"company"},{"id":"partner","kind":"partner"}],
       "people":[{"id":"p.lin","name":"Lin","teams":["a"]}],
       "metrics":[
         {"id":"margin","title":"Margin","unit":"%","polarity":"higher","timing":"lagging","owner":"a",
          "definition":{"formula":"profit / sales","boundary":"no gift cards"},
          "source":{"kind":"sqlView","name":"dw.margin"},"refresh":"weekly"},
         {"id":"returns","title":"Return share","unit":"%","polarity":"lower","timing":"leading","owner":"a",
          "definition":{"formula":"returned / delivered","boundary":"30 days"},
          "source":{"kind":"sqlView","name":"dw.returns"},"refresh":"weekly"}],
       "objectives":[
         {"id":"O","title":"Earn more","owner":"company","cycle":"Q1","themes":["profit"],"keyResults":[
           {"id":"O.K1","title":"Margin from 38% to 40%","owner":"a","participants":["b"],
            "raci":{"responsible":["a"],"accountable":["a"],"consulted":["b"]},
            "measures":[{"id":"m","metric":"margin","target":{"kind":"fromTo","from":38,"to":40}}]},
           {"id":"O.K2","title":"Return share down from 11% to 9%","owner":"a",
            "measures":[{"id":"m","metric":"returns","target":{"kind":"fromTo","from":11,"to":9}}]}]},
         {"id":"T","title":"Fewer returns","owner":"b","cycle":"Q1","contributesTo":[{"keyResult":"O.K2"}],"keyResults":[
           {"id":"T.K1","title":"Margin at least 39%","owner":"b","measures":[
             {"id":"m","metric":"margin","target":{"kind":"atLeast","value":39,"floor":38}}]},
           {"id":"T.K2","title":"Return share at most 10%","owner":"b","measures":[
             {"id":"m","metric":"returns","target":{"kind":"atMost","value":10,"ceiling":11}}]}]}],
       "dependencies":[{"id":"D","from":{"keyResult":"O.K1"},"on":{"keyResult":"T.K1"},
         "alert":{"scoreBelow":0.4},"agreed":{"by":["a","b"],"due":"2026-02-15"},"lagDays":7}]}
      """;

  /**
   * What was changed.
   *
   * @param place what is changed, by ids
   * @param value what stands there now; empty if it was taken away
   */
  record Change(String place, String value) {}

  private final List<Change> changes = new ArrayList<>();
  private final ObjectNode plan;
  private final StringBuilder journal = new StringBuilder();
  private int entries;
  private Optional<LocalDate> on = Optional.empty();
  private Optional<BigDecimal> score = Optional.empty();

  private Draft() {
    plan = (ObjectNode) parse(CLEAN);
  }

  static Draft clean() {
    return new Draft();
  }

  /** The plan that is spoilt, as it is written here. */
  static String cleanText() {
    return CLEAN;
  }

  /** What was changed so far, in order. */
  List<Change> changes() {
    return List.copyOf(changes);
  }

  /** What stands at a place of this draft; empty if nothing does. */
  String at(String place) {
    JsonNode node = plan;
    for (String name : place.split("/", -1)) {
      JsonNode found = node.path(name);
      if (node instanceof ArrayNode array) {
        for (JsonNode item : array) {
          found = item.path("id").asText().equals(name) ? item : found;
        }
      }
      node = found;
    }
    return node.isMissingNode() ? "" : node.toString();
  }

  /** A pointer with ids in the place of positions. */
  private String place(String pointer) {
    StringBuilder place = new StringBuilder();
    JsonNode node = plan;
    for (String name : pointer.substring(1).split("/", -1)) {
      node = node instanceof ArrayNode array ? array.path(Integer.parseInt(name)) : node.path(name);
      place.append(place.isEmpty() ? "" : "/");
      place.append(node.path("id").isTextual() ? node.get("id").asText() : name);
    }
    return place.toString();
  }

  static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException mistake) {
      throw new IllegalArgumentException(json, mistake);
    }
  }

  /** Puts a value at a pointer, in the place of what is there. */
  Draft put(String pointer, String json) {
    changes.add(new Change(place(pointer), json));
    return set(pointer, json);
  }

  private Draft set(String pointer, String json) {
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = plan.at(pointer.substring(0, slash));
    String name = pointer.substring(slash + 1);
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), parse(json));
    } else {
      ((ObjectNode) parent).set(name, parse(json));
    }
    return this;
  }

  /** Adds an item to the array at a pointer. */
  Draft add(String pointer, String json) {
    JsonNode array = plan.at(pointer);
    changes.add(new Change(place(pointer) + "/+", json));
    if (array.isMissingNode()) {
      set(pointer, "[]");
      array = plan.at(pointer);
    }
    ((ArrayNode) array).add(parse(json));
    return this;
  }

  /** Removes a member. */
  Draft remove(String pointer) {
    changes.add(new Change(place(pointer), ""));
    int slash = pointer.lastIndexOf('/');
    ((ObjectNode) plan.at(pointer.substring(0, slash))).remove(pointer.substring(slash + 1));
    return this;
  }

  /**
   * Adds an entry to the journal: its members, without the common ones. The first entry is {@code
   * e0}, the next {@code e1}.
   */
  Draft entry(String day, String members) {
    changes.add(new Change("journal, " + day, "{" + members + "}"));
    return write(day, day, members);
  }

  /** Adds an entry that was recorded on a later day than the one it is of. */
  Draft entry(String day, String recorded, String members) {
    changes.add(
        new Change("journal, " + day + " (recorded " + recorded + ")", "{" + members + "}"));
    return write(day, recorded, members);
  }

  private Draft write(String day, String recorded, String members) {
    journal
        .append("{\"id\":\"e")
        .append(entries++)
        .append("\",\"on\":\"")
        .append(day)
        .append("\",\"recordedAt\":\"")
        .append(recorded)
        .append("T09:00:00Z\",\"by\":\"a\",")
        .append(members)
        .append("}\n");
    return this;
  }

  /** A check-in of a key result on a day. */
  Draft checkIn(String keyResult, String day, String more) {
    return entry(day, "\"entry\":\"checkIn\",\"keyResult\":\"" + keyResult + "\"" + more);
  }

  Draft on(String day) {
    changes.add(new Change("checked on", day));
    on = Optional.of(LocalDate.parse(day));
    return this;
  }

  /** Every goal has this score. */
  Draft scored(String every) {
    changes.add(new Change("every computed score", every));
    score = Optional.of(new BigDecimal(every));
    return this;
  }

  String json() {
    return plan.toString();
  }

  Plan plan() {
    return OkrJson.standard().readPlan(plan.toString()).orElseThrow();
  }

  Journal journal() {
    return OkrJson.standard().readJournal(journal.toString()).orElseThrow();
  }

  Report check() {
    return check(RuleBook.standard());
  }

  Report check(RuleBook book) {
    return book.scoredBy(goal -> score).check(plan(), journal(), on);
  }
}
