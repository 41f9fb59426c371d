/** Advertising: monthly spend as people keep it in spreadsheets, and Google Ads' reports. */
module org.raceline.connector.ads {
    requires static org.osgi.service.component.annotations;
    requires org.raceline.core;
    requires org.raceline.tables;

    provides org.raceline.core.connector.Connector with org.raceline.connector.ads.GoogleAdsReports, org.raceline.connector.ads.SpendTables;
}
