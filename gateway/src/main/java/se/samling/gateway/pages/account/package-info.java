/** My pages: memberships, registrations and what is known about the reader. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.account;
