package dev.okr.scoring.review.drawing;

import java.util.List;

/**
 * A picture that is being written. Places are in tenths of a pixel, from the upper left corner;
 * classes are words of the style sheet, texts are escaped.
 */
final class Svg {

  private final StringBuilder out = new StringBuilder();

  /** A point, in tenths of a pixel. */
  record Point(long x, long y) {}

  /** Where a text stands from its place. */
  enum Anchor {
    START,
    MIDDLE,
    END;

    private String word() {
      return switch (this) {
        case START -> "start";
        case MIDDLE -> "middle";
        case END -> "end";
      };
    }
  }

  /** Begins a picture with a name for those who can't see it. */
  Svg(String kind, long width, long height, String name) {
    out.append("<svg class=\"").append(kind).append("\" role=\"img\" viewBox=\"0 0 ");
    out.append(px(width)).append(' ').append(px(height)).append("\" width=\"").append(px(width));
    out.append("\" height=\"").append(px(height)).append("\"><title>").append(Xml.text(name));
    out.append("</title>");
  }

  /** Tenths of a pixel as pixels. */
  static String px(long tenths) {
    long whole = Math.abs(tenths) / 10;
    long rest = Math.abs(tenths) % 10;
    return (tenths < 0 ? "-" : "") + whole + (rest == 0 ? "" : "." + rest);
  }

  void line(String kind, Point from, Point to) {
    out.append("<path class=\"").append(kind).append("\" d=\"M");
    at(from).append('L');
    at(to).append("\"/>");
  }

  void polyline(String kind, List<Point> points) {
    path(kind, points, "\"/>");
  }

  void polygon(String kind, List<Point> points) {
    path(kind, points, "Z\"/>");
  }

  private void path(String kind, List<Point> points, String end) {
    if (points.isEmpty()) {
      return;
    }
    out.append("<path class=\"").append(kind).append("\" d=\"M");
    for (int i = 0; i < points.size(); i++) {
      out.append(i == 0 ? "" : "L");
      at(points.get(i));
    }
    out.append(end);
  }

  private StringBuilder at(Point point) {
    return out.append(px(point.x())).append(' ').append(px(point.y()));
  }

  /** A curve that leaves and arrives level. */
  void curve(String kind, Point from, Point to) {
    long middle = (from.x() + to.x()) / 2;
    out.append("<path class=\"").append(kind).append("\" d=\"M");
    at(from).append('C');
    at(new Point(middle, from.y())).append(' ');
    at(new Point(middle, to.y())).append(' ');
    at(to).append("\"/>");
  }

  void dot(String kind, Point center, long radius) {
    out.append("<circle class=\"").append(kind).append("\" cx=\"").append(px(center.x()));
    out.append("\" cy=\"").append(px(center.y())).append("\" r=\"").append(px(radius));
    out.append("\"/>");
  }

  void box(String kind, Point corner, long width, long height) {
    out.append("<rect class=\"").append(kind).append("\" x=\"").append(px(corner.x()));
    out.append("\" y=\"").append(px(corner.y())).append("\" width=\"").append(px(width));
    out.append("\" height=\"").append(px(height)).append("\"/>");
  }

  void text(String kind, Point at, Anchor anchor, String text) {
    out.append("<text class=\"").append(kind).append("\" x=\"").append(px(at.x()));
    out.append("\" y=\"").append(px(at.y())).append("\" text-anchor=\"").append(anchor.word());
    out.append("\">").append(Xml.text(text)).append("</text>");
  }

  /** The picture. */
  String done() {
    return out + "</svg>";
  }
}
