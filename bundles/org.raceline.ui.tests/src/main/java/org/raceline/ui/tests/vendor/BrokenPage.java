package org.raceline.ui.tests.vendor;

import jakarta.annotation.PostConstruct;

/** A page that cannot be made. */
public class BrokenPage {

    @PostConstruct
    void create() {
        throw new IllegalStateException("the moon is full");
    }
}
