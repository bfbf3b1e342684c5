/** The HTTP interface of networks and of who is in them. */
@NullMarked
package se.samling.membership.network.web;

import org.jspecify.annotations.NullMarked;
