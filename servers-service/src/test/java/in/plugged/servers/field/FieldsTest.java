package in.plugged.servers.field;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import in.plugged.contract.error.ApiException;
import in.plugged.contract.error.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aMissingFieldAnswersAsTheTutorialSays() {
        Fields fields = fields("{}");
        fields.requiredText("name", Names.NAME);
        ApiException error = catchThrowableOfType(ApiException.class, fields::throwIfBroken);
        assertThat(error).hasMessage("The 'name' field is required");
        assertThat(error.details()).hasSize(2).containsEntry("field", "name").containsEntry("value", null);
    }

    @Test
    void everyViolationIsNotedWithItsPath() {
        Fields fields = fields("""
                {"name": 5, "config": {"args": ["fine", 7, "b\\u0000d"], "extra": 1}, "enabled": "yes"}""");
        fields.requiredText("name", Names.NAME);
        fields.requiredObject("config").ifPresent(config -> {
            config.texts("args", 10, TextRule.upTo(10));
            config.refuseOthers();
        });
        fields.flag("enabled", true);
        assertThat(violations(fields))
                .extracting(Violation::field)
                .containsExactly("name", "config.args[1]", "config.args[2]", "config.extra", "enabled");
    }

    @Test
    void aSecretIsNotRepeatedInTheError() {
        Fields fields = fields("""
                {"env": {"TOKEN": 12345}, "url": "https://me:pass@host"}""");
        fields.secretly().object("env").ifPresent(env -> env.text("TOKEN", TextRule.upTo(3)));
        fields.secretly().text("url", TextRule.upTo(3));
        assertThat(violations(fields)).extracting(Violation::value).containsExactly(null, null);
    }

    @Test
    void nullCountsAsLeftOut() {
        Fields fields = fields("""
                {"description": null, "args": null, "enabled": null}""");
        assertThat(fields.text("description", Names.NAME)).isEmpty();
        assertThat(fields.texts("args", 1, Names.NAME)).isEmpty();
        assertThat(fields.flag("enabled", true)).isTrue();
        fields.refuseOthers();
        fields.throwIfBroken();
    }

    @Test
    void lengthIsCountedInCodePoints() {
        assertThat(TextRule.upTo(2).broken("😀😀")).isEmpty();
        assertThat(TextRule.upTo(2).broken("😀😀!")).isPresent();
    }

    @Test
    void halfASurrogatePairIsRefused() {
        assertThat(TextRule.upTo(9).broken("\ud83d")).isPresent();
    }

    private static Fields fields(String json) {
        try {
            return Fields.of((ObjectNode) JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked") // details hold any JSON
    private static List<Violation> violations(Fields fields) {
        ApiException error = catchThrowableOfType(ApiException.class, fields::throwIfBroken);
        return (List<Violation>) requireNonNull(error.details().get("violations"));
    }
}
