package in.plugged.gateway;

import in.plugged.testing.ContractRoutes;
import in.plugged.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void theRulesOfTheHouseHold() {
        HouseRules.check("in.plugged.gateway");
    }

    @Test
    void exactlyTheContractsRoutesAreServed() {
        ContractRoutes.assertServed("gateway", "in.plugged.gateway", "GET /api/events", "GET /api/servers/events");
    }
}
