package org.raceline.core.connector;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * The id of a {@link Connector}, the same as on its card in the extension point {@code org.raceline.core.connectors}. Becomes the
 * service property {@code connector.id} and is read by reflection on the module path.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ConnectorId {
    String value();
}
