/** The mail catcher: takes mail over SMTP, keeps it as files, and shows it on the inbox page. A process of its own. */
@NullMarked
package se.samling.local.mail;

import org.jspecify.annotations.NullMarked;
