/** From the form to the asking for a seat: who may, who it is, the proof of an address; by hand and by rows too; depends on admission. */
@NullMarked
package se.samling.event.entry;

import org.jspecify.annotations.NullMarked;
