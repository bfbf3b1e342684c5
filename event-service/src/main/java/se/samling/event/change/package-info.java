/** A registration becomes another: more people or fewer, another person, another way, or none; depends on waiting and admission. */
@NullMarked
package se.samling.event.change;

import org.jspecify.annotations.NullMarked;
