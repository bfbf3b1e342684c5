/** The desk on the day: stations where people are checked in. */
@NullMarked
package se.samling.gateway.pages.desk.day;

import org.jspecify.annotations.NullMarked;
