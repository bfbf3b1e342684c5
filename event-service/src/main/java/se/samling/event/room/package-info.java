/** A host's rooms, to be chosen for an event or an item of its programme; depends on directory. */
@NullMarked
package se.samling.event.room;

import org.jspecify.annotations.NullMarked;
