/** Networks: hosts, purpose and rule of admission; depends on organisation. */
@NullMarked
package se.samling.membership.network;

import org.jspecify.annotations.NullMarked;
