package dev.okr.scoring.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;

/** Days before and after a day; past the ends of time there is none, so the end itself is taken. */
final class Ends {

  private Ends() {}

  static LocalDate minus(LocalDate day, Period period) {
    try {
      return day.minus(period);
    } catch (DateTimeException beforeTime) {
      return LocalDate.MIN;
    }
  }

  static LocalDate plus(LocalDate day, Period period) {
    try {
      return day.plus(period);
    } catch (DateTimeException afterTime) {
      return LocalDate.MAX;
    }
  }
}
