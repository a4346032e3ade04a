package dev.okr.core.house.violators;

/** Public, with nothing of its own. */
public class InheritsVavr extends HiddenParent {}
