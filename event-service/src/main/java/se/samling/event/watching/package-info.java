/** What a viewer meets behind the watch link: the picture, questions, help, and what comes after. */
@NullMarked
package se.samling.event.watching;

import org.jspecify.annotations.NullMarked;
