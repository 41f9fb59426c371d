package org.raceline.connector.email;

class MailchimpAbReportMutantsTest extends MailchimpReportMutants {
    MailchimpAbReportMutantsTest() {
        super("ab-report.csv", "Combination \\d{1,3} Stats", true);
    }
}
