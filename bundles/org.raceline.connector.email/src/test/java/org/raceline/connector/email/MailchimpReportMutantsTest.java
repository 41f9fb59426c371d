package org.raceline.connector.email;

class MailchimpReportMutantsTest extends MailchimpReportMutants {
    MailchimpReportMutantsTest() {
        super("report.csv", "Overall Stats", false);
    }
}
