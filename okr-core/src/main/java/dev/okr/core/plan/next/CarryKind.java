package dev.okr.core.plan.next;

import dev.okr.core.value.LocalizedText;

/** What a note of a carry-over says. */
public enum CarryKind {
  /** A cycle that the plan lacked was added. */
  CYCLE_ADDED(false, "Cycle '{id}' is added: {to}.", "新增周期“{id}”：{to}。"),
  /** A goal goes on under a new id. */
  CARRIED(false, "'{id}' goes on as '{to}'.", "“{id}”结转为“{to}”。"),
  /** A goal stays behind: its target is reached. */
  REACHED(false, "'{id}' is reached and stays behind.", "“{id}”已达成，不结转。"),
  /** A goal stays behind: its owner finished it early. */
  DONE(false, "'{id}' is done and stays behind.", "“{id}”已提前完成，不结转。"),
  /** A goal stays behind: it was given up. */
  DROPPED(false, "'{id}' was dropped and stays behind.", "“{id}”已放弃，不结转。"),
  /** A goal stays behind: the choice left it out. */
  NOT_CHOSEN(false, "'{id}' was not chosen and stays behind.", "“{id}”未被选中，不结转。"),
  /** A paused goal or a draft goes on as such. */
  STILL_OUT(true, "'{id}' goes on as it is: {from}. Will it run?", "“{id}”以{from}状态结转，请决定是否启动。"),
  /** Stated weights are those of all parts, some of which stay behind. */
  WEIGHTS_KEPT(
      true,
      "Parts of '{id}' stay behind; the weights of the others are as they were.",
      "“{id}”的部分关键成果不结转，其余权重未变，请复核。"),
  /** Progress starts at another value. */
  BASELINE_MOVED(false, "'{id}': the baseline moves from {from} to {to}.", "“{id}”：起算值由 {from} 改为 {to}。"),
  /** There is no value that could be the baseline. */
  NO_VALUE(
      true, "'{id}' has no value; the baseline is still {from}.", "“{id}”没有数值，起算值仍为 {from}。"),
  /** A measure is at its target, while its key result isn't finished. */
  ALREADY_THERE(
      true,
      "'{id}' is at {from} and so at its target already; baseline and target are as they were.",
      "“{id}”当前为 {from}，已达到目标值；起算值与目标值未变，请重新商定。"),
  /** A change of a reference became a way from the new baseline to the same goal. */
  CHANGE_RESTATED(false, "'{id}': the target is now {to}; it was {from}.", "“{id}”：目标值由 {from} 改写为 {to}。"),
  /** A target was scaled. */
  TARGET_SCALED(false, "'{id}': the target goes from {from} to {to}.", "“{id}”：目标值由 {from} 调整为 {to}。"),
  /** A target waits to be agreed. */
  TARGET_OPEN(
      true,
      "'{id}' is a draft until its target is agreed; {from} stands there.",
      "“{id}”的目标值待商定（暂为 {from}），商定之前为草稿。"),
  /** Numbers were restated by a revised definition of the metric. */
  REBASED(
      false,
      "'{id}': the numbers are restated by the metric's new definition, {from} is {to}.",
      "“{id}”：按指标新口径换算，{from} 改为 {to}。"),
  /** Milestones that are done stay behind. */
  MILESTONES_DONE(false, "'{id}': milestones that are done stay behind: {from}.", "“{id}”：已完成的里程碑不结转：{from}。"),
  /** A schedule of targets lies in the days of the next cycle. */
  SCHEDULE_MOVED(
      true,
      "'{id}': the planned targets lie in the days of the next cycle; do they still hold?",
      "“{id}”：计划目标值已移至下个周期，请确认是否仍然适用。"),
  /** More or fewer values are planned, by the length of the cycles. */
  PLANNED_MOVED(false, "'{id}': {to} values are planned instead of {from}.", "“{id}”：计划次数由 {from} 改为 {to}。"),
  /** A value is found from contributors, and its baseline with it. */
  OF_CONTRIBUTORS(
      true,
      "'{id}' takes its value from contributors; its target is as it was.",
      "“{id}”的数值来自下级，目标值未变，请复核。"),
  /** Days of a goal, its milestones or what is expected moved. */
  DAYS_MOVED(false, "'{id}': {from} becomes {to}.", "“{id}”：{from} 改为 {to}。"),
  /** A goal no longer contributes to one that stays behind or is over. */
  LINK_LEFT(
      true,
      "'{id}' no longer contributes to '{from}', which does not go on.",
      "“{id}”原先支撑的“{from}”不再继续，请重新对齐。"),
  /** A key result is the mean of contributors, and none goes on. */
  NO_CONTRIBUTOR(
      true, "Nothing contributes to '{id}' any more.", "“{id}”既无度量，又不再有下级支撑，请补充。"),
  /** A goal of a cycle that runs on loses a contributor. */
  CONTRIBUTOR_LOST(
      true,
      "'{id}' runs on without '{from}', which the new plan lacks.",
      "“{id}”仍在进行，但新计划中不再有其下级“{from}”。"),
  /** A dependency goes on under a new id. */
  DEPENDENCY_CARRIED(false, "Dependency '{id}' goes on as '{to}'.", "依赖“{id}”结转为“{to}”。"),
  /** A dependency ends with the goal at one of its ends. */
  DEPENDENCY_LEFT(
      true,
      "Dependency '{id}' stays behind with '{from}'.",
      "依赖“{id}”随“{from}”不再继续，请确认。"),
  /** The two sides of a dependency agree again. */
  TO_AGREE(
      true, "'{id}' is to be agreed again; it is due on {to}.", "“{id}”需双方重新确认，交付期限为 {to}。"),
  /** A provider delivers after the dependent's end. */
  PROVIDER_LATE(
      true, "'{id}': '{from}' is due after '{to}' ends.", "“{id}”：“{from}”的交付晚于“{to}”的结束。"),
  /** An initiative serves the carried key results. */
  INITIATIVE_POINTED(false, "Initiative '{id}' serves '{to}'.", "举措“{id}”支撑“{to}”。"),
  /** An initiative should be over and isn't finished. */
  INITIATIVE_OVER(
      true,
      "Initiative '{id}' ended on {from} and is not finished.",
      "举措“{id}”已于 {from} 到期，但尚未完成。"),
  /** An initiative serves no key result of the new plan. */
  INITIATIVE_LEFT(
      true, "Initiative '{id}' serves nothing that goes on.", "举措“{id}”所支撑的关键成果均不再继续。"),
  /** A party takes the place of another. */
  HANDED_OVER(false, "'{id}': '{to}' takes the place of '{from}'.", "“{id}”：由“{to}”接替“{from}”。"),
  /** Somebody who left has no part any more. */
  LEAVER_OUT(false, "'{id}': '{from}' has left and takes no part.", "“{id}”：“{from}”已离开，不再参与。"),
  /** Somebody who left still has a part that nobody else has. */
  LEAVER_IN(
      true, "'{id}': '{from}' has left; who takes over?", "“{id}”：“{from}”已离开，请指定接替者。"),
  /** A waiver holds for the carried goal too. */
  WAIVER_CARRIED(false, "The waiver of {from} on '{id}' holds for '{to}'.", "对“{id}”的豁免 {from} 沿用于“{to}”。"),
  /** A waiver ends with the old goal. */
  WAIVER_LEFT(
      true, "The waiver of {from} on '{id}' does not go on.", "对“{id}”的豁免 {from} 不再沿用，请确认。");

  private final boolean toDecide;

  @SuppressWarnings("ImmutableEnumChecker") // a text never changes once made
  private final LocalizedText sentence;

  CarryKind(boolean toDecide, String english, String chinese) {
    this.toDecide = toDecide;
    this.sentence = LocalizedText.enZh(english, chinese);
  }

  /** Whether people still have something to decide, beyond taking note. */
  public boolean isToDecide() {
    return toDecide;
  }

  LocalizedText sentence() {
    return sentence;
  }
}
