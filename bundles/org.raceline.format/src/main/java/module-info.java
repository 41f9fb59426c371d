/** How people read the model: numbers, dates and the words for its enumerations, in a given language. */
module org.raceline.format {
    requires transitive org.raceline.core;
    requires com.ibm.icu;
    requires static org.osgi.annotation.bundle;
    requires static org.osgi.annotation.versioning;

    exports org.raceline.format;
}
