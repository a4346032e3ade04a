package dev.okr.core.house.violators;

interface SpeaksOfPay {

  int BASE_SALARY = 1;

  int yearEndBonus();

  int payload();
}
