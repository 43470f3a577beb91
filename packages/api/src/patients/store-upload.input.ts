/** What a person may send at once, as it comes over the wire; a compressed bundle may inflate to more. */
export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;
