/** The HTTP interface of audience, publication and announcement. */
@NullMarked
package se.samling.event.invitation.web;

import org.jspecify.annotations.NullMarked;
