/** What every form shares: its errors, and what to do when a service refuses or is away. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.form;
