/** The HTTP interface of certificates. */
@NullMarked
package se.samling.event.certificate.web;

import org.jspecify.annotations.NullMarked;
