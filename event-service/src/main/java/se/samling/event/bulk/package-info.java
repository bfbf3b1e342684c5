/** One act on many registrations, looked at before it is done; depends on listing, registration, attendance and schedule. */
@NullMarked
package se.samling.event.bulk;

import org.jspecify.annotations.NullMarked;
