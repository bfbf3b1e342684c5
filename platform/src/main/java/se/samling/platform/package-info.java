/** What every service needs and no domain word; this package holds the settings and beans that belong to no part. */
@NullMarked
package se.samling.platform;

import org.jspecify.annotations.NullMarked;
