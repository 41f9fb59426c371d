/** Social networks: what Meta Business Suite, Meta Ads Manager and listening tools export. */
module org.raceline.connector.social {
    requires static org.osgi.service.component.annotations;
    requires org.raceline.core;
    requires org.raceline.tables;

    provides org.raceline.core.connector.Connector with org.raceline.connector.social.MentionExports, org.raceline.connector.social.MetaExports;
}
