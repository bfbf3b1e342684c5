/** What people ask their host to change once the time to change it themselves is over, and the host's answer. */
@NullMarked
package se.samling.event.request;

import org.jspecify.annotations.NullMarked;
