package dev.okr.scoring.review.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Light;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written of a picture. */
class SvgTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "5, 0.5", "-5, -0.5", "120, 12", "-127, -12.7"})
  void tenthsArePixels(long tenths, String pixels) {
    assertThat(Svg.px(tenths)).isEqualTo(pixels);
  }

  @Test
  void lightsDifferInShape() {
    Set<String> shapes = new HashSet<>();
    for (Light light : Light.values()) {
      // without the colour's class, what is left is the shape
      shapes.add(LightSign.of(light).replaceAll("class=\"sign [a-z]+\"", ""));
    }
    assertThat(shapes).as("a ring is a disc that isn't filled").hasSize(Light.values().length - 1);
  }

  @Test
  void textsCannotLeaveTheirPlace() {
    assertThat(Xml.text("</text><script>\"'&\u202Ex\n\u0000"))
        .isEqualTo("&lt;/text&gt;&lt;script&gt;&quot;&#39;&amp;\\u202ex \\u0000");
  }

  private static MapDrawing.Box box(String key) {
    return new MapDrawing.Box(key, key, "Title of " + key, Light.GREEN, "green");
  }

  private static long count(String picture, String part) {
    return picture.split(part, -1).length - 1L;
  }

  @Test
  void aMapStandsWithoutBoxesWithCirclesAndWithLongChains() {
    assertThat(MapDrawing.of(List.of(), List.of(), "none")).startsWith("<svg").endsWith("</svg>");
    List<MapDrawing.Box> boxes = Arrays.asList(box("a"), box("b"), box("c"));
    String circle =
        MapDrawing.of(
            boxes,
            List.of(
                new MapDrawing.Arrow("a", "b"),
                new MapDrawing.Arrow("b", "a"),
                new MapDrawing.Arrow("b", "b"),
                new MapDrawing.Arrow("b", "gone")),
            "circle");
    assertThat(count(circle, "<rect class=\"goal")).isEqualTo(3);
    assertThat(count(circle, "class=\"arrow\"")).as("what isn't drawn has no arrow").isEqualTo(3);
    List<MapDrawing.Box> many = new ArrayList<>();
    List<MapDrawing.Arrow> chain = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      many.add(box("k" + i));
      chain.add(new MapDrawing.Arrow("k" + i, "k" + (i + 1)));
    }
    assertThat(count(MapDrawing.of(many, chain, "long"), "class=\"arrow\"")).isEqualTo(19_999);
  }

  @Test
  void aShortSpanHasDaysALongOneMonths() {
    LocalDate first = LocalDate.parse("2026-01-01");
    assertThat(new DayAxis(first, first.plusDays(20), 0, 1000).ticks())
        .extracting(DayAxis.Tick::text)
        .containsExactly("01-01", "01-08", "01-15");
    assertThat(new DayAxis(first, first.plusDays(89), 0, 1000).ticks())
        .extracting(DayAxis.Tick::text)
        .containsExactly("2026-01", "2026-02", "2026-03");
    assertThat(new DayAxis(first, first.plusYears(900), 0, 1000).ticks()).hasSizeBetween(5, 8);
    assertThat(new DayAxis(first, first, 0, 1000).at(first)).as("a single day").isZero();
  }
}
