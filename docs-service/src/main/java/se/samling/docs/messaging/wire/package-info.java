/** Messages as they stand in {@code contracts/}: our own reading of others' and the payload of ours. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.messaging.wire;
