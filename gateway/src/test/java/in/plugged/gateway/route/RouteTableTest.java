package in.plugged.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import in.plugged.testing.ContractRoutes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RouteTableTest {

    @ParameterizedTest
    @EnumSource
    void everyOperationOfTheContractGoesToItsService(Owner owner) {
        assertThat(ContractRoutes.ofContract(owner.service())).isNotEmpty().allSatisfy(route -> {
            String path = route.substring(route.indexOf(' ') + 1);
            assertThat(RouteTable.owner(path)).as(route).isEqualTo(owner);
        });
    }

    @Test
    void whatNobodyOwnsIsTheGateways() {
        assertThat(RouteTable.owner("/api/nowhere")).isEqualTo(Owner.GATEWAY);
        assertThat(RouteTable.owner("/internal/servers/1")).isEqualTo(Owner.GATEWAY);
        assertThat(RouteTable.owner("/api/internal/servers")).isEqualTo(Owner.GATEWAY);
    }
}
