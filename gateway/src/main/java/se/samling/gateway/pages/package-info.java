/** The pages people see: what all of them share. One package per area below. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages;
