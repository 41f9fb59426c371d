package org.raceline.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raceline.core.store.StoreException;

class SqlTest {
    @Test
    void valuesAreBoundInTheOrderOfTheirPlaces() {
        Sql part = Sql.of("kind = ? and source in ({})", "order", Sql.list(List.of("shop", "till")));
        Sql whole = Sql.of("select {} from touchpoint where key = ? and {} limit ?", new Identifier("d_x"), "#1", part, 5);
        assertThat(whole.text()).isEqualTo("select \"d_x\" from touchpoint where key = ? and kind = ? and source in (?, ?) limit ?");
        assertThat(whole.values()).containsExactly("#1", "order", "shop", "till", 5);
    }

    @Test
    void aStatementDoesNotTellItsValues() {
        assertThat(Sql.of("select ?", "jane@example.org")).asString().isEqualTo("select ?");
    }

    @ParameterizedTest
    @ValueSource(strings = { "select 1; select 2", "select 1;", "select 'x'", "select \"x\"", "select 1 -- x", "select /* x */ 1", "select '''", "select {" })
    void anythingButOneStatementOfConstantTextIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Sql.of(text));
        assertThatIllegalArgumentException().isThrownBy(() -> Sql.join(text, List.of()));
    }

    @Test
    void partsAndValuesAreNotMistakenForEachOther() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sql.of("select {}", "text"));
        assertThatIllegalArgumentException().isThrownBy(() -> Sql.of("select ?", Sql.of("1")));
        assertThatIllegalArgumentException().isThrownBy(() -> Sql.of("select ?", new Identifier("x")));
        assertThatIllegalArgumentException().isThrownBy(() -> Sql.of("select ?", 1, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a b", "a\"", "a;", "A", "ä", "1a", "_a", "a\0", "a\n" })
    void aNameIsLowerCaseLettersDigitsAndUnderscores(String name) {
        assertThatThrownBy(() -> new Identifier(name)).isInstanceOf(StoreException.class);
        assertThat(new Identifier("a" + "b".repeat(62)).name()).hasSize(63);
        assertThatThrownBy(() -> new Identifier("a" + "b".repeat(63))).isInstanceOf(StoreException.class);
    }
}
