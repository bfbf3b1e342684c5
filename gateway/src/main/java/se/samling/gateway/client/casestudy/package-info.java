/** Organisations' accounts of their work, and the knowledge bank that the published ones make, as docs-service tells them. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.client.casestudy;
