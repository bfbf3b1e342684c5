package se.samling.notification.delivery;

import java.util.UUID;

/** Whether what a mail is about was called back after the mail was queued; whoever lets people call things back answers. */
public interface CalledBack {

    boolean calledBack(UUID subjectId);
}
