/** Many events from on site to the screen in one act. */
@NullMarked
package se.samling.gateway.pages.desk.changeover;

import org.jspecify.annotations.NullMarked;
