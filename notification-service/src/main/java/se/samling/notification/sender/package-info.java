/** Whether receiving mail systems have a reason to believe who our mail is from: SPF, DKIM and DMARC of the sending domain. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.sender;
