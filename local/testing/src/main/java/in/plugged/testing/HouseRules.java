package in.plugged.testing;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The rules that hold in every module, as code. */
public final class HouseRules {

    /** Its methods look like endpoints, and are calls to another service's. */
    private static final String REST_CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

    private HouseRules() {}

    /** Fails where production code below a package breaks a rule. */
    public static void check(String packageName) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packageName);
        all().forEach(rule -> rule.check(classes));
    }

    static List<ArchRule> all() {
        return List.of(
                namesSayWhatThingsAre(),
                resourcesReturnValues(),
                everyEndpointSaysWhoMayCallIt(),
                nobodyPrintsOrExits(),
                nobodySleeps());
    }

    /** A name says what a thing is; these say only that there is one. */
    static ArchRule namesSayWhatThingsAre() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Manager|Impl|Utils?|Helper|Dto|DTO)$")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .allowEmptyShould(true);
    }

    /** Errors are thrown; only the error mapper builds a {@code Response}. */
    static ArchRule resourcesReturnValues() {
        return noMethods()
                .that(are(endpoints()))
                .should()
                .haveRawReturnType(Response.class)
                .allowEmptyShould(true);
    }

    static ArchRule everyEndpointSaysWhoMayCallIt() {
        return methods()
                .that(are(endpoints()))
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .allowEmptyShould(true);
    }

    static ArchRule nobodyPrintsOrExits() {
        return noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .allowEmptyShould(true);
    }

    static ArchRule nobodySleeps() {
        return noClasses().should().callMethodWhere(have(sleepAsTarget())).allowEmptyShould(true);
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> sleepAsTarget() {
        return DescribedPredicate.describe(
                "Thread.sleep as target",
                call -> call.getTargetOwner().isEquivalentTo(Thread.class)
                        && call.getTarget().getName().equals("sleep"));
    }

    private static DescribedPredicate<JavaMethod> endpoints() {
        return DescribedPredicate.describe(
                "endpoints",
                method -> !method.getOwner().isAnnotatedWith(REST_CLIENT)
                        && method.getAnnotations().stream()
                                .map(annotation -> annotation.getRawType())
                                .anyMatch((JavaClass type) -> type.isAnnotatedWith(HttpMethod.class)));
    }
}
