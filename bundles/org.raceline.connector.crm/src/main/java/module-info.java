/** Customer relationship tools: lists of leads and of won deals. */
module org.raceline.connector.crm {
    requires static org.osgi.service.component.annotations;
    requires org.raceline.core;
    requires org.raceline.tables;

    provides org.raceline.core.connector.Connector with org.raceline.connector.crm.LeadLists;
}
