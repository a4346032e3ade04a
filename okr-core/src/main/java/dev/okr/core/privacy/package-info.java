/**
 * People's data: {@link dev.okr.core.privacy.Pseudonyms} takes people out of a plan and journal;
 * {@link dev.okr.core.privacy.PersonalData} is everything that names one person.
 */
@NullMarked
package dev.okr.core.privacy;

import org.jspecify.annotations.NullMarked;
