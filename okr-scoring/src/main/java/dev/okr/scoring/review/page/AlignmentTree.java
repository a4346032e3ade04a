package dev.okr.scoring.review.page;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What serves what, as a tree: an objective, its key results, and under each what contributes to
 * it. What serves several goals is told in full where it stands first. The walk has a stack of its
 * own, for plans may be deep and serve in circles.
 */
final class AlignmentTree {

  private static final int MOST_LINES = 500;

  private final Page page;
  private final StatusWords words;
  private final Map<GoalRef, List<Objective>> serving = new HashMap<>();
  private final Set<GoalRef> told = new HashSet<>();
  private final StringBuilder out = new StringBuilder();
  private int lines;

  /** What is still to be written, the next one first: goals, and what closes a list. */
  private final Deque<Object> open = new ArrayDeque<>();

  AlignmentTree(Page page) {
    this.page = page;
    this.words = new StatusWords(page);
  }

  /** Adds the tree; nothing where nothing serves anything. */
  void add() {
    List<Objective> objectives = page.plan().objectives();
    List<GoalRef> tops = new ArrayList<>();
    for (Objective objective : objectives) {
      boolean isTop = true;
      for (Alignment alignment : objective.contributesTo()) {
        if (page.card().light(alignment.goal()).isPresent()) {
          serving.computeIfAbsent(alignment.goal(), any -> new ArrayList<>()).add(objective);
          isTop = false;
        }
      }
      if (isTop) {
        tops.add(GoalRef.to(objective.id()));
      }
    }
    if (serving.isEmpty()) {
      return;
    }
    page.heading("tree");
    out.append("<ul class=\"tree\">\n");
    tops.forEach(this::walk);
    // what serves in a circle has no top
    for (Objective objective : objectives) {
      if (!told.contains(GoalRef.to(objective.id()))) {
        walk(GoalRef.to(objective.id()));
      }
    }
    page.block(out.append("</ul>\n").toString());
    page.leftOut("tree.left-out", lines - MOST_LINES);
  }

  private void walk(GoalRef top) {
    open.push(top);
    while (!open.isEmpty()) {
      Object next = open.pop();
      if (next instanceof GoalRef goal) {
        write(goal);
      } else {
        out.append(next);
      }
    }
  }

  private void write(GoalRef goal) {
    boolean isNew = told.add(goal);
    if (isNew) {
      lines++;
    }
    if (lines > MOST_LINES) {
      return;
    }
    out.append("<li>").append(page.goal(goal)).append(' ').append(words.light(goal));
    List<GoalRef> under = isNew ? under(goal) : List.of();
    if (under.isEmpty()) {
      out.append("</li>\n");
      return;
    }
    out.append("\n<ul>\n");
    open.push("</ul></li>\n");
    for (int i = under.size() - 1; i >= 0; i--) {
      open.push(under.get(i));
    }
  }

  private List<GoalRef> under(GoalRef goal) {
    List<GoalRef> under = new ArrayList<>();
    if (goal instanceof GoalRef.ToObjective to) {
      page.plan().objective(to.objective()).map(Objective::keyResults).orElse(List.of()).stream()
          .map(KeyResult::id)
          .map(GoalRef::to)
          .forEach(under::add);
    }
    serving
        .getOrDefault(goal, List.of())
        .forEach(objective -> under.add(GoalRef.to(objective.id())));
    return under;
  }
}
