/** What the event editor asks event-service for beside the event itself. */
@NullMarked
package se.samling.gateway.client.editor;

import org.jspecify.annotations.NullMarked;
