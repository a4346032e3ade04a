package dev.okr.core.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnreadableTest {

  private static void isTold(Problem problem, String english, String chinese) {
    assertThat(problem.code()).isEqualTo("JSON-023");
    assertThat(problem.location()).isEqualTo(Location.WHOLE);
    assertThat(problem.message("en")).isEqualTo(english);
    assertThat(problem.message("zh")).isEqualTo(chinese);
  }

  @Test
  void aSourceIsNamedAsTheHostSays() {
    isTold(
        Problem.unreadable("s3://plans/2026", new NoSuchFileException("plans/2026")),
        "'s3://plans/2026' can't be read: there is no such file",
        "无法读取“s3://plans/2026”：文件不存在");
    isTold(
        Problem.unreadable("s3://plans/2026", new AccessDeniedException("plans/2026")),
        "'s3://plans/2026' can't be read: access is denied",
        "无法读取“s3://plans/2026”：没有访问权限");
    isTold(
        Problem.unreadable("", new IOException("broken\u001b pipe")),
        "'' can't be read: broken\\u001b pipe",
        "无法读取“”：broken\\u001b pipe");
  }

  @Test
  void aFileIsToldByItsPath(@TempDir Path folder) {
    Path file = Path.of("plan.json");
    assertThat(Problem.unreadable(file, new IOException("x")))
        .isEqualTo(Problem.unreadable("plan.json", new IOException("x")));
    assertThat(Problem.unreadable(folder, new IOException("x")).message("en"))
        .endsWith("' can't be read: it is a directory");
    assertThat(Problem.unreadable(folder, new AccessDeniedException("x")).message("en"))
        .endsWith("' can't be read: access is denied");
  }

  @Test
  void aStreamHasNoName() {
    isTold(
        Problem.unreadable(new EOFException()),
        "The input can't be read: EOFException",
        "无法读取输入：EOFException");
    isTold(
        Problem.unreadable(new IOException(" ")),
        "The input can't be read: IOException",
        "无法读取输入：IOException");
  }

  @Test
  void nullsAreNamed() {
    IOException failure = new IOException("x");
    assertThatNullPointerException()
        .isThrownBy(() -> Problem.unreadable((String) null, failure))
        .withMessage("source");
    assertThatNullPointerException()
        .isThrownBy(() -> Problem.unreadable((Path) null, failure))
        .withMessage("file");
    assertThatNullPointerException()
        .isThrownBy(() -> Problem.unreadable("s", null))
        .withMessage("failure");
    assertThatNullPointerException()
        .isThrownBy(() -> Problem.unreadable(null))
        .withMessage("failure");
  }

  @Test
  void nothingInANameIsEvaluatedAndALongOneIsCut() {
    assertThat(Problem.unreadable("{detail}", new IOException("{source}")).message("en"))
        .isEqualTo("'{detail}' can't be read: {source}");
    assertThat(
            Problem.unreadable("x".repeat(1_000_000) + "\uD83D", new IOException("y"))
                .message("en"))
        .isEqualTo("'" + "x".repeat(79) + "…' can't be read: y");
  }
}
