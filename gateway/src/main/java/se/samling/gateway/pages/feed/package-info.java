/** Coming events for feed readers. */
@NullMarked
package se.samling.gateway.pages.feed;

import org.jspecify.annotations.NullMarked;
