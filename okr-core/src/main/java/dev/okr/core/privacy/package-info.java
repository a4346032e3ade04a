/**
 * Who may see what, and people's data: {@link dev.okr.core.privacy.PlanView} is a plan, journal and
 * report as an audience may see them; {@link dev.okr.core.privacy.Pseudonyms} takes people out of a
 * plan and journal; {@link dev.okr.core.privacy.PersonalData} is everything that names one person.
 */
@NullMarked
package dev.okr.core.privacy;

import org.jspecify.annotations.NullMarked;
