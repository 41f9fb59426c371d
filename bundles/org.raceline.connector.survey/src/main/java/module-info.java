/** Surveys: answers as Typeform and Google Forms export them. */
module org.raceline.connector.survey {
    requires static org.osgi.service.component.annotations;
    requires org.raceline.core;
    requires org.raceline.tables;

    provides org.raceline.core.connector.Connector
            with org.raceline.connector.survey.TypeformResponses, org.raceline.connector.survey.GoogleFormsResponses;
}
