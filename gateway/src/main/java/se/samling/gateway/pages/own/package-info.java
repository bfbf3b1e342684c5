/** The page of one registration: change it, hand it over, cancel it. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.own;
