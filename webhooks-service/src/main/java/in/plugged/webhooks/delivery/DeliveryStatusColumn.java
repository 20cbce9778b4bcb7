package in.plugged.webhooks.delivery;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Statuses by the name they have in the API. */
@Converter
class DeliveryStatusColumn implements AttributeConverter<DeliveryStatus, String> {

    @Override
    public String convertToDatabaseColumn(DeliveryStatus status) {
        return status.wire();
    }

    @Override
    public DeliveryStatus convertToEntityAttribute(String column) {
        return DeliveryStatus.fromWire(column);
    }
}
