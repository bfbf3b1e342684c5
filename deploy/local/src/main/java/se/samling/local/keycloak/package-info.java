/** What this machine's Keycloak has beyond the realm file: accounts and a client with generated passwords. */
@NullMarked
package se.samling.local.keycloak;

import org.jspecify.annotations.NullMarked;
