/** People with a proven address and what they may organise; depends on organisation. */
@NullMarked
package se.samling.membership.person;

import org.jspecify.annotations.NullMarked;
