/** Acts on many registrations over HTTP. */
@NullMarked
package se.samling.event.bulk.web;

import org.jspecify.annotations.NullMarked;
