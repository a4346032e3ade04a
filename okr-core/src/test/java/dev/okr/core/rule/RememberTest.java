package dev.okr.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.plan.Plan;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What a rule works out once for a check. */
class RememberTest {

  private static final Plan PLAN =
      Plan.builder("p")
          .objectives(
              List.of(
                  Objective.builder()
                      .id("O")
                      .addKeyResults(KeyResult.builder().id("K1").build())
                      .addKeyResults(KeyResult.builder().id("K2").build())
                      .build()))
          .build();

  /** How many key results the plan has. */
  private record Size(int keyResults) {
    static Size of(RuleContext context) {
      return new Size(context.plan().objectives().get(0).keyResults().size());
    }
  }

  /** What rests on something else that is remembered. */
  private record Twice(int keyResults) {}

  private static void check(BiConsumer<RuleContext, KeyResult> deed) {
    Rule rule =
        Rule.of("ACME-1", Severity.INFO)
            .onKeyResult((context, keyResult, found) -> deed.accept(context, keyResult));
    RuleBook.standard().with(rule).check(PLAN);
  }

  @Test
  void itIsMadeOnceACheck() {
    AtomicInteger made = new AtomicInteger();
    AtomicInteger asked = new AtomicInteger();
    BiConsumer<RuleContext, KeyResult> deed =
        (context, keyResult) -> {
          asked.incrementAndGet();
          Size size =
              context.remember(
                  Size.class,
                  of -> {
                    made.incrementAndGet();
                    return Size.of(of);
                  });
          assertThat(size.keyResults()).isEqualTo(2);
        };
    check(deed);
    assertThat(asked).hasValue(2);
    assertThat(made).hasValue(1);
    check(deed);
    assertThat(made).as("another check").hasValue(2);
  }

  @Test
  void itMayRestOnWhatElseIsRemembered() {
    check(
        (context, keyResult) ->
            assertThat(
                    context
                        .remember(
                            Twice.class,
                            of -> new Twice(2 * of.remember(Size.class, Size::of).keyResults()))
                        .keyResults())
                .isEqualTo(4));
  }

  @Test
  @SuppressWarnings("NullAway") // what a host in another language may do
  void nothingIsNeverRemembered() {
    assertThatThrownBy(
            () -> check((context, keyResult) -> context.remember(Size.class, of -> null)))
        .hasRootCauseInstanceOf(NullPointerException.class)
        .hasRootCauseMessage("made");
    assertThatThrownBy(() -> check((context, keyResult) -> context.remember(Size.class, null)))
        .hasRootCauseMessage("make");
    assertThatThrownBy(() -> check((context, keyResult) -> context.remember(null, Size::of)))
        .hasRootCauseMessage("kind");
  }
}
