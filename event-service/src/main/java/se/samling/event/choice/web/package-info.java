/** Choosing whom to write to, over HTTP. */
@NullMarked
package se.samling.event.choice.web;

import org.jspecify.annotations.NullMarked;
