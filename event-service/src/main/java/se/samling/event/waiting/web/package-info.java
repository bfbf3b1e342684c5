/** The waiting list on the desk, and how many of it get a place by more room, before it is agreed to. */
@NullMarked
package se.samling.event.waiting.web;

import org.jspecify.annotations.NullMarked;
