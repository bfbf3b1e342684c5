/** The quotas of an event over HTTP. */
@NullMarked
package se.samling.event.quota.web;

import org.jspecify.annotations.NullMarked;
