/** What stands before everything else: API routes, limits, refusals, security headers and error answers. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.edge;
