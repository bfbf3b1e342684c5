/** The HTTP interface of API keys. */
@NullMarked
package se.samling.membership.integration.web;

import org.jspecify.annotations.NullMarked;
