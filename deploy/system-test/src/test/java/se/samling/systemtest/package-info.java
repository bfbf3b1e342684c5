/** The whole house from the outside: a browser, HTTP and mail, nothing else. */
@NullMarked
package se.samling.systemtest;

import org.jspecify.annotations.NullMarked;
