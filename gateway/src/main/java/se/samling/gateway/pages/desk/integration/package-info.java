/** The desk's page for programs that act for a host. */
@NullMarked
package se.samling.gateway.pages.desk.integration;

import org.jspecify.annotations.NullMarked;
