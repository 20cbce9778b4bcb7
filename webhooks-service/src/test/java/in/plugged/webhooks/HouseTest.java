package in.plugged.webhooks;

import in.plugged.testing.ContractRoutes;
import in.plugged.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void theRulesOfTheHouseHold() {
        HouseRules.check("in.plugged.webhooks");
    }

    @Test
    void theServiceHasTheRoutesThatTheContractGivesIt() {
        ContractRoutes.assertServed("webhooks-service", "in.plugged.webhooks");
    }
}
