/** Whether a page helped its reader (R1.13). Depends on schedule, series and directory. */
@NullMarked
package se.samling.event.feedback;

import org.jspecify.annotations.NullMarked;
