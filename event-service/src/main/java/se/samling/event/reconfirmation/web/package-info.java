/** The answers over HTTP: for the host, and for whoever was asked. */
@NullMarked
package se.samling.event.reconfirmation.web;

import org.jspecify.annotations.NullMarked;
