package in.plugged.registry;

import in.plugged.testing.ContractRoutes;
import in.plugged.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void theRulesOfTheHouseHold() {
        HouseRules.check("in.plugged.registry");
    }

    @Test
    void everyRouteOfTheContractIsServedAndNoOther() {
        ContractRoutes.assertServed("registry-service", "in.plugged.registry");
    }
}
