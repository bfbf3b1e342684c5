/** Our side of the contracts. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.messaging;
