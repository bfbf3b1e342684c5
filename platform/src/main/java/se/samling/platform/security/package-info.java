/** Who calls: the token's issuer, audience and expiry are checked here, access by each service. */
@NullMarked
package se.samling.platform.security;

import org.jspecify.annotations.NullMarked;
