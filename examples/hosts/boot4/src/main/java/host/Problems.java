package host;

import dev.okr.core.error.Problem;
import dev.okr.core.error.RejectedException;
import dev.okr.jdbc.JdbcPlans;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** RFC 9457, with a member of its own that lists every problem. */
@RestControllerAdvice
class Problems {

  @ExceptionHandler
  ProblemDetail rejected(RejectedException refused, Locale locale) {
    HttpStatus status = status(refused.problems().get(0).code());
    ProblemDetail detail = ProblemDetail.forStatus(status);
    detail.setTitle("The document or request can't be taken");
    List<Map<String, Object>> problems =
        refused.problems().stream().map(problem -> member(problem, locale)).toList();
    detail.setProperty("problems", problems);
    return detail;
  }

  private static HttpStatus status(String code) {
    return switch (code) {
      case JdbcPlans.NO_PLAN -> HttpStatus.NOT_FOUND;
      case JdbcPlans.CHANGED_MEANWHILE -> HttpStatus.CONFLICT;
      default -> HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }

  /** Where Spring has read a plan: all its problems are behind the exception of Jackson. */
  @ExceptionHandler
  ProblemDetail unreadable(HttpMessageNotReadableException failure, Locale locale) {
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof RejectedException refused) {
        return rejected(refused, locale);
      }
    }
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "This is no JSON.");
  }

  private static Map<String, Object> member(Problem problem, Locale locale) {
    return Map.of(
        "code", problem.code(),
        "pointer", problem.location().pointer(),
        "line", problem.location().line(),
        "column", problem.location().column(),
        "message", problem.message(locale));
  }
}
