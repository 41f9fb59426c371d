package org.raceline.ui.tests.vendor;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;

/** A page of another vendor; it travels in a jar of its own. */
public class GreetingPage {

    @PostConstruct
    void create(Composite parent) {
        var label = new Label(parent, SWT.NONE);
        label.setText("Good day");
        label.setData("raceline.id", "vendor.greeting");
    }

    @PreDestroy
    void leave() {
        System.setProperty("raceline.test.greeting", "left");
    }
}
