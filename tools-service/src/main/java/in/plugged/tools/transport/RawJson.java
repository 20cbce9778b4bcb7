package in.plugged.tools.transport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One JSON value as the bytes it came in (UTF-8, RFC 8259): it can be taken apart and put together, never rewritten. */
public final class RawJson implements JsonSerializable {

    public static final RawJson EMPTY_OBJECT = new RawJson("{}".getBytes(StandardCharsets.UTF_8));

    public static final RawJson EMPTY_ARRAY = new RawJson("[]".getBytes(StandardCharsets.UTF_8));

    private static final JsonFactory LENIENT = JsonFactory.builder().build();
    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final ObjectMapper TREES =
            new ObjectMapper(STRICT).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final byte[] bytes;
    private final int from;
    private final int to;

    /** The bytes are neither copied nor checked: {@link #members} and {@link #tree} find out. */
    public RawJson(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private RawJson(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /** A JSON string of that text. */
    public static RawJson string(String text) {
        return new RawJson(("\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"")
                .getBytes(StandardCharsets.UTF_8));
    }

    /** A JSON object of those members, in that order. */
    @SafeVarargs
    public static RawJson object(Map.Entry<String, RawJson>... members) {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.write('{');
        for (Map.Entry<String, RawJson> member : members) {
            if (object.size() > 1) {
                object.write(',');
            }
            string(member.getKey()).writeTo(object);
            object.write(':');
            member.getValue().writeTo(object);
        }
        object.write('}');
        return new RawJson(object.toByteArray());
    }

    /**
     * The members of this object, each as it stands; of a name given twice the last.
     *
     * @throws IOException where this is not one well-formed object
     */
    public Map<String, RawJson> members() throws IOException {
        return members(LENIENT);
    }

    /** As {@link #members}, where a name given twice is an error too. */
    public Map<String, RawJson> strictMembers() throws IOException {
        return members(STRICT);
    }

    private Map<String, RawJson> members(JsonFactory factory) throws IOException {
        try (JsonParser parser = factory.createParser(bytes, from, to - from)) {
            expect(parser, parser.nextToken() == JsonToken.START_OBJECT, "an object");
            Map<String, RawJson> members = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                members.put(name, cut(parser));
            }
            expect(parser, parser.nextToken() == null, "nothing after the object");
            return members;
        }
    }

    /**
     * The elements of this array, each as it stands.
     *
     * @throws IOException where this is not one well-formed array
     */
    public List<RawJson> elements() throws IOException {
        try (JsonParser parser = LENIENT.createParser(bytes, from, to - from)) {
            expect(parser, parser.nextToken() == JsonToken.START_ARRAY, "an array");
            List<RawJson> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(cut(parser));
            }
            return elements;
        }
    }

    private RawJson cut(JsonParser parser) throws IOException {
        long start = parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        // A string is read only when it is asked for; its end is not known before.
        parser.finishToken();
        long end = parser.currentLocation().getByteOffset();
        // An encoding other than UTF-8 counts in characters.
        expect(parser, start >= 0 && end >= start, "UTF-8");
        return new RawJson(bytes, from + (int) start, from + (int) end);
    }

    private static void expect(JsonParser parser, boolean met, String what) throws JsonParseException {
        if (!met) {
            throw new JsonParseException(parser, "Expected " + what);
        }
    }

    /**
     * This value, read.
     *
     * @throws IOException where it is not well-formed, or holds a name twice in one object
     */
    public JsonNode tree() throws IOException {
        return TREES.readTree(bytes, from, to - from);
    }

    public boolean isObject() {
        return to > from && bytes[from] == '{';
    }

    public boolean isString() {
        return to > from && bytes[from] == '"';
    }

    public void writeTo(ByteArrayOutputStream out) {
        out.write(bytes, from, to - from);
    }

    @Override
    public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeRawValue(toString());
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        serialize(json, provider);
    }

    @Override
    public String toString() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
