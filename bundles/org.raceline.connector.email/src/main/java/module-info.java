/** Mail tools: campaigns, and the contacts of audiences. */
module org.raceline.connector.email {
    requires static org.osgi.service.component.annotations;
    requires org.raceline.core;
    requires org.raceline.tables;

    provides org.raceline.core.connector.Connector
            with org.raceline.connector.email.Mailchimp, org.raceline.connector.email.Klaviyo, org.raceline.connector.email.KlaviyoFlows,
            org.raceline.connector.email.MailerLite, org.raceline.connector.email.SendGrid, org.raceline.connector.email.Brevo,
            org.raceline.connector.email.UniSender, org.raceline.connector.email.Listmonk, org.raceline.connector.email.Mautic,
            org.raceline.connector.email.ConstantContact;
}
