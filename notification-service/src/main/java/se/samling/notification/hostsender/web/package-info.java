/** Addresses to write from, for those who act for a host, and for whoever reads mail there. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.hostsender.web;
