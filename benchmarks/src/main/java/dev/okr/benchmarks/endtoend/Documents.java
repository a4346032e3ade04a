package dev.okr.benchmarks.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * A made quarter as documents: objectives of four key results with a measure each, and a check-in a
 * week of each of them, in the order in which they were recorded, as the library writes them.
 */
final class Documents {

  static final LocalDate ON = LocalDate.parse("2026-03-27");

  private static final int PER_OBJECTIVE = 4;
  private static final int TEAMS = 200;
  private static final int METRICS = 500;
  private static final LocalDate FIRST = LocalDate.parse("2026-01-09");

  private Documents() {}

  static byte[] plan(int keyResults) {
    StringBuilder text = new StringBuilder();
    text.append("{\"okr\":\"plan/1\",\"id\":\"p\",\"cycles\":[{\"id\":\"2026-Q1\",")
        .append("\"from\":\"2026-01-01\",\"to\":\"2026-03-31\"}],\"teams\":[");
    for (int i = 0; i < TEAMS; i++) {
      text.append(i == 0 ? "" : ",").append("{\"id\":\"team-").append(i).append("\"}");
    }
    text.append("],\"metrics\":[");
    for (int i = 0; i < METRICS; i++) {
      text.append(i == 0 ? "" : ",").append("{\"id\":\"metric-").append(i);
      text.append("\",\"unit\":\"%\",\"polarity\":\"higher\"}");
    }
    text.append("],\"objectives\":[");
    for (int k = 0; k < keyResults; k++) {
      if (k % PER_OBJECTIVE == 0) {
        text.append(k == 0 ? "" : "]},");
        objective(text, k / PER_OBJECTIVE);
      } else {
        text.append(',');
      }
      keyResult(text, k);
    }
    return bytes(text.append("]}]}"));
  }

  private static void objective(StringBuilder text, int o) {
    text.append("{\"id\":\"O").append(o).append("\",\"title\":\"Customers come back ").append(o);
    text.append("\",\"owner\":\"team-").append(o % TEAMS);
    text.append("\",\"cycle\":\"2026-Q1\",\"keyResults\":[");
  }

  private static void keyResult(StringBuilder text, int k) {
    text.append("{\"id\":\"O").append(k / PER_OBJECTIVE).append(".KR").append(k % PER_OBJECTIVE);
    text.append("\",\"title\":\"Payment success ").append(k).append("\",\"owner\":\"team-");
    text.append(k % TEAMS).append("\",\"measures\":[{\"id\":\"m\",\"metric\":\"metric-");
    text.append(k % METRICS).append("\",\"target\":{\"kind\":\"fromTo\",\"from\":").append(k % 50);
    text.append(",\"to\":").append(k % 50 + 10).append(".5}}]}");
  }

  static byte[] journal(int keyResults, int weeks) {
    StringBuilder text = new StringBuilder();
    for (int w = 0; w < weeks; w++) {
      LocalDate day = FIRST.plusWeeks(w);
      for (int k = 0; k < keyResults; k++) {
        checkIn(text, k, w, day);
      }
    }
    return bytes(text);
  }

  private static void checkIn(StringBuilder text, int k, int week, LocalDate day) {
    int second = (int) (k * 80_000L / 1_000_000) % 3600;
    text.append("{\"entry\":\"checkIn\",\"id\":\"w").append(week).append("-O");
    text.append(k / PER_OBJECTIVE).append(".KR").append(k % PER_OBJECTIVE);
    text.append("\",\"on\":\"").append(day).append("\",\"recordedAt\":\"").append(day);
    text.append('T').append(second < 1800 ? "09:" : "10:");
    text.append(second / 60 % 60 / 10).append(second / 60 % 10).append(':');
    text.append(second % 60 / 10).append(second % 10).append("Z\",\"by\":\"team-");
    text.append(k % TEAMS).append("\",\"keyResult\":\"O").append(k / PER_OBJECTIVE).append(".KR");
    text.append(k % PER_OBJECTIVE).append("\",\"measure\":\"m\",\"value\":");
    text.append(k % 50 + week).append('.').append(1 + k % 9);
    text.append(",\"confidence\":0.").append(1 + (k + week) % 9).append("}\n");
  }

  private static byte[] bytes(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
