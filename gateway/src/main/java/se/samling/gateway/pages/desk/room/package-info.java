/** Where the organiser's hosts meet. */
@NullMarked
package se.samling.gateway.pages.desk.room;

import org.jspecify.annotations.NullMarked;
