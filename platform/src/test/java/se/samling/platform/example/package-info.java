/** A service of nothing but platform, for its own tests. */
@NullMarked
package se.samling.platform.example;

import org.jspecify.annotations.NullMarked;
