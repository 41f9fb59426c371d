package org.raceline.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserWorkspaceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Linux|XDG_DATA_HOME|/data|/data/raceline/workspace", "Linux|XDG_DATA_HOME|data|/home/u/.local/share/raceline/workspace",
        "Linux|NONE|x|/home/u/.local/share/raceline/workspace", "Mac OS X|XDG_DATA_HOME|/data|/home/u/Library/Application Support/Raceline/workspace",
        "Windows 11|LOCALAPPDATA|/local|/local/Raceline/workspace", "Windows 11|NONE|x|/home/u/AppData/Local/Raceline/workspace"})
    void theUsersOwnWorkspaceStandsWhereTheSystemKeepsData(String system, String variable, String value, String expected) {
        assertThat(UserWorkspace.directory(Map.of(variable, value), system, Path.of("/home/u"))).isEqualTo(Path.of(expected));
    }
}
