/** Documents and collections, as docs-service answers. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.client.docs;
