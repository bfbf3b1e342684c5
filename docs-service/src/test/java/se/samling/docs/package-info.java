/** docs-service as a whole, over HTTP and Kafka, with a real database and a real object store. */
@org.jspecify.annotations.NullMarked
package se.samling.docs;
