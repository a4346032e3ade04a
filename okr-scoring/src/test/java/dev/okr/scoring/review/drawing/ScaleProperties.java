package dev.okr.scoring.review.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

/** Numbers along an axis. */
class ScaleProperties {

  private static final long FROM = 1720;
  private static final long TO = 120;

  private static dev.okr.scoring.review.drawing.Scale scale(List<BigDecimal> numbers) {
    return dev.okr.scoring.review.drawing.Scale.around(numbers, FROM, TO);
  }

  @Property
  void everyNumberIsInsideAndLargerOnesStandHigher(
      @ForAll @Size(min = 1, max = 8)
          List<@Scale(6) @BigRange(min = "-1000000000000", max = "1000000000000") BigDecimal>
              numbers) {
    var scale = scale(numbers);
    List<BigDecimal> sorted = numbers.stream().sorted().toList();
    long before = FROM;
    for (BigDecimal number : sorted) {
      long at = scale.at(number);
      assertThat(at).isBetween(TO, before);
      before = at;
    }
    assertThat(scale.low()).isLessThan(scale.high());
  }

  @Property
  void thereAreAFewRoundTicks(
      @ForAll @Size(min = 1, max = 4)
          List<@Scale(4) @BigRange(min = "-100000000", max = "100000000") BigDecimal> numbers) {
    var scale = scale(numbers);
    List<BigDecimal> ticks = scale.ticks();
    assertThat(ticks).hasSizeBetween(1, 7).isSorted();
    for (BigDecimal tick : ticks) {
      assertThat(tick).isBetween(scale.low(), scale.high());
    }
  }

  @Property
  void aSingleNumberHasRoomAroundIt(
      @ForAll @Scale(3) @BigRange(min = "-5000", max = "5000") BigDecimal number) {
    assertThat(scale(List.of(number)).at(number)).isBetween(TO, FROM);
    assertThat(scale(List.of()).low()).isZero();
  }
}
