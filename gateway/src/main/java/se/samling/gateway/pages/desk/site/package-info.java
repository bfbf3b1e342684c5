/** What is said on all pages of a host, and whether readers say that pages help. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.desk.site;
