/** Declarations: their texts, who has signed, signing in one page, the list that others embed. */
@NullMarked
package se.samling.gateway.pages.declaration;

import org.jspecify.annotations.NullMarked;
