package in.plugged.tools;

import in.plugged.testing.ContractRoutes;
import in.plugged.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void rulesOfTheHouseHold() {
        HouseRules.check("in.plugged.tools");
    }

    @Test
    void routesAreThoseOfTheContract() {
        ContractRoutes.assertServed("tools-service", "in.plugged.tools");
    }
}
