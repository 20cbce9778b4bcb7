package in.plugged.webhooks.delivery;

import in.plugged.contract.event.EventType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Event types by the name they have everywhere. */
@Converter
class EventTypeColumn implements AttributeConverter<EventType, String> {

    @Override
    public String convertToDatabaseColumn(EventType type) {
        return type.wire();
    }

    @Override
    public EventType convertToEntityAttribute(String column) {
        return EventType.fromWire(column);
    }
}
