package dev.okr.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.IntFunction;

/**
 * Made plans and journals as documents: objectives of four key results with two measures, a
 * guardrail, RACI roles and titles in two languages; check-ins of those key results.
 */
final class PlanDocuments {

  private static final int PER_OBJECTIVE = 4;
  private static final int TEAMS = 200;
  private static final int METRICS = 500;

  private PlanDocuments() {}

  static byte[] plan(int keyResults) {
    String text =
        "{\"okr\":\"plan/1\",\"id\":\"p\",\"cycles\":["
            + "{\"id\":\"Q\",\"from\":\"2026-01-01\",\"to\":\"2026-03-31\"}],\"teams\":"
            + list(0, TEAMS, PlanDocuments::team)
            + ",\"metrics\":"
            + list(0, METRICS, PlanDocuments::metric)
            + ",\"objectives\":"
            + list(0, keyResults / PER_OBJECTIVE, PlanDocuments::objective)
            + "}";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] journal(int entries) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < entries; i++) {
      text.append(checkIn(i)).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String list(int from, int to, IntFunction<String> item) {
    StringJoiner items = new StringJoiner(",", "[", "]");
    for (int i = from; i < to; i++) {
      items.add(item.apply(i));
    }
    return items.toString();
  }

  private static String team(int i) {
    return format("{'id':'team-%d','kind':'team'}", i);
  }

  private static String metric(int i) {
    return format("{'id':'metric-%d','unit':'%%','polarity':'higher'}", i);
  }

  private static String objective(int i) {
    return format(
            "{'id':'O%d','title':{'en':'Objective number %d','zh':'第%d个目标'},'owner':'team-%d',"
                + "'cycle':'Q','ambition':'aspirational','keyResults':",
            i, i, i, i % TEAMS)
        + list(i * PER_OBJECTIVE, (i + 1) * PER_OBJECTIVE, PlanDocuments::keyResult)
        + "}";
  }

  private static String keyResult(int i) {
    int team = i % TEAMS;
    int next = (i + 1) % TEAMS;
    return format(
        "{'id':'K%d','title':{'zh':'支付成功率≥%d%%','en':'Payment success at least %d%%'},"
            + "'owner':'team-%d','ambition':'committed','participants':['team-%d','team-%d'],"
            + "'raci':{'responsible':['team-%d'],'accountable':['team-%d'],"
            + "'consulted':['team-%d'],'informed':['team-%d']},'measures':["
            + "{'id':'a','metric':'metric-%d','target':{'kind':'fromTo','from':%d,'to':%d.5}},"
            + "{'id':'b','metric':'metric-%d','weight':2,"
            + "'target':{'kind':'atLeast','value':%d,'floor':80}}],"
            + "'guardrails':[{'metric':'metric-%d','atMost':0.%d}]}",
        i,
        i % 100,
        i % 100,
        team,
        team,
        next,
        team,
        team,
        next,
        next,
        i % METRICS,
        i % 50,
        i % 50 + 10,
        (i + 7) % METRICS,
        90 + i % 10,
        i % METRICS,
        i % 9 + 1);
  }

  private static String checkIn(int i) {
    return format(
        "{'entry':'checkIn','id':'e%d','on':'2026-02-%02d','recordedAt':'2026-02-%02dT09:30:%02dZ',"
            + "'by':'team-%d','keyResult':'K%d','measure':'a','value':%d.%d,'source':'auto',"
            + "'confidence':0.%d,'note':'到货延迟 %d'}",
        i, i % 28 + 1, i % 28 + 1, i % 60, i % TEAMS, i % 100_000, i % 90, i % 10, i % 10, i);
  }

  private static String format(String template, Object... arguments) {
    return String.format(Locale.ROOT, template.replace('\'', '"'), arguments);
  }
}
