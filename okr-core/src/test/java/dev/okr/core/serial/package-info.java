@NullMarked
package dev.okr.core.serial;

import org.jspecify.annotations.NullMarked;
