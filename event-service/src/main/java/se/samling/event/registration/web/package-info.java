/** The HTTP interface of registrations and personal links. */
@NullMarked
package se.samling.event.registration.web;

import org.jspecify.annotations.NullMarked;
