package dev.okr.core.house.violators;

final class HoldsFloat {

  float[] numbers = {};
}
