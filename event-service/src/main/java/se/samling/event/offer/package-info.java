/** On what terms a freed place reaches the queue; the offers themselves are registrations with seats held for them. */
@NullMarked
package se.samling.event.offer;

import org.jspecify.annotations.NullMarked;
