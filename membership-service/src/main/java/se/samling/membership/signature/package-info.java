/** Signatures of declarations: asked for by link or recorded from paper, reviewed, withdrawn, never changed; depends on declaration and person. */
@NullMarked
package se.samling.membership.signature;

import org.jspecify.annotations.NullMarked;
