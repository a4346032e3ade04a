package dev.okr.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CancellationTest {

  @Test
  void workThatIsWantedGoesOn() {
    assertThat(Cancellation.never().isRequested()).isFalse();
    assertThatCode(() -> Cancellation.never().throwIfRequested()).doesNotThrowAnyException();
    assertThat(Cancellation.after(Duration.ofDays(1)).isRequested()).isFalse();
    assertThat(Cancellation.after(Duration.ofSeconds(Long.MAX_VALUE)).isRequested()).isFalse();
  }

  @Test
  void aDeadlineThatHasPassedStopsIt() {
    Cancellation over = Cancellation.after(Duration.ZERO);
    assertThat(over.isRequested()).isTrue();
    assertThatThrownBy(over::throwIfRequested).isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> Cancellation.after(Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(PT-0.001S)");
  }

  @Test
  void anInterruptionStopsItAndStays() {
    Cancellation interrupted = Cancellation.onInterrupt();
    assertThat(interrupted.isRequested()).isFalse();
    Thread.currentThread().interrupt();
    assertThat(interrupted.isRequested()).isTrue();
    assertThat(interrupted.isRequested()).isTrue();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void eitherOfTwoStopsIt() {
    AtomicBoolean closed = new AtomicBoolean();
    Cancellation either = Cancellation.never().or(closed::get);
    assertThat(either.isRequested()).isFalse();
    closed.set(true);
    assertThat(either.isRequested()).isTrue();
    assertThat(Cancellation.after(Duration.ZERO).or(Cancellation.never()).isRequested()).isTrue();
    assertThatThrownBy(() -> Cancellation.never().or(null)).hasMessage("other");
  }
}
