/** Mail tools: Mailchimp's list of campaigns. */
module org.raceline.connector.email {
    requires static org.osgi.service.component.annotations;
    requires org.raceline.core;
    requires org.raceline.tables;

    provides org.raceline.core.connector.Connector with org.raceline.connector.email.MailchimpCampaigns;
}
