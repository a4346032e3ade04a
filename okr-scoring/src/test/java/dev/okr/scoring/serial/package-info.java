@NullMarked
package dev.okr.scoring.serial;

import org.jspecify.annotations.NullMarked;
