package in.plugged.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    private final JavaClasses offender = new ClassFileImporter().importPackages("in.plugged.testing.offender");

    @Test
    void everyRuleFailsOnCodeThatBreaksIt() {
        List<ArchRule> rules = HouseRules.all();
        assertThat(rules)
                .hasSize(5)
                .allSatisfy(rule -> assertThatThrownBy(() -> rule.check(offender))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("ServerManager"));
    }

    @Test
    void aRouteOutsideTheContractIsSeen() {
        assertThatThrownBy(() -> ContractRoutes.assertServed("gateway", "in.plugged.testing.offender"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GET /api/account");
    }

    @Test
    void theContractsOwnModulesKeepTheRules() {
        HouseRules.check("in.plugged.contract");
        HouseRules.check("in.plugged.outbox");
    }
}
