/** Events, their programme and audience, invitations and registrations: one package per feature. */
@NullMarked
package se.samling.event;

import org.jspecify.annotations.NullMarked;
