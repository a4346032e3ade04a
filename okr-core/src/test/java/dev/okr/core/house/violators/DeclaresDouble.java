package dev.okr.core.house.violators;

import java.util.List;

interface DeclaresDouble {

  List<Double> all();
}
