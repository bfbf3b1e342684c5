/** One person's story over HTTP. */
@NullMarked
package se.samling.event.story.web;

import org.jspecify.annotations.NullMarked;
