/** The only import of the phone number library, which is a separate script, loaded when first needed. */
export { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
