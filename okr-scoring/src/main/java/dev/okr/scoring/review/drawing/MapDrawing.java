package dev.okr.scoring.review.drawing;

import dev.okr.core.goal.Light;
import dev.okr.scoring.review.drawing.Svg.Anchor;
import dev.okr.scoring.review.drawing.Svg.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Draws a map of goals: boxes in columns, each to the right of what it needs, with an arrow from
 * the needed to the needing. Goals on a cycle of needs stand in the column behind the others.
 */
public final class MapDrawing {

  private static final long BOX_WIDTH = 2300;
  private static final long BOX_HEIGHT = 560;
  private static final long COLUMN = 3100;
  private static final long ROW = 800;
  private static final long MARGIN = 60;
  private static final long HEAD = 90;
  private static final int MOST_LETTERS = 32;

  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final List<Arrow> arrows;
  private final Map<String, Point> places = new HashMap<>();

  /**
   * A goal on the map.
   *
   * @param key what arrows call it by
   * @param id its id, as it is shown
   * @param title what people call it
   * @param light its light
   * @param word the light's word, or that of the state of a goal that has none
   */
  public record Box(String key, String id, String title, Light light, String word) {

    /** Rejects {@code null}. */
    public Box {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(light, "light");
      Objects.requireNonNull(word, "word");
    }
  }

  /**
   * A need.
   *
   * @param from the key of the box that is needed
   * @param to the key of the box that needs it
   */
  public record Arrow(String from, String to) {

    /** Rejects {@code null}. */
    public Arrow {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
    }
  }

  private MapDrawing(List<Box> all, List<Arrow> arrows) {
    all.forEach(box -> boxes.put(box.key(), box));
    this.arrows =
        arrows.stream()
            .filter(arrow -> boxes.containsKey(arrow.from()) && boxes.containsKey(arrow.to()))
            .distinct()
            .toList();
  }

  /**
   * The picture.
   *
   * @param boxes the goals, each key once; arrows between others are left out
   * @param name what it shows, for those who can't see it
   */
  public static String of(List<Box> boxes, List<Arrow> arrows, String name) {
    Objects.requireNonNull(boxes, "boxes");
    Objects.requireNonNull(arrows, "arrows");
    Objects.requireNonNull(name, "name");
    return new MapDrawing(boxes, arrows).drawn(name);
  }

  private String drawn(String name) {
    Map<String, Integer> columns = columns();
    Map<Integer, Integer> rows = new HashMap<>();
    long width = 0;
    long height = 0;
    for (String id : boxes.keySet()) {
      int column = columns.getOrDefault(id, 0);
      int row = rows.merge(column, 1, Integer::sum) - 1;
      Point corner = new Point(MARGIN + column * COLUMN, MARGIN + row * ROW);
      places.put(id, corner);
      width = Math.max(width, corner.x() + BOX_WIDTH + MARGIN);
      height = Math.max(height, corner.y() + BOX_HEIGHT + MARGIN);
    }
    Svg svg = new Svg("map", Math.max(width, MARGIN), Math.max(height, MARGIN), name);
    arrows.forEach(arrow -> draw(svg, arrow));
    boxes.values().forEach(box -> draw(svg, box));
    return svg.done();
  }

  /** The longest way of needs to each box; one pass over boxes and arrows. */
  private Map<String, Integer> columns() {
    Map<String, List<String>> next = new HashMap<>();
    Map<String, Integer> open = new LinkedHashMap<>();
    boxes.keySet().forEach(id -> open.put(id, 0));
    for (Arrow arrow : arrows) {
      next.computeIfAbsent(arrow.from(), any -> new ArrayList<>()).add(arrow.to());
      open.merge(arrow.to(), 1, Integer::sum);
    }
    Map<String, Integer> columns = new HashMap<>();
    List<String> ready = new ArrayList<>();
    open.forEach(
        (id, needs) -> {
          if (needs == 0) {
            ready.add(id);
          }
        });
    int last = 0;
    for (int i = 0; i < ready.size(); i++) {
      int column = columns.merge(ready.get(i), 0, Math::max);
      last = Math.max(last, column);
      for (String needing : next.getOrDefault(ready.get(i), List.of())) {
        columns.merge(needing, column + 1, Math::max);
        if (open.merge(needing, -1, Integer::sum) == 0) {
          ready.add(needing);
        }
      }
    }
    for (String id : boxes.keySet()) {
      if (open.getOrDefault(id, 0) > 0) {
        columns.put(id, last + 1);
      }
    }
    return columns;
  }

  private void draw(Svg svg, Box box) {
    Point corner = Objects.requireNonNull(places.get(box.key()));
    svg.box("goal " + kind(box.light()), corner, BOX_WIDTH, BOX_HEIGHT);
    Point sign = new Point(corner.x() + 150, corner.y() + 190);
    LightSign.draw(svg, box.light(), sign);
    svg.text(
        "id",
        new Point(corner.x() + 280, corner.y() + 230),
        Anchor.START,
        shortened(box.id(), MOST_LETTERS - box.word().length()) + " · " + box.word());
    svg.text(
        "label",
        new Point(corner.x() + 100, corner.y() + 450),
        Anchor.START,
        shortened(box.title(), MOST_LETTERS));
  }

  static String kind(Light light) {
    return switch (light) {
      case GREEN -> "green";
      case YELLOW -> "yellow";
      case RED -> "red";
      case UNKNOWN -> "unknown";
    };
  }

  /** As much of a text as a box holds: wide characters, such as Chinese ones, count twice. */
  private static String shortened(String text, int room) {
    int used = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      used += point >= 0x1100 ? 2 : 1;
      if (used > room) {
        return text.substring(0, i) + "…";
      }
      i += Character.charCount(point);
    }
    return text;
  }

  private void draw(Svg svg, Arrow arrow) {
    Point a = Objects.requireNonNull(places.get(arrow.from()));
    Point b = Objects.requireNonNull(places.get(arrow.to()));
    Point from = new Point(a.x() + BOX_WIDTH, a.y() + BOX_HEIGHT / 2);
    Point to = new Point(b.x(), b.y() + BOX_HEIGHT / 2);
    svg.curve("arrow", from, new Point(to.x() - HEAD, to.y()));
    svg.polygon(
        "head",
        List.of(
            to,
            new Point(to.x() - HEAD, to.y() - HEAD / 2),
            new Point(to.x() - HEAD, to.y() + HEAD / 2)));
  }
}
