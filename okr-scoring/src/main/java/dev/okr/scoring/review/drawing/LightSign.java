package dev.okr.scoring.review.drawing;

import dev.okr.core.goal.Light;
import dev.okr.scoring.review.drawing.Svg.Point;
import java.util.List;

/**
 * Lights that need no colour: a disc is green, a triangle yellow, a square red, a ring says that
 * nothing is known.
 */
public final class LightSign {

  private static final long SIZE = 160;
  private static final long HALF = 60;

  private LightSign() {}

  /** A picture of its own that stands in a line of text, before the light's word. */
  public static String of(Light light) {
    Svg svg = new Svg("light", SIZE, SIZE, "");
    draw(svg, light, new Point(SIZE / 2, SIZE / 2));
    return svg.done()
        .replace("<title></title>", "")
        .replace("role=\"img\"", "aria-hidden=\"true\"");
  }

  /** Draws the sign in a picture. */
  static void draw(Svg svg, Light light, Point center) {
    String kind = "sign " + MapDrawing.kind(light);
    switch (light) {
      case GREEN, UNKNOWN -> svg.dot(kind, center, HALF);
      case YELLOW ->
          svg.polygon(
              kind,
              List.of(
                  new Point(center.x(), center.y() - HALF),
                  new Point(center.x() + HALF, center.y() + HALF),
                  new Point(center.x() - HALF, center.y() + HALF)));
      case RED ->
          svg.box(kind, new Point(center.x() - HALF, center.y() - HALF), 2 * HALF, 2 * HALF);
    }
  }
}
