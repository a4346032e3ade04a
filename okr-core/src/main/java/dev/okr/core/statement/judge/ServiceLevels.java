package dev.okr.core.statement.judge;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.measure.Measurand;
import dev.okr.core.statement.measure.WhatIsMeasured;
import dev.okr.core.statement.reading.StatedQuantity.Role;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.role.Verbs;
import dev.okr.core.statement.text.NormalText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Service levels told by a time limit alone: "Every complaint gets a reply within 48 hours". Looked
 * for only where no figure is an end value by its form.
 */
public final class ServiceLevels {
  private static final Set<String> SIGNED = Set.of("sign", "secure", "签署", "签订", "签约");
  private static final BigDecimal MONTH = BigDecimal.valueOf(28);

  private final Sentence s;
  private final NormalText text;
  private final Verbs verbs;
  private final WhatIsMeasured measuring;
  private final Recurring recurring;

  ServiceLevels(Sentence s) {
    this.s = s;
    this.text = s.text();
    this.verbs = new Verbs(s);
    this.measuring = new WhatIsMeasured(s);
    this.recurring = new Recurring(s);
  }

  /** "Every complaint gets a reply within 48 hours": the only figure is a time limit. */
  @Nullable EndValue serviceLevel(List<FigureMention> fallbacks, @Nullable FigureMention own) {
    for (FigureMention f : fallbacks) {
      if (own != null) {
        // "Lookups answer in under 3 s with 60k documents"
        if (f.role() == Role.WINDOW
            && (own.start() > f.end() || text.casedAt(own.end()) == '-')
            && own.dimension() != Dimension.PERCENT
            && recurring.each(f)) {
          return new EndValue(f, named(f));
        }
        continue;
      }
      boolean band = f.low() != null;
      if (f.role() != Role.WINDOW && f.role() != Role.GUARDRAIL && !band) {
        if (worth(f)) {
          return new EndValue(f, named(f));
        }
        if (f.role() == Role.CONDITION && f.dimension() == Dimension.PERCENT) {
          Cue head = named(f);
          return (head != null && head.kind() == Kind.OWN) || describesOwn(f)
              ? null
              : new EndValue(f, head);
        }
        continue;
      }
      if (f.role() == Role.WINDOW
          && (f.dimension() != Dimension.TIME || (f.marked(Kind.SCOPE) && s.slogan()))) {
        continue;
      }
      if (deadline(f)) {
        continue;
      }
      if (f.role() == Role.WINDOW && recurring.each(f)) {
        return new EndValue(f, named(f));
      }
      boolean served = false;
      boolean owned = false;
      int from = serviceClause(f);
      int to = s.clauseEnd(f.end(), 2);
      for (Cue cue : s.cues()) {
        if (s.inFigure(cue) || cue.start() < from || cue.start() >= to) {
          continue;
        }
        if (cue.kind() == Kind.TASK
            && ((!cue.entry().own() && verbs.everyThing(cue)) || handled(cue, f))) {
          served |= cue.end() <= f.start();
          continue;
        }
        served |= cue.kind() == Kind.SERVICE || (cue.kind() == Kind.OUTCOME && !cue.entry().weak());
        owned |=
            cue.kind() == Kind.OWN
                || (cue.kind() == Kind.TASK
                    && verbs.asVerb(cue)
                    && (cue.entry().own() || cue.entry().rollout() || verbs.atStart(cue)));
      }
      if (((served || quick(f)) && !owned) || (f.role() == Role.GUARDRAIL && !owned)) {
        return new EndValue(f, named(f));
      }
    }
    return null;
  }

  /** 成立支援小组，确保客户问题在 2 天内解决: what it is for has its own clause; 0 if there is none. */
  private int ensured(FigureMention f) {
    int from = s.clauseStart(f.start(), 2);
    return text.startsWith(from, "确保", "保证", "保障")
            && s.anyCue(cue -> cue.kind() == Kind.OUTCOME && cue.within(from, f.start()))
        ? from
        : 0;
  }

  /** 参与率100%的安全培训: a property of what is held. */
  private boolean describesOwn(FigureMention f) {
    return text.at(f.tail()) == '的'
        && s.anyCue(
            cue ->
                (cue.kind() == Kind.OWN && cue.start() == f.tail() + 1)
                    || (cue.kind() == Kind.TASK && cue.entry().own() && s.opensText(cue)));
  }

  /** "Significantly cut complaints within 90 days": by when, and not how fast each is served. */
  private boolean deadline(FigureMention f) {
    if (!f.marked(Kind.WITHIN) || !"day".equals(f.unit()) || f.value().compareTo(MONTH) < 0) {
      return false;
    }
    Cue verb = verbs.governing(s.clauseStart(f.start(), 2), f.start());
    return verb != null && text.latinAt(verb.start()) && verb.kind().isChange();
  }

  /** "Sign contracts worth $10m": the worth is what is reached, unless it is only talked about. */
  private boolean worth(FigureMention f) {
    if (f.role() != Role.CONDITION
        || f.dimension() != Dimension.MONEY
        || !text.startsWith(f.reach(), "worth")) {
      return false;
    }
    Cue verb = verbs.governing(0, f.start());
    if (verb == null && !s.slogan()) {
      if (s.anyCue(cue -> cue.kind() == Kind.OUTCOME && cue.end() <= f.reach())) {
        return true;
      }
    }
    return verb != null
        && !s.slogan()
        && (verb.kind() == Kind.SERVICE
            || (verb.kind() == Kind.TASK && SIGNED.contains(verb.entry().term())));
  }

  /** "Alarm to action in no more than 5 minutes": nobody plans work by the minute. */
  private boolean quick(FigureMention f) {
    return f.marked(Kind.WITHIN)
        && ("ms".equals(f.unit()) || "min".equals(f.unit()) || "hour".equals(f.unit()))
        && !s.slogan();
  }

  /** "Roll out chat with first replies in under 5 minutes": only what follows "with" counts. */
  private int serviceClause(FigureMention f) {
    int from = ensured(f);
    for (Cue cue : s.cues()) {
      if (cue.end() <= f.start()
          && (cue.kind() == Kind.BREAK || cue.entry().term().equals("with"))) {
        boolean outcome = false;
        for (Cue other : s.cues()) {
          outcome |=
              other.within(cue.end(), f.start())
                  && (other.kind() == Kind.OUTCOME || other.kind() == Kind.SERVICE);
        }
        if (outcome) {
          from = Math.max(from, cue.end());
        }
      }
    }
    return from;
  }

  /** "报销审批一天内完成", "报关资料审核2小时内办结": each case that comes, and how long it takes. */
  private boolean handled(Cue activity, FigureMention f) {
    if (!text.hanAt(activity.start()) || f.dimension() != Dimension.TIME) {
      return false;
    }
    if (activity.end() <= f.start()) {
      return f.start() - activity.end() <= 4 && text.at(f.end()) == '内' && !s.opensText(activity);
    }
    return activity.entry().term().equals("完成") && text.next(activity.end()) == 0;
  }

  private @Nullable Cue named(FigureMention f) {
    Measurand measured = measuring.classify(f);
    return measured.what() == Measurand.What.FAKE ? null : measured.head();
  }
}
