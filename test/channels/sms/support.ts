export const accountSid = `AC${"a1".repeat(16)}`;
export const authToken = "0123456789abcdef0123456789abcdef";
export const town = "+32460001122";
export const phone = "+32470123456";
