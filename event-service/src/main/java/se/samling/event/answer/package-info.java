/** What people answered: changed by themselves, looked at and counted by organisers; depends on form and registration. */
@NullMarked
package se.samling.event.answer;

import org.jspecify.annotations.NullMarked;
