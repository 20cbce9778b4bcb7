package in.plugged.servers;

import in.plugged.testing.ContractRoutes;
import in.plugged.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void theRulesOfTheHouseHold() {
        HouseRules.check("in.plugged.servers");
    }

    @Test
    void everyRouteOfTheContractIsServedAndNoOther() {
        ContractRoutes.assertServed("servers-service", "in.plugged.servers");
    }
}
