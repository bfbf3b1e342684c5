/** Copies of events and the hosts' templates. */
@NullMarked
package se.samling.gateway.pages.desk.template;

import org.jspecify.annotations.NullMarked;
