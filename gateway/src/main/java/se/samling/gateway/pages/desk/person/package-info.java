/** One person on one page, for a host. */
@NullMarked
package se.samling.gateway.pages.desk.person;

import org.jspecify.annotations.NullMarked;
