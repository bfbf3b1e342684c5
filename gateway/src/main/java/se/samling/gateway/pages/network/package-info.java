/** A network: what it is for, who may join, its meetings; and the way in. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.network;
