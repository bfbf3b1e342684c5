/** What this service knows of others: people, organisations, networks, memberships, fed from Kafka. */
@NullMarked
package se.samling.event.directory;

import org.jspecify.annotations.NullMarked;
