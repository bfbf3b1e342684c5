/** What every service's tests need: real backing services, tokens, probes and the architecture rules. */
@NullMarked
package se.samling.platform.testing;

import org.jspecify.annotations.NullMarked;
