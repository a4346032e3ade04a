/**
 * What a person has to do on a day: {@link dev.okr.core.week.Weeks} is prepared once for a plan and
 * its journal and tells each person's {@link dev.okr.core.week.MyWeek}: check-ins and values due,
 * requests for support, blockers, agreements, milestones and decisions that wait.
 */
@NullMarked
package dev.okr.core.week;

import org.jspecify.annotations.NullMarked;
