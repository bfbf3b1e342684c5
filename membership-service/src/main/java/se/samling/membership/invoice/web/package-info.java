/** The HTTP interface of invoices, for the hosts' organisers. */
@NullMarked
package se.samling.membership.invoice.web;

import org.jspecify.annotations.NullMarked;
