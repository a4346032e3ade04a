package dev.okr.core.statement.judge;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.lexicon.LexiconEntry;
import dev.okr.core.statement.measure.Measurand;
import dev.okr.core.statement.measure.WhatIsMeasured;
import dev.okr.core.statement.reading.StatedQuantity.Role;
import dev.okr.core.statement.role.Roles;
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
  private static final Set<String> EACH = Set.of("a", "an", "each", "every", "any", "all");
  private static final List<String> EVERY_HAN = List.of("所有", "每", "任一", "任何", "全部");
  private static final BigDecimal MONTH = BigDecimal.valueOf(28);

  private final Sentence s;
  private final NormalText text;
  private final Verbs verbs;
  private final WhatIsMeasured measuring;

  ServiceLevels(Sentence s) {
    this.s = s;
    this.text = s.text();
    this.verbs = new Verbs(s);
    this.measuring = new WhatIsMeasured(s);
  }

  /** "Every complaint gets a reply within 48 hours": the only figure is a time limit. */
  @Nullable EndValue serviceLevel(List<FigureMention> fallbacks, @Nullable FigureMention own) {
    for (FigureMention f : fallbacks) {
      if (own != null) {
        // "Lookups answer in under 3 s with 60k documents"
        if (f.role() == Role.WINDOW
            && (own.start() > f.end() || text.casedAt(own.end()) == '-')
            && own.dimension() != Dimension.PERCENT
            && recurring(f)) {
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
      if (f.role() == Role.WINDOW && recurring(f)) {
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

  /**
   * "Deploys go out in less than 10 minutes", "A new developer makes a first commit within 2 days":
   * each case of a kind and how long it takes, and no deadline for one piece of work.
   */
  private boolean recurring(FigureMention f) {
    int from = text.skipBlanks(purpose(f, s.clauseStart(f.start(), 2)));
    if (EVERY_HAN.stream().anyMatch(word -> text.startsWith(s.clauseStart(f.start(), 2), word))
        && text.at(f.end()) == '内') {
      return true;
    }
    if (Roles.done(text, f.end())
        && ("min".equals(f.unit()) || "ms".equals(f.unit()) || "hour".equals(f.unit()))
        && f.start() <= from + 1) {
      return true;
    }
    if (Roles.done(text, f.end()) && f.start() > from + 1 && !text.startsWith(f.end(), "完成")) {
      // 社保卡补办 3 个工作日办结
      return true;
    }
    if (text.at(f.end()) == '内'
        && f.start() > from + 1
        && !"day".equals(f.unit())
        && Roles.done(text, f.end() + 1)) {
      return true;
    }
    if (f.marked(Kind.WITHIN) && text.startsWith(f.end(), " on average")) {
      return true;
    }
    int end = text.wordEnd(from);
    if (end == from
        || f.start() - end < 8
        || !(f.marked(Kind.WITHIN) || f.marked(Kind.ATMOST) || text.startsWith(f.reach(), "in "))) {
      return false;
    }
    if (eachOfAKind(from, f)) {
      return true;
    }
    boolean each = EACH.contains(text.fragment(from, end));
    for (Cue cue : s.cues()) {
      boolean opens = cue.start() == from;
      if (cue.start() < from || cue.end() > f.start()) {
        continue;
      }
      if (opens
          && !s.stopAt(cue.end() + 1)
          && cue.kind().isVerb()
          && cue.entry().form() == LexiconEntry.Form.BASE
          && !each
          && !nounHere(cue)) {
        return false;
      }
      if (cue.kind() == Kind.TASK
          && cue.entry().form() == LexiconEntry.Form.PAST
          && (cue.entry().own() || cue.entry().rollout())
          && !arising(from)) {
        return false;
      }
      if (cue.kind() == Kind.STATIVE && ofOurs(from, cue.start())) {
        return false;
      }
    }
    return each || plural(from, f.reach()) || habitual(f.reach());
  }

  /** "Sync a node in less than six hours", "We answer every question within 5 days". */
  private boolean eachOfAKind(int from, FigureMention f) {
    int verb = text.startsWith(from, "we ") ? from + 3 : from;
    int next = text.wordEnd(verb) + 1;
    String word = text.fragment(next, text.wordEnd(next));
    boolean every = List.of("every", "each", "all", "any").contains(word);
    boolean one = word.equals("a") || word.equals("an");
    boolean hours = !"day".equals(f.unit()) && text.fragment(f.reach(), f.start()).contains("than");
    return (every && verb > from) || (one && hours);
  }

  /** "Build a portal so that pages load in under a second": what it is for has its own clause. */
  private int purpose(FigureMention f, int from) {
    int begins = from;
    for (Cue cue : s.cues()) {
      if (cue.kind() == Kind.BREAK
          && cue.within(from, f.start())
          && cue.entry().term().startsWith("so that")) {
        begins = cue.end();
      }
    }
    return begins;
  }

  /** "Vulnerabilities are patched within 72 hours": what comes up again and again, unwanted. */
  private boolean arising(int from) {
    return s.anyCue(
        cue -> cue.kind() == Kind.OUTCOME && cue.entry().lower() && cue.start() == from);
  }

  /** "Postmortems are published within a week": a thing of ours, and what is done to it. */
  private boolean ofOurs(int from, int to) {
    return s.anyCue(cue -> cue.kind() == Kind.OWN && cue.start() == from && cue.end() == to - 1);
  }

  /** 参与率100%的安全培训: a property of what is held. */
  private boolean describesOwn(FigureMention f) {
    return text.at(f.tail()) == '的'
        && s.anyCue(
            cue ->
                (cue.kind() == Kind.OWN && cue.start() == f.tail() + 1)
                    || (cue.kind() == Kind.TASK && cue.entry().own() && s.opensText(cue)));
  }

  private boolean nounHere(Cue verb) {
    return s.anyCue(
        cue -> cue.start() == verb.start() && cue.kind().isNoun() && cue.end() > verb.end());
  }

  /** "A lookup answers in under 3 s": what a single thing does, each time. */
  private boolean habitual(int to) {
    int end = to;
    while (text.at(end - 1) == ' ') {
      end--;
    }
    return end - 2 > 0
        && text.at(end - 1) == 's'
        && text.at(end - 2) != 's'
        && text.at(end - 2) != 'u';
  }

  /** Whether the subject, up to its verb or first small word, ends in a plural. */
  private boolean plural(int from, int to) {
    int i = from;
    for (int words = 0; words < 4 && i < to; words++) {
      int start = i;
      while (i < to && text.latinAt(i)) {
        i++;
      }
      if (i - start > 3 && text.at(i - 1) == 's' && text.at(i - 2) != 's') {
        return true;
      }
      i++;
    }
    return false;
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
    int from = 0;
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
          from = cue.end();
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
