package org.raceline.engine;

import java.nio.file.Path;

/** Opens a workspace and holds it until it is killed. */
final class HoldWorkspace {
    private HoldWorkspace() {
    }

    public static void main(String[] arguments) throws Exception {
        Rig rig = Rig.shop();
        new LocalWorkspaces(rig, Connectors.of(rig.connectors), rig.engine, Rig.CLOCK, "holder", "Holder").open(Path.of(arguments[0]));
        System.out.println("open");
        Thread.sleep(Long.MAX_VALUE);
    }
}
