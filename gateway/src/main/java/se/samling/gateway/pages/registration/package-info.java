/** Registering from the public page: the form, the proof of the address. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.registration;
