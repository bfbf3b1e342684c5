/** Scans attached to a record: a part that the record's own page shows, and the files themselves. */
@NullMarked
package se.samling.gateway.pages.desk.attachment;

import org.jspecify.annotations.NullMarked;
